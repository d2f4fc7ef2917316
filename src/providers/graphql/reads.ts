import type {Capabilities, Json, Query, ReadRequest, Source} from '../../data/types.js';
import {joinViews, viewOfQuery} from '../../data/view.js';
import {authorFailure} from '../fetch/failures.js';
import {byName, CallBuilder, documentCall, rootField, type GraphqlCall} from './call.js';
import {listShape, type ListShape} from './lists.js';
import {named} from './names.js';
import {abilitiesOf, placesOf, viewValues} from './places.js';
import type {InputValue, Schema, SchemaField} from './schema.js';
import {autoSelection, writtenSelection} from './selection.js';
import type {GraphqlSettings, ResourceMapping} from './settings.js';

type Call = Extract<Source, {kind: 'interface' | 'form' | 'action'}>;
type Resource = Extract<Source, {kind: 'resource'}>;

/** One read: what to ask, and what of the answer is meant. */
export interface ReadPlan {
  readonly call: GraphqlCall;
  /** The field of the answer; undefined for a document of the page, whose only field is meant. */
  readonly field?: string;
  readonly shape?: ListShape;
  /** The type of a record, and what was loaded with each. */
  readonly item?: string;
  readonly load?: readonly string[];
  /** The field of the answer that counts the records. */
  readonly count?: string;
  /** One record was asked for by its key. */
  readonly keyed?: true;
}

/** What there is under a name; own members only. */
export const entryOf = <T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  map && Object.hasOwn(map, name) ? map[name] : undefined;

/** A read that a document of the page answers; it needs no schema. */
export function planDocument(source: Source, {documents}: GraphqlSettings): ReadPlan | undefined {
  const operation = source.kind === 'interface' ? documents.operations.get(source.name) : undefined;
  if (source.kind !== 'interface' || !operation) return undefined;
  if (operation.kind !== 'query')
    throw authorFailure('source', `${source.name} is a ${operation.kind}, and can’t be read.`);
  const values = byName(source.args, operation.variables, source.name);
  for (const [name, value] of byName(Object.fromEntries(source.query), operation.variables, source.name))
    values.set(name, value);
  return {call: documentCall(operation, values)};
}

/** A read by the schema. */
export function planRead(
  request: Pick<ReadRequest, 'source' | 'view' | 'load'>,
  schema: Schema,
  settings: GraphqlSettings,
): ReadPlan {
  const {source} = request;
  if (source.kind === 'resource') {
    const mapping = entryOf(settings.mapping.resources, source.name) ?? {};
    return source.key === undefined
      ? planList(request, schema, listField(schema, source, mapping), new Map(), mapping)
      : planOne(source, request.load, schema, mapping);
  }
  if (source.kind !== 'interface') throw authorFailure('source', 'This can’t be read.');
  const field = rootField(schema, 'query', source.name);
  const values = byName(source.args, field.args, source.name);
  return planList(request, schema, field, values, {...(source.selection && {select: source.selection})});
}

function planList(
  {source, view, load}: Pick<ReadRequest, 'source' | 'view' | 'load'>,
  schema: Schema,
  field: SchemaField,
  given: Map<string, Json>,
  mapping: ResourceMapping,
): ReadPlan {
  const query = viewOfQuery('query' in source ? source.query : []);
  const places = placesOf(schema, field, mapping);
  const values = new Map([
    ...given,
    ...byName(ownPairs(query.rest), field.args, field.name),
    ...viewValues(schema, places, joinViews(query.view, view)),
  ]);
  const wanted = {load: [...new Set([...query.load, ...load])], select: query.select};
  const selection = mapping.select
    ? writtenSelection(mapping.select, schema, field.type)
    : autoSelection(schema, field.type, wanted);
  const shape = listShape(schema, field.type);
  const builder = new CallBuilder(schema).ask(field, values, selection);
  const counts = Boolean(shape && shape.total === undefined && places.count && (view.page ?? query.view.page));
  if (counts) builder.ask(places.count!, withoutPage(values, places), '');
  return {
    call: builder.build('query', field.name),
    field: field.name,
    ...(shape && {shape}),
    item: shape?.item ?? field.type.base,
    load: wanted.load,
    ...(counts && {count: places.count!.name}),
  };
}

