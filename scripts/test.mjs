// Runs every test: types, all suites in Chromium, the programs in Node, and the widgets' own tests in Firefox and
// WebKit where they are installed. `--all` runs all suites in all three; `--only=chromium,node` runs a part.
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {install} from './install.mjs';
import {listFiles, root} from './lib/project.mjs';
import {check, summary} from './lib/report.mjs';
import {node} from './lib/run.mjs';
import {writeTestGroups} from './lib/test-groups.mjs';

const WTR = 'node_modules/@web/test-runner/dist/bin.js';
const TSC = 'node_modules/typescript7/bin/tsc';
const CONFORMANCE = 'test/conformance/*.test.ts';
/** What the other engines call things, beside what Chromium calls them. */
const NAMES = 'test/conformance/other-engines.test.ts';

/** The programs' tests, in an order in which the quick ones come first. */
export async function nodeTests(top = root) {
  const folders = ['scripts', 'demo', 'test', 'bench/lib'];
  const files = await Promise.all(folders.map((folder) => listFiles(folder, top)));
  return files.flat().filter((file) => file.endsWith('.test.mjs') && !file.includes('node_modules/'));
}

/** @param {string[]} args */
export function options(args) {
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  const parts = only?.split(',').filter(Boolean);
  return {all: args.includes('--all'), wants: (part) => !parts || parts.includes(part)};
}

/** Names a file for a suite that shows what it does, and gives back what failed, to be said again at the end. */
async function withFailures(suite) {
  const folder = await mkdtemp(join(tmpdir(), 'total-widgets-tests-'));
  const file = join(folder, 'failures.txt');
  const {code} = await suite(file);
  const output = await readFile(file, 'utf8').catch(() => '');
  await rm(folder, {recursive: true});
  return {code, output};
}

const browserSuite = (engine, files) => node([WTR, '--files', ...files], {env: {ENGINE: engine}});

const shownSuite = (engine, files) =>
  withFailures((failures) => node([WTR, '--files', ...files], {env: {ENGINE: engine, FAILURES: failures}, show: true}));

/** A browser that ends takes its tests with it, whatever they say: they are run once more, in another. */
export async function again(run) {
  const first = await run();
  if (first.code === 0 || !first.output.includes('because the browser disconnected')) return first;
  return {...(await run()), note: 'its browser had ended once'};
}

async function runNodeTests() {
  const {freshDist} = await import('./lib/fresh-dist.mjs');
  const {freshGallery} = await import('./lib/fresh-gallery.mjs');
  await freshDist({quiet: false});
  await freshGallery();
  // Before the tests that need them, which run side by side.
  await install(`${root}test/servers`);
  await (await import('../demo/server/template.mjs')).makeTemplate();
  const files = await nodeTests();
  return withFailures((failures) => {
    const reporters = [
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=./test/support/failures.mjs', `--test-reporter-destination=${failures}`],
    ];
    return node(['--test', '--test-concurrency=2', ...reporters, ...files], {show: true});
  });
}

/** Side by side, since each of them is at one page at a time; what they say would mingle and comes afterwards. */
async function runEngines({all, wants}, {widgets, everything}, results) {
  const {readyEngines} = await import('./engines.mjs');
  const {ready, leftOut} = await readyEngines();
  const suite = (engine) => again(() => browserSuite(engine, all ? everything : [NAMES, ...widgets]));
  const checks = ready.filter(wants).map((engine) => check(`tests in ${engine}`, () => suite(engine)));
  results.push(...(await Promise.all(checks)));
  return leftOut.filter((words) => wants(words.split(' ')[0]));
}

/** Runs what was asked for; gives the exit code. */
export async function runTests(args) {
  const chosen = options(args);
  if (await install()) console.log('Packages are installed.');
  const {findBrowser} = await import('./browser.mjs');
  const {executablePath} = await findBrowser();
  console.log(`Chromium: ${executablePath}`);
  const results = [];
  const suite = async (part, name, work) => chosen.wants(part) && results.push(await check(name, work));
  await suite('types', 'types', () => node([TSC, '--noEmit', '-p', '.']));
  await suite('types', 'types of the relay', () => node([TSC, '--noEmit', '-p', 'src/relay']));
  const {widgets, rest} = await writeTestGroups();
  // The long ones first, so that nothing is left to wait for at the end.
  const everything = [CONFORMANCE, ...widgets, ...rest];
  await suite('chromium', 'tests in chromium', () => shownSuite('chromium', everything));
  await suite('node', 'programs and pages', runNodeTests);
  const leftOut = await runEngines(chosen, {widgets, everything}, results);
  console.log(summary(results, leftOut).join('\n'));
  return results.every(({passed}) => passed) ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await runTests(process.argv.slice(2));
}
