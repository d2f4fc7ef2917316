// Tests of one folder in one page. A page of its own for each file loads the same hundreds of modules again, which in
// Firefox takes three times as long as the tests themselves.
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {listFiles, root} from './project.mjs';

const FOLDER = 'node_modules/.cache/test-groups';
const WIDGETS = 'src/widgets/';
/** How a test file begins that needs what is one of a kind in a page as it was at the start; it goes on to say what. */
const ALONE = '// In a page of its own:';

/**
 * The widgets' test files by the group that they belong to, and those that want to be alone.
 * @param {{file: string, text: string}[]} tests `src/widgets/form/input/…` is of `form`.
 */
export function groupsOf(tests) {
  const groups = {};
  const alone = [];
  for (const {file, text} of tests) {
    if (text.startsWith(ALONE)) alone.push(file);
    else (groups[file.slice(WIDGETS.length).split('/')[0]] ??= []).push(file);
  }
  return {groups, alone};
}

async function widgetTests(top) {
  const files = (await listFiles(WIDGETS.slice(0, -1), top)).filter((file) => file.endsWith('.test.ts'));
  return Promise.all(files.map(async (file) => ({file, text: await readFile(join(top, file), 'utf8')})));
}

/** Writes one test file for each group of widgets; gives the patterns that find these and what wants to be alone. */
export async function writeTestGroups(top = root) {
  const {groups, alone} = groupsOf(await widgetTests(top));
  const folder = join(top, FOLDER);
  await rm(folder, {recursive: true, force: true});
  await mkdir(folder, {recursive: true});
  for (const [group, files] of Object.entries(groups)) {
    const imports = files.map((file) => `import '/${file}';\n`);
    await writeFile(join(folder, `${group}.test.js`), imports.join(''));
  }
  return [`${FOLDER}/*.test.js`, ...alone];
}
