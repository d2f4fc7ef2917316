import type {Description, Json, Source} from '../../data/types.js';
import type {Api, Operation, Parameter} from './api.js';
import {answerShape} from './answer-shape.js';
import {own} from './nodes.js';
import {placeArguments} from './request.js';
import {fieldsOf} from './schema-fields.js';
import {shapeOf} from './shape.js';
import {ViewParameters} from './view-parameters.js';

type Resource = Extract<Source, {kind: 'resource'}>;

/** A collection of the document: its path, and that of one record in it. */
export interface Collection {
  readonly path: string;
  readonly item?: string;
  /** What the name of the resource says of the path's own parameters. */
  readonly named: ReadonlyMap<string, string>;
}

const PLACE = /^\{([^{}]+)\}$/;
const segments = (path: string): string[] => path.split('/').filter(Boolean);

/** Whether a name fits the end of a path; what stands in its places. */
function fits(path: string, name: string): ReadonlyMap<string, string> | undefined {
  const parts = segments(path);
  const wanted = segments(name);
  const before = parts.length - wanted.length;
  if (before < 0 || parts.slice(0, before).some((part) => part.includes('{'))) return undefined;
  const named = new Map<string, string>();
  for (const [index, part] of parts.slice(before).entries()) {
    const place = PLACE.exec(part)?.[1];
    if (place && index < wanted.length - 1) named.set(place, wanted[index]!);
    else if (part !== wanted[index]) return undefined;
  }
  return named;
}

/** The collection of a resource: the shortest path that ends in its name and has a list. */
export function collectionOf(api: Api, name: string): Collection | undefined {
  const found = [...api.paths]
    .filter((path) => api.at(path)?.has('GET') || api.at(path)?.has('POST'))
    .flatMap((path) => {
      const named = fits(path, name);
      return named ? [{path, named}] : [];
    })
    .toSorted((a, b) => a.named.size - b.named.size || a.path.length - b.path.length);
  const [best] = found;
  if (!best) return undefined;
  const item = [...api.paths].find((path) => itemPlace(best.path, path) !== undefined);
  return {...best, ...(item && {item})};
}

/** The name of the place in an item's path; undefined where it is no item of the collection. */
function itemPlace(collection: string, path: string): string | undefined {
  const rest = path.startsWith(collection.replace(/\/+$/, '')) ? path.slice(collection.replace(/\/+$/, '').length) : '';
  return /^\/\{([^{}/]+)\}\/?$/.exec(rest)?.[1];
}

/** The operation that reads a resource, or one record of it. */
export function readOperation(
  api: Api,
  {name, key}: Resource,
): {collection: Collection; operation: Operation} | undefined {
  const collection = collectionOf(api, name);
  const path = key === undefined ? collection?.path : collection?.item;
  const operation = path === undefined ? undefined : api.at(path)?.get('GET');
  return collection && operation ? {collection, operation} : undefined;
}

/** The path's parameters as the resource's name and key say them. */
export function placeKey(operation: Operation, collection: Collection, key: string | undefined): Map<Parameter, Json> {
  const {values} = placeArguments(operation, {args: [], query: []});
  const places = operation.parameters.filter(({place}) => place === 'path');
  for (const parameter of places) {
    const value = collection.named.get(parameter.name) ?? key;
    if (value !== undefined) values.set(parameter, value);
  }
  return values;
}

/** What a resource has and can: its fields, forms and actions, from the operations of its paths. */
export function describeCollection(api: Api, collection: Collection): Description {
  const {documents} = api;
  const list = api.at(collection.path);
  const item = collection.item === undefined ? undefined : api.at(collection.item);
  const reads = [item?.get('GET'), list?.get('GET')].filter((one) => one !== undefined);
  const row = reads.map((one) => answerShape(documents, one.answer).row).find((one) => one !== undefined);
  const update = item?.get('PATCH') ?? item?.get('PUT');
  const create = list?.get('POST');
  const actions = actionsOf(api, collection);
  const can = list?.get('GET') && new ViewParameters(documents, list.get('GET')!, row).can;
  return {
    fields: fieldsOf(documents, row),
    key: keyOf(api, collection, row),
    ...(can && {can}),
    ...((create ?? update) && {forms: {...(create && {create: create.id}), ...(update && {update: update.id})}}),
    ...(Object.keys(actions).length > 0 && {actions}),
  };
}

/** The field that the place of a record's path stands for. */
function keyOf({documents}: Api, {path, item}: Collection, row: unknown): string {
  const place = item === undefined ? undefined : itemPlace(path, item);
  const properties = shapeOf(documents, row)?.properties;
  if (place && properties?.has(place)) return place;
  return properties?.has('id') || !place ? 'id' : place;
}

/** Deleting a record, and what else is posted to a path of its own below it. */
function actionsOf(api: Api, {item}: Collection): NonNullable<Description['actions']> {
  if (item === undefined) return {};
  const below = [...api.paths].filter(
    (path) => path.startsWith(`${item}/`) && /^[^{}/]+$/.test(path.slice(item.length + 1)),
  );
  const operations = [api.at(item)?.get('DELETE'), ...below.map((path) => api.at(path)?.get('POST'))];
  const known = operations.filter((one) => one !== undefined);
  return Object.fromEntries(
    known.map(({id, summary}) => [id, {allowed: true, ...(summary && {label: summary})}] as const),
  );
}

/** Where the list is in the answer of an operation, if the document tells. */
export const listIn = (api: Api, operation: Operation): string | undefined =>
  answerShape(api.documents, operation.answer).list;

/** The schema of a row of an operation's answer. */
export const rowOf = (api: Api, operation: Operation): unknown =>
  answerShape(api.documents, operation.answer).row ?? own(operation.answer, 'items');
