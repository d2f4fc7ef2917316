import type {Json} from '../../data/types.js';
import {authorFailure} from '../fetch/failures.js';
import {encodePiece, encodeSegment} from '../fetch/uri-template.js';
import type {Parameter} from './api.js';

/** Values as the text that a document's `style` and `explode` ask for. Each value is encoded; data adds no pair and no segment. */

type Encode = (text: string) => string;
type Entry = readonly [name: string, text: string];

/** RFC 3986 "reserved" signs may stay where the document allows them, but for those that begin something else. */
const encodeReserved: Encode = (text) =>
  encodePiece(text).replace(/%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/g, (escape) => decodeURIComponent(escape));

const scalar = (value: Json | undefined): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isTable = (value: Json): value is {readonly [key: string]: Json} =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entries = (table: {readonly [key: string]: Json}): Entry[] =>
  Object.entries(table).flatMap(([key, value]) => (value === null ? [] : [[key, scalar(value)] as const]));

/** A list or table joined by one sign: `a,b`, `role,admin` or, exploded, `role=admin`. */
function joined(value: Json, explode: boolean, encode: Encode, sign = ','): string {
  if (isList(value)) return value.map((one) => encode(scalar(one))).join(sign);
  if (!isTable(value)) return encode(scalar(value));
  const link = explode ? '=' : sign;
  return entries(value)
    .map(([key, text]) => encode(key) + link + encode(text))
    .join(sign);
}

/** What takes the place of `{name}` in a path. */
export function pathText({name, style, explode, json, reserved}: Parameter, value: Json): string {
  const text = json ? JSON.stringify(value) : value;
  // Of a path's segment a slash would make two.
  const encode: Encode = (one) =>
    reserved ? encodeReserved(one).replaceAll('/', '%2F').replaceAll('?', '%3F') : encodePiece(one);
  if (style === 'label') return `.${joined(text, explode, encode, explode ? '.' : ',')}`;
  if (style === 'matrix') return matrix(name, text, explode, encode);
  if (!isList(text) && !isTable(text)) return encodeSegment(scalar(text));
  const whole = joined(text, explode, encode);
  return /^\.{1,2}$/.test(whole) ? encodeSegment(whole) : whole;
}

function matrix(name: string, value: Json, explode: boolean, encode: Encode): string {
  if (explode && isList(value)) return value.map((one) => `;${encode(name)}=${encode(scalar(one))}`).join('');
  if (explode && isTable(value)) return `;${joined(value, true, encode, ';')}`;
  return `;${encode(name)}=${joined(value, false, encode)}`;
}

const SIGNS: Readonly<Record<string, string>> = {spaceDelimited: '%20', pipeDelimited: '%7C'};

/** The pairs that a value adds to the query, encoded. */
export function queryPairs({name, style, explode, json, reserved}: Parameter, value: Json): string[] {
  const encode = reserved ? encodeReserved : encodePiece;
  const key = encodeKey(name);
  if (json) return [`${key}=${encode(JSON.stringify(value))}`];
  if (style === 'deepObject' && isTable(value)) return deepPairs(key, value, encode);
  if (explode && isList(value)) return value.map((one) => `${key}=${encode(scalar(one))}`);
  if (explode && isTable(value)) return entries(value).map(([inner, text]) => `${encodeKey(inner)}=${encode(text)}`);
  return [`${key}=${joined(value, false, encode, SIGNS[style] ?? ',')}`];
}

/** `filter[role]=admin`; what is deeper than the standard says goes on in the same way. */
function deepPairs(key: string, value: Json, encode: Encode): string[] {
  if (isList(value)) return value.map((one) => `${key}=${encode(scalar(one))}`);
  if (!isTable(value)) return value === null ? [] : [`${key}=${encode(scalar(value))}`];
  return Object.entries(value).flatMap(([inner, one]) => deepPairs(`${key}[${encodePiece(inner)}]`, one, encode));
}

/** Brackets stay readable, as servers write them. */
export const encodeKey = (key: string): string => encodePiece(key).replaceAll('%5B', '[').replaceAll('%5D', ']');

/** The value of a header. */
export function headerText({name, explode, json}: Parameter, value: Json): string {
  const text = json ? JSON.stringify(value) : joined(value, explode, (one) => one);
  if (!/[\r\n\0]/.test(text)) return text;
  throw authorFailure('source', `The header "${name.slice(0, 60)}" can't be sent.`, 'Its value holds a line break.');
}
