import type {Json, MutateRequest, Query, ReadRequest, Source} from '../../data/types.js';
import {readPairs, refuseSelection, withQuery} from './convention.js';
import {authorFailure} from './failures.js';
import type {FetchSettings, Operation, Operations, RequestPlan} from './settings.js';
import {expandTemplate} from './uri-template.js';

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
const NO_BODY: ReadonlySet<string> = new Set(['GET', 'DELETE']);

type Named = Extract<Source, {name: string}>;

/** The override of a source's name, if there is one; own entries only. */
export function operationOf(source: Source, operations: Operations): Operation | undefined {
  return 'name' in source && Object.hasOwn(operations, source.name) ? operations[source.name] : undefined;
}

/** The arguments by name: positional ones through `params`, a record's key as `key` and `id`. */
function namedArgs(source: Named, {params = []}: Operation): Map<string, Json> {
  if (source.kind === 'resource') {
    const {key} = source;
    return new Map(
      key === undefined
        ? []
        : [
            ['key', key],
            ['id', key],
          ],
    );
  }
  const {args, name} = source;
  if (!Array.isArray(args)) return new Map(Object.entries(args as Record<string, Json>));
  return new Map(
    args.map((value: Json, index) => {
      const param = params[index];
      if (param) return [param, value];
      const hint = `Add "params" with ${args.length} name${args.length > 1 ? 's' : ''} to it.`;
      throw authorFailure('source', `The operation ${name} has no name for argument ${index + 1}.`, hint);
    }),
  );
}

function resolve(path: string, base: string, name: string): string {
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(path)
    ? path
    : path.startsWith('/')
      ? originOf(base) + path
      : `${base}/${path}`;
  if (URL.canParse(full) && /^https?:$/.test(new URL(full).protocol)) return full;
  throw authorFailure(
    'source',
    `The operation ${name} has a path that is no URL.`,
    'Begin it with / or with https://.',
  );
}

const originOf = (base: string): string => (URL.canParse(base) ? new URL(base).origin : '');

interface Parts {
  readonly source: Named;
  readonly operation: Operation;
  readonly method: string;
  readonly pairs: Query;
  readonly extra: ReadonlyMap<string, unknown>;
  /** What the body holds where the author's path leaves it. */
  readonly values?: object;
}

/** Fills the path; what it does not use goes to the query (without a body) or into the body. */
function compose({source, operation, method, pairs, extra, values}: Parts, base: string): RequestPlan {
  const args = namedArgs(source, operation);
  const queries = new Map(pairs);
  const lookup = (name: string): unknown => (args.has(name) ? args.get(name) : (extra.get(name) ?? queries.get(name)));
  const template = operation.path ?? source.name;
  const {url, used, missing} = expandTemplate(resolve(template, base, source.name), lookup);
  if (missing)
    throw authorFailure('source', `The operation ${source.name} needs "${missing}".`, 'Give it as an argument.');
  const rest = [...args].filter(([name]) => !used.has(name) && !(source.kind === 'resource'));
  const left = pairs.filter(([key]) => !used.has(key));
  const {dataPath} = operation;
  if (NO_BODY.has(method)) {
    const more = rest.map(([name, value]): readonly [string, string] => [name, textOf(value)]);
    return {method, url: withQuery(url, [...more, ...left]), ...(dataPath && {dataPath})};
  }
  const body = {...Object.fromEntries(rest), ...values};
  return {method, url: withQuery(url, left), body, ...(dataPath && {dataPath})};
}

const textOf = (value: Json): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

function methodOf({method}: Operation, name: string, otherwise: string): string {
  const wanted = String(method ?? otherwise).toUpperCase();
  if (METHODS.has(wanted)) return wanted;
  throw authorFailure('source', `The operation ${name} has no usable method.`, 'Use GET, POST, PUT, PATCH or DELETE.');
}

/** The request of an overridden read. Only `GET`, or what is marked `safe`, may serve one. */
export function planOperationRead(
  request: Pick<ReadRequest, 'source' | 'view' | 'load'>,
  operation: Operation,
  {base}: FetchSettings,
): RequestPlan {
  const source = request.source as Named;
  refuseSelection(source);
  const method = methodOf(operation, source.name, 'GET');
  if (method !== 'GET' && !operation.safe) {
    const message = `The operation ${source.name} uses ${method}, which may change something, so it is not read.`;
    throw authorFailure('source', message, 'Use it as action:, or mark it "safe": true.');
  }
  return compose({source, operation, method, pairs: readPairs(request), extra: new Map()}, base);
}

/** The request of an overridden form or action. `GET` never changes anything. */
export function planOperationChange(request: MutateRequest, operation: Operation, {base}: FetchSettings): RequestPlan {
  const source = request.source as Named;
  const method = methodOf(operation, source.name, 'POST');
  if (method === 'GET')
    throw authorFailure(
      'source',
      `The operation ${source.name} uses GET, which must not change anything.`,
      'Use POST.',
    );
  const {keys = [], values} = request;
  const extra = new Map<string, unknown>(Object.entries(values ?? {}));
  if (keys.length)
    extra
      .set('keys', keys)
      .set('key', keys[0])
      .set('id', values?.['id'] ?? keys[0]);
  const body = {...values, ...(keys.length && !/\{[/?&]?(?:keys?|id)\}/.test(operation.path ?? '') && {keys})};
  return compose({source, operation, method, pairs: source.query, extra, values: body}, base);
}
