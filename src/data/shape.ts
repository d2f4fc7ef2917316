/**
 * From an answer to properties: path, envelope, map, then the widget's own shape. Only what a widget accepts is ever set.
 */
import {camelCase, parseDataMap, RecordMapper, type MapEntry} from './data-map.js';
import {openEnvelope, withTotal, type Around, type Opened} from './envelope.js';
import {isForbiddenKey, getIn, parseAnyPath, parsePointer} from './paths.js';
import {goodMembers, rowsOf, type Rows} from './list-members.js';
import type {DataError, DataShape} from './types.js';

export {parseDataMap, RecordMapper} from './data-map.js';
export {openEnvelope, totalOf} from './envelope.js';
export type {Rows} from './list-members.js';

/** Properties that data may set, by name. */
export type Properties = Readonly<Record<string, unknown>>;

interface ShapedBase {
  /** The number of all records, where the answer tells it. */
  readonly total?: number;
  /** Plain words about what was left out, one a matter. */
  readonly warnings: readonly string[];
}

/** What an answer is to a widget. */
export type Shaped = ShapedBase &
  (
    | {readonly kind: 'record'; readonly record: object; readonly properties: Properties}
    | {readonly kind: 'list'; readonly property: string; readonly rows: Rows}
    | {readonly kind: 'value'; readonly value: unknown; readonly properties: Properties}
    | {readonly kind: 'empty'; readonly properties: Properties}
    | {readonly kind: 'error'; readonly error: DataError}
  );

/** What the author said about the answer. */
export interface ShapeOptions {
  /** The pointer in the fragment of a URL; it comes first. */
  readonly pointer?: string;
  /** The attribute `data-path`. */
  readonly path?: string;
  /** The attribute `data-map`. */
  readonly map?: string;
  /** Keeps mapped records over several answers; without it, one is made of `map`. */
  readonly mapper?: RecordMapper;
}

/** Never set by data, whatever a widget says it accepts. */
const NEVER: ReadonlySet<string> = new Set(
  (
    'id class className style slot part is error theme debugMode dataSource stream subscribe refreshInterval refreshOnMessage ' +
    'load dataPath dataMap command commandfor innerHTML outerHTML innerText textContent srcdoc shadowRoot'
  ).split(' '),
);
const NEVER_LIKE = /^on[A-Za-z]|Source$/;

/** What the author's path, or the envelope, leaves of an answer. */
export interface PickedAnswer extends Opened {
  /** Plain words about what was not there, one a matter. */
  readonly warnings: readonly string[];
}

/** Turns an answer into what a widget can take. Never throws; a shape that does not fit is kind `error`. */
export function shapeAnswer(answer: unknown, shape: DataShape, options: ShapeOptions = {}): Shaped {
  const picked = pickAnswer(answer, options);
  const shaped = shapePicked(ownRecord(picked.data, picked.around, shape, options.mapper), shape, options);
  const warnings = [...picked.warnings, ...shaped.warnings];
  return picked.total === undefined ? {...shaped, warnings} : {...shaped, warnings, total: picked.total};
}

/** The first half: follows the pointer and the path, or opens the envelope. */
export function pickAnswer(answer: unknown, options: ShapeOptions = {}): PickedAnswer {
  const warnings: string[] = [];
  return {...pick(answer, options, warnings), warnings};
}

/**
 * A list as what stood around it, where the widget knows that as a record of its own: `{user, items}` is one to a
 * navigation bar, and an envelope to a table.
 */
export function ownRecord(data: unknown, around: Around | undefined, shape: DataShape, mapper?: RecordMapper): unknown {
  if (!around || !Array.isArray(data)) return data;
  const {answer, name} = around;
  const own = fedBy(answer, shape, mapper);
  const ofList = fedBy({[name]: data}, shape);
  const isKnown = shape.list === undefined || ofList.length > 0;
  return isKnown && own.some((property) => !ofList.includes(property)) ? {...answer, [name]: data} : data;
}

