// Bundles pages and single elements with the tool that builds the library, for all contenders alike.
import {build} from 'vite';
import {minifyTemplates} from '../../scripts/build/minify-templates.mjs';
import {root} from '../../scripts/lib/project.mjs';

const ENTRY = 'bench-entry';

/** An entry that is no file: its text is given here. */
const entry = (text) => ({
  name: ENTRY,
  resolveId: (name) => (name === ENTRY ? `${root}bench/${ENTRY}.js` : undefined),
  load: (id) => (id.endsWith(`/${ENTRY}.js`) ? text : undefined),
});

// The package lists its built files as those that define elements; here they come from the sources.
const definers = {
  name: 'definers',
  transform: (code, id) => (/\/src\/.*-widget\.ts$/.test(id) ? {code, map: null, moduleSideEffects: true} : undefined),
};

/** Bundles a module's text; gives the files. Written to `outDir`, where there is one, as `main.js`, `main.css` and chunks. */
export async function bundle(text, {outDir, single = false} = {}) {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: {'process.env.NODE_ENV': '"production"'},
    // One Lit for all, so that its version makes no difference.
    resolve: {dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element']},
    plugins: [entry(text), definers, minifyTemplates()],
    build: {
      outDir,
      write: outDir !== undefined,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {main: ENTRY},
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          // The pages link the style sheet by this name.
          assetFileNames: '[name][extname]',
          ...(single && {codeSplitting: false}),
        },
      },
    },
  });
  return result.output;
}
