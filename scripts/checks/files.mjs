// A widget is a set of files: element, styles, test and live example. A provider's folder has its tests by what they
// are about, so one is enough.
import {existsSync, readdirSync} from 'node:fs';
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

/** The files that are missing, in words. */
export async function checkFiles(top = root) {
  const elements = await findElements(top);
  const missing = elements.flatMap((element) =>
    wantedFiles(element)
      .filter((file) => !existsSync(`${top}${file}`) && !(file.endsWith('.styles.ts') && sharesStyles(element, top)))
      .map((file) => `${element.tag}: ${file} is missing`),
  );
  const without = await Promise.all(elements.map((element) => untested(element, top)));
  return [...missing, ...without.flat()];
}