function fedBy(record: object, shape: DataShape, mapper?: RecordMapper): readonly string[] {
  const mapped = mapper ? (mapper.map(record) as object) : record;
  return Object.keys(acceptedOf(mapped, shape, mapper?.entries));
}

/** The second half: what was picked, in the widget's own shape. */
export function shapePicked(data: unknown, shape: DataShape, options: ShapeOptions = {}): Shaped {
  const warnings: string[] = [];
  const mapper = options.mapper ?? mapperOf(options.map, warnings);
  return shapeData(data, shape, mapper, warnings);
}

function mapperOf(map: string | undefined, warnings: string[]): RecordMapper | undefined {
  if (map === undefined || map.trim() === '') return undefined;
  const parsed = parseDataMap(map);
  warnings.push(...parsed.warnings);
  return parsed.entries.length > 0 ? new RecordMapper(parsed.entries) : undefined;
}

/** With a path an envelope is a thing like any other; without one it is opened. */
function pick(answer: unknown, {pointer, path}: ShapeOptions, warnings: string[]): Opened {
  const start: Opened = pointer
    ? follow({data: answer}, pointer, parsePointer(pointer), 'The fragment', warnings)
    : {data: answer};
  if (path !== undefined && path.trim() !== '') {
    return follow(start, path, parseAnyPath(path.trim()), 'data-path', warnings);
  }
  const opened = openEnvelope(start.data);
  return opened.total === undefined && start.total !== undefined ? {...opened, total: start.total} : opened;
}

function follow(
  from: Opened,
  path: string,
  parts: readonly string[] | undefined,
  name: string,
  warnings: string[],
): Opened {
  if (!parts) {
    warnings.push(`${name}: “${path.slice(0, 80)}” is no path.`);
    return {data: undefined};
  }
  const data = getIn(from.data, parts);
  const holder = getIn(from.data, parts.slice(0, -1));
  if (data === undefined) warnings.push(nothingThere(path, name, from.data, parts));
  return withTotal(data, holder);
}

/** Names the keys there are at the place where the way ended. */
function nothingThere(path: string, name: string, data: unknown, parts: readonly string[]): string {
  let reached = 0;
  while (reached < parts.length && getIn(data, parts.slice(0, reached + 1)) !== undefined) reached++;
  const here = getIn(data, parts.slice(0, reached));
  const keys = typeof here === 'object' && here !== null ? Object.keys(here).slice(0, 20) : [];
  const there = keys.length > 0 ? `there are ${keys.join(', ')}` : 'there is nothing to follow';
  return `${name}: nothing is at “${path.slice(0, 80)}”; ${there}.`;
}

function shapeData(data: unknown, shape: DataShape, mapper: RecordMapper | undefined, warnings: string[]): Shaped {
  if (data === undefined || data === null) return {kind: 'empty', properties: {}, warnings};
  if (claims(shape, data)) return valueShape(data, shape, warnings);
  if (Array.isArray(data)) return listShape(data, shape, mapper, warnings);
  if (typeof data === 'object') return recordShape(data, shape, mapper, warnings);
  if (isScalar(data)) return scalarShape(data, shape, warnings);
  return misfit(`A ${typeof data} can't be shown.`, undefined, warnings);
}

function isScalar(data: unknown): boolean {
  return ['string', 'number', 'boolean', 'bigint'].includes(typeof data);
}

/** A claim that throws is none: what a server sends never stops a page. */
function claims(shape: DataShape, data: unknown): boolean {
  try {
    return shape.takes?.(data) === true;
  } catch {
    return false;
  }
}

function valueShape(value: unknown, shape: DataShape, warnings: string[]): Shaped {
  const name = shape.value ?? shape.list;
  return {kind: 'value', value, properties: name === undefined ? {} : {[name]: value}, warnings};
}

function scalarShape(data: unknown, shape: DataShape, warnings: string[]): Shaped {
  if (shape.value !== undefined) return valueShape(data, shape, warnings);
  const wanted = shape.list === undefined ? 'a record' : 'a list';
  return misfit(`The answer is a single ${typeof data}, where ${wanted} is wanted.`, undefined, warnings);
}

