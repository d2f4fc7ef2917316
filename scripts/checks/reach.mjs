// Who has no pointer, or large letters, gets as far as anybody: what of that can be read off templates and styles.
import {readFile} from 'node:fs/promises';
import {productFiles, root} from '../lib/project.mjs';

/** A line, or the comment above it, that says why a rule does not hold there: `reach-ok: keys are handled around it`. */
const MARK = 'reach-ok:';

/** An opening tag of a template, with its bindings. */
const TAG = /<([a-z][\w-]*)((?:\s+[?@.]?[\w:-]+(?:=(?:"[^"]*"|\$\{(?:[^{}]|\{[^{}]*\})*\}|[^\s"<>]+))?)*)\s*\/?>/g;

/** What a key presses as a pointer does. */
const NATIVE = new Set(['a', 'button', 'summary', 'input', 'select', 'textarea', 'label']);

const POINTER = /\s@(?:click|dblclick|pointerdown|pointerup|mousedown|mouseup)=/;
const POINTER_HANDLER = /\s@(?:click|dblclick|pointer\w+|mouse\w+)=\$\{(?:this\.)?(#\w+)\}/;
const KEYS = /\s@key(?:down|up)=/;
const ORDER = /\s\.?tabindex=(?:"|\$\{\s*)?[1-9]/i;

/** A role that promises keys, to which the widget's own tests hold it; not one that only groups. */
const ROLE = /\srole=(?!"?(?:list|listitem|group|region|presentation|none|img|status|alert|row|dialog)\b)/;

// A widget presses its own keys.
const hasKeys = (name, attributes) =>
  NATIVE.has(name) || name.includes('-') || KEYS.test(attributes) || ROLE.test(attributes);

/** What an opening tag does that leaves somebody out, in words. */
function tagProblems(name, attributes) {
  const found = [];
  if (ORDER.test(attributes)) found.push('has a place of its own in the order of Tab');
  if (name === 'slot' && /\s(?:aria-[\w-]+|role)=/.test(attributes)) found.push('is described, which nobody hears');
  if (POINTER.test(attributes) && !hasKeys(name, attributes)) found.push('takes a pointer where no key can act');
  return found.map((words) => `<${name}> ${words}`);
}

/** Whether a line, or a comment right above it, has the mark; lines are counted from 1. */
function isMarked(lines, number) {
  let above = number - 2;
  while (/^\s*(?:\/\/|\*|\/\*|<!--)/.test(lines[above] ?? '')) above--;
  return lines.slice(above + 1, number).some((line) => line.includes(MARK));
}

/** The lines on which a reason may stand: those of the tag, the start of its template, and its handler. */
function placesOf(text, tag, attributes, index) {
  const lineAt = (at) => text.slice(0, at).split('\n').length;
  const rows = tag.split('\n').map((_, row) => lineAt(index) + row);
  const handler = attributes.match(POINTER_HANDLER)?.[1];
  const declared = handler ? text.search(new RegExp(`^ *(?:readonly )?${handler}\\b`, 'm')) : -1;
  return [lineAt(text.lastIndexOf('html`', index)), ...rows, ...(declared < 0 ? [] : [lineAt(declared)])];
}

/** What the templates of a source leave somebody out of, in words. */
export function templateProblems(text, file) {
  const lines = text.split('\n');
  return [...text.matchAll(TAG)].flatMap(({0: tag, 1: name, 2: attributes, index}) => {
    const problems = tagProblems(name, attributes);
    if (problems.length === 0) return [];
    const places = placesOf(text, tag, attributes, index);
    const [, first] = places;
    if (places.some((number) => isMarked(lines, number)) || /^\s*\*/.test(lines[first - 1])) return [];
    return problems.map((words) => `${file}:${first} ${words}`);
  });
}

// Letters in pixels stay small where somebody has set large ones.
const FIXED = /\bfont(?:-size)?:[^;]*?\b[\d.]+px/;

/** The sizes of letters in a source that do not follow those that the user has set, in words. */
export function letterProblems(text, file) {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    FIXED.test(line) && !isMarked(lines, index + 1) ? [`${file}:${index + 1} fixes the size of letters in px`] : [],
  );
}

/** What a script does to the order of Tab, in words. */
const scriptProblems = (text, file) => {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    /\.tabIndex\s*=\s*[1-9]|setAttribute\('tabindex',\s*'?[1-9]/i.test(line) && !isMarked(lines, index + 1)
      ? [`${file}:${index + 1} gives a place of its own in the order of Tab`]
      : [],
  );
};

/** Everything of one source that leaves somebody out. */
export const reachProblems = (text, file) => [
  ...templateProblems(text, file),
  ...scriptProblems(text, file),
  ...(file.endsWith('.styles.ts') ? letterProblems(text, file) : []),
];

/** Checks every source file. */
export async function checkReach(top = root) {
  const problems = await Promise.all(
    (await productFiles(top)).map(async (file) => reachProblems(await readFile(`${top}${file}`, 'utf8'), file)),
  );
  return problems.flat();
}
