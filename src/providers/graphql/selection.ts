import {isRecord} from '../../data/is-record.js';
import {authorFailure} from '../fetch/failures.js';
import {fieldsOf, isName} from './lexer.js';
import {aroundSelection, listShape, rowsOf} from './lists.js';
import {nearest} from '../../core/nearest-names.js';
import {named} from './names.js';
import type {Schema, SchemaField, SchemaType, TypeRef} from './schema.js';

/** What is wanted of a record beside its scalars. */
export interface Wanted {
  /** Related records, by dotted path. */
  readonly load?: readonly string[];
  /** The only fields wanted; empty means all scalars. */
  readonly select?: readonly string[];
}

const AROUND_RECORDS = ['op', 'operation', 'mutation', 'mutationType', 'action', 'event', 'errors', 'userErrors'];

const isOpen = ({args}: SchemaField): boolean =>
  args.every(({type, fallback}) => !type.required || fallback !== undefined);

/** The scalars of a type that need no argument. */
export const scalarsOf = (schema: Schema, type: SchemaType): SchemaField[] =>
  [...type.fields.values()].filter((field) => schema.isLeaf(field.type) && isOpen(field));

/** The selection of a record: all its scalars, and those of what is to be loaded with it. */
export function recordSelection(schema: Schema, typeName: string, wanted: Wanted = {}): string {
  const type = schema.type(typeName);
  if (!type || type.kind === 'UNION') return '{ __typename }';
  const {select = [], load = []} = wanted;
  const scalars = scalarsOf(schema, type).map(({name}) => name);
  const fields = select.length > 0 ? [...scalars.filter((name) => name === 'id'), ...select] : scalars;
  const relations = new Map<string, string[]>();
  for (const path of [...load, ...select.filter((name) => !scalars.includes(name))]) {
    const [first = '', ...rest] = path.split('.');
    relations.set(first, [...(relations.get(first) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])]);
  }
  const loaded = [...relations].map(([name, more]) => relation(schema, type, name, more));
  const plain = fields.filter((name) => scalars.includes(name));
  const all = [...new Set([...plain, ...loaded])];
  return `{ ${(all.length > 0 ? all : ['__typename']).join(' ')} }`;
}

function relation(schema: Schema, type: SchemaType, name: string, load: readonly string[]): string {
  const field = isName(name) ? type.fields.get(name) : undefined;
  if (!field || !isOpen(field)) throw unknownField(type, name);
  if (schema.isLeaf(field.type)) return name;
  return `${name} ${autoSelection(schema, field.type, {load})}`;
}

/** The error where a page names a field that is not there. */
export function unknownField({name: type, fields}: SchemaType, name: string): Error {
  const near = nearest(name, fields.keys());
  const hint = near.length > 0 ? `Is it ${near.join(', ')}?` : `It has ${[...fields.keys()].slice(0, 20).join(', ')}.`;
  return authorFailure('source', `“${name.slice(0, 60)}” is no field of ${type}.`, hint);
}

/** What to select of a field where the page does not say: nothing of a scalar, the records of a list, a record's scalars. */
export function autoSelection(schema: Schema, type: TypeRef, wanted: Wanted = {}): string {
  if (schema.isLeaf(type)) return '';
  const shape = listShape(schema, type);
  return shape
    ? aroundSelection(shape, recordSelection(schema, shape.item, wanted))
    : recordSelection(schema, type.base, wanted);
}

/** What tells of a record, though it has an id of its own, says what happened or what was wrong. */
const isPlainRecord = ({fields}: SchemaType): boolean => fields.has('id') && !named(fields.values(), ...AROUND_RECORDS);

/** What to select of an answer that wraps its record, as those of mutations and subscriptions do: two levels of scalars. */
export function payloadSelection(schema: Schema, type: TypeRef, depth = 1): string {
  const found = schema.type(type.base);
  if (schema.isLeaf(type) || !found) return '';
  const scalars = scalarsOf(schema, found).map(({name}) => name);
  const inner = [...found.fields.values()].filter((field) => !schema.isLeaf(field.type) && isOpen(field));
  const more = depth === 0 || isPlainRecord(found) ? [] : inner;
  const objects = more.map((field) => `${field.name} ${payloadSelection(schema, field.type, depth - 1)}`);
  const all = [...scalars, ...objects];
  return `{ ${(all.length > 0 ? all : ['__typename']).join(' ')} }`;
}

/**
 * A selection as the page's author wrote it. Of an object around a list it is taken for that of one record where it
 * names nothing that the object has.
 */
export function writtenSelection(text: string, schema: Schema, type: TypeRef): string {
  const names = fieldsOf(text);
  if (!names || names.length === 0)
    throw authorFailure(
      'source',
      'The selection in braces can not be read.',
      'Write it like { id name team { name } }, without variables.',
    );
  const shape = listShape(schema, type);
  const isOfRecord = shape?.rows !== undefined && names.every((name) => !shape.own.has(name));
  return isOfRecord ? aroundSelection(shape, text) : text;
}

/** Records whose loaded relations are plain lists, however the server wraps them. */
export function withPlainRelations(
  data: unknown,
  schema: Schema,
  typeName: string,
  load: readonly string[] | undefined,
): unknown {
  const type = schema.type(typeName);
  const names = [...new Set((load ?? []).map((path) => path.split('.')[0] ?? ''))];
  const shapes = names.flatMap((name) => {
    const field = type?.fields.get(name);
    const shape = field && listShape(schema, field.type);
    return shape?.rows ? [[name, shape] as const] : [];
  });
  if (shapes.length === 0) return data;
  const flat = (record: unknown): unknown =>
    isRecord(record)
      ? {...record, ...Object.fromEntries(shapes.map(([name, shape]) => [name, rowsOf(record[name], shape).data]))}
      : record;
  return Array.isArray(data) ? data.map(flat) : flat(data);
}
