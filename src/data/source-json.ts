import {isForbiddenKey} from './paths.js';
import {SourceFault} from './source-fault.js';
import type {Json} from './types.js';

const DEEPEST = 32;
const MOST = 100_000;

/** The digits of an integer beyond 2^53-1, which no two engines need to agree on as a number. */
export function bigIntegerText(value: number): string {
  return BigInt(value).toString();
}

/** Shared by one conversion: how many values were met, so that a tangle of objects ends in an error. */
interface Budget {
  left: number;
}

/**
 * A frozen copy of a JavaScript value as JSON: dates as ISO text, big integers as their digits, missing members left out.
 * Faults: functions, symbols, numbers JSON can't hold, prototype keys, more than 32 levels.
 */
export function toJson(value: unknown, budget: Budget = {left: MOST}, depth = 0): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return toJsonNumber(value);
  if (typeof value === 'bigint') return integerOf(value);
  if (typeof value !== 'object') throw new SourceFault('expected', 0, `A ${typeof value} can't be sent as data.`);
  if (--budget.left < 0) throw new SourceFault('too-long', 0, `The data holds more than ${MOST} values.`);
  if (depth >= DEEPEST) throw new SourceFault('too-deep', 0, `Values can be nested ${DEEPEST} deep at most.`);
  if (Array.isArray(value)) return Object.freeze(value.map((item) => toJson(item, budget, depth + 1)));
  const plain = plainOf(value);
  return plain === undefined ? toJsonObject(value, budget, depth) : toJson(plain, budget, depth + 1);
}

/** What a date or another object with `toJSON` stands for. */
function plainOf(value: object): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return 'toJSON' in value && typeof value.toJSON === 'function' ? (value.toJSON() ?? null) : undefined;
}

function toJsonNumber(value: number): number | string {
  if (!Number.isFinite(value)) throw new SourceFault('expected', 0, `${value} can't be sent as data.`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return bigIntegerText(value);
  return value === 0 ? 0 : value;
}

function integerOf(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function toJsonObject(value: object, budget: Budget, depth: number): Json {
  const members: Record<string, Json> = Object.create(null);
  for (const [key, member] of Object.entries(value)) {
    if (isForbiddenKey(key)) throw new SourceFault('forbidden-key', 0, `“${key}” can't be a key.`);
    if (member !== undefined) members[key] = toJson(member, budget, depth + 1);
  }
  return Object.freeze(members);
}
