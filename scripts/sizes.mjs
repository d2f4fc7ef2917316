// Measures what a page loads, after gzip, and compares it with the budgets in sizes.json.
import {readFile, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {build, transform} from 'esbuild';
import {buildAutoloader} from './build/bundles.mjs';
import {trimTemplates} from './build/minify-templates.mjs';
import {findElements, root} from './lib/project.mjs';
import {pool} from './lib/run.mjs';

const gzip = (text) => gzipSync(text, {level: 9}).length;

const trimmed = {
  name: 'trimmed-templates',
  setup(plan) {
    plan.onLoad({filter: /\/src\/.*\.ts$/}, async ({path}) => {
      const tsconfigRaw = {compilerOptions: {experimentalDecorators: true, useDefineForClassFields: false}};
      const {code} = await transform(await readFile(path, 'utf8'), {loader: 'ts', target: 'es2022', tsconfigRaw});
      return {contents: trimTemplates(code), loader: 'js', resolveDir: dirname(path)};
    });
  },
};

/** The files that an output loads at once, itself included. */
function loaded(outputs, file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const {path, kind} of outputs[file]?.imports ?? [])
    if (kind === 'import-statement') loaded(outputs, path, found);
  return found;
}

/** Bytes after gzip of one element with all that it loads at once, Lit included. */
export async function elementSize(file, top = root) {
  const result = await build({
    entryPoints: [`${top}${file}`],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    legalComments: 'none',
    absWorkingDir: top,
    outdir: 'sizes',
    logLevel: 'silent',
    plugins: [trimmed],
  });
  const entry = Object.keys(result.metafile.outputs).find((name) => result.metafile.outputs[name].entryPoint === file);
  const files = loaded(result.metafile.outputs, entry);
  const texts = result.outputFiles.filter(({path}) => files.has(path.slice(top.length)));
  return gzip(texts.map(({text}) => text).join('\n'));
}

/** How many files a page with that one element asks for, its own document included. */
export function requestsFor(tag, output) {
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const own = output.find(({facadeModuleId, moduleIds = []}) =>
    [facadeModuleId, ...moduleIds].some((id) => id?.endsWith(`/${tag}.ts`)),
  );
  const files = new Set(['total-widgets.js']);
  const add = (name) => {
    if (files.has(name)) return;
    files.add(name);
    chunks.get(name)?.imports.forEach(add);
  };
  if (own) add(own.fileName);
  return files.size + 1;
}

/** @typedef {{name: string, value: number, budget: number}} Measure */

/** Every measure beside its budget. @returns {Promise<Measure[]>} */
export async function measure(top = root) {
  const budgets = JSON.parse(await readFile(`${top}sizes.json`, 'utf8'));
  const folder = join(top, '.cache/sizes');
  await rm(folder, {recursive: true, force: true});
  const output = await buildAutoloader(folder);
  const entry = output.find(({fileName}) => fileName === 'total-widgets.js');
  const elements = await findElements(top);
  const sizes = await pool(
    elements.map(
      ({file}) =>
        () =>
          elementSize(file, top),
    ),
    2,
  );
  return [
    {name: 'autoloader and core', value: gzip(entry.code), budget: budgets.autoloader},
    ...elements.map(({tag, kind}, index) => ({
      name: tag,
      value: sizes[index],
      budget: budgets.elements[tag] ?? budgets[kind],
    })),
    ...elements
      .filter(({tag}) => budgets.requests[tag])
      .map(({tag}) => ({name: `requests for ${tag}`, value: requestsFor(tag, output), budget: budgets.requests[tag]})),
  ];
}

/** The measures that are over their budgets, in words. */
export const overBudget = (measures) =>
  measures.filter(({value, budget}) => value > budget).map(({name, value, budget}) => `${name}: ${value} of ${budget}`);

const SAID = /(\d+) kB<!-- size: ([^>]+?) -->/g;

/** Where a text says another size than was measured, in words. @param {string} text @param {Measure[]} measures */
export function wronglySaid(text, measures) {
  return [...text.matchAll(SAID)].flatMap(([, said, name]) => {
    const value = measures.find((measure) => measure.name === name)?.value;
    const is = value === undefined ? 'not measured' : `${Math.round(value / 1000)} kB`;
    return is === `${said} kB` ? [] : [`README.md says ${said} kB for ${name}, which is ${is}`];
  });
}

/** Everything that is wrong with the sizes, in words. */
export async function sizeProblems(measures) {
  return [...overBudget(measures), ...wronglySaid(await readFile(`${root}README.md`, 'utf8'), measures)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measures = await measure();
  for (const {name, value, budget} of measures)
    console.log(`${name.padEnd(34)} ${String(value).padStart(7)} of ${budget}`);
  const problems = await sizeProblems(measures);
  if (problems.length > 0) console.log(problems.join('\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
