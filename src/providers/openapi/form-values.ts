import {isForbiddenKey} from '../../data/paths.js';
import type {Json} from '../../data/types.js';
import type {Documents} from './documents.js';
import {own} from './nodes.js';
import {shapeOf, type Shape} from './shape.js';

/** Values as a form has them, and as the schema of a body wants them. */

const DEEPEST = 24;
const NUMBERS: ReadonlySet<string> = new Set(['integer', 'number']);
/** An empty text is none of these. */
const FORMATTED: ReadonlySet<string> = new Set(['date', 'date-time', 'time', 'email', 'uri', 'url', 'uuid', 'ipv4']);
const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

type Table = Readonly<Record<string, Json>>;
const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is sent: figures as numbers, what is empty left out or null, kinds under the name that the document gives them. */
export function toBody(documents: Documents, schema: unknown, value: Json, depth = 0): Json | undefined {
  const shape = depth > DEEPEST ? undefined : shapeOf(documents, schema);
  if (!shape) return value;
  if (Array.isArray(value)) {
    const items = own(shape.says, 'items');
    return value.map((one: Json) => toBody(documents, items, one, depth + 1) ?? null);
  }
  if (isTable(value)) return tableToBody(documents, shape, value, depth);
  return scalarToBody(shape, value);
}

function tableToBody(documents: Documents, shape: Shape, value: Table, depth: number): Json {
  const kind = value['_union_type'];
  const {union} = shape;
  if (union && typeof kind === 'string') {
    const {_union_type: _, ...rest} = value;
    const sent = toBody(documents, union.kinds.get(kind), rest, depth + 1);
    return {[union.discriminator]: kind, ...(sent as Table)};
  }
  const pairs = Object.entries(value).flatMap(([name, one]) => {
    const property = shape.properties.get(name);
    if (isForbiddenKey(name) || own(documents.deref(property), 'readOnly') === true) return [];
    const sent = property === undefined ? one : toBody(documents, property, one, depth + 1);
    return sent === undefined ? [] : [[name, sent] as const];
  });
  return Object.fromEntries(pairs);
}

function scalarToBody({type, says, nullable}: Shape, value: Json): Json | undefined {
  if (typeof value !== 'string') return value;
  const format = String(own(says, 'format') ?? '');
  const isPlain =
    !NUMBERS.has(type ?? '') && type !== 'boolean' && !FORMATTED.has(format) && own(says, 'enum') === undefined;
  if (value === '') return nullable && (!isPlain || type !== 'string') ? null : isPlain ? value : undefined;
  if (NUMBERS.has(type ?? '')) return Number.isFinite(Number(value)) ? Number(value) : value;
  if (type === 'boolean') return /^(?:on|true)$/.test(value) ? true : value === 'false' ? false : value;
  // A control for a moment knows no zone: the reader's own is meant.
  if (format === 'date-time' && LOCAL_TIME.test(value)) return new Date(value).toISOString();
  return value;
}

/** What a form is filled with: the fields of the schema alone, kinds under `_union_type`. */
export function toForm(documents: Documents, schema: unknown, value: Json, depth = 0): Json {
  const shape = depth > DEEPEST ? undefined : shapeOf(documents, schema);
  if (!shape) return value;
  if (Array.isArray(value)) {
    const items = own(shape.says, 'items');
    return value.map((one: Json) => toForm(documents, items, one, depth + 1));
  }
  if (!isTable(value)) return value;
  const {union} = shape;
  const kind = union && value[union.discriminator];
  if (union && typeof kind === 'string') {
    const {[union.discriminator]: _, ...rest} = value;
    return {_union_type: kind, ...(toForm(documents, union.kinds.get(kind), rest, depth + 1) as Table)};
  }
  const known = Object.entries(value).filter(([name]) => shape.properties.has(name) && !isForbiddenKey(name));
  const inner = known.map(
    ([name, one]) => [name, toForm(documents, shape.properties.get(name), one, depth + 1)] as const,
  );
  return shape.properties.size > 0 ? Object.fromEntries(inner) : value;
}
