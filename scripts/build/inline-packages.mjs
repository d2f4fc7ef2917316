// Packages that a browser can't load by themselves go into the one module of ours that uses them.
import {build} from 'esbuild';
import {join} from 'node:path';

/** query-core asks `process.env` as it loads, which only a bundler fills in: an import map alone would throw. */
const INLINED = {'@tanstack/query-core': 'data/reads.js'};

const allButOne = (name) => ({
  name: 'all-but-one',
  setup(plan) {
    plan.onResolve({filter: /.*/}, ({path, kind, importer}) => {
      const isInside = importer.includes(`/node_modules/${name}/`);
      return kind === 'entry-point' || path === name || isInside ? undefined : {path, external: true};
    });
  },
});

/** Rewrites the modules of `dist` that use such a package. Expects one module for each package, as the sources promise. */
export async function inlinePackages(outDir, inlined = INLINED) {
  for (const [name, module] of Object.entries(inlined)) {
    const file = join(outDir, module);
    await build({
      entryPoints: [file],
      outfile: file,
      allowOverwrite: true,
      bundle: true,
      format: 'esm',
      target: 'es2022',
      define: {'process.env.NODE_ENV': '"production"'},
      minifyWhitespace: true,
      legalComments: 'inline',
      logLevel: 'silent',
      plugins: [allButOne(name)],
    });
  }
}
