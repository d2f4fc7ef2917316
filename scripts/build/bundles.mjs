// The files for script tags: a module that fetches elements as a page needs them, and one classic file with everything.
import {build} from 'vite';
import {findElements, root} from '../lib/project.mjs';
import {chunkGroups, fetchTogether, inlineRuntime} from './chunks.mjs';
import {clearPolicy} from './clear-policy.mjs';
import {minifyTemplates} from './minify-templates.mjs';
import {plainImports} from './plain-imports.mjs';

const NAME = 'total-widgets';

const common = (outDir) => ({
  configFile: false,
  root,
  logLevel: 'error',
  publicDir: false,
  build: {outDir, emptyOutDir: false, target: 'es2022', modulePreload: false, reportCompressedSize: false},
});

function withOutput(config, input, plugins, output) {
  const rolldownOptions = {input, preserveEntrySignatures: 'allow-extension', output: {minify: true, ...output}};
  return {...config, plugins, build: {...config.build, rolldownOptions}};
}

/** `total-widgets.js` and its chunks. Gives the bundler's account of what it wrote. */
export async function buildAutoloader(outDir) {
  const entry = `${root}src/autoloader.ts`;
  const groups = chunkGroups({entry, name: NAME, elements: await findElements(), top: root});
  const output = {
    format: 'es',
    entryFileNames: '[name].js',
    // Each of a hundred names stands in the script that every page loads.
    chunkFileNames: 'chunks/[name]-[hash:7].js',
    codeSplitting: {groups},
  };
  const plugins = [plainImports(), clearPolicy(), minifyTemplates(), inlineRuntime(), fetchTogether(`${NAME}.js`)];
  const result = await build(withOutput(common(outDir), {[NAME]: entry}, plugins, output));
  return result.output;
}

// A classic script has no address of its own but this one, read while it runs first.
const INTRO = 'var totalWidgetsAddress=document.currentScript&&document.currentScript.src||document.baseURI;';

/** `total-widgets.all.js`: one classic script, with the global `TotalWidgets`. */
export async function buildAllInOne(outDir) {
  const output = {
    format: 'iife',
    name: 'TotalWidgets',
    entryFileNames: `${NAME}.all.js`,
    codeSplitting: false,
    exports: 'named',
    intro: INTRO,
  };
  const config = {...common(outDir), define: {'import.meta.url': 'totalWidgetsAddress'}};
  const result = await build(
    withOutput(
      config,
      {[`${NAME}.all`]: `${root}src/all.ts`},
      [plainImports(), clearPolicy(), minifyTemplates()],
      output,
    ),
  );
  return result.output;
}