function listShape(
  list: readonly unknown[],
  shape: DataShape,
  mapper: RecordMapper | undefined,
  warnings: string[],
): Shaped {
  const {rows, bad} = goodMembers(list);
  if (bad > 0) warnings.push(`${bad} of ${list.length} members of the list could not be shown and were left out.`);
  if (rows.length === 0) {
    return {kind: 'empty', properties: shape.list === undefined ? {} : {[shape.list]: rows}, warnings};
  }
  if (shape.list !== undefined) return {kind: 'list', property: shape.list, rows: rowsOf(rows, mapper), warnings};
  if (rows.length === 1) return shapeData(rows[0], shape, mapper, warnings);
  return misfit(
    `The answer is a list of ${rows.length}, where one record is wanted.`,
    'Pick one with data-path, such as data-path="/0".',
    warnings,
  );
}

function recordShape(data: object, shape: DataShape, mapper: RecordMapper | undefined, warnings: string[]): Shaped {
  const record = (mapper ? mapper.map(data) : data) as object;
  const properties = acceptedOf(record, shape, mapper?.entries);
  if (Object.keys(properties).length > 0)
    return {kind: 'record', record, properties: cleanList(properties, shape, warnings), warnings};
  if (shape.list !== undefined) return {kind: 'list', property: shape.list, rows: rowsOf([data], mapper), warnings};
  const keys = Object.keys(data).slice(0, 20).join(', ');
  warnings.push(
    `Nothing in the record is known here; it has ${keys === '' ? 'no keys' : keys}. data-map says what feeds what.`,
  );
  return {kind: 'record', record, properties, warnings};
}

/** A record may bring the list as one of its fields; its members are looked at like those of a bare list. */
function cleanList(properties: Properties, {list}: DataShape, warnings: string[]): Properties {
  const value = list === undefined ? undefined : properties[list];
  if (list === undefined || !Array.isArray(value)) return properties;
  const {rows, bad} = goodMembers(value);
  if (bad === 0) return properties;
  warnings.push(`${bad} of ${value.length} members of “${list}” could not be shown and were left out.`);
  return {...properties, [list]: rows};
}

/** The properties a record feeds: by exact name, then by the widget's other names, then by camelCase. */
function acceptedOf(record: object, shape: DataShape, mapped: readonly MapEntry[] = []): Properties {
  const properties: Record<string, unknown> = Object.create(null);
  const accepts = new Set([...shape.accepts, ...Object.values(shape.rename ?? {})].filter(isAllowed));
  const set = (name: string | undefined, value: unknown): void => {
    if (name !== undefined && accepts.has(name) && !(name in properties) && value !== undefined)
      properties[name] = value;
  };
  const entries = Object.entries(record);
  const fed = new Set(mapped.flatMap(({property}) => [property, camelCase(property)]));
  const isFree = (name: string): boolean => !fed.has(name);
  for (const {property} of mapped) {
    set(property, (record as Properties)[property]);
    set(camelCase(property), (record as Properties)[property]);
    set(renamed(property, shape), (record as Properties)[property]);
  }
  for (const [key, value] of entries) if (isFree(key)) set(key, value);
  for (const [key, value] of entries) if (isFree(key)) set(renamed(key, shape), value);
  for (const [key, value] of entries) if (isFree(camelCase(key))) set(camelCase(key), value);
  return properties;
}

function renamed(key: string, {rename}: DataShape): string | undefined {
  return rename && Object.hasOwn(rename, key) ? rename[key] : undefined;
}

function isAllowed(name: string): boolean {
  const property = camelCase(name);
  return !NEVER.has(property) && !NEVER_LIKE.test(property) && !isForbiddenKey(name);
}

function misfit(message: string, hint: string | undefined, warnings: string[]): Shaped {
  const error: DataError = {code: 'data', message, retryable: false, ...(hint === undefined ? {} : {hint})};
  return {kind: 'error', error, warnings};
}
