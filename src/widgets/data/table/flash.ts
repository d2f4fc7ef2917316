/** A wall of cells that light up tells nobody anything, and costs frames. */
const MOST = 60;
/** Milliseconds for which a cell glows; it does not glow again before they are over. */
const LENGTH = 1200;

/** Lets the cells glow that a push has changed: not under reduced motion, and not while nearly everything changes. */
export class Flash {
  readonly #until = new Map<HTMLElement, number>();
  #cells: HTMLElement[] = [];

  readonly add = (cell: HTMLElement): void => {
    if (this.#cells.length <= MOST) this.#cells.push(cell);
  };

  /** Lights up what was added since. */
  show(now = performance.now()): void {
    if (this.#cells.length === 0) return;
    const cells = this.#cells;
    this.#cells = [];
    for (const [cell, until] of this.#until) if (until <= now) this.#until.delete(cell);
    const dark = cells.filter((cell) => !this.#until.has(cell));
    if (cells.length + this.#until.size > MOST || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const cell of dark) {
      this.#until.set(cell, now + LENGTH);
      cell.animate([{backgroundColor: 'var(--_flash)'}, {}], {duration: LENGTH, easing: 'ease-out'});
    }
  }
}
