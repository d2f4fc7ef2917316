/** A wall of cells that light up tells nobody anything, and costs frames. */
const MOST = 60;
/** Milliseconds for which a cell glows; it does not glow again before they are over. */
const LENGTH = 1200;
/** So many changes within the length of a glow are a wall as well, however few of them come at once. */
const MOST_SOON = 4 * MOST;

/** Lets the cells glow that a push has changed: not under reduced motion, and not while nearly everything changes. */
export class Flash {
  readonly #until = new Map<HTMLElement, number>();
  #cells: HTMLElement[] = [];
  /** When the present stretch began, what changed in it, and what changed in the one before. */
  #since = 0;
  #count = 0;
  #before = 0;

  readonly add = (cell: HTMLElement): void => {
    if (this.#cells.length <= MOST) this.#cells.push(cell);
  };

  /** The rows in which a cell glows, which must not stand for another record meanwhile. */
  litRows(now = performance.now()): ReadonlySet<Element | null> {
    for (const [cell, until] of this.#until) if (until <= now) this.#until.delete(cell);
    return new Set(Array.from(this.#until.keys(), (cell) => cell.parentElement));
  }

  /** Lights up what was added since. */
  show(now = performance.now()): void {
    if (this.#cells.length === 0) return;
    const cells = this.#cells;
    this.#cells = [];
    if (this.#isBusy(cells.length, now)) return;
    for (const [cell, until] of this.#until) if (until <= now) this.#until.delete(cell);
    const dark = cells.filter((cell) => !this.#until.has(cell));
    if (cells.length + this.#until.size > MOST || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const cell of dark) {
      this.#until.set(cell, now + LENGTH);
      cell.animate([{backgroundColor: 'var(--_flash)'}, {}], {duration: LENGTH, easing: 'ease-out'});
    }
  }

  // A table into which much streams would be drawn anew in each frame for its glow alone.
  #isBusy(count: number, now: number): boolean {
    const over = now - this.#since;
    if (over >= LENGTH) {
      this.#before = over < 2 * LENGTH ? this.#count : 0;
      this.#count = 0;
      this.#since = now;
    }
    this.#count += count;
    return Math.max(this.#count, this.#before) > MOST_SOON;
  }
}
