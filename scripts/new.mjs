// Writes a widget's file set in the house style: `npm run new -- display figure-list`.
import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {root} from './lib/project.mjs';
import * as templates from './new/templates.mjs';

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** What is wrong with the two names, in words; undefined when nothing is. */
export function problemOf(group, name) {
  if (!group || !name) return 'Say the group and the name: npm run new -- display figure-list';
  if (!KEBAB.test(group) || !KEBAB.test(name)) return 'Names are lower case, with hyphens: display figure-list';
  if (name.endsWith('-widget')) return `Leave "-widget" away: ${name.replace(/-widget$/, '')}`;
  return undefined;
}

/** The new files by path. */
export function filesFor(group, name) {
  const names = templates.namesOf(group, name);
  const stem = `src/widgets/${group}/${name}/${names.tag}`;
  return new Map([
    [`${stem}.ts`, templates.element(names)],
    [`${stem}.styles.ts`, templates.styles(names)],
    [`${stem}.test.ts`, templates.test(names)],
    [`demo/widgets/${names.tag}.html`, templates.example(names)],
  ]);
}

/** Writes the files; throws rather than overwrite one. */
export async function writeWidget(group, name, top = root) {
  const files = filesFor(group, name);
  const present = [...files.keys()].filter((path) => existsSync(`${top}${path}`));
  if (present.length > 0) throw new Error(`${present.join(', ')} is there already`);
  for (const [path, text] of files) {
    await mkdir(dirname(`${top}${path}`), {recursive: true});
    await writeFile(`${top}${path}`, text);
  }
  return [...files.keys()];
}

async function main([group, name]) {
  const problem = problemOf(group, name);
  if (problem) throw new Error(problem);
  const {refresh} = await import('./analyze.mjs');
  const written = await writeWidget(group, name);
  console.log([...written, ...(await refresh())].join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
