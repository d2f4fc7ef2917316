// Writes src/elements.ts and src/every-element.ts: the lists through which the autoloader and the all-in-one file
// know every element. Both follow from the sources; `verify` fails when they are stale.
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {emitted, findElements, root} from './lib/project.mjs';

const HEAD = '// Written by `npm run analyze` from the sources; do not edit.\n';

const WIDTH = 120;

const address = ({file}) => `./${emitted(file)}`;

/** Providers come first, so that their requests leave before those of the widgets below them. */
const order = (elements) => [...elements].sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));

/** A pair as the formatter writes it, on one line where there is room. */
function entry(key, value) {
  const line = `  [${key}, ${value}],\n`;
  return line.length <= WIDTH + 1 ? line : `  [\n    ${key},\n    ${value},\n  ],\n`;
}

/** @param {import('./lib/project.mjs').ElementSource[]} elements */
export function lazyList(elements) {
  const lines = order(elements).map((element) => entry(`'${element.tag}'`, `() => import('${address(element)}')`));
  return `${HEAD}
/** Every element of the library by tag, providers first, with what loads and defines it. */
export const elements: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([
${lines.join('')}]);
`;
}

/** @param {import('./lib/project.mjs').ElementSource[]} elements */
export const everyList = (elements) =>
  `${HEAD}\n${order(elements)
    .map((element) => `export {${element.className}} from '${address(element)}';\n`)
    .join('')}`;

/** The generated files by path, as they should be. */
export async function elementLists(top = root) {
  const elements = await findElements(top);
  return new Map([
    ['src/elements.ts', lazyList(elements)],
    ['src/every-element.ts', everyList(elements)],
  ]);
}

/** Writes the lists that differ; gives the paths of those that did. */
export async function writeElementLists(top = root) {
  const changed = [];
  for (const [path, text] of await elementLists(top)) {
    if ((await readFile(`${top}${path}`, 'utf8').catch(() => '')) === text) continue;
    await writeFile(`${top}${path}`, text);
    changed.push(path);
  }
  return changed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeElementLists();
