// Runs the search for raw HTML over files and folders, by the levels that a configuration gives them.
import {readdir, readFile, stat} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {rawHtmlIn} from './raw-html.mjs';

export const LEVELS = ['off', 'warn', 'error'];

/**
 * @typedef {import('./raw-html.mjs').RawHtmlOptions & {level?: string}} Rules
 * @typedef {Rules & {files?: Record<string, Rules & {reason?: string}>}} Config What holds for all, and what differs for a file or, with a slash at its end, a folder.
 */

const isPage = (name) => /\.html?$/i.test(name);

/** The pages of files and folders, as they were named. @param {readonly string[]} places */
export async function pagesIn(places) {
  const pages = await Promise.all(
    places.map(async (place) => {
      if (!(await stat(place)).isDirectory()) return [place];
      const entries = await readdir(place, {recursive: true, withFileTypes: true});
      return entries
        .filter((entry) => entry.isFile() && isPage(entry.name))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
        .sort();
    }),
  );
  return pages.flat();
}

/** The rules of one file: those for all, and over them those of its folder and its own. @returns {Rules} */
export function rulesFor(file, {files = {}, ...all} = {}) {
  const own = Object.entries(files)
    .filter(([place]) => (place.endsWith('/') ? file.startsWith(place) : file === place))
    .sort(([a], [b]) => a.length - b.length);
  return Object.assign({level: 'error'}, all, ...own.map(([, rules]) => rules));
}

/** What is wrong with a configuration, in words; undefined when nothing is. @param {Config} config */
export function configProblem(config) {
  for (const [place, rules] of Object.entries({'for all': config, ...config.files})) {
    if (rules.level !== undefined && !LEVELS.includes(rules.level))
      return `The level ${place} is "${rules.level}". There are: ${LEVELS.join(', ')}.`;
  }
  return undefined;
}

/**
 * Every finding as a line, and how many of each level there are.
 * @param {readonly string[]} places
 * @param {Config} config
 */
export async function lintFiles(places, config = {}, from = process.cwd()) {
  const counts = {warn: 0, error: 0};
  const lines = [];
  for (const page of await pagesIn(places)) {
    const file = relative(from, page).split(sep).join('/');
    const {level, ...rules} = rulesFor(file, config);
    if (level === 'off') continue;
    for (const {line, column, message} of await rawHtmlIn(await readFile(page, 'utf8'), rules)) {
      counts[level]++;
      lines.push(`${file}:${line}:${column} ${level} ${message}`);
    }
  }
  return {lines, counts};
}
