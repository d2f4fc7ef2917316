/** What is filled in, as the rules of a schema are meant: a figure that was typed is a number, an empty text is nothing. */
import {isRecord} from '../values.js';
import type {Saying} from './schema.js';

type Lookup = Readonly<Record<string, unknown>>;

/** How far rules of rules are followed; beyond it a value stays as it was typed. */
const FAR = 6;

const isSaying = (value: unknown): value is Saying =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** All that holds for one value. */
function* sayingsAt(place: unknown, lookup: Lookup, far = FAR): Generator<Saying> {
  if (!isSaying(place) || far === 0) return;
  yield place;
  const {$ref, __absolute_ref__: address = $ref, allOf, anyOf} = place;
  if (address !== undefined) yield* sayingsAt(lookup[String(address)], lookup, far - 1);
  for (const inner of [...listOf(allOf), ...listOf(anyOf), place['then'], place['else']]) {
    yield* sayingsAt(inner, lookup, far - 1);
  }
}

/** A value as the rules for it are meant. */
export function readingOf(value: unknown, places: readonly unknown[], lookup: Lookup): unknown {
  const sayings = places.flatMap((place) => [...sayingsAt(place, lookup)]);
  if (Array.isArray(value)) {
    const places = sayings.flatMap(({items, prefixItems}) => [...listOf(items), ...listOf(prefixItems)]);
    return value.map((item) => readingOf(item, places, lookup));
  }
  return isRecord(value) ? recordOf(value, sayings, lookup) : scalarOf(value, sayings);
}

function recordOf(values: Saying, sayings: readonly Saying[], lookup: Lookup): Saying {
  const required = new Set(sayings.flatMap(({required: names}) => listOf(names)));
  const read: [string, unknown][] = [];
  for (const [name, value] of Object.entries(values)) {
    if (isEmpty(value)) continue;
    const places = sayings.flatMap(({properties}) =>
      isSaying(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [],
    );
    const reading = readingOf(value, places, lookup);
    // Nobody has begun to fill it in.
    const isUntouched = isRecord(reading) && Object.keys(reading).length === 0 && !required.has(name);
    if (!isUntouched) read.push([name, reading]);
  }
  return Object.fromEntries(read);
}

function scalarOf(value: unknown, sayings: readonly Saying[]): unknown {
  // A file is there, and what it is the server sees.
  if (typeof value === 'object' || typeof value === 'function') return null;
  const kinds = new Set(sayings.flatMap(({type}) => listOf(type)));
  const choices = sayings.flatMap(({enum: all, const: only}) => [...listOf(all), ...listOf(only)]);
  const choice = choices.find((one) => typeof one !== 'object' && String(one) === String(value));
  if (choice !== undefined) return choice;
  if (typeof value !== 'string' || kinds.has('string')) return value;
  if (kinds.has('number') || kinds.has('integer')) return Number.isNaN(Number(value)) ? value : Number(value);
  if (kinds.has('boolean') && /^(?:on|true|false)$/.test(value)) return value !== 'false';
  return value;
}
