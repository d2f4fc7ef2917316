// Words come in areas, so that a page loads those of what it shows: who shows one imports its area, and each is in one.
import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {listFiles, productFiles, root} from '../lib/project.mjs';

const WORDS = 'src/core/words/';
const LANGUAGES = ['en', 'de', 'ar'];
const KEY = /^ {2}(?:'([^']+)'|(\w+)):/gm;
const SPEAKS = /\bword\(|#word\(|\bfindWord\(|\bWordKey\b/;

/** The keys of each area of a language. */
async function readAreas(language, top) {
  const files = (await listFiles(`${WORDS}${language}`, top)).filter((file) => !file.endsWith('.test.ts'));
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(`${top}${file}`, 'utf8');
      return {
        file,
        area: basename(file, '.ts'),
        keys: [...text.matchAll(KEY)].map(([, quoted, plain]) => quoted ?? plain),
      };
    }),
  );
}

/** The area of each key that is not always there. */
const areasByKey = (areas) =>
  new Map(areas.filter(({area}) => area !== 'base').flatMap(({area, keys}) => keys.map((key) => [key, area])));

/** The keys that stand in two areas of a language, in words: a page shows that of the area which came last. */
function doubledKeys(areas) {
  const first = new Map();
  const problems = [];
  for (const {file, keys} of areas)
    for (const key of keys) {
      if (first.has(key)) problems.push(`${file} has “${key}”, which stands in ${first.get(key)} too`);
      else first.set(key, file);
    }
  return problems;
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

/** Checks the areas of each language, and every source file. */
export async function checkWords(top = root) {
  const languages = await Promise.all(LANGUAGES.map((language) => readAreas(language, top)));
  const areas = areasByKey(languages[0]);
  const files = (await productFiles(top)).filter((file) => !file.startsWith(WORDS));
  const problems = await Promise.all(
    files.map(async (file) => missingAreas(await readFile(`${top}${file}`, 'utf8'), file, areas)),
  );
  return [...languages.flatMap(doubledKeys), ...problems.flat()];
}
