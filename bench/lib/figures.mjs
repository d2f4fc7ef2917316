// Medians, the order of contenders, and tables of what came out.

export function median(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value below which a share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The median of each figure over samples of one shape. */
export function medians(samples) {
  const names = Object.keys(samples[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(samples.map((sample) => sample[name]))]));
}

/** The mean of ratios: neither a long nor a short work counts more than the others. */
export const geometricMean = (ratios) =>
  Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);

/** Frames that should have come between others, sixty a second, and did not; of the milliseconds from one to the next. */
export const droppedFrames = (gaps) =>
  gaps.reduce((sum, gap) => sum + Math.max(0, Math.round((gap * 60) / 1000) - 1), 0);

/** Another order each round, forwards and backwards, so that nobody always comes first or after the same one. */
export function turn(list, round) {
  const start = round % list.length;
  const turned = [...list.slice(start), ...list.slice(0, start)];
  return Math.floor(round / list.length) % 2 ? turned.reverse() : turned;
}

export const kib = (bytes) => (bytes / 1024).toFixed(1);

export function figure(value) {
  if (typeof value === 'string') return value;
  if (!Number.isFinite(value)) return '–';
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

/** A Markdown table; the first column is text, the others are figures. */
export function table(head, rows) {
  const lines = [head, head.map((_, index) => (index ? '---:' : '---')), ...rows.map((row) => row.map(figure))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
