import type {Capabilities, FilterOp, Query} from '../../data/types.js';
import {splitList} from '../../data/view.js';
import type {JsonApiSettings} from './settings.js';

/** The words of our views in those of JSON:API. */

const FILTER = /^filter\[([^[\]]+)\](?:\[([^[\]]+)\])?$/;

/** What AshJsonApi calls the operators of a condition. */
const ASH: Readonly<Partial<Record<FilterOp, string>>> = {
  ne: 'not_eq',
  gt: 'greater_than',
  gte: 'greater_than_or_equal',
  lt: 'less_than',
  lte: 'less_than_or_equal',
  contains: 'contains',
};
const ASH_OPS: FilterOp[] = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'range', 'contains', 'null'];

/** What is asked of a server for its collections. */
export function capabilitiesIn({dialect, paging}: JsonApiSettings): Capabilities {
  const page = paging === 'cursor' || paging === 'keyset' ? 'after' : 'number';
  return {filter: dialect === 'ash' ? [...ASH_OPS] : ['eq'], sort: true, load: true, total: true, page};
}

/** The relations that pairs ask for, by `load` and by `include`. */
export function includesIn(pairs: Query): string[] {
  const texts = pairs.filter(([key]) => key === 'load' || key === 'include').map(([, text]) => text);
  const names = texts.flatMap((text) => text.split(',').map((name) => name.trim()));
  return [...new Set(names.filter(Boolean))];
}

/** The pairs as the server gets them. */
export function jsonApiPairs(pairs: Query, type: string, settings: JsonApiSettings): Query {
  const includes = includesIn(pairs);
  const rest = pairs.filter(([key]) => key !== 'load' && key !== 'include' && !key.startsWith('page['));
  const asked = rest.flatMap(([key, text]): Query => {
    if (key === 'select') return [[`fields[${type}]`, text]];
    return filterPairs(key, text, settings) ?? [[key, text]];
  });
  return [
    ...asked,
    ...(includes.length > 0 ? [['include', includes.join(',')] as const] : []),
    ...pagePairs(pairs, settings),
  ];
}

function filterPairs(key: string, text: string, {dialect}: JsonApiSettings): Query | undefined {
  const [, field, op] = FILTER.exec(key) ?? [];
  if (field === undefined || op === undefined || dialect !== 'ash') return undefined;
  const at = (name: string, value: string) => [`filter[${field}][${name}]`, value] as const;
  if (op === 'eq') return [[`filter[${field}]`, text]];
  if (op === 'in') return splitList(text).map((one) => at('in][', one));
  if (op === 'null') return [at('is_nil', String(text !== 'false'))];
  if (op === 'range') {
    const [from = '', to = ''] = splitList(text);
    return [...(from ? [at(ASH.gte!, from)] : []), ...(to ? [at(ASH.lte!, to)] : [])];
  }
  const name = ASH[op as FilterOp];
  return name ? [at(name, text)] : undefined;
}

/** `page[…]` by the server's way to page; pairs of another way are the author's own and stay. */
function pagePairs(pairs: Query, {paging, dialect}: JsonApiSettings): Query {
  const page = new Map(
    pairs.flatMap(([key, text]) => (key.startsWith('page[') ? [[key.slice(5, -1), text] as const] : [])),
  );
  if (page.size === 0) return [];
  const size = page.get('size');
  const number = page.get('number');
  const limited = paging === 'offset' || paging === 'keyset';
  const named = new Map<string, string>();
  for (const [name, text] of page) if (name !== 'size' && name !== 'number') named.set(name, text);
  if (size !== undefined) named.set(limited ? 'limit' : 'size', size);
  if (number !== undefined && paging === 'offset')
    named.set('offset', String((Number(number) - 1) * Number(size ?? 0)));
  else if (number !== undefined && paging === 'number') named.set('number', number);
  // Ash counts only when it is asked to.
  if (dialect === 'ash') named.set('count', 'true');
  return [...named].map(([name, text]) => [`page[${name}]`, text] as const);
}
