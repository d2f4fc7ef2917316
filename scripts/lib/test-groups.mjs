// Tests of one folder in one page. A page of its own for each file loads the same hundreds of modules again, which in
// Firefox takes three times as long as the tests themselves.
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {listFiles, root} from './project.mjs';

const FOLDER = 'node_modules/.cache/test-groups';
/** How a test file begins that needs what is one of a kind in a page as it was at the start; it goes on to say what. */
const ALONE = '// In a page of its own:';

/** `src/widgets/form/input/…` is of `widgets/form`, `src/data/cache/…` of `data`. */
function groupOf(file) {
  const [, area, group] = file.split('/');
  return area === 'widgets' ? `widgets/${group}` : area;
}

/**
 * Test files by the group that they belong to, and those that want to be alone.
 * @param {{file: string, text: string}[]} tests
 */
export function groupsOf(tests) {
  const groups = {};
  const alone = [];
  for (const {file, text} of tests) {
    if (text.startsWith(ALONE)) alone.push(file);
    else (groups[groupOf(file)] ??= []).push(file);
  }
  return {groups, alone};
}

async function testsIn(top) {
  const files = (await listFiles('src', top)).filter((file) => file.endsWith('.test.ts'));
  return Promise.all(files.map(async (file) => ({file, text: await readFile(join(top, file), 'utf8')})));
}

/** Writes one test file for each group; gives these and what wants to be alone: those of the widgets, and the rest. */
export async function writeTestGroups(top = root) {
  const {groups, alone} = groupsOf(await testsIn(top));
  const folder = join(top, FOLDER);
  await rm(folder, {recursive: true, force: true});
  for (const [group, files] of Object.entries(groups)) {
    const imports = files.map((file) => `import '/${file}';\n`);
    await mkdir(dirname(join(folder, group)), {recursive: true});
    await writeFile(join(folder, `${group}.test.js`), imports.join(''));
  }
  const all = [...Object.keys(groups).map((group) => `${FOLDER}/${group}.test.js`), ...alone];
  const isOfWidgets = (file) => file.includes('/widgets/');
  return {widgets: all.filter(isOfWidgets), rest: all.filter((file) => !isOfWidgets(file))};
}
