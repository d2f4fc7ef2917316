// A widget is a set of files: element, styles, test and live example. A provider's folder has its tests by what they
// are about, so one is enough.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {findElements, listFiles, root} from '../lib/project.mjs';

/** The files that an element must have beside its own. @param {import('../lib/project.mjs').ElementSource} element */
export function wantedFiles({tag, kind, file}) {
  const stem = file.replace(/\.ts$/, '');
  if (kind === 'provider') return [];
  return [`${stem}.styles.ts`, `${stem}.test.ts`, `demo/widgets/${tag}.html`];
}

/** Whether elements of one kind, in folders beside each other, have their styles in the folder around them. */
const sharesStyles = ({file}, top) =>
  readdirSync(`${top}${dirname(dirname(file))}`).some((name) => name.endsWith('.styles.ts'));

async function untested({tag, kind, file}, top) {
  if (kind !== 'provider') return [];
  const files = await listFiles(dirname(file), top);
  return files.some((name) => name.endsWith('.test.ts')) ? [] : [`${tag}: its folder has no test`];
}

/** What keeps live examples from being shown: one inside another, or JSON that is none. @param {string} text */
export function exampleProblems(text) {
  const nested = [...text.matchAll(/^[ \t]+<!-- (?:example|code): (.*?) -->/gm)].map(
    ([, title]) => `the example “${title}” stands inside another`,
  );
  const broken = [...text.matchAll(/<script type="application\/json">([^]*?)<\/script>/g)].flatMap(([, json]) => {
    try {
      JSON.parse(json);
      return [];
    } catch (error) {
      return [`a script of JSON is none: ${error.message}`];
    }
  });
  return [...nested, ...broken];
}

/** What is wrong with the live example of an element. */
function examplesOf({tag}, top) {
  const file = `demo/widgets/${tag}.html`;
  if (!existsSync(`${top}${file}`)) return [];
  return exampleProblems(readFileSync(`${top}${file}`, 'utf8')).map((problem) => `${file}: ${problem}`);
}

/** The files that are missing, and the examples that would not be shown, in words. */
export async function checkFiles(top = root) {
  const elements = await findElements(top);
  const missing = elements.flatMap((element) =>
    wantedFiles(element)
      .filter((file) => !existsSync(`${top}${file}`) && !(file.endsWith('.styles.ts') && sharesStyles(element, top)))
      .map((file) => `${element.tag}: ${file} is missing`),
  );
  const without = await Promise.all(elements.map((element) => untested(element, top)));
  return [...missing, ...without.flat(), ...elements.flatMap((element) => examplesOf(element, top))];
}
