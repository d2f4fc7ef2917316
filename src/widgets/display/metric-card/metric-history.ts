import {numberIn} from '../../../format/numbers.js';

/** How many figures a card remembers. */
export const HISTORY = 60;
/** Changes smaller than this, in percent, are none. */
const STILL = 0.05;

/** The figures that a live card has shown, the oldest first, never more than `HISTORY`. */
export class MetricHistory {
  #figures: readonly number[] = [];

  /** What is remembered, the oldest first. */
  get figures(): readonly number[] {
    return this.#figures;
  }

  /** Remembers these and no others. */
  reset(list: readonly unknown[]): void {
    this.#figures = figuresOf(list).slice(-HISTORY);
  }

  /** Remembers one more; what is no number is not remembered. */
  add(value: unknown): void {
    this.#figures = [...this.#figures, ...figuresOf([value])].slice(-HISTORY);
  }
}

/** The numbers of a list: plain ones, or those of records with `value` or `y`. */
function figuresOf(list: readonly unknown[]): readonly number[] {
  return list.flatMap((one) => {
    const record = one as {value?: unknown; y?: unknown} | null;
    const value = typeof one === 'object' && record ? (record.value ?? record.y) : one;
    const number = numberIn(value);
    return number === undefined || !Number.isFinite(Number(number)) ? [] : [Number(number)];
  });
}

/** How much the last figure differs from the first, in percent; undefined where that says nothing. */
export function changeOver(figures: readonly number[]): number | undefined {
  const [first] = figures;
  const last = figures.at(-1);
  if (first === undefined || last === undefined || figures.length < 2 || first === 0) return undefined;
  const change = ((last - first) / Math.abs(first)) * 100;
  return Math.abs(change) < STILL ? 0 : Math.round(change * 10) / 10;
}
