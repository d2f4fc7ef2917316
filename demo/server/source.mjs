import {Problem} from './problem.mjs';
import {readPath} from './batch.mjs';

/**
 * Reads a source as a call over the WebSocket names it, text or object, as the path and query of the same request by
 * HTTP. One grammar for both keeps one set of answers.
 * @param {unknown} source
 * @returns {{kind: string, name: string, key?: string, args?: unknown, pairs: (readonly [string, string])[]}}
 */
export function readSource(source) {
  if (source !== null && typeof source === 'object') return readObject(source);
  if (typeof source !== 'string' || source.length > 8192) throw wrong();
  const match = /^\s*(interface|form|action|resource):([^\s(){}[\]?#&=,"'\\`<>|^]+)/.exec(source);
  if (!match) throw wrong();
  const [head, kind, name] = match;
  const {text: inner, rest} = takeArgs(source.slice(head.length));
  const pairs = readQuery(rest);
  const plain = decode(name);
  if (kind !== 'resource') return {kind, name: plain, args: inner === undefined ? undefined : readArgs(inner), pairs};
  return {kind, name: plain, pairs, ...(inner !== undefined && {key: String(readArgs(inner)[0] ?? '')})};
}

const wrong = () => new Problem(400, 'This is not a source that can be called.', {code: 'source'});

function readObject({kind, name, key, args, query = []}) {
  const good =
    ['interface', 'form', 'action', 'resource'].includes(kind) && typeof name === 'string' && Array.isArray(query);
  if (!good || !query.every((pair) => Array.isArray(pair) && pair.length === 2)) throw wrong();
  const pairs = query.map(([word, value]) => [String(word), String(value)]);
  return {kind, name, args, pairs, ...(key !== undefined && {key: String(key)})};
}

function decode(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    throw wrong();
  }
}

/** What stands between the first bracket and the one that closes it; brackets in texts do not count. */
function takeArgs(text) {
  if (!text.startsWith('(')) return {rest: text};
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quote) {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && --depth === 0) return {text: text.slice(1, at), rest: text.slice(at + 1)};
  }
  throw wrong();
}

function readQuery(rest) {
  const text = rest.trim();
  if (text === '') return [];
  const read = text.startsWith('?') ? readPath(text) : undefined;
  if (!read) throw wrong();
  return read.pairs;
}

/** Arguments are JSON but for their quotes and their names: `"a", 2` or `role: 'a', limit: 2`. */
function readArgs(text) {
  const json = text.replaceAll(/'((?:[^'\\]|\\.)*)'|"(?:[^"\\]|\\.)*"/g, (whole, single) =>
    single === undefined ? whole : `"${single.replaceAll(/\\'|"/g, (sign) => (sign === '"' ? '\\"' : "'"))}"`,
  );
  const named = /^\s*[A-Za-z_$][\w$-]*\s*:/.test(json);
  try {
    return JSON.parse(named ? `{${quoteNames(json)}}` : `[${json}]`);
  } catch {
    throw wrong();
  }
}

const quoteNames = (json) =>
  json.replaceAll(/"(?:[^"\\]|\\.)*"|([A-Za-z_$][\w$-]*)(\s*:)/g, (whole, name, colon) =>
    name ? `"${name}"${colon}` : whole,
  );

/** What a user asked on top, as the pairs of the query. */
export function viewPairs({filter = [], search, sort = [], page = {}} = {}) {
  if (!Array.isArray(filter) || !Array.isArray(sort) || page === null)
    throw new Problem(400, 'This view cannot be read.');
  return [
    ...filter.map((condition) => [
      `filter[${condition?.field}][${condition?.op ?? 'eq'}]`,
      valueText(condition?.value),
    ]),
    ...(search ? [['search', String(search)]] : []),
    ...(sort.length > 0
      ? [['sort', sort.map((term) => (term?.desc ? `-${term.field}` : `${term?.field}`)).join(',')]]
      : []),
    ...Object.entries(page).map(([word, value]) => [`page[${word}]`, String(value)]),
  ];
}

function valueText(value) {
  if (Array.isArray(value)) return value.map((item) => String(item).replaceAll(/[\\,]/g, String.raw`\$&`)).join(',');
  return value === null || value === undefined ? '' : String(value);
}
