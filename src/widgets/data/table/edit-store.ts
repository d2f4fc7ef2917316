import {runLate} from '../../../core/run-late.js';
import {keyOf} from '../../../data/records.js';
import {parseAnyPath} from '../../../data/paths.js';
import type {Optimistic} from '../../../data/optimistic.js';
import {isRecord} from '../../../data/is-record.js';
import type {DataError, Json, JsonRecord} from '../../../data/types.js';
import type {TableCore} from './table-core.js';

/** A record in which one field is another, and all else what it was. */
export function withField(record: JsonRecord, field: string, value: Json): JsonRecord {
  const parts = Object.hasOwn(record, field) ? [field] : parseAnyPath(field);
  return parts?.length ? (setIn(record, parts, value) as JsonRecord) : record;
}

function setIn(here: Json, [first, ...rest]: readonly string[], value: Json): Json {
  if (first === undefined) return value;
  if (Array.isArray(here))
    return here.map((each, index) => (String(index) === first ? setIn(each, rest, value) : each));
  const record = isRecord(here) ? here : {};
  return {...record, [first]: setIn(record[first] ?? null, rest, value)};
}

/** The outermost field of the record that a change touches, as it will be. */
function changedPart(record: JsonRecord, field: string, value: Json): JsonRecord {
  const next = withField(record, field, value);
  return Object.fromEntries(Object.entries(next).filter(([name, each]) => each !== record[name]));
}

/** Puts a value into the rows that the author gave, which are not changed themselves. */
export function writeRow({element, settings, model}: TableCore, key: string, field: string, value: Json): void {
  const record = model.recordOf(key);
  const {rows} = settings;
  if (!record || !Array.isArray(rows)) return;
  const next = withField(record, field, value);
  (element as {rows?: unknown}).rows = rows.map((each: unknown) => (each === record ? next : each));
}

/** Sends a value by the action that saves cells; the reason where it was refused. */
export async function sendCell(core: TableCore, key: string, field: string, value: Json): Promise<string | undefined> {
  const {element, settings, model} = core;
  const record = model.recordOf(key);
  if (!record) return undefined;
  const optimistic: Optimistic = changedPart(record, field, value);
  const result = await runLate(element, {
    action: settings.editAction,
    ids: [keyOf(record, element.key) ?? key],
    record,
    values: {[field]: value},
    ...(core.live && {optimistic}),
  });
  if (result.status === 'error') return reasonOf(result.error, field);
  return result.status === 'done' ? result.outcome?.errors?.find(({path}) => path === field)?.message : undefined;
}

const reasonOf = ({message, hint, fields}: DataError, field: string): string =>
  fields?.find(({path}) => path === field)?.message ?? [message, hint].filter(Boolean).join(' ');
