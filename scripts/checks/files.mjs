// A widget is a set of files: element, styles, test and live example; a provider is an element and its test.
import {existsSync} from 'node:fs';
import {findElements, root} from '../lib/project.mjs';

/** The files that an element must have beside its own. @param {import('../lib/project.mjs').ElementSource} element */
export function wantedFiles({tag, kind, file}) {
  const stem = file.replace(/\.ts$/, '');
  if (kind === 'provider') return [`${stem}.test.ts`];
  return [`${stem}.styles.ts`, `${stem}.test.ts`, `demo/widgets/${tag}.html`];
}

/** The files that are missing, in words. */
export async function checkFiles(top = root) {
  const elements = await findElements(top);
  return elements.flatMap((element) =>
    wantedFiles(element)
      .filter((file) => !existsSync(`${top}${file}`))
      .map((file) => `${element.tag}: ${file} is missing`),
  );
}
