// Where the project is and which elements its sources define; every other script stands on this.
import {readdir, readFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The project's top folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {object} ElementSource
 * @property {string} tag `stat-widget`
 * @property {string} className `StatWidget`
 * @property {'widget' | 'provider'} kind A provider carries data and shows nothing.
 * @property {string} file Path from the project's top, with slashes: `src/widgets/display/stat/stat-widget.ts`
 */

const DECORATED =
  /^@(?:widget|provider)\(\s*'([a-z][a-z0-9-]*)'\s*\)\s*(?:^@.*$\s*)*^export (?:abstract )?class (\w+)/gm;

/** Every file below a folder, as paths from the project's top with slashes, sorted. */
export async function listFiles(folder, top = root) {
  const entries = await readdir(join(top, folder), {recursive: true, withFileTypes: true}).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(top, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}

const TEST_HELP = /^src\/(?:[\w-]+\/)*testing\/|\/contract[\w-]*\.ts$|\.testing\.ts$/;

const isProduct = (file) => file.endsWith('.ts') && !/\.(test|d)\.ts$/.test(file) && !TEST_HELP.test(file);

/** The TypeScript files that are shipped, tests and test helpers excluded. */
export const productFiles = async (top = root) => (await listFiles('src', top)).filter(isProduct);

/** @returns {ElementSource[]} */
export function elementsIn(text, file) {
  return [...text.matchAll(DECORATED)].map(([, tag, className]) => ({
    tag,
    className,
    kind: tag.endsWith('-provider') ? 'provider' : 'widget',
    file,
  }));
}

/** Every element that the sources define, by tag. @returns {Promise<ElementSource[]>} */
export async function findElements(top = root) {
  const files = (await productFiles(top)).filter((file) => /-(widget|provider)\.ts$/.test(file));
  const found = await Promise.all(files.map(async (file) => elementsIn(await readFile(join(top, file), 'utf8'), file)));
  return found.flat().sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

/** `src/a/b.ts` as `dist` has it: `a/b.js`. */
export const emitted = (file, extension = '.js') => file.replace(/^src\//, '').replace(/\.ts$/, extension);
