import {isForbiddenKey} from '../../data/paths.js';
import type {Description, Field, Json, Source, Values} from '../../data/types.js';
import {authorFailure} from './failures.js';
import type {FetchSettings, RequestPlan} from './settings.js';
import {encodeSegment} from './uri-template.js';

const NAME = /^(create|update|delete)_(.+)$/;

/** One operation of a plain REST collection. */
export interface CrudCall {
  readonly verb: 'create' | 'update' | 'delete';
  readonly collection: string;
  readonly url: string;
  readonly key?: string;
}

/** Reads the attribute `crud`: `products:product, users:user` (collection, then the name of one record). */
export function parseCrud(text: string | null | undefined): {crud: Record<string, string>; bad: string[]} {
  const crud: Record<string, string> = {};
  const bad: string[] = [];
  for (const part of (text ?? '').split(',').map((one) => one.trim())) {
    if (!part) continue;
    const [collection = '', single = ''] = part.split(':').map((one) => one.trim());
    if (/^[\w./-]+$/.test(collection) && /^[\w-]+$/.test(single) && !isForbiddenKey(single)) crud[single] = collection;
    else bad.push(part);
  }
  return {crud, bad};
}

function keyOf(source: Source, keys: readonly string[]): string | undefined {
  if (source.kind !== 'form' && source.kind !== 'action') return undefined;
  const first: unknown = Array.isArray(source.args) ? source.args[0] : Object.values(source.args)[0];
  return first === undefined || first === null ? keys[0] : String(first);
}

/** What a source stands for on a plain REST server; undefined where `crud` does not declare it. */
export function crudCall(source: Source, settings: FetchSettings, keys: readonly string[] = []): CrudCall | undefined {
  if (source.kind !== 'form' && source.kind !== 'action') return undefined;
  const [, verb, single] = NAME.exec(source.name) ?? [];
  if (!single || (verb === 'delete') !== (source.kind === 'action')) return undefined;
  if (!Object.hasOwn(settings.crud, single)) return undefined;
  const collection = settings.crud[single] ?? '';
  const url = `${settings.base}/${collection}`;
  if (verb === 'create') return {verb, collection, url};
  const key = keyOf(source, keys);
  if (key === undefined) throw authorFailure('source', `${source.kind}:${source.name} needs the key of a record.`);
  return {verb: verb as 'update' | 'delete', collection, url: `${url}/${encodeSegment(key)}`, key};
}

const METHODS = {create: 'POST', update: 'PATCH', delete: 'DELETE'} as const;

/** The request that makes the change; the values are the body. */
export function planCrud({verb, url}: CrudCall, values: Values | undefined): RequestPlan {
  const method = METHODS[verb];
  return {method, url, plain: true, ...(verb !== 'delete' && {body: values ?? {}})};
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function typeOf(value: Json): string | undefined {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (value === null) return 'string';
  if (typeof value !== 'string') return undefined;
  return DATE.test(value) ? 'date' : TIME.test(value) ? 'datetime' : 'string';
}

/** A plain server describes nothing: the fields of a form are those of the record, by the types they have there. */
export function describeRecord(record: unknown): Pick<Description, 'fields' | 'values'> {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return {fields: []};
  const fields = Object.entries(record as Record<string, Json>).flatMap(([name, value]): Field[] => {
    const type = typeOf(value);
    return type ? [{name, type, ...(name === 'id' && {readonly: true})}] : [];
  });
  return {fields, values: record as Values};
}

/** What `crud` says of a collection: the names of its forms and actions; undefined where it does not declare it. */
export function describeCollection(name: string, {crud}: FetchSettings): Description | undefined {
  const single = Object.keys(crud).find((one) => crud[one] === name);
  if (!single) return undefined;
  return {
    fields: [],
    key: 'id',
    forms: {create: `create_${single}`, update: `update_${single}`},
    actions: {[`delete_${single}`]: {allowed: true}},
  };
}
