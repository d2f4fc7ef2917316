import {isRecord} from '../../data/is-record.js';
import {named} from './names.js';
import type {Schema, SchemaType, TypeRef} from './schema.js';

/** How a field gives a list: bare, or inside an object that says more about it. */
export interface ListShape {
  /** The type of one record. */
  readonly item: string;
  /** The field of the object that holds the records, or the edges around them; undefined for a bare list. */
  readonly rows?: string;
  /** Each member of `rows` holds its record under `node`. */
  readonly edges?: true;
  /** The field that counts all records. */
  readonly total?: string;
  /** The object tells where it ends. */
  readonly cursor?: true;
  /** What the object has for fields; a selection that names none of them is one of its records. */
  readonly own: ReadonlySet<string>;
}

/** Fields that hold the records of an object around them, the likelier ones first. */
const ROWS = ['nodes', 'items', 'results', 'records', 'rows', 'entries', 'list', 'content', 'data'];
const TOTALS = ['totalCount', 'total', 'count', 'totalItems', 'totalElements'];
const NONE: ReadonlySet<string> = new Set();

/** The shape of a list; undefined for a record or a value. */
export function listShape(schema: Schema, type: TypeRef): ListShape | undefined {
  if (type.list) return {item: type.base, own: NONE};
  const around = schema.type(type.base);
  if (!around || schema.isLeaf(type)) return undefined;
  const fields = [...around.fields.values()].filter((field) => field.type.list && !schema.isLeaf(field.type));
  const edges = fields.find(({name}) => name === 'edges');
  const rows = named(fields, ...ROWS);
  const node = edges && schema.type(edges.type.base)?.fields.get('node');
  const common = {own: new Set(around.fields.keys()), ...aroundOf(around)};
  if (rows && (edges || fields.length === 1)) return {item: rows.type.base, rows: rows.name, ...common};
  return node ? {item: node.type.base, rows: 'edges', edges: true, ...common} : undefined;
}

function aroundOf({fields}: SchemaType): Pick<ListShape, 'total' | 'cursor'> {
  const total = named(
    [...fields.values()].filter(({type}) => !type.list),
    ...TOTALS,
  );
  return {...(total && {total: total.name}), ...(fields.has('pageInfo') && {cursor: true as const})};
}

/** What to ask of a list so that its records, their number and its end come along. */
export function aroundSelection(shape: ListShape, record: string): string {
  if (!shape.rows) return record;
  const more = [...(shape.total ? [shape.total] : []), ...(shape.cursor ? ['pageInfo { endCursor hasNextPage }'] : [])];
  return `{ ${[...more, `${shape.rows} ${shape.edges ? `{ node ${record} }` : record}`].join(' ')} }`;
}

/** An answer as its records, and what stood around them. */
export interface Rows {
  readonly data: unknown;
  readonly total?: number;
  readonly next?: string;
}

/** The records of an answer; what is no list of this shape stays as it is. */
export function rowsOf(answer: unknown, shape: ListShape | undefined): Rows {
  if (!shape?.rows || !isRecord(answer)) return {data: answer};
  const rows: unknown = answer[shape.rows] ?? answer['edges'] ?? undefined;
  if (!Array.isArray(rows)) return {data: answer};
  const data = rows.map((one: unknown) => (isRecord(one) && Object.hasOwn(one, 'node') ? one['node'] : one));
  const total = shape.total === undefined ? undefined : answer[shape.total];
  const page = answer['pageInfo'];
  const next = isRecord(page) && page['hasNextPage'] === true ? page['endCursor'] : undefined;
  return {data, ...(typeof total === 'number' && {total}), ...(typeof next === 'string' && {next})};
}