const ownPairs = (pairs: Query): Record<string, Json> => Object.fromEntries(pairs);

/** The number of all records is that of no page. */
function withoutPage(values: ReadonlyMap<string, Json>, places: ReturnType<typeof placesOf>): Map<string, Json> {
  const parts = [places.size, places.number, places.offset, places.after, places.sort];
  const left = new Map(values);
  for (const part of parts) if (part) left.delete(part.name);
  return left;
}

/** The query that gives the list of a resource. */
export function listField(schema: Schema, {name}: Pick<Resource, 'name'>, {list}: ResourceMapping): SchemaField {
  const fields = schema.root('query');
  return (list === undefined && named(fields.values(), name)) || rootField(schema, 'query', list ?? name);
}

/** The type of the records that a resource has. */
export function itemType(schema: Schema, field: SchemaField): string {
  return listShape(schema, field.type)?.item ?? field.type.base;
}

/** The query that gives one record of a type by its key. */
export function oneField(
  schema: Schema,
  type: string,
  {one, key}: Pick<ResourceMapping, 'one' | 'key'> = {},
): {field: SchemaField; key: InputValue} | undefined {
  if (one !== undefined) return withKey(rootField(schema, 'query', one), key);
  const all = [...schema.root('query').values()].filter((each) => each.type.base === type && !each.type.list);
  const usual = [type, `get_${type}`, `${type}_by_id`, `${type}_by_pk`, `find_${type}`, `read_${type}`, `one_${type}`];
  const field = named(all, ...usual) ?? all.find(({args}) => args.filter((arg) => arg.type.required).length === 1);
  return field && withKey(field, key);
}

function withKey(field: SchemaField, name: string | undefined): {field: SchemaField; key: InputValue} | undefined {
  const {args} = field;
  const key =
    name === undefined
      ? (named(args, 'id', 'key', 'pk', 'uuid') ?? args.find(({type}) => type.required))
      : named(args, name);
  return key && {field, key};
}

function planOne(source: Resource, load: readonly string[], schema: Schema, mapping: ResourceMapping): ReadPlan {
  const type = itemType(schema, listField(schema, source, mapping));
  const found = oneField(schema, type, mapping);
  if (!found)
    throw authorFailure(
      'source',
      `The server has no query for one of ${source.name.slice(0, 60)}.`,
      `Name it in the mapping: {"resources": {"${source.name}": {"one": "…"}}}.`,
    );
  const query = viewOfQuery(source.query);
  const wanted = {load: [...new Set([...query.load, ...load])], select: query.select};
  const {field, key} = found;
  const selection = mapping.select
    ? writtenSelection(mapping.select, schema, field.type)
    : autoSelection(schema, field.type, wanted);
  const call = new CallBuilder(schema).ask(field, new Map([[key.name, source.key!]]), selection);
  return {call: call.build('query', field.name), field: field.name, item: type, load: wanted.load, keyed: true};
}

/** What a source can do with a view, as far as the schema is known. */
export function abilities(source: Source, schema: Schema | undefined, settings: GraphqlSettings): Capabilities {
  if (!schema || (source.kind !== 'resource' && source.kind !== 'interface')) return {};
  const mapping = (source.kind === 'resource' && entryOf(settings.mapping.resources, source.name)) || {};
  const field =
    source.kind === 'resource'
      ? named(schema.root('query').values(), mapping.list ?? source.name)
      : schema.root('query').get(source.name);
  if (!field || (source.kind === 'interface' && settings.documents.operations.has(source.name))) return {};
  const places = placesOf(schema, field, mapping);
  return {...abilitiesOf(schema, places, listShape(schema, field.type)), ...mapping.can};
}

export type {Call, Resource};
