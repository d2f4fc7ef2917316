import type {JsonRecord} from '../../../data/types.js';
import {COLUMN_KEYS, SAMPLE, valueIn, type Column} from './columns.js';
import type {TableCore} from './table-core.js';

const checked = new WeakMap<TableCore, unknown>();

// What is empty on the way to a field may hold it another time.
const mayHave = (record: JsonRecord, field: string): boolean =>
  Object.hasOwn(record, field) ||
  valueIn(record, field) !== undefined ||
  valueIn(record, field.split(/[./]/).find(Boolean) ?? '') === null;

/** Whether none of the first records has a field. */
export const isLacking = (field: string, records: readonly JsonRecord[]): boolean =>
  !records.slice(0, SAMPLE).some((record) => mayHave(record, field));

const isOdd = ({field, given}: Column, records: readonly JsonRecord[]): boolean =>
  isLacking(field, records) || given.type !== undefined || Object.keys(given).some((key) => !COLUMN_KEYS.has(key));

/** Has columns looked at that may be written wrong: once for each list of them, as soon as there are rows. */
export function noticeOddColumns(core: TableCore): void {
  const {allColumns, records} = core.model;
  // Those that nobody wrote are as they are.
  const {columns} = core.element;
  if (!columns || records.length === 0 || checked.get(core) === columns) return;
  checked.set(core, columns);
  if (!allColumns.some((column) => isOdd(column, records))) return;
  void import('./check-columns.js').then(
    ({checkColumns}) => checkColumns(core),
    () => undefined,
  );
}
