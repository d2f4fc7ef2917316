import {nearestFirst} from '../../../core/nearest-names.js';
import {warn} from '../../../core/warn.js';
import type {JsonRecord} from '../../../data/types.js';
import {hasFormat} from '../../../format/format.js';
import {COLUMN_TYPES, COMPARED, GIVEN, SAMPLE, valueIn, type Column} from './columns.js';
import type {TableCore} from './table-core.js';
import type {TableFeature} from './table-feature.js';

/** The most names in one warning. */
const NAMED = 12;

const COLUMN_KEYS: ReadonlySet<string> = new Set([...COMPARED, ...GIVEN]);

/** What the keys of other libraries are called here. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['title', 'label'],
  ['header', 'label'],
  ['heading', 'label'],
  ['name', 'label'],
  ['text', 'label'],
  ['key', 'field'],
  ['formatter', 'format'],
]);

/** Says what is wrong with the columns of a table: fields that no record has, keys and types that there are none of. */
export class ColumnCheck implements TableFeature {
  readonly #core: TableCore;
  #checked?: unknown;

  constructor(core: TableCore) {
    this.#core = core;
  }

  /** Looks once at each list of columns, as soon as there are rows. */
  update(): void {
    const {element, model, templates} = this.#core;
    if (this.#checked === element.columns || model.records.length === 0) return;
    this.#checked = element.columns;
    for (const column of model.allColumns) {
      const isDrawn = column.render !== undefined || templates.names.includes(`cell:${column.field}`);
      const lines = [...keyLines(column), typeLine(column), isDrawn ? undefined : fieldLine(column, model.records)];
      for (const line of lines) if (line) warn(element, `columns: ${line}`);
    }
  }
}

const list = (names: readonly string[]): string =>
  names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ' and others' : '');

const short = (text: unknown): string => `“${String(text).slice(0, 60)}”`;

// What is empty on the way to a field may hold it another time.
const mayHave = (record: JsonRecord, field: string): boolean =>
  Object.hasOwn(record, field) ||
  valueIn(record, field) !== undefined ||
  valueIn(record, field.split(/[./]/).find(Boolean) ?? '') === null;

function fieldLine({field}: Column, records: readonly JsonRecord[]): string | undefined {
  const first = records.slice(0, SAMPLE);
  if (first.some((record) => mayHave(record, field))) return undefined;
  const names = new Set(first.flatMap((record) => Object.keys(record)));
  const who = records.length > SAMPLE ? `none of the first ${SAMPLE} records has` : 'no record has';
  return `${who} the field ${short(field)}; they have ${list(nearestFirst(field, names))}.`;
}

function* keyLines({field, given}: Column): Generator<string> {
  for (const key of Object.keys(given)) {
    if (COLUMN_KEYS.has(key)) continue;
    const meant = MEANT.get(key);
    const right = meant ? `${meant} is meant` : `there are ${list(nearestFirst(key, COLUMN_KEYS))}`;
    yield `${short(field)} has the key ${short(key)}, which there is none of; ${right}.`;
  }
}

function typeLine({field, given}: Column): string | undefined {
  const type: unknown = given.type;
  if (type === undefined || COLUMN_TYPES.some((one) => one === type)) return undefined;
  const about = `the type ${short(type)} of ${short(field)} is none of ${COLUMN_TYPES.join(', ')}`;
  if (typeof type === 'string' && hasFormat(type)) return `${about}; "format": "${type}" is meant.`;
  return `${about}; how values look is said by format, or by a <template slot="cell:${field.slice(0, 60)}">.`;
}
