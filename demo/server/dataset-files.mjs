import {createRequire} from 'node:module';
import {readFile} from 'node:fs/promises';
import path from 'node:path';

const FOLDER = path.join(path.dirname(createRequire(import.meta.url).resolve('vega-datasets')), '../data');

/** Reads one file of the public data sets as text. */
export function readDataset(file) {
  return readFile(path.join(FOLDER, file), 'utf8');
}

/** Records from comma separated text with a header line; quotes may hold commas, numbers become numbers. */
export function parseCsv(text) {
  const rows = [...text.replaceAll('\r\n', '\n').trim().split('\n')].map(splitLine);
  const [header, ...lines] = rows;
  return lines.map((cells) => Object.fromEntries(header.map((name, at) => [name, typed(cells[at] ?? '')])));
}

function splitLine(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}

function typed(cell) {
  if (cell === '') return null;
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}
