import {DataFailure} from '../../data/failure.js';
import {getPath} from '../../data/paths.js';
import {FILTER_OPS} from '../../data/types.js';
import type {Capabilities, DataError, FilterOp, Json, Op, Outcome, Snapshot, Values} from '../../data/types.js';
import {parseAnswer, parseProblem} from './body.js';
import {fieldErrors, problemError} from './problem.js';
import type {Incoming} from './sender.js';

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

const ENVELOPE: ReadonlySet<string> = new Set(
  (
    'data total count total_count page pages per_page page_size limit offset next previous prev links meta included ' +
    'cursor position can tags warnings errors jsonapi status success message'
  ).split(' '),
);

/** Whether a body is an envelope: `data`, and beside it only what envelopes carry. */
const isEnvelope = (body: unknown): body is Fields =>
  isObject(body) && Object.hasOwn(body, 'data') && Object.keys(body).every((key) => ENVELOPE.has(key));

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

/** The JSON of a good answer; throws the failure that a refusal stands for. */
export function answerBody(answer: Incoming, now: number): unknown {
  const {status, headers, text, parsed} = answer;
  if (status >= 400) throw new DataFailure(problemError(status, headers, parsed?.value ?? parseProblem(text), now));
  if (status === 204 || status === 205) return null;
  if (parsed) return parsed.value ?? null;
  return parseAnswer(text, headers.get('content-type') ?? '');
}

/** A body as a snapshot: what the envelope says is lifted out, the data stays as it came. */
export function toSnapshot(body: unknown, headers: Pick<Headers, 'get'>, dataPath?: string): Snapshot {
  const envelope = isEnvelope(body) ? body : {};
  const can = capabilitiesOf(envelope['can']);
  const found = {
    total: count(envelope['total']) ?? count(headers.get('x-total-count')),
    next: textOf(envelope['next']),
    position: textOf(envelope['position']) ?? textOf(headers.get('x-position')),
    etag: textOf(headers.get('etag')),
    tags: texts(envelope['tags']),
    can,
  };
  const known = Object.entries(found).filter(([, value]) => value !== undefined);
  return {...picked(body, dataPath), ...Object.fromEntries(known)};
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

/** A body as the outcome of a change. `plain` says that the server speaks plain REST: the body is the record. */
export function toOutcome(body: unknown, answer: Incoming, plain = false): Outcome {
  const status = answer.status === 202 ? 'queued' : 'done';
  const etag = textOf(answer.headers.get('etag'))?.replace(/^(?:W\/)?"(.*)"$/, '$1');
  if (plain || !isOutcome(body)) {
    const data = plain && isEnvelope(body) ? body['data'] : body;
    return {status, ...(data !== null && {data}), ...(etag && {version: etag})};
  }
  const found = {
    data: body['data'],
    ops: opsOf(body['ops']),
    invalidates: texts(body['invalidates']),
    errors: fieldErrors(body['errors']),
    message: textOf(body['message']),
    navigate: textOf(body['navigate']),
    version: versionOf(body['version']) ?? etag,
    undo: undoOf(body['undo']),
  };
  const known = Object.entries(found).filter(([, value]) => value !== undefined);
  return {status: body['status'] === 'queued' ? 'queued' : status, ...Object.fromEntries(known)};
}

/** A version is text; a server that counts sends a number. */
export function versionOf(value: Json | unknown): string | undefined {
  return typeof value === 'number' ? String(value) : textOf(value);
}
