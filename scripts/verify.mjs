// Every check of the project, one line each; what a check says is shown when it fails.
import {existsSync} from 'node:fs';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {install} from './install.mjs';
import {root} from './lib/project.mjs';
import {check, summary} from './lib/report.mjs';
import {bin, node, npm, pool, run} from './lib/run.mjs';

const TSC = 'node_modules/typescript7/bin/tsc';

// The analyzer doesn't follow a spread in `@property({...flag})` nor Lit's `nothing` in an attribute.
const LIT_OFF = ['no-incompatible-property-type', 'no-incompatible-type-binding'];

/** A check made of a function that gives problems in words. */
const words = (find) => async () => {
  const problems = await find();
  return {code: problems.length, output: problems.join('\n')};
};

async function freshManifest() {
  const {stale} = await import('./analyze.mjs');
  const paths = await stale();
  return {code: paths.length, output: `Stale: ${paths.join(', ')}. Run npm run analyze and commit what it writes.`};
}

async function sizes() {
  const {measure, sizeProblems} = await import('./sizes.mjs');
  const problems = await sizeProblems(await measure());
  return {code: problems.length, output: problems.join('\n')};
}

/** The examples' lockfiles count as much as the project's own. */
async function lockfiles() {
  const examples = existsSync(`${root}examples`) ? await readdir(`${root}examples`) : [];
  const folders = [root, `${root}bench`, `${root}test/servers`, ...examples.map((name) => `${root}examples/${name}`)];
  const runs = folders
    .filter((folder) => existsSync(join(folder, 'package-lock.json')))
    .map(
      (folder) => () => npm(['ci', '--dry-run', '--ignore-scripts', '--no-audit', '--loglevel=error'], {cwd: folder}),
    );
  const answers = await pool(runs, 2);
  return {code: Math.max(...answers.map(({code}) => code)), output: answers.map(({output}) => output).join('')};
}

/** The gallery's own scenes and examples hold nothing but widgets. */
async function rawHtml() {
  const {lintFiles} = await import('./lint/lint-files.mjs');
  const config = JSON.parse(await readFile(`${root}demo/total-widgets-lint.json`, 'utf8'));
  const {lines} = await lintFiles([`${root}demo/scenes`, `${root}demo/widgets`], config, root);
  return lines;
}

/** Builds, packs, and lets publint and attw look at what would be published. */
async function packageCheck() {
  const {buildAll} = await import('./build.mjs');
  await buildAll(`${root}dist`, {quiet: true});
  const folder = await mkdtemp(join(tmpdir(), 'total-widgets-'));
  try {
    const packed = await npm(['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]);
    const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
    if (!tarball) return packed;
    const lint = await node([`${root}node_modules/publint/src/cli.js`, join(folder, tarball), '--strict']);
    const types = await run(bin('attw'), [
      join(folder, tarball),
      '--profile',
      'esm-only',
      '--no-emoji',
      '--no-color',
      '--format',
      'ascii',
      '--exclude-entrypoints',
      'tokens.css',
    ]);
    return {code: lint.code || types.code, output: lint.output + types.output};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** @type {[string, () => Promise<{code?: number, output?: string} | void>][]} */
const checks = [
  ['types', () => node([TSC, '--noEmit', '-p', '.'])],
  ['types of the relay', () => node([TSC, '--noEmit', '-p', 'src/relay'])],
  ['lint (oxlint)', () => run(bin('oxlint'), ['--type-aware'])],
  ['format (oxfmt)', () => run(bin('oxfmt'), ['--check', '.'])],
  [
    'templates (lit-analyzer)',
    () =>
      run(bin('lit-analyzer'), [
        'src/**/!(*.test).ts',
        '--strict',
        '--quiet',
        ...LIT_OFF.flatMap((rule) => [`--rules.${rule}`, 'off']),
      ]),
  ],
  ['house rules', words(async () => (await import('./checks/rules.mjs')).checkRules())],
  ['manifest is fresh', freshManifest],
  ['documented both ways', words(async () => (await import('./checks/docs.mjs')).checkDocs())],
  ['names', words(async () => (await import('./checks/names.mjs')).checkNames())],
  ['file sets', words(async () => (await import('./checks/files.mjs')).checkFiles())],
  ['within reach of all', words(async () => (await import('./checks/reach.mjs')).checkReach())],
  ['words are imported', words(async () => (await import('./checks/words.mjs')).checkWords())],
  ['raw HTML in the gallery', words(rawHtml)],
  ['unused code (knip)', () => run(bin('knip'), [])],
  ['lockfiles', lockfiles],
  ['sizes', sizes],
  ['package (publint, attw)', packageCheck],
];

/** Runs the checks, two at a time; `--only=names,sizes` runs those whose names begin so. Gives the exit code. */
export async function verify(args = []) {
  await install();
  const only = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const chosen = checks.filter(([name]) => !only || only.some((start) => name.startsWith(start)));
  const results = await pool(
    chosen.map(
      ([name, work]) =>
        () =>
          check(name, work),
    ),
    2,
  );
  console.log(summary(results).join('\n'));
  return results.every(({passed}) => passed) ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await verify(process.argv.slice(2));
