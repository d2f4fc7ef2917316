import type {ComplexAttributeConverter, PropertyDeclaration, ReactiveElement} from 'lit';
import {warnOnce} from './warn.js';

declare module 'lit' {
  interface PropertyDeclaration {
    /** The words allowed; any other takes the default and warns once. */
    readonly values?: readonly string[];
    /** The numbers allowed, both ends included; a number outside takes the default and warns once. */
    readonly range?: readonly [least: number, most: number];
  }
}

/** What a converter hands over when an attribute could not be read; the setter turns it into a visible problem. */
export class Malformed {
  constructor(readonly reason: string) {}
}

/** Absent: the documented default. Empty or any word: true. `"false"`: false. */
const flagConverter: ComplexAttributeConverter<boolean | undefined> = {
  fromAttribute: (value) => (value === null ? undefined : value !== 'false'),
  toAttribute: (value) => (value === undefined || value === null ? null : value ? '' : 'false'),
};

type Parser = (text: string) => unknown;

/** An attribute that is not there, or blank, is the default. */
const unlessBlank =
  (parse: Parser) =>
  (text: string | null): unknown =>
    text?.trim() ? parse(text) : undefined;

/** What the text says as JSON, or why it says nothing. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return new Malformed((error as SyntaxError).message);
  }
}

const parseList: Parser = (text) =>
  text.trimStart().startsWith('[') ? parseJson(text) : text.split(',').map((part) => part.trim());

// The setter makes the number, so that its warning has the author's own words.
const numberConverter = unlessBlank((text) => text);
const jsonConverter = unlessBlank(parseJson);
const listConverter = unlessBlank(parseList);

/** A boolean property, read by the one converter for booleans. */
export const flag: PropertyDeclaration = {converter: flagConverter};

/** A boolean property that style rules read: written back to its attribute. */
export const reflectedFlag: PropertyDeclaration = {converter: flagConverter, reflect: true};

/** A number, optionally within a range. */
export const numeric = (range?: readonly [number, number]): PropertyDeclaration => ({
  converter: numberConverter,
  ...(range && {range}),
});

/** A list or object, as JSON in the attribute or any value on the property. Malformed JSON is a visible error. */
export const json: PropertyDeclaration = {converter: jsonConverter};

/** A list of names: `a, b` or a JSON list in the attribute. */
export const list: PropertyDeclaration = {converter: listConverter};

/** One word of a list, written back to its attribute because style rules read it. */
export const oneOf = (values: readonly string[]): PropertyDeclaration => ({reflect: true, values});

/** What the setters below need of their element. */
export interface ProblemHolder extends ReactiveElement {
  /** Notes or clears a problem of one attribute; a noted one is shown in the widget. */
  setProblem(attribute: string, reason: string | undefined): void;
}

/** The value as the property may hold it; `undefined` stands for the default. */
function normalise(element: ProblemHolder, name: string, value: unknown, options: PropertyDeclaration): unknown {
  const {converter, range, type, values} = options;
  if (value instanceof Malformed) {
    element.setProblem(name, value.reason);
    return undefined;
  }
  if (converter === jsonConverter || converter === listConverter) element.setProblem(name, undefined);
  if (value === null || value === undefined) return undefined;
  if (values) {
    if (values.includes(String(value))) return value;
  } else if (converter === numberConverter) {
    const number = Number(value);
    const [least, most] = range ?? [-Infinity, Infinity];
    if (number >= least && number <= most) return number;
    // Vue writes a bare `required` as an empty text on its property.
  } else return (value === '' && (type === Boolean || converter === flagConverter)) || value;
  warnOnce(element, name, value, values?.join(', ') ?? `a number${range ? ` from ${range.join(' to ')}` : ''}`);
  return undefined;
}

/**
 * Puts `normalise` before the setter of a property, so that a value is the same whether it came by attribute or by
 * property. The platform's own `aria*` properties are null where they are not set; every other one is undefined.
 */
export function normalised(
  name: PropertyKey,
  options: PropertyDeclaration,
  descriptor: PropertyDescriptor,
): PropertyDescriptor {
  const store = descriptor.set;
  if (!store || String(name).startsWith('aria')) return descriptor;
  return {
    ...descriptor,
    set(this: ProblemHolder, value: unknown) {
      store.call(this, normalise(this, String(options.attribute || name), value, options));
    },
  };
}
