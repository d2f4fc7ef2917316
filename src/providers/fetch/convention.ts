import type {Json, MutateRequest, Query, ReadRequest, Source} from '../../data/types.js';
import {queryWithView} from '../../data/view.js';
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

/** The source's own pairs with the view laid over them: filters are joined, sort and page of the view replace the source's. */
export const readPairs = ({source, view, load}: Pick<ReadRequest, 'source' | 'view' | 'load'>): Query =>
  queryWithView('query' in source ? source.query : [], view, load);

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

/** The request that asks what a resource has and can. */
export const planDescribeResource = ({name}: Resource, {base}: FetchSettings): RequestPlan => ({
  method: 'GET',
  url: `${base}/describe/${nameOf(name)}`,
});

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
