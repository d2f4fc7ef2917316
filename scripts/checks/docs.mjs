// Documented both ways: nothing public in the sources without a sentence in the manifest, nothing in the manifest that
// the sources don't have.
import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {listFiles, root} from '../lib/project.mjs';

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

const matches = (text, pattern) => new Set([...text.matchAll(pattern)].map((match) => match[1]));

const slotsIn = (text) => {
  const named = matches(text, /<slot\b[^>]*?\sname="([\w-]+)"/g);
  if (/<slot(?:\s(?![^>]*\bname=)[^>]*)?>/.test(text)) named.add('');
  return named;
};

const partsIn = (text) => new Set([...matches(text, /\spart="([^"$]+)"/g)].flatMap((list) => list.trim().split(/\s+/)));

const eventsIn = (text) =>
  new Set([
    ...matches(text, /\b(?:emit|notify)(?:<[^(]*>)?\(\s*[^,()]+,\s*'([\w-]+)'/g),
    ...matches(text, /dispatchEvent\(\s*new (?:Custom)?Event(?:<[^(]*>)?\(\s*'([\w-]+)'/g),
  ]);

const hooksIn = (text, name) => matches(text, new RegExp(`(--widget-${name}-(?!\\d+\\b)[\\w-]+)`, 'g'));

/** The names that an element's own files show, by the manifest's word for their kind. */
export function shownIn(text, tag) {
  return {
    slots: slotsIn(text),
    cssParts: partsIn(text),
    events: eventsIn(text),
    cssProperties: hooksIn(text, tag.replace(/-(?:widget|provider)$/, '')),
  };
}

const WORDS = {
  slots: 'slot',
  cssParts: 'part',
  events: 'event',
  cssProperties: 'custom property',
  cssStates: 'state',
  members: 'property or method',
  attributes: 'attribute',
};

const isSentence = (text) => /\S[.!?…`)]$/.test(text?.trim() ?? '');

function withoutSentence(element) {
  return Object.entries(WORDS).flatMap(([kind, word]) =>
    (element[kind] ?? [])
      .filter(({description, inheritedFrom}) => !inheritedFrom && !isSentence(description))
      .map(({name}) => `${element.tagName ?? element.name}: the ${word} "${name}" has no sentence`),
  );
}

function missing(element, shown) {
  return Object.entries(shown).flatMap(([kind, names]) => {
    const documented = new Set((element[kind] ?? []).map(({name}) => name));
    return [...names]
      .filter((name) => !documented.has(name))
      .map((name) => `${element.tagName}: the ${WORDS[kind]} "${name}" is in the source but not documented`);
  });
}

const isThere = (name, text) => name === '' || text.includes(name) || name.includes(':') || /[*<A-Z]/.test(name);

function invented(element, reached) {
  return ['slots', 'cssParts', 'events', 'cssProperties', 'cssStates'].flatMap((kind) =>
    (element[kind] ?? [])
      .filter(({name, inheritedFrom}) => !inheritedFrom && !isThere(name, reached))
      .map(({name}) => `${element.tagName}: the ${WORDS[kind]} "${name}" is documented but not in the source`),
  );
}

const GLOBALS = new Set([
  'CustomEvent',
  'Event',
  'Record',
  'Array',
  'ReadonlyArray',
  'Map',
  'Set',
  'Promise',
  'Element',
  'Partial',
  'Node',
  'Date',
  'File',
  'FileList',
  'T',
]);

function unresolved(element) {
  return (element.events ?? [])
    .filter(({inheritedFrom, type}) => !inheritedFrom && type)
    .flatMap(({name, type}) => {
      const known = new Set((type.references ?? []).map((reference) => reference.name));
      const names = [...type.text.replace(/'[^']*'/g, '').matchAll(/\b[A-Z]\w*/g)].map(([found]) => found);
      return names
        .filter(
          (found) => !known.has(found) && !GLOBALS.has(found) && !/^(?:HTML|SVG)?\w*(?:Element|Event)$/.test(found),
        )
        .map((found) => `${element.tagName}: the event "${name}" names the type ${found}, which no source exports`);
    });
}

const KEYS =
  /\b(?:Enter|Escape|Tab|Space|Home|End|Backspace|Delete|F\d|Alt|Control|Ctrl|Page ?(?:Up|Down)|[Kk]eys?|[Kk]eyboard|[Aa]rrows?)\b/;

/** Whether a widget's own tests hold it to keys, and its description is silent about them. */
export function keyProblems({tagName, description = ''}, tests) {
  const titles = [...tests.matchAll(/\bit\(\s*['"`]([^'"`]*\bAX-11\b[^'"`]*)/g)].map(([, title]) =>
    title.replace(/AX-\d+/g, ''),
  );
  const isHeld = titles.some((title) => KEYS.test(title) || title.includes('${key}'));
  return isHeld && !KEYS.test(description)
    ? [`${tagName}: its tests hold it to keys of which its description says nothing`]
    : [];
}

/** Everything that is wrong with one element's documentation. */
export function problemsOf(element, ownText, reachedText) {
  const summary = element.summary || element.description ? [] : [`${element.tagName}: no summary`];
  return [
    ...summary,
    ...withoutSentence(element),
    ...missing(element, shownIn(ownText, element.tagName)),
    ...invented(element, reachedText),
    ...unresolved(element),
  ];
}

async function read(file, top, cache) {
  if (!cache.has(file)) cache.set(file, await readFile(join(top, file), 'utf8').catch(() => ''));
  return cache.get(file);
}

/** The tests in the folder of a file. */
async function testsBeside(path, top, cache) {
  const beside = (await listFiles(dirname(path), top)).filter(
    (file) => dirname(file) === dirname(path) && file.endsWith('.test.ts'),
  );
  return Promise.all(beside.map((file) => read(file, top, cache)));
}

// Comments would count as uses of what they document; the code alone is asked.
const codeOf = (text) => text.replace(/\/\*\*[\s\S]*?\*\//g, '');

/** The code of a file and of all that it imports from the sources. */
async function reach(file, top, cache, found = new Map()) {
  if (found.has(file)) return found;
  const text = await read(file, top, cache);
  found.set(file, codeOf(text));
  for (const [, path] of text.matchAll(IMPORT)) {
    await reach(join(dirname(file), path).replace(/\.js$/, '.ts'), top, cache, found);
  }
  return found;
}

/** Checks every element of the manifest against its sources; gives lines of words, none when all is well. */
export async function checkDocs(top = root) {
  const manifest = JSON.parse(await readFile(join(top, 'custom-elements.json'), 'utf8'));
  const cache = new Map();
  const problems = [];
  for (const {path, declarations} of manifest.modules) {
    const folder = (await listFiles(dirname(path), top)).filter(
      (file) => dirname(file) === dirname(path) && /(?<!\.test)\.ts$/.test(file),
    );
    for (const element of declarations) {
      if (!element.tagName) {
        problems.push(...withoutSentence(element));
        continue;
      }
      const shared = dirname(path).endsWith(element.tagName.replace(/-(?:widget|provider)$/, '')) ? folder : [path];
      const own = await Promise.all(shared.map((file) => read(file, top, cache)));
      const tests = await testsBeside(path, top, cache);
      problems.push(...keyProblems(element, tests.join('\n')));
      const reached = [...(await reach(path, top, cache)).values()];
      problems.push(...problemsOf(element, codeOf(own.join('\n')), reached.join('\n')));
    }
  }
  return problems;
}
