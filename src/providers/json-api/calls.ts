import type {Json, MutateRequest, Source} from '../../data/types.js';
import {encodeSegment} from '../fetch/uri-template.js';
import {withQuery} from '../fetch/convention.js';
import {authorFailure} from '../fetch/failures.js';
import type {RequestPlan} from '../fetch/settings.js';
import type {JsonApiSettings} from './settings.js';

type Call = Extract<Source, {kind: 'interface' | 'form' | 'action'}>;

export const MEDIA = 'application/vnd.api+json';
const JSON_API: Readonly<Record<string, string>> = {accept: `${MEDIA}, application/json;q=0.5`};

/** A plan with the media type of JSON:API. */
export const asJsonApi = (plan: RequestPlan): RequestPlan => ({
  ...plan,
  foreign: true,
  headers: {
    ...JSON_API,
    ...(plan.method !== 'GET' && plan.body !== undefined && {'content-type': MEDIA}),
    ...plan.headers,
  },
});

const NAME = /^(create|update|delete)_(.+)$/;

/** A change of one record of a collection. */
export interface RecordCall {
  readonly verb: 'create' | 'update' | 'delete';
  readonly collection: string;
  readonly url: string;
  readonly key?: string;
}

const pathOf = (name: string): string => name.split('/').map(encodeSegment).join('/');

/** The address of a collection, or of one record in it. */
export const addressOf = (base: string, collection: string, key?: string): string =>
  `${base}/${pathOf(collection)}${key === undefined ? '' : `/${encodeSegment(key)}`}`;

function keyIn({args}: Call, keys: readonly string[]): string | undefined {
  const first: unknown = Array.isArray(args)
    ? args[0]
    : ((args as Record<string, Json>)['id'] ?? Object.values(args)[0]);
  return first === undefined || first === null ? keys[0] : String(first);
}

/** What a form or an action stands for; undefined where it is no change of a record. */
export function recordCall(
  source: Call,
  {base, crud}: JsonApiSettings,
  keys: readonly string[] = [],
): RecordCall | undefined {
  const [, verb, single] = NAME.exec(source.name) ?? [];
  if (!single || (verb === 'delete') !== (source.kind === 'action')) return undefined;
  const collection = Object.hasOwn(crud, single) ? (crud[single] ?? single) : single;
  if (verb === 'create') return {verb, collection, url: addressOf(base, collection)};
  const key = keyIn(source, keys);
  if (key === undefined) throw authorFailure('source', `${source.kind}:${source.name} needs the key of a record.`);
  return {verb: verb as 'update' | 'delete', collection, url: addressOf(base, collection, key), key};
}

/** The address of a function of the server: its positional arguments are segments. */
function callUrl({name, args}: Call, base: string): string {
  const segments = Array.isArray(args) ? args.map((value: Json) => `/${encodeSegment(textOf(value))}`).join('') : '';
  return `${base}/${pathOf(name)}${segments}`;
}

const textOf = (value: Json): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

/** The request that reads a function; its named arguments are pairs. */
export function planCall(source: Call, pairs: Call['query'], {base}: JsonApiSettings): RequestPlan {
  const named = Array.isArray(source.args) ? [] : Object.entries(source.args as Record<string, Json>);
  const given = named.map(([name, value]) => [name, textOf(value)] as const);
  return {method: 'GET', url: withQuery(callUrl(source, base), [...given, ...pairs])};
}

/** The request that runs a function: arguments by name and values are its `data`. */
export function planRun(request: MutateRequest, {base}: JsonApiSettings): RequestPlan {
  const source = request.source as Call;
  const {values, keys = []} = request;
  const named = Array.isArray(source.args) ? {} : (source.args as Readonly<Record<string, Json>>);
  const isAtHand = Array.isArray(source.args) && source.args.length === 0 && keys[0] !== undefined;
  const url = callUrl(isAtHand ? {...source, args: [keys[0]!]} : source, base);
  const data = {...named, ...values, ...(!isAtHand && keys.length > 0 && {keys})};
  return {method: 'POST', url: withQuery(url, source.query), body: {data}};
}
