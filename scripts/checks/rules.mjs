// The rules of the house that no linter knows: data is text, styles are adopted, nothing tells of a machine.
import {readFile} from 'node:fs/promises';
import {posix} from 'node:path';
import {listFiles, productFiles, root} from '../lib/project.mjs';
import {run} from '../lib/run.mjs';

/** @type {[RegExp, string][]} */
const SOURCE_RULES = [
  [/\b(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b\s*(?:=(?!=)|\()/, 'puts text into the page as markup'],
  [/\bdocument\.write\b|\bcreateContextualFragment\b/, 'puts text into the page as markup'],
  [/\bunsafe(?:HTML|SVG|Static)\b/, 'trusts text as markup'],
  [/\bstyleMap\b/, 'writes a style attribute, which a strict policy refuses'],
  [/\bnew Function\b|\beval\(/, 'runs text as code'],
  [/^\s*(?:export )?(?:const )?enum\s/, 'is an enum'],
  [/setAttribute\('style'/, 'writes a style attribute, which a strict policy refuses'],
  [/!important/, 'overrules the page'],
  [
    /^import \{[^}]*\b(?:property|state)\b[^}]*\} from 'lit\/decorators/,
    'takes from Lit what core/decorators.js has for every page',
  ],
];

const TEMPLATE_STYLE = /<[a-z][\w-]*\s[^<>`]*?\sstyle=|<[a-z][\w-]*\sstyle=/;
const UNDERSCORE = /(?:const|let|function|class|get|set|readonly|private|protected)\s+_\w+/;

const lines = (text) => text.split('\n').map((line, index) => [line, index + 1]);

const isComment = (line) => /^\s*(?:\*|\/\/|\/\*)/.test(line);

/** What a source file does that it must not, in words. */
export function sourceProblems(text, file) {
  const found = [];
  for (const [line, number] of lines(text)) {
    if (isComment(line) || line.includes('house-rule-ok:')) continue;
    for (const [rule, words] of SOURCE_RULES) if (rule.test(line)) found.push(`${file}:${number} ${words}`);
    if (UNDERSCORE.test(line)) found.push(`${file}:${number} has an underscore name`);
    if (TEMPLATE_STYLE.test(line)) found.push(`${file}:${number} has a style attribute in a template`);
  }
  return found;
}

const ELEMENT = /^@(?:widget|provider)\(/m;

/** Elements on the page are upgraded while their class is defined: a constant below it isn't there yet. */
export function orderProblems(text, file) {
  const start = text.search(ELEMENT);
  if (start < 0) return [];
  const before = text.slice(0, start).split('\n').length;
  return lines(text.slice(start))
    .filter(([line]) => /^(?:export )?(?:const|let|class) /.test(line) && !/^export (?:abstract )?class/.test(line))
    .map(([, number]) => `${file}:${number + before - 1} stands below the element that may need it`);
}

/** A pattern of `sideEffects` as an expression: a bundler keeps the files that it means, and drops others that nothing is taken of. */
export const keptBy = (pattern) =>
  new RegExp(
    `^${pattern
      .replace(/^\.\//, '')
      .replaceAll('.', '\\.')
      .replaceAll('**/', '(?:.+/)?')
      .replace(/(?<!\.)\*/g, '[^/]*')}$`,
  );

/** Modules that are imported for what they do alone, and that a bundler would drop. */
export function droppedImports(text, file, kept) {
  const imported = [...text.matchAll(/^import '(\.[^']+)\.js';/gm)].map(([, path]) =>
    posix.join(posix.dirname(file), `${path}.ts`),
  );
  return imported
    .filter((path) => !kept.some((pattern) => pattern.test(path)))
    .map((path) => `${file} imports ${path} for what it does, and "sideEffects" of package.json does not keep it`);
}

// Built from parts, so that this file doesn't break its own rule.
const MACHINE = new RegExp(`(?<![\\w.:/])/(?:${['home', 'root', 'work', 'Users'].join('|')})/\\w+`);
const LOCAL_REGISTRY = /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)[^"]*:\/\//;

/** What a file tells of the machine that it was written on. */
export const machineProblems = (text, file) =>
  lines(text)
    .filter(([line]) => MACHINE.test(line) || LOCAL_REGISTRY.test(line))
    .map(([, number]) => `${file}:${number} tells of a machine or a private registry`);

const TEXT = /\.(?:ts|mjs|js|json|md|html|css|vue|svelte|tsx|yml|sql)$|^\.ci\//;

async function trackedFiles(top) {
  const {code, output} = await run('git', ['ls-files'], {cwd: top});
  return code === 0 ? output.split('\n').filter((file) => TEXT.test(file)) : listFiles('src', top);
}

/** Checks every source file and every tracked text. */
export async function checkRules(top = root) {
  const read = (file) => readFile(`${top}${file}`, 'utf8').catch(() => '');
  const {sideEffects = []} = JSON.parse((await read('package.json')) || '{}');
  const kept = sideEffects.map(keptBy);
  const sources = await Promise.all(
    (await productFiles(top)).map(async (file) => {
      const text = await read(file);
      return [...sourceProblems(text, file), ...orderProblems(text, file), ...droppedImports(text, file, kept)];
    }),
  );
  const texts = await Promise.all(
    (await trackedFiles(top)).map(async (file) => machineProblems(await read(file), file)),
  );
  return [...sources.flat(), ...texts.flat()];
}
