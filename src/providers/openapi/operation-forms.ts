import {DataFailure} from '../../data/failure.js';
import {openEnvelope} from '../../data/envelope.js';
import type {Description, Json, MutateRequest, Outcome, Source, Values} from '../../data/types.js';
import {toOutcome} from '../answers.js';
import {authorFailure} from '../fetch/failures.js';
import type {Incoming} from '../fetch/sender.js';
import type {HttpExchange} from '../http-exchange.js';
import {oneByOne} from '../one-by-one.js';
import {missingFields} from '../required-fields.js';
import {strongVersion, withStrongVersion} from '../strong-version.js';
import type {Api, Operation, Parameter} from './api.js';
import {bodyKind, bodyOf, plainValues} from './body.js';
import {formSchemaOf} from './form-schema.js';
import {toForm} from './form-values.js';
import {isNode} from './nodes.js';
import {openPlace, placeArguments, requestOf} from './request.js';
import {fieldsOf} from './schema-fields.js';
import {shapeOf} from './shape.js';

type Call = Extract<Source, {kind: 'interface' | 'form' | 'action'}>;

/** What an operation is carried out with. */
export interface Means {
  readonly api: Api;
  readonly operation: Operation;
  readonly exchange: HttpExchange;
  /** The JSON of an answer; throws where it is a refusal. */
  readonly body: (answer: Incoming) => unknown;
}

const CHANGES: ReadonlySet<string> = new Set(['PUT', 'PATCH']);
const KEYS = ['keys', 'ids'];

/** The fields, rules and present values of a form, from the schema of its body and the record at its path. */
export async function describeForm(means: Means, source: Call, signal: AbortSignal): Promise<Description> {
  const {api, operation} = means;
  const kind = bodyKind(operation);
  if (!kind) return {fields: []};
  const {documents} = api;
  const schema = formSchemaOf(documents, kind.schema);
  const record = await readRecord(means, placeArguments(operation, source).values, signal);
  const values = record && (toForm(documents, kind.schema, record.data as Json) as Values);
  return {
    fields: fieldsOf(documents, kind.schema),
    ...(schema && {schema}),
    ...(values && {values}),
    ...(record?.version !== undefined && {version: record.version}),
  };
}

/** Reads what an operation is about to change, where its path can be read. */
async function readRecord(
  {api, operation, exchange, body}: Means,
  values: ReadonlyMap<Parameter, Json>,
  signal: AbortSignal,
): Promise<{data: unknown; version?: string} | undefined> {
  const read = CHANGES.has(operation.method) ? api.at(operation.path)?.get('GET') : undefined;
  if (!read) return undefined;
  const given = new Map<Parameter, Json>();
  for (const [{name, place}, value] of values) {
    const parameter = read.parameters.find((one) => one.name === name && one.place === place);
    if (parameter) given.set(parameter, value);
  }
  if (openPlace(read, given)) return undefined;
  const answer = await exchange.read(requestOf(read, {values: given, body: {}, pairs: []}), {signal});
  const {data} = openEnvelope(body(answer));
  const version = strongVersion(answer.headers);
  return isNode(data) ? {data, ...(version !== undefined && {version})} : undefined;
}

/** Validates, submits or runs. */
export async function changeBy(means: Means, request: MutateRequest): Promise<Outcome> {
  const {api, operation} = means;
  const {intent, keys = [], values = {}, touched} = request;
  if (operation.method === 'GET')
    throw authorFailure(
      'source',
      `The operation ${operation.id} uses GET, which must not change anything.`,
      'Read it as interface:.',
    );
  if (intent === 'validate') {
    const kind = bodyKind(operation);
    const errors = kind ? missingFields(fieldsOf(api.documents, kind.schema), values, touched) : [];
    return {status: 'done', ...(errors.length > 0 && {errors})};
  }
  const open = openPlace(operation, placeArguments(operation, request.source as Call).values);
  if (!open || keys.length === 0) return change(means, request);
  return oneByOne(request, keys, (one) => change(means, one));
}

async function change(means: Means, request: MutateRequest): Promise<Outcome> {
  const {api, operation, exchange, body} = means;
  const given = placeArguments(operation, request.source as Call);
  const {keys = [], signal} = request;
  const open = openPlace(operation, given.values);
  if (open && keys[0] !== undefined) given.values.set(open, keys[0]);
  const listed = open || keys.length === 0 ? undefined : keyListOf(means);
  const answer = await exchange.change(request, ({values}, files) => {
    const sent = {...given.body, ...(listed && {[listed]: keys}), ...plainValues(values)};
    const {headers, ...parts} = bodyOf(api.documents, operation, sent, files);
    const plan = requestOf(operation, given);
    return {...plan, ...parts, ...((headers ?? plan.headers) && {headers: {...plan.headers, ...headers}})};
  });
  try {
    return toOutcome(body(answer), withStrongVersion(answer));
  } catch (thrown) {
    throw await withCurrent(thrown, () => readRecord(means, given.values, signal));
  }
}

/** The property of a body that takes the keys of the records at hand. */
function keyListOf({api, operation}: Means): string | undefined {
  const properties = shapeOf(api.documents, bodyKind(operation)?.schema)?.properties;
  return KEYS.find((name) => properties?.has(name));
}

/** A conflict brings the record as it is now: the server's own, or what stands at the path. */
async function withCurrent(thrown: unknown, read: () => Promise<{data: unknown} | undefined>): Promise<unknown> {
  if (!(thrown instanceof DataFailure) || thrown.error.code !== 'conflict' || thrown.error.current !== undefined)
    return thrown;
  const found = await read().catch(() => undefined);
  return found ? new DataFailure({...thrown.error, current: found.data}) : thrown;
}
