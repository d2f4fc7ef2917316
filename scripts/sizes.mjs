// Measures what a page loads, after gzip, and compares it with the budgets in sizes.json.
import {readFile, rm} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import ts from 'typescript';
import {buildAutoloader} from './build/bundles.mjs';
import {COMPILED, publishModule} from './build/publish-module.mjs';
import {findElements, root} from './lib/project.mjs';
import {pool} from './lib/run.mjs';

const gzip = (text) => gzipSync(text, {level: 9}).length;

const published = new Map();

async function publish(path, top) {
  const {outputText} = ts.transpileModule(await readFile(path, 'utf8'), {compilerOptions: COMPILED});
  return publishModule(outputText, relative(join(top, 'src'), path));
}

/** Gives a bundler the sources as the package has them. */
const asPublished = (top) => ({
  name: 'as-published',
  setup(plan) {
    plan.onLoad({filter: /\/src\/.*\.ts$/}, async ({path}) => {
      if (!published.has(path)) published.set(path, publish(path, top));
      return {contents: await published.get(path), loader: 'js', resolveDir: dirname(path)};
    });
  },
});

/** Leaves the theme out, which other libraries' pages load as a style sheet of its own. */
const withoutTheme = {
  name: 'without-theme',
  setup(plan) {
    plan.onResolve({filter: /\/tokens\.js$/}, ({path}) => ({path, external: true}));
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

/**
 * Bytes after gzip of what a module loads at once, Lit included, bundled as a page's own build would: one element by
 * its file, or any text of imports. The theme counts on request.
 */
async function sizeOf(entry, {theme, top}) {
  const result = await build({
    ...entry,
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
    plugins: [asPublished(top), ...(theme ? [] : [withoutTheme])],
  });
  const {outputs} = result.metafile;
  const wanted = entry.entryPoints?.[0] ?? '<stdin>';
  const files = loaded(
    outputs,
    Object.keys(outputs).find((name) => outputs[name].entryPoint === wanted),
  );
  const texts = result.outputFiles.filter(({path}) => files.has(path.slice(top.length)));
  return gzip(texts.map(({text}) => text).join('\n'));
}

/** Bytes after gzip of one element with all that it loads at once, Lit included and the theme not, unless it is asked for. */
export const elementSize = (file, top = root, theme = false) => sizeOf({entryPoints: [file]}, {theme, top});

const textSize = (contents, top, theme) =>
  sizeOf({stdin: {contents, resolveDir: top, sourcefile: '<stdin>'}}, {theme, top});

/** What every widget stands on, and what nearly each of them takes from there. */
const CORE = `export {css, html, nothing} from 'lit';
export {property, state} from './src/core/decorators.ts';
export {widget} from './src/core/define.ts';
export {flag, json, numeric, oneOf} from './src/core/properties.ts';
export {WidgetElement} from './src/core/widget-element.ts';`;

/** The bytes of some elements in one bundle. */
const togetherSize = (elements, top, theme) =>
  textSize(elements.map(({file}) => `import './${file}';`).join('\n'), top, theme);

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

/** @typedef {{name: string, value: number, budget: number, isAim?: boolean}} Measure */

/** What all widgets cost together, and each beyond what they share. Aims are told, and no failure where they are missed. */
async function shared(budgets, elements, top) {
  const {file} = elements.find(({tag}) => tag === 'button-widget');
  const widgets = elements.filter(({kind}) => kind === 'widget');
  const core = await textSize(CORE, top, false);
  const beyond = ((await togetherSize(widgets, top, false)) - core) / widgets.length;
  const set = elements.filter(({tag}) => budgets.set.includes(tag));
  return [
    {name: 'button-widget with the theme', value: await elementSize(file, top, true), budget: budgets.themed},
    {name: 'core of all widgets', value: core, budget: budgets.core},
    {name: 'a widget beyond the core', value: Math.round(beyond), budget: budgets.aims.beyond, isAim: true},
    {name: 'the set', value: await togetherSize(set, top, false), budget: budgets.aims.set, isAim: true},
  ];
}

/** Every measure beside its budget. @returns {Promise<Measure[]>} */
export async function measure(top = root) {
  const budgets = JSON.parse(await readFile(`${top}sizes.json`, 'utf8'));
  const folder = join(top, '.cache/sizes');
  await rm(folder, {recursive: true, force: true});
  const output = await buildAutoloader(folder);
  const entry = output.find(({fileName}) => fileName === 'total-widgets.js');
  const elements = await findElements(top);
  const jobs = elements.map((element) => () => elementSize(element.file, top));
  const sizes = await pool(jobs, 2);
  return [
    {name: 'autoloader and core', value: gzip(entry.code), budget: budgets.autoloader},
    ...(await shared(budgets, elements, top)),
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
  measures
    .filter(({value, budget, isAim}) => value > budget && !isAim)
    .map(({name, value, budget}) => `${name}: ${value} of ${budget}`);

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
  for (const {name, value, budget, isAim} of measures)
    console.log(`${name.padEnd(34)} ${String(value).padStart(7)} of ${budget}${isAim ? ', an aim' : ''}`);
  const problems = await sizeProblems(measures);
  if (problems.length > 0) console.log(problems.join('\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
