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
  constructor(
    readonly text: string,
    readonly reason: string,
  ) {}
}

/** Absent: the documented default. Empty or any word: true. `"false"`: false. */
export const flagConverter: ComplexAttributeConverter<boolean | undefined> = {
  fromAttribute: (value) => (value === null ? undefined : value !== 'false'),
  toAttribute: (value) => (value === undefined || value === null ? null : value ? '' : 'false'),
};

// The setter makes the number, so that its warning has the author's own words.
const numberConverter: ComplexAttributeConverter<number | string | undefined> = {
  fromAttribute: (value) => (value === null || value.trim() === '' ? undefined : value),
  toAttribute: (value) => (value === undefined || value === null ? null : String(value)),
};

const jsonConverter: ComplexAttributeConverter = {
  fromAttribute(value) {
    if (value === null || value.trim() === '') return undefined;
    try {
      return JSON.parse(value) as unknown;
    } catch (error) {
      return new Malformed(value, error instanceof Error ? error.message : String(error));
    }
  },
};

const listConverter: ComplexAttributeConverter = {
  fromAttribute(value) {
    if (value === null || value.trim() === '') return undefined;
    if (value.trimStart().startsWith('[')) return jsonConverter.fromAttribute?.(value);
    return value.split(',').map((part) => part.trim());
  },
};

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
  if (value instanceof Malformed) {
    element.setProblem(name, value.reason);
    return undefined;
  }
  if (options.converter === jsonConverter || options.converter === listConverter) element.setProblem(name, undefined);
  if (value === null) return undefined;
  if (options.values && value !== undefined && !options.values.includes(String(value))) {
    warnOnce(element, name, value, options.values.join(', '));
    return undefined;
  }
  return options.converter === numberConverter ? normaliseNumber(element, name, value, options.range) : value;
}

function normaliseNumber(element: Element, name: string, value: unknown, range: PropertyDeclaration['range']): unknown {
  if (value === undefined) return undefined;
  const number = Number(value);
  const [least, most] = range ?? [-Infinity, Infinity];
  if (number >= least && number <= most) return number;
  warnOnce(element, name, value, range ? `a number from ${least} to ${most}` : 'a number');
  return undefined;
}

// The platform's own `aria*` properties are null where they are not set; every other one is undefined.
const needsNormalising = (name: PropertyKey): boolean => !String(name).startsWith('aria');

/**
 * Puts `normalise` before the setters that a class declared itself, once a class, so that a value is the same whether
 * it came by attribute or by property.
 */
export function normaliseAccessors(prototype: object, properties: ReadonlyMap<PropertyKey, PropertyDeclaration>): void {
  for (const [name, options] of properties) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    const store = descriptor?.set;
    if (!store || !needsNormalising(name)) continue;
    const attribute = typeof options.attribute === 'string' ? options.attribute : String(name).toLowerCase();
    Object.defineProperty(prototype, name, {
      ...descriptor,
      set(this: ProblemHolder, value: unknown) {
        store.call(this, normalise(this, attribute, value, options));
      },
    });
  }
}
