/**
 * The pieces of a source that is not filled yet. Everything parsed is frozen and has no prototype of its own, and what
 * is a hole is told by a mark, not by its keys: data such as `{"hole": "x"}` stays data.
 */
import type {Hole, TextParts, TextTemplate, TextWithHoles} from './source-types.js';

const HOLE_MARK: object = Object.freeze(Object.create(null));
const TEXT_MARK: object = Object.freeze(Object.create(null));

/** A frozen copy without a prototype. */
export function bare<T extends object>(members: T): T {
  return Object.freeze(Object.assign(Object.create(null), members));
}

/** Makes a hole for `path`. */
export function makeHole(path: string, optional: boolean): Hole {
  const members = optional ? {hole: path, optional: true} : {hole: path};
  return Object.freeze(Object.assign(Object.create(HOLE_MARK), members));
}

/** True for a hole made by the parser. */
export function isHole(value: unknown): value is Hole {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === HOLE_MARK;
}

/** A text argument that holds holes. */
export function makeText(parts: TextParts): TextWithHoles {
  return Object.freeze(Object.assign(Object.create(TEXT_MARK), {text: parts}));
}

/** True for a text argument with holes, made by the parser. */
export function isText(value: unknown): value is TextWithHoles {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === TEXT_MARK;
}

/** Literal pieces joined, empty ones left out; a plain text where no hole is among them. */
export function joinParts(pieces: readonly (string | Hole)[]): TextTemplate {
  const parts: (string | Hole)[] = [];
  for (const piece of pieces) {
    const last = parts.length - 1;
    if (typeof piece === 'string' && typeof parts[last] === 'string') parts[last] += piece;
    else if (piece !== '') parts.push(piece);
  }
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  return Object.freeze(parts);
}

/** The pieces of a text, with or without holes. */
export function partsOf(text: TextTemplate): TextParts {
  return typeof text === 'string' ? [text] : text;
}
