// English comes in areas, so that a page loads the words of what it shows: who shows one imports its area.
import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {listFiles, productFiles, root} from '../lib/project.mjs';

const AREAS = 'src/core/words/en/';
const KEY = /^ {2}(?:'([^']+)'|(\w+)):/gm;
const SPEAKS = /\bword\(|#word\(|\bfindWord\(|\bWordKey\b/;

/** The area of each key that is not always there. */
async function areasByKey(top) {
  const files = (await listFiles(AREAS.slice(0, -1), top)).filter((file) => !file.endsWith('/base.ts'));
  const pairs = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(`${top}${file}`, 'utf8');
      return [...text.matchAll(KEY)].map(([, quoted, plain]) => [quoted ?? plain, basename(file, '.ts')]);
    }),
  );
  return new Map(pairs.flat());
}

/** The areas whose words a file names without importing them, in words. */
export function missingAreas(text, file, areas) {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  if (!SPEAKS.test(code)) return [];
  const imported = new Set([...code.matchAll(/words\/en\/(\w+)\.js'/g)].map(([, area]) => area));
  const named = [...code.matchAll(/'([\w.]+)'/g)].filter(([, key]) => key.includes('.'));
  const missing = named.filter(([, key]) => areas.has(key) && !imported.has(areas.get(key)));
  return missing.map(([, key]) => `${file} says “${key}” without importing core/words/en/${areas.get(key)}.js`);
}

/** Checks every source file. */
export async function checkWords(top = root) {
  const areas = await areasByKey(top);
  const files = (await productFiles(top)).filter((file) => !file.startsWith('src/core/words/'));
  const problems = await Promise.all(
    files.map(async (file) => missingAreas(await readFile(`${top}${file}`, 'utf8'), file, areas)),
  );
  return problems.flat();
}
