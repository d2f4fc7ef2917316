export type Plain = Record<string, unknown>;

/** Keys that would reach what all objects share. */
export const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
export const MAX_DEPTH = 12;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Lays an author's options over ours, level by level. Neither is changed; functions stay what they are. */
export function mergeOptions(ours: Plain, theirs: unknown, depth = 0): Plain {
  if (!isPlain(theirs) || depth > MAX_DEPTH) return ours;
  const merged: Plain = {...ours};
  for (const [key, value] of Object.entries(theirs)) {
    if (FORBIDDEN.has(key) || value === undefined) continue;
    const own = merged[key];
    merged[key] = isPlain(value) ? mergeOptions(isPlain(own) ? own : {}, value, depth + 1) : value;
  }
  return merged;
}
