import {firstField, plainText, textField} from '../../../core/record-fields.js';
import type {KeyedItem} from '../../../core/keyed-templates.js';
import {momentIn} from '../../../format/dates.js';
import {numberIn} from '../../../format/numbers.js';

/** An error with the fields that the log reads. */
export interface ErrorItem {
  /** The key; without one the place in the list. */
  readonly id?: string | number;
  /** How bad it is, such as `error` or `warning`; `level` and `type` are read as well; `error` by default. */
  readonly severity?: string;
  /** What happened; `title` and `text` are read as well. */
  readonly message?: string;
  /** Where it happened; `path`, `module` and `code` are read as well. */
  readonly source?: string;
  /** How often it happened; 1 by default. */
  readonly count?: number;
  /** The calls that led to it, as text or a list of lines; `stack` and `backtrace` are read as well. */
  readonly stacktrace?: string | readonly string[];
  /** When it happened; `timestamp` and `created_at` are read as well. */
  readonly time?: string | number;
  /** What equal errors share; severity, message and source by default. */
  readonly fingerprint?: string;
}

/** What is read of one error, or of several equal ones. */
export interface LogEntry {
  readonly key: string;
  readonly severity: string;
  readonly message: string;
  readonly source: string;
  readonly count: number;
  readonly stacktrace: string;
  /** Milliseconds since 1970; undefined where it is not known. */
  readonly moment?: number;
  /** What equal errors share. */
  readonly likeness: string;
}

const SEVERITY = ['severity', 'level', 'type'] as const;
const MESSAGE = ['message', 'title', 'text', 'error', 'label', 'name'] as const;
const SOURCE = ['source', 'path', 'module', 'file', 'location', 'service', 'code'] as const;
const STACK = ['stacktrace', 'stack_trace', 'stack', 'backtrace', 'trace'] as const;
const TIME = ['time', 'timestamp', 'created_at', 'last_seen_at', 'inserted_at', 'occurred_at', 'at', 'date'] as const;

/** A trace can be a megabyte: what nobody reads is not drawn. */
const LONGEST_TRACE = 20_000;

function stackOf(item: unknown): string {
  const value = firstField(item, STACK);
  const text = Array.isArray(value) ? value.map((line) => plainText(line) ?? '').join('\n') : plainText(value);
  return (text ?? '').slice(0, LONGEST_TRACE);
}

function countOf(item: unknown): number {
  const count = Number(numberIn(firstField(item, ['count', 'occurrences', 'times'])));
  return Number.isFinite(count) && count > 1 ? Math.floor(count) : 1;
}

/** Reads one member of the list; a text is a message. */
export function readLogEntry({key, item}: KeyedItem): LogEntry {
  const severity = (textField(item, SEVERITY) ?? 'error').toLowerCase();
  const message = plainText(item) ?? textField(item, MESSAGE) ?? '';
  const source = textField(item, SOURCE) ?? '';
  const moment = momentIn(firstField(item, TIME))?.time;
  const own = textField(item, ['fingerprint']);
  return {
    key,
    severity,
    message,
    source: source === message ? '' : source,
    count: countOf(item),
    stacktrace: stackOf(item),
    likeness: own ?? JSON.stringify([severity, message, source]),
    ...(moment === undefined ? {} : {moment}),
  };
}

function joined(one: LogEntry, other: LogEntry): LogEntry {
  const isNewer = (other.moment ?? -Infinity) > (one.moment ?? -Infinity);
  const newest = isNewer ? other : one;
  return {
    ...newest,
    count: one.count + other.count,
    stacktrace: newest.stacktrace || one.stacktrace || other.stacktrace,
  };
}

/** Equal errors as one, with how often they came and when they came last. Its key stays when more come. */
export function groupSimilar(entries: readonly LogEntry[]): readonly LogEntry[] {
  const groups = new Map<string, LogEntry>();
  for (const entry of entries) {
    const known = groups.get(entry.likeness);
    groups.set(entry.likeness, {...(known ? joined(known, entry) : entry), key: entry.likeness});
  }
  return [...groups.values()];
}

/** The newest first; those that say nothing of their time keep their order, after all others. */
export const newestFirst = (entries: readonly LogEntry[]): readonly LogEntry[] =>
  entries.toSorted((one, other) => {
    if (one.moment === other.moment) return 0;
    return (other.moment ?? -Infinity) - (one.moment ?? -Infinity);
  });
