import type {ConfigData} from './chart-config.js';

type Plain = Record<string, unknown>;

/** The datasets as they are to be: the same objects stay, since Chart.js moves only what it knows. */
export const renewed = (before: readonly Plain[], {datasets}: ConfigData): readonly Plain[] =>
  datasets.map((set, index) => renew(before[index], set));

/**
 * Whether series look otherwise than before. Chart.js keeps the looks that points share, unless it is told that more
 * than the figures has changed.
 */
export function looksOther(before: readonly Plain[], {datasets}: ConfigData): boolean {
  return datasets.some((set, index) => {
    const old = before[index];
    return !old || Object.keys({...old, ...set}).some((name) => name !== 'data' && !isSame(old[name], set[name]));
  });
}

/** Whether two lists have the same members. */
export const same = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, at) => Object.is(one, others[at]));

const isSame = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other) ? same(one, other) : Object.is(one, other);

function renew(old: Plain | undefined, set: Plain): Plain {
  if (!old) return set;
  for (const key of Object.keys(old)) if (!(key in set)) delete old[key];
  return Object.assign(old, set);
}
