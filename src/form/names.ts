/**
 * Names of fields, as forms of every server write them: `addresses[0][street]`, with the form's own name before it or
 * not, `employee[addresses][0][street]`; and with dots, as errors name them: `addresses.0.street`.
 */
import {isForbiddenKey} from '../data/paths.js';

/** The way to a value in a form: names and, in lists, places. An empty part is the place behind the last. */
export type FieldPath = readonly string[];

/** No form is nested so deeply by design. */
const DEEPEST = 32;

const FIRST = /[^.[\]]+/y;
const STEP = /\.([^.[\]]+)|\[([^.[\]]*)\]/y;

/** Names that come with every keystroke, read once. */
const read = new Map<string, FieldPath | undefined>();
const READ_BOUND = 2000;

/** The way that a name means; undefined where it means none, or a prototype. The form's own name may stand before it. */
export function pathOf(name: string, form?: string): FieldPath | undefined {
  if (!read.has(name)) {
    if (read.size >= READ_BOUND) read.clear();
    read.set(name, readName(name));
  }
  const path = read.get(name);
  return path && form && path.length > 1 && path[0] === form ? path.slice(1) : path;
}

function readName(name: string): FieldPath | undefined {
  FIRST.lastIndex = 0;
  const first = FIRST.exec(name)?.[0];
  if (first === undefined) return undefined;
  const path = [first];
  for (let end = first.length; end < name.length; end = STEP.lastIndex) {
    STEP.lastIndex = end;
    const step = STEP.exec(name);
    if (!step) return undefined;
    path.push(step[1] ?? step[2] ?? '');
  }
  return path.length > DEEPEST || path.some(isForbiddenKey) ? undefined : path;
}

/** The name of a way, in brackets; the form's own name comes first where it has one. */
export function nameOf(path: FieldPath, form?: string): string {
  const [first = '', ...rest] = form ? [form, ...path] : path;
  return first + rest.map((part) => `[${part}]`).join('');
}

/** True for a part that is a place in a list. */
export const isPlace = (part: string | undefined): part is string => part !== undefined && /^\d{0,6}$/.test(part);

/** True for a way that leads through another, or is that other. */
export const isWithin = (path: FieldPath, outer: FieldPath): boolean =>
  outer.length <= path.length && outer.every((part, index) => part === path[index]);
