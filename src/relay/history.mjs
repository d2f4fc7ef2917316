import {Problem} from './problem.mjs';

const MOST = 1000;
const LATEST = 100;
/** @type {Record<string, number>} */
const UNITS = {s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000};

/**
 * The latest records that are kept, the newest first.
 * @param {{store: import('./memory.mjs').Store}} parts
 * @param {string} pipeline
 * @param {{from?: string | null, limit?: string | number | null}} asked
 * @returns {Promise<{entries: import('./entry.mjs').Entry[], position: string}>}
 */
export async function readHistory({store}, pipeline, {from, limit}) {
  const most = readLimit(limit ?? LATEST);
  const since = readTime(from ?? undefined);
  const {head, epoch, openings} = await store.open([{pipeline}], since === undefined ? most : MOST);
  const newest = [...(openings[0]?.entries ?? [])].reverse();
  const entries = since === undefined ? newest : newest.filter(({record}) => Date.parse(record.timestamp) >= since);
  return {entries: entries.slice(0, most), position: `${epoch}:${head}`};
}

/** @param {string | number} value */
function readLimit(value) {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new Problem(400, `\`limit\` is a whole number from 1 to ${MOST}.`);
  return limit;
}

/**
 * @param {string | undefined} text
 * @returns {number | undefined} Milliseconds since 1970.
 */
function readTime(text) {
  if (text === undefined || text === '') return undefined;
  const [, count, unit = ''] = /^-(\d{1,6})([smhd])$/.exec(text) ?? [];
  const time = count === undefined ? Date.parse(text) : Date.now() - Number(count) * (UNITS[unit] ?? 0);
  if (Number.isNaN(time)) throw new Problem(400, '`from` is a time, or how long ago: `-1h`, `-30m`, `-2d`.');
  return time;
}
