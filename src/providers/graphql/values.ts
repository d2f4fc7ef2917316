import {isRecord} from '../../data/is-record.js';
import type {Json} from '../../data/types.js';
import type {InputValue, Schema, TypeRef} from './schema.js';

const DEEPEST = 16;

/**
 * A value as a variable of a type: texts from addresses and forms become numbers and truth values where the type is one,
 * a single value becomes the list that is wanted. What does not fit stays, for the server to refuse in its own words.
 */
export function asType(value: Json, type: string, schema?: Schema, depth = 0): Json {
  if (value === null || depth > DEEPEST) return value;
  const plain = type.replace(/!$/, '');
  if (plain.startsWith('[')) {
    const inner = plain.slice(1, -1);
    return Array.isArray(value)
      ? value.map((one: Json) => asType(one, inner, schema, depth + 1))
      : [asType(value, inner, schema, depth + 1)];
  }
  if (Array.isArray(value)) return value;
  if (isRecord(value)) return asInput(value, schema?.type(plain)?.inputs, schema, depth);
  return asScalar(value, plain);
}

/** The fields of an input that its type knows; a form may hold more. Without a known type all stay. */
function asInput(
  value: Readonly<Record<string, Json>>,
  inputs: readonly InputValue[] | undefined,
  schema: Schema | undefined,
  depth: number,
): Json {
  if (!inputs?.length) return value;
  const known = inputs.filter(({name}) => Object.hasOwn(value, name));
  return Object.fromEntries(known.map(({name, type}) => [name, ofForm(value[name]!, type, schema, depth)]));
}

/** A form sends an empty text for what is not filled in; where that can't be meant, it is nothing. */
function ofForm(value: Json, type: TypeRef, schema: Schema | undefined, depth: number): Json {
  const isText = type.base === 'String' && !type.list;
  return value === '' && !isText && !type.required ? null : asType(value, type.text, schema, depth + 1);
}

function asScalar(value: Json, type: string): Json {
  if (type === 'Int' || type === 'Float') {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
    // Digits that a number can't hold are for the server to judge.
    return Number.isFinite(number) && (type === 'Float' || Number.isSafeInteger(number)) ? number : value;
  }
  if (type === 'Boolean') return value === 'true' || value === 'on' ? true : value === 'false' ? false : value;
  return (type === 'String' || type === 'ID') && typeof value !== 'string' ? String(value as number | boolean) : value;
}
