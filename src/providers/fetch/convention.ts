import type {Json, MutateRequest, Query, ReadRequest, Source, View} from '../../data/types.js';
import {authorFailure} from './failures.js';
import type {FetchSettings, RequestPlan} from './settings.js';
import {encodePiece, encodeSegment} from './uri-template.js';

type Call = Extract<Source, {kind: 'interface' | 'form' | 'action'}>;
type Resource = Extract<Source, {kind: 'resource'}>;

/** Pairs as the text of a query; brackets stay readable, as servers write them. */
export function queryText(pairs: Query): string {
  return pairs.map(([key, value]) => `${encodeKey(key)}=${encodePiece(value)}`).join('&');
}

const encodeKey = (key: string): string => encodePiece(key).replaceAll('%5B', '[').replaceAll('%5D', ']');

/** Adds pairs to a URL that may have some already. */
export function withQuery(url: string, pairs: Query): string {
  if (!pairs.length) return url;
  return url + (url.includes('?') ? '&' : '?') + queryText(pairs);
}

const escapeComma = (value: Json): string => String(value).replaceAll(',', '\\,');

const conditionText = (value: Json): string => {
  if (Array.isArray(value)) return value.map(escapeComma).join(',');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
};

/** What a user asked on top of a source, as the query pairs of the convention. */
export function viewPairs(view: View): Query {
  const {filter = [], search, sort = [], page} = view;
  const order = sort.map(({field, desc}) => (desc ? `-${field}` : field)).join(',');
  return [
    ...filter.map(({field, op, value}): readonly [string, string] => [
      op === 'eq' ? `filter[${field}]` : `filter[${field}][${op}]`,
      conditionText(value),
    ]),
    ...pair('search', search),
    ...pair('sort', order),
    ...pair('page[size]', page?.size),
    ...pair('page[number]', page?.number),
    ...pair('page[after]', page?.after),
  ];
}

const pair = (key: string, value: string | number | undefined): Query =>
  value === undefined || value === '' ? [] : [[key, String(value)]];

/** The source's own pairs, then the view's: a user's sort and page replace the source's, filters are joined. */
export function readPairs({source, view, load}: Pick<ReadRequest, 'source' | 'view' | 'load'>): Query {
  const asked = viewPairs(view);
  const replaced = (key: string): boolean =>
    (key === 'sort' && Boolean(view.sort?.length)) || (key.startsWith('page[') && view.page !== undefined);
  const own = 'query' in source ? source.query.filter(([key]) => !replaced(key)) : [];
  return [...own, ...asked, ...loadPairs(own, load)];
}

function loadPairs(own: Query, load: readonly string[]): Query {
  const named = new Set(own.filter(([key]) => key === 'load').flatMap(([, value]) => value.split(',')));
  const more = load.filter((name) => !named.has(name));
  return more.length ? [['load', more.join(',')]] : [];
}

/** The arguments, where there are any. */
export function argsOf(args: Call['args']): Json | undefined {
  const size = Array.isArray(args) ? args.length : Object.keys(args).length;
  return size ? (args as Json) : undefined;
}

const nameOf = (name: string): string => name.split('/').map(encodeSegment).join('/');

const argsPair = (args: Json | undefined): Query => (args === undefined ? [] : [['args', JSON.stringify(args)]]);

/** Refuses what the convention has no words for. */
export function refuseSelection(source: Source): void {
  if (!('selection' in source) || source.selection === undefined) return;
  throw authorFailure(
    'source',
    `A selection of fields ({${source.selection.slice(0, 60)}}) needs a GraphQL server.`,
    'Put the widget inside <graphql-provider>, or leave the braces out.',
  );
}

/** The request that reads a call, a resource or a record. */
export function planRead(request: Pick<ReadRequest, 'source' | 'view' | 'load'>, {base}: FetchSettings): RequestPlan {
  const {source} = request;
  refuseSelection(source);
  const pairs = readPairs(request);
  if (source.kind === 'resource') return {method: 'GET', url: withQuery(base + resourcePath(source), pairs)};
  const {name, args} = source as Call;
  const given = argsOf(args);
  const url = withQuery(`${base}/interface/${nameOf(name)}`, [...argsPair(given), ...pairs]);
  return {method: 'GET', url, ...(given !== undefined && {args: given})};
}

function resourcePath({name, key}: Resource): string {
  return `/${nameOf(name)}${key === undefined ? '' : `/${encodeSegment(key)}`}`;
}

/** The request that asks for the fields and rules of a form or an action. */
export function planDescribe({kind, name, args, query}: Call, {base}: FetchSettings): RequestPlan {
  const given = argsOf(args);
  const url = withQuery(`${base}/${kind}/${nameOf(name)}`, [...argsPair(given), ...query]);
  return {method: 'GET', url, ...(given !== undefined && {args: given})};
}

/** The request that validates, submits or runs. */
export function planChange(request: MutateRequest, {base}: FetchSettings): RequestPlan {
  const source = request.source as Call;
  const {kind, name, args, query} = source;
  refuseSelection(source);
  const check = request.intent === 'validate';
  const url = withQuery(`${base}/${kind}/${nameOf(name)}${check ? '/validate' : ''}`, query);
  const {values, keys, touched} = request;
  const body = {
    ...(argsOf(args) !== undefined && {args}),
    ...(kind === 'action' && keys?.length && {keys}),
    ...((kind === 'form' || values !== undefined) && {values: values ?? {}}),
    ...(check && touched && {touched}),
  };
  return {method: 'POST', url, body};
}
