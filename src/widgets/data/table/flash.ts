/** A wall of cells that light up tells nobody anything, and costs frames. */
const MOST = 60;
/** Milliseconds for which a cell glows; it does not glow again before they are over. */
const LENGTH = 1200;

/** Lets the cells glow that a push has changed: not under reduced motion, and not when nearly everything changes. */
export class Flash {
  readonly #until = new WeakMap<HTMLElement, number>();
  #cells: HTMLElement[] = [];

  readonly add = (cell: HTMLElement): void => {
    if (this.#cells.length <= MOST) this.#cells.push(cell);
  };

  /** Lights up what was added since. */
  show(now = performance.now()): void {
    const cells = this.#cells;
    this.#cells = [];
    if (cells.length === 0 || cells.length > MOST || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const cell of cells) this.#light(cell, now);
  }

  #light(cell: HTMLElement, now: number): void {
    if ((this.#until.get(cell) ?? 0) > now) return;
    this.#until.set(cell, now + LENGTH);
    const style = getComputedStyle(cell);
    const color = style.getPropertyValue('--_flash').trim();
    cell.animate([{backgroundColor: color || 'transparent'}, {backgroundColor: style.backgroundColor}], {
      duration: LENGTH,
      easing: 'ease-out',
    });
  }
}
