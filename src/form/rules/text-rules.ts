/** Rules of a text, `pattern` and `format`, in a way that no text and no pattern can hold the page up with. */
import {format as formats} from '@cfworker/json-schema';

/** About what a browser gets through while nobody notices. */
const STEPS = 10_000_000;
/** No address and no moment is longer. */
const LONGEST = 2000;

type Test = (text: string) => boolean;

const withSeconds = (text: string): string => (/(?:^|[t\s])\d\d:\d\d$/i.test(text) ? `${text}:00` : text);
const withZone = (text: string): string => (/(?:z|[+-]\d\d:\d\d)$/i.test(text) ? text : `${text}Z`);

// Fields for moments give neither seconds nor a zone. What else a format is called is no rule that is known here.
const FORMATS: ReadonlyMap<string, Test> = new Map<string, Test>([
  ...(['date', 'uri', 'email', 'uuid', 'hostname', 'ipv4', 'ipv6', 'duration'] as const).map((name): [string, Test] => [
    name,
    formats[name]!,
  ]),
  ['url', formats['uri']!],
  ...(['time', 'date-time'] as const).map((name): [string, Test] => [
    name,
    (text) => formats[name]!(withZone(withSeconds(text))),
  ]),
]);

const TOKEN = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|\||[*+?]\??|\{\d+(?:,\d*)?\}\??|[^]/g;

/** How many ways a part of a pattern leaves: how often it may be repeated, beyond how often it must. */
function waysOf(token: string): {most: number; ways: number} {
  if (token.startsWith('?')) return {most: 1, ways: 1};
  if (/^[*+]/.test(token)) return {most: Infinity, ways: Infinity};
  const [, least, comma, last] = /^\{(\d+)(,)?(\d*)/.exec(token) ?? [];
  if (least === undefined) return {most: 1, ways: token === '|' ? 1 : 0};
  const most = comma ? Number(last || Infinity) : Number(least);
  return {most, ways: most - Number(least)};
}

/**
 * The ways that the parts of a pattern leave, which are all tried where a text does not fit. Undefined where they can't
 * be counted: where one is repeated by another, or what was said before is looked for again.
 */
export function choicesIn(pattern: string): readonly number[] | undefined {
  if (pattern.length > LONGEST || /\\[1-9]|\\k</.test(pattern)) return undefined;
  const choices: number[] = [];
  // How many choices were there when each open group began.
  const open: number[] = [];
  let began: number | undefined;
  for (const [token] of pattern.matchAll(TOKEN)) {
    const {most, ways} = waysOf(token);
    if (most > 1 && began !== undefined && choices.length > began) return undefined;
    if (ways > 0) choices.push(ways);
    if (token.startsWith('(')) open.push(choices.length);
    began = token === ')' ? open.pop() : undefined;
  }
  return choices;
}

/** The check of a pattern; undefined where it could hold the page up, or is none. */
export function patternTest(pattern: string): Test | undefined {
  const choices = choicesIn(pattern);
  if (!choices) return undefined;
  try {
    const expression = new RegExp(pattern, 'u');
    const stepsFor = (length: number): number => choices.reduce((all, ways) => all * (Math.min(ways, length) + 1), 1);
    // What is too long for the page to look at, the server looks at.
    return (text) => stepsFor(text.length) > STEPS || expression.test(text);
  } catch {
    return undefined;
  }
}

/** The check of a format; undefined where the format is not known. */
export function formatTest(name: string): Test | undefined {
  const test = FORMATS.get(name);
  return test && ((text) => text.length > LONGEST || test(text));
}
