// Test files as bundles that share their chunks. One by one, the hundreds of modules below a test file take a page
// longer to load than most of its tests take to run.
import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {build} from 'esbuild';

/** What a bundle is made of, beside the files that are asked for. */
const OPTIONS = {
  outdir: '.',
  outbase: '.',
  entryNames: '[dir]/[name].bundle',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  write: false,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: 'linked',
  // A test loads what it imports for its effects, whatever the package says of them.
  ignoreAnnotations: true,
  conditions: ['production', 'default'],
  // query-core asks for the mode; a browser has no `process`.
  define: {'process.env.NODE_ENV': '"production"'},
  logLevel: 'silent',
};

/** Files of the project by their address, and what only the server of a run has. */
const addresses = (top) => ({
  name: 'addresses',
  setup({onResolve}) {
    onResolve({filter: /^\/(?:src|test|demo)\//}, ({path}) => ({path: `${top}${path}`}));
    onResolve({filter: /^\/__web-dev-server__/}, ({path}) => ({path, external: true}));
  },
});

/** @param {(source: string, importer: string) => string | undefined | Promise<string | undefined>} resolve */
const otherwise = (resolve) => ({
  name: 'otherwise',
  setup({onResolve}) {
    onResolve({filter: /^[@\w]/}, async ({path, importer}) => {
      const file = await resolve(path, importer);
      return file ? {path: file} : undefined;
    });
  },
});

/** @param {{filter: RegExp, change: (text: string) => string}} edit */
const edited = ({filter, change}) => ({
  name: 'edited',
  setup({onLoad}) {
    onLoad({filter}, async ({path}) => ({contents: change(await readFile(path, 'utf8')), loader: 'js'}));
  },
});

/**
 * Bundles test files; gives text by address.
 * @param {string[]} files Absolute paths.
 * @param {{top: string, tsconfig?: string, resolve?: (source: string, importer: string) => unknown, edits?: {filter: RegExp, change: (text: string) => string}[]}} options
 */
export async function bundle(files, {top, tsconfig, resolve = () => undefined, edits = []}) {
  const {outputFiles} = await build({
    ...OPTIONS,
    absWorkingDir: top,
    tsconfig,
    entryPoints: files,
    plugins: [addresses(top), otherwise(resolve), ...edits.map(edited)],
  });
  return new Map(outputFiles.map(({path, text}) => [path.slice(top.length), text]));
}

/** Asked for by the page of a test file; anyone else wants to read the file itself. */
const isPage = (url) => url.includes('wtr-session-id=');

/** A test file loads its bundle. */
function entry(path, bundles) {
  const bundled = path.replace(/\.[jt]s$/, '.bundle.js');
  return bundles.has(bundled) ? `import './${basename(bundled)}';` : undefined;
}

/** A plugin that serves bundles of a run's test files, and a reporter that tells it which these are. */
export function bundledTests(options) {
  let files;
  let bundles;
  const started = new Promise((resolve) => (files = resolve));
  const fresh = () => (bundles ??= started.then((testFiles) => bundle(testFiles, options)));
  return {
    plugin: {
      name: 'bundled-tests',
      async serve({path, url}) {
        if (!/\.(?:js|ts|map)$/.test(path)) return undefined;
        const built = await fresh();
        const body = built.get(path) ?? (isPage(url) ? entry(path, built) : undefined);
        return body === undefined ? undefined : {body, type: path.endsWith('.map') ? 'json' : 'js'};
      },
      /** In a file that is read or loaded by itself. */
      async resolveImport({source}) {
        const file = await options.resolve?.(source);
        return file && file.slice(options.top.length);
      },
    },
    reporter: {
      start: ({testFiles}) => files(testFiles),
      // A run after this one has what was changed meanwhile.
      onTestRunFinished: () => (bundles = undefined),
    },
  };
}
