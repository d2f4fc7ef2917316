import {DataFailure} from '../../data/failure.js';
import {isRecord} from '../../data/is-record.js';
import type {Snapshot} from '../../data/types.js';
import {toSnapshot} from '../answers.js';
import {authorFailure} from '../fetch/failures.js';
import {rowsOf, type ListShape} from './lists.js';
import type {GraphqlAnswer} from './poster.js';
import type {ReadPlan} from './reads.js';
import type {Schema} from './schema.js';
import {withPlainRelations} from './selection.js';

const NO_FIELDS: ReadonlySet<string> = new Set();

/** The shape of a list whose schema is not known, by what is in the answer. */
function looseShape(value: unknown): ListShape | undefined {
  if (!isRecord(value)) return undefined;
  const rows = ['nodes', 'edges'].find((name) => Array.isArray(value[name]));
  return rows === undefined ? undefined : {item: '', rows, total: 'totalCount', own: NO_FIELDS};
}

/** The field that was meant: the one asked for, or the only one of a document. */
function fieldOf(data: Readonly<Record<string, unknown>>, field: string | undefined): unknown {
  if (field !== undefined) return data[field];
  const values = Object.values(data);
  return values.length === 1 ? values[0] : data;
}

/** What an answer says to a read. With errors and data it is partial: what there is is shown, and the error is told. */
export function snapshotOf(answer: GraphqlAnswer, plan: ReadPlan, schema?: Schema): Snapshot {
  const {data, error, extensions} = answer;
  const value = data && fieldOf(data, plan.field);
  const isNothing = value === undefined || value === null;
  if (error && (isNothing || isAllNull(value, plan))) throw new DataFailure(error);
  if (!data) throw authorFailure('data', 'The server answered with neither data nor an error.');
  if (isNothing && plan.keyed) throw authorFailure('missing', 'This was not found.');
  const rows = rowsOf(value, plan.shape ?? (plan.field === undefined ? looseShape(value) : undefined));
  const counted = plan.count === undefined ? undefined : data[plan.count];
  const total = rows.total ?? (typeof counted === 'number' ? counted : undefined);
  const records = schema && plan.item ? withPlainRelations(rows.data, schema, plan.item, plan.load) : rows.data;
  // What a server says beside its data, in the words of the REST envelope.
  const {total: all, next, position, tags, can} = extensions;
  const told = toSnapshot({data: null, total: total ?? all, next: rows.next ?? next, position, tags, can});
  return {
    ...told,
    data: records ?? null,
    ...(error && {warnings: [{...error, retryable: false, partial: true as const}]}),
  };
}

/** A document of several fields, all of which failed, has no data. */
const isAllNull = (value: unknown, {field}: ReadPlan): boolean =>
  field === undefined && isRecord(value) && Object.values(value).every((one) => one === null);
