import {openEnvelope} from '../data/envelope.js';
import {getPath} from '../data/paths.js';
import {FILTER_OPS} from '../data/types.js';
import type {Capabilities, DataError, FilterOp, Op, Outcome, Snapshot, Values} from '../data/types.js';
import {fieldErrors} from './problem.js';

const NO_HEADERS: Pick<Headers, 'get'> = {get: () => null};

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

const texts = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined;

const count = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
};

/** The fields of an envelope; none where the body is a record or a list of its own. */
const envelopeOf = (body: unknown): Fields => (isObject(body) && openEnvelope(body).data !== body ? body : {});

/** What the server says it can do; members of another type are left out. */
export function capabilitiesOf(value: unknown): Capabilities | undefined {
  if (!isObject(value)) return undefined;
  const flags = ['sort', 'search', 'total', 'load', 'batch', 'resume', 'undo'] as const;
  const can: Capabilities = {};
  for (const flag of flags) if (typeof value[flag] === 'boolean') can[flag] = value[flag];
  const {filter, page} = value;
  if (typeof filter === 'boolean') can.filter = filter;
  else if (Array.isArray(filter))
    can.filter = filter.filter((op): op is FilterOp => FILTER_OPS.includes(op as FilterOp));
  if (page === 'number' || page === 'after') can.page = page;
  return can;
}

/** A body as a snapshot: what the envelope says is lifted out, the data stays as it came. */
export function toSnapshot(body: unknown, headers: Pick<Headers, 'get'> = NO_HEADERS, dataPath?: string): Snapshot {
  const envelope = envelopeOf(body);
  const can = capabilitiesOf(envelope['can']);
  const found = {
    total: openEnvelope(body).total ?? count(headers.get('x-total-count')),
    next: textOf(envelope['next']),
    // A browser's cache that has heard that its copy still holds gives the copy's text with the headers of now.
    position: textOf(headers.get('x-position')) ?? textOf(envelope['position']),
    etag: textOf(headers.get('etag')),
    tags: texts(envelope['tags']),
    can,
  };
  const known = Object.entries(found).filter(([, value]) => value !== undefined);
  return {...picked(body, dataPath), ...Object.fromEntries(known)};
}

/** An answer without a body: what is known still holds, at the position that its headers tell. */
export function unchanged(headers: Pick<Headers, 'get'>, known?: {readonly etag?: string}): Snapshot {
  const position = textOf(headers.get('x-position'));
  return {data: undefined, notModified: true, ...known, ...(position !== undefined && {position})};
}

/** The part of a body that a path names; where nothing is there, a warning lists what is. */
export function picked(body: unknown, path: string | undefined): Pick<Snapshot, 'data' | 'warnings'> {
  if (!path) return {data: body};
  const data = getPath(body, path);
  if (data !== undefined) return {data};
  const keys = isObject(body) ? Object.keys(body).slice(0, 20).join(', ') : '';
  const message = `The answer has nothing at ${path}.`;
  const warning: DataError = {code: 'data', message, retryable: false, ...(keys && {hint: `It has: ${keys}.`})};
  return {data: null, warnings: [warning]};
}

const OUTCOME: ReadonlySet<string> = new Set(
  'data message ops invalidates navigate version undo errors status'.split(' '),
);

/** A record that happens to carry a `message` or a `status` is data; only a body of nothing else is an outcome. */
const isOutcome = (body: unknown): body is Fields => {
  if (!isObject(body)) return false;
  const keys = Object.keys(body);
  return keys.length > 0 && keys.every((key) => OUTCOME.has(key));
};

const OPS: ReadonlySet<string> = new Set(['insert', 'update', 'delete', 'reset', 'limit', 'value']);

function opsOf(value: unknown): Record<string, Op[]> | undefined {
  if (!isObject(value)) return undefined;
  const lists = Object.entries(value).flatMap(([topic, list]) => {
    if (!Array.isArray(list)) return [];
    return [[topic, list.filter((op): op is Op => isObject(op) && OPS.has(String(op['op'])))] as const];
  });
  return Object.fromEntries(lists);
}

function undoOf(value: unknown): Outcome['undo'] {
  if (!isObject(value)) return undefined;
  const source = textOf(value['source']);
  const {values} = value;
  return source ? {source, ...(isObject(values) && {values: values as Values})} : undefined;
}

/** What stands beside the body of a change. */
export interface OutcomeParts {
  /** The HTTP status, where there is one. */
  readonly status?: number;
  readonly headers?: Pick<Headers, 'get'>;
}

/** A body as the outcome of a change. `plain` says that the server speaks plain REST: the body is the record. */
export function toOutcome(body: unknown, parts: OutcomeParts = {}, plain = false): Outcome {
  const status = parts.status === 202 ? 'queued' : 'done';
  const version = etagVersion(parts.headers ?? NO_HEADERS);
  if (plain || !isOutcome(body)) {
    const data = plain ? openEnvelope(body).data : body;
    return {status, ...(data !== null && data !== undefined && {data}), ...(version && {version})};
  }
  const found = {
    data: body['data'],
    ops: opsOf(body['ops']),
    invalidates: texts(body['invalidates']),
    errors: fieldErrors(body['errors']),
    message: textOf(body['message']),
    navigate: textOf(body['navigate']),
    version: versionOf(body['version']) ?? version,
    undo: undoOf(body['undo']),
  };
  const known = Object.entries(found).filter(([, value]) => value !== undefined);
  return {status: body['status'] === 'queued' ? 'queued' : status, ...Object.fromEntries(known)};
}

/** The version that an entity tag stands for. */
export const etagVersion = (headers: Pick<Headers, 'get'>): string | undefined =>
  textOf(headers.get('etag')?.replace(/^(?:W\/)?"(.*)"$/, '$1'));

/** A version is text; a server that counts sends a number. */
export function versionOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : textOf(value);
}
