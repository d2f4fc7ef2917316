/**
 * Does a record fit? One pure function for tables, functions, feeds and filter groups. Conditions from an address are text,
 * so the record's own type decides how the two are compared.
 */
import {fieldReader} from './paths.js';
import {splitList} from './view-text.js';
import type {Condition, Json} from './types.js';

const NUMERIC = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** True where the record fits every condition. A record without the field fits only `ne`, `nin` and `null`. */
export function matches(record: unknown, conditions: readonly Condition[]): boolean {
  return matcher(conditions)(record);
}

/** As `matches`, made once for many records. */
export function matcher(conditions: readonly Condition[]): (record: unknown) => boolean {
  const tests = conditions.map((condition) => {
    const read = fieldReader(condition.field);
    const test = testOf(condition);
    return (record: unknown): boolean => test(read(record));
  });
  const [first] = tests;
  return tests.length === 1 && first ? first : (record) => tests.every((test) => test(record));
}

// What is looked for in texts is folded once, and most texts need not be folded to see that they do not hold it.
function testOf(condition: Condition): (value: unknown) => boolean {
  const {op, value: wanted} = condition;
  if ((op !== 'contains' && op !== 'starts' && op !== 'ends') || typeof wanted === 'object')
    return (value) => fits(value, condition);
  const part = foldText(String(wanted));
  const may = couldHold(op, part);
  return (value) =>
    typeof value === 'string' ? may.test(value) && holds(op, foldText(value), part) : fits(value, condition);
}

/** Finds the texts that are worth folding: those that hold the part as it is, and those with other letters than A to Z. */
function couldHold(op: 'contains' | 'starts' | 'ends', part: string): RegExp {
  const literal = part.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  const found = {contains: literal, starts: `^${literal}`, ends: `${literal}$`}[op];
  return new RegExp(`${found}|[^ -~]`, 'i');
}

function fits(value: unknown, condition: Condition): boolean {
  const wanted = condition.value;
  if (condition.op === 'null') return isNothing(value) === (wanted !== false && wanted !== 'false');
  if (condition.op === 'ne') return !fits(value, {...condition, op: 'eq'});
  if (condition.op === 'nin') return !fits(value, {...condition, op: 'in'});
  if (isNothing(value)) return condition.op === 'eq' ? wanted === null : condition.op === 'in' && hasNull(wanted);
  return Array.isArray(value) ? value.some((item) => fitsOne(item, condition)) : fitsOne(value, condition);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function hasNull(wanted: Json): boolean {
  return Array.isArray(wanted) && wanted.includes(null);
}

function fitsOne(value: unknown, {op, value: wanted}: Condition): boolean {
  switch (op) {
    case 'eq':
      return order(value, wanted) === 0;
    case 'in':
      return listOf(wanted).some((item) => order(value, item) === 0);
    case 'range':
      return isWithin(value, listOf(wanted));
    case 'contains':
    case 'starts':
    case 'ends':
      return fitsText(op, value, wanted);
    default:
      return fitsOrder(op, order(value, wanted));
  }
}

function fitsOrder(op: string, order: number | undefined): boolean {
  if (order === undefined) return false;
  if (op === 'gt') return order > 0;
  if (op === 'gte') return order >= 0;
  if (op === 'lt') return order < 0;
  return op === 'lte' && order <= 0;
}

function listOf(wanted: Json): readonly Json[] {
  if (Array.isArray(wanted)) return wanted;
  return typeof wanted === 'string' ? splitList(wanted) : [wanted as Json];
}

/** Both ends belong to the range; an empty end is open. */
function isWithin(value: unknown, [low, high]: readonly Json[]): boolean {
  const isOpen = (end: Json | undefined): boolean => end === undefined || end === null || end === '';
  if (isOpen(low) && isOpen(high)) return true;
  const above = isOpen(low) || (order(value, low as Json) ?? -1) >= 0;
  return above && (isOpen(high) || (order(value, high as Json) ?? 1) <= 0);
}

/** Negative, zero or positive as the value is before, equal to or after the wanted one; undefined where they can't be compared. */
function order(value: unknown, wanted: Json): number | undefined {
  if (typeof wanted === 'object') return undefined;
  if (typeof value === 'boolean') return sign(Number(value), booleanOf(wanted));
  if (typeof value === 'number' || typeof value === 'bigint') return sign(Number(value), numberOf(wanted));
  if (value instanceof Date) return dateOrder(value.toISOString(), String(wanted));
  return typeof value === 'string' ? textOrder(value, wanted) : undefined;
}

function sign(a: number, b: number): number | undefined {
  return Number.isNaN(a) || Number.isNaN(b) ? undefined : Math.sign(a - b);
}

// A number beside a moment counts milliseconds since 1970.
function numberOf(wanted: Json): number {
  if (typeof wanted === 'number') return wanted;
  if (typeof wanted !== 'string') return Number.NaN;
  return NUMERIC.test(wanted.trim()) ? Number(wanted) : MOMENT.test(wanted) ? Date.parse(wanted) : Number.NaN;
}

function booleanOf(wanted: Json): number {
  if (typeof wanted === 'boolean') return Number(wanted);
  return wanted === 'true' ? 1 : wanted === 'false' ? 0 : Number.NaN;
}

/** Texts that both hold a number are compared as numbers (decimals often come as text), moments as moments. */
function textOrder(value: string, wanted: Json): number {
  const text = String(wanted);
  if (value === text) return 0;
  if (NUMERIC.test(value) && NUMERIC.test(text)) {
    const byNumber = Math.sign(Number(value) - Number(text));
    if (byNumber !== 0 || typeof wanted === 'number') return byNumber;
  }
  const byDate = dateOrder(value, text);
  if (byDate !== undefined) return byDate;
  return value < text ? -1 : 1;
}

/** A day alone stands for all of that day, as it was written in the record's own zone. */
function dateOrder(value: string, wanted: string): number | undefined {
  if (DAY.test(wanted) && MOMENT.test(value)) return compareText(value.slice(0, 10), wanted);
  if (!MOMENT.test(value) || !MOMENT.test(wanted)) return undefined;
  return sign(Date.parse(value), Date.parse(wanted));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function fitsText(op: 'contains' | 'starts' | 'ends', value: unknown, wanted: Json): boolean {
  if (typeof value === 'object' || typeof wanted === 'object') return false;
  return holds(op, foldText(String(value)), foldText(String(wanted)));
}

function holds(op: 'contains' | 'starts' | 'ends', text: string, part: string): boolean {
  if (op === 'contains') return text.includes(part);
  return op === 'starts' ? text.startsWith(part) : text.endsWith(part);
}

/** Text as a search sees it: without case and accents. */
export function foldText(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** True where every word of `search` is found in some field of the record, without regard to case and accents. */
export function matchesSearch(record: unknown, search: string): boolean {
  return searcher(search)?.(record) ?? true;
}

/** As `matchesSearch`, made once for many records; undefined where nothing is looked for. */
export function searcher(search: string): ((record: unknown) => boolean) | undefined {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  return (record) => {
    const texts: string[] = [];
    collectText(record, texts, 0);
    return words.every((word) => texts.some((text) => text.includes(word)));
  };
}

const SEARCHED_DEPTH = 3;

function collectText(value: unknown, texts: string[], depth: number): void {
  if (typeof value === 'string') texts.push(foldText(value));
  else if (typeof value === 'number' || typeof value === 'bigint') texts.push(String(value));
  else if (typeof value === 'object' && value !== null && depth < SEARCHED_DEPTH) {
    for (const member of Object.values(value)) collectText(member, texts, depth + 1);
  }
}
