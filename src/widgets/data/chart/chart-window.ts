import {domainOf, leastOf, type Span} from './chart-span.js';
import type {ChartModel} from './chart-model.js';

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/**
 * The stretch of the x axis that somebody zoomed to; all of it by default. It stays where it is while the data moves
 * on: moments by themselves, categories by the keys of their points. What has nothing left to show gives way to what
 * is there.
 */
export class ChartWindow {
  #span?: Span;
  #axis?: string;
  /** The keys of the points at both ends, where the points have any. */
  #keys?: readonly [string | undefined, string | undefined];

  /** What is looked at; undefined for all. */
  get span(): Span | undefined {
    return this.#span;
  }

  /** Looks at a span of the model, as far as there is one; true where that is another than before. */
  show(model: ChartModel, span: Span | undefined): boolean {
    const before = this.#span;
    this.#keep(model, span && this.#fit(model, span));
    return before?.from !== this.#span?.from || before?.to !== this.#span?.to;
  }

  /** Looks at so many times as much, around a place; the middle by default. */
  zoom(model: ChartModel, times: number, around?: number): boolean {
    const now = this.#span ?? domainOf(model);
    if (!now) return false;
    const at = clamp(around ?? (now.from + now.to) / 2, now.from, now.to);
    const length = this.#newLength(model, now, times);
    const share = now.to === now.from ? 0.5 : (at - now.from) / (now.to - now.from);
    const from = at - share * length;
    return this.show(model, {from, to: from + length});
  }

  /** Moves by a share of what is looked at: -0.5 is half of it back. */
  pan(model: ChartModel, share: number): boolean {
    const now = this.#span;
    if (!now) return false;
    const length = now.to - now.from;
    return this.move(model, now, share * length);
  }

  /** Moves to where a span lies that is shifted by this much. */
  move(model: ChartModel, {from, to}: Span, by: number): boolean {
    const step = model.axis === 'category' ? Math.round(by) || Math.sign(by) : by;
    return this.show(model, {from: from + step, to: to + step});
  }

  /** Moves just far enough that a place is in sight. */
  reveal(model: ChartModel, place: number): boolean {
    const now = this.#span;
    if (!now || (place >= now.from && place <= now.to)) return false;
    return this.move(model, now, place < now.from ? place - now.from : place - now.to);
  }

  /** Finds what is looked at again in data that has changed. */
  follow(model: ChartModel): void {
    const now = this.#span;
    if (!now) return;
    const all = domainOf(model);
    if (!all || model.axis !== this.#axis) return this.#keep(model, undefined);
    const moved = model.axis === 'category' && model.keys ? this.#byKeys(model.keys, now) : now;
    if (moved.to > all.from && moved.from < all.to)
      this.#keep(model, model.axis === 'category' ? fit(all, moved) : moved);
    else this.#keep(model, model.keys ? fit(all, moved) : undefined);
  }

  // Two categories are next to each other: a zoom that would change nothing changes by one.
  #newLength(model: ChartModel, {from, to}: Span, times: number): number {
    const length = (to - from) * times;
    if (model.axis !== 'category') return length;
    const whole = Math.round(length);
    return whole === to - from ? whole + Math.sign(times - 1) : whole;
  }

  #fit(model: ChartModel, {from, to}: Span): Span | undefined {
    const all = domainOf(model);
    if (!all) return undefined;
    const length = Math.max(to - from, leastOf(model, all));
    if (length >= (all.to - all.from) * 0.999) return undefined;
    const span = fit(all, {from, to: from + length});
    if (model.axis !== 'category') return span;
    const first = Math.round(span.from);
    return {from: first, to: first + Math.round(length)};
  }

  #byKeys(keys: readonly string[], now: Span): Span {
    const [first, last] = (this.#keys ?? []).map((key) => (key === undefined ? -1 : keys.indexOf(key)));
    if (first === undefined || last === undefined || last < 0) return {from: -1, to: now.to - now.from - 1};
    return {from: first < 0 ? Math.max(0, last - (now.to - now.from)) : first, to: last};
  }

  #keep(model: ChartModel, span: Span | undefined): void {
    this.#span = span;
    this.#axis = model.axis;
    this.#keys = span && model.keys ? [model.keys[Math.max(0, span.from)], model.keys[span.to]] : undefined;
  }
}

/** The same length, moved into all that there is. */
function fit(all: Span, {from, to}: Span): Span {
  const length = Math.min(to - from, all.to - all.from);
  const first = clamp(from, all.from, all.to - length);
  return {from: first, to: first + length};
}
