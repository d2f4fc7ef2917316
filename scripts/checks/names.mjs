// The naming conventions of elements and of what they offer, read from the manifest.
import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {root} from '../lib/project.mjs';

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const CAMEL = /^[a-z][a-zA-Z0-9]*$/;
const WORD = /^'(.*)'$/;

const pascal = (tag) => tag.replace(/(?:^|-)(\w)/g, (_found, letter) => letter.toUpperCase());

// Native names keep their native meaning: a plain event, never one with a detail of ours. What closes may say why.
const NATIVE = new Set([
  'click',
  'input',
  'change',
  'focus',
  'blur',
  'submit',
  'reset',
  'invalid',
  'close',
  'cancel',
  'toggle',
  'scroll',
  'load',
  'error',
  'select',
  'keydown',
  'keyup',
  'drop',
]);

function elementProblems({tagName, name}, path) {
  const problems = [];
  const file = basename(path, '.ts');
  if (!/^[a-z0-9-]+-(?:widget|provider)$/.test(tagName)) problems.push('the tag does not end in -widget or -provider');
  if (name.toLowerCase() !== pascal(tagName).toLowerCase())
    problems.push(`its class is ${name}, not ${pascal(tagName)}`);
  if (file !== tagName) problems.push(`its file is ${file}.ts, not ${tagName}.ts`);
  return problems;
}

function offerProblems({
  members = [],
  attributes = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
  cssStates = [],
}) {
  const bad = (items, kind, isGood) =>
    items.filter((item) => !isGood(item)).map(({name}) => `the ${kind} "${name}" is not named as the conventions say`);
  const named = ({name}) => KEBAB.test(name);
  return [
    ...bad(members, 'property', ({name}) => CAMEL.test(name)),
    ...bad(attributes, 'attribute', named),
    ...bad(
      events,
      'event',
      ({name, type}) =>
        KEBAB.test(name) &&
        !/^on[-A-Z]/.test(name) &&
        !(NATIVE.has(name) && /CustomEvent<(?!undefined>|\{reason: CloseReason\}>)/.test(type?.text ?? '')),
    ),
    ...bad(slots, 'slot', ({name}) => name === '' || KEBAB.test(name) || /^[a-z-]+:/.test(name)),
    ...bad(cssParts, 'part', named),
    ...bad(cssProperties, 'custom property', ({name}) => name.startsWith('--widget-')),
    ...bad(cssStates, 'state', named),
  ];
}

const inOrder = (words, scale) => {
  const places = words.map((word) => scale.indexOf(word));
  return places.every((place, index) => index === 0 || place > places[index - 1]);
};

/** `size`, `color` and `variant` mean the same everywhere: words of the one scale, in its order. */
function scaleProblems({attributes = []}, scales) {
  return attributes.flatMap(({name, type}) => {
    const scale = scales[name];
    const words = (type?.text ?? '')
      .split(' | ')
      .map((part) => WORD.exec(part)?.[1])
      .filter(Boolean);
    if (!scale || words.length === 0) return [];
    const shared = words.filter((word) => scale.includes(word));
    if (inOrder(shared, scale)) return [];
    return [`the words of "${name}" are not in the order of the shared scale`];
  });
}

const list = (text, name) =>
  [...(new RegExp(`export const ${name} = \\[([^\\]]*)\\]`).exec(text)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
    ([, word]) => word,
  );

/** The shared scales, as the sources have them. */
export const scalesIn = (text) => ({
  size: list(text, 'SIZES'),
  color: list(text, 'COLORS'),
  variant: list(text, 'VARIANTS'),
});

/** Every name in a manifest that breaks a convention, in words. */
export function nameProblems(manifest, scales) {
  return manifest.modules.flatMap(({path, declarations}) =>
    declarations
      .filter(({tagName}) => tagName)
      .flatMap((element) =>
        [...elementProblems(element, path), ...offerProblems(element), ...scaleProblems(element, scales)].map(
          (problem) => `${element.tagName}: ${problem}`,
        ),
      ),
  );
}

/** Reads the manifest and checks it. */
export async function checkNames(top = root) {
  const manifest = JSON.parse(await readFile(`${top}custom-elements.json`, 'utf8'));
  const scales = scalesIn(await readFile(`${top}src/core/scales.ts`, 'utf8'));
  return nameProblems(manifest, scales);
}
