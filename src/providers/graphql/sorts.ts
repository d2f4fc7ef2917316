import type {Json, View} from '../../data/types.js';
import {sortText} from '../../data/view.js';
import {authorFailure} from '../fetch/failures.js';
import {plainName} from '../../core/nearest-names.js';
import {named} from './names.js';
import type {InputValue, Schema, SchemaType, TypeRef} from './schema.js';

type Sort = NonNullable<View['sort']>;

/** An order as the value of an argument: by the words of an enum, by objects, or as text. */
export function sortValue(schema: Schema, {type}: InputValue, sort: Sort): Json {
  const found = schema.type(type.base);
  const word = wordFor(schema, found);
  if (!word) return type.list ? sort.map((one) => sortText([one])) : sortText(sort);
  const words = sort.map(word);
  return type.list ? words : (words[0] ?? null);
}

function wordFor(schema: Schema, type: SchemaType | undefined): ((one: Sort[number]) => Json) | undefined {
  if (type?.kind === 'ENUM') return (one) => enumWord(type, one);
  if (type?.kind !== 'INPUT_OBJECT') return undefined;
  const field = named(type.inputs, 'field', 'by', 'column');
  const order = named(type.inputs, 'order', 'direction', 'dir', 'desc');
  // `{field: NAME, order: DESC}`
  if (field && order)
    return (one) => ({
      [field.name]: valueOf(schema, field.type, one.field),
      [order.name]: directionOf(schema, order.type, one.desc === true),
    });
  // `{name: DESC}`
  return (one) => {
    const input = named(type.inputs, one.field);
    if (!input) throw notSorted(one.field);
    return {[input.name]: directionOf(schema, input.type, one.desc === true)};
  };
}

/** `NAME_ASC`, `name_DESC`, or a bare name for what rises. */
function enumWord({values}: SchemaType, {field, desc}: Sort[number]): string {
  const wanted = plainName(`${field}_${desc ? 'desc' : 'asc'}`);
  const found = values.find((value) => plainName(value) === wanted);
  const bare = desc ? undefined : values.find((value) => plainName(value) === plainName(field));
  if (found === undefined && bare === undefined) throw notSorted(field);
  return found ?? bare!;
}

/** A field by the server's own word for it. */
function valueOf(schema: Schema, {base}: TypeRef, field: string): string {
  const values = schema.type(base)?.values ?? [];
  if (values.length === 0) return field;
  const found = values.find((value) => plainName(value) === plainName(field));
  if (found === undefined) throw notSorted(field);
  return found;
}

function directionOf(schema: Schema, {base}: TypeRef, desc: boolean): Json {
  if (base === 'Boolean') return desc;
  const values = schema.type(base)?.values ?? [];
  const wanted = desc ? 'desc' : 'asc';
  return values.find((value) => plainName(value).startsWith(wanted)) ?? wanted;
}

const notSorted = (field: string): Error =>
  authorFailure('source', `The server can’t sort by “${field.slice(0, 60)}”.`);
