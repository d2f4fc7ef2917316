import type {Column} from './columns.js';

/** The most that a column takes by itself, in px; an author's width may be more. */
const MOST = 320;

/**
 * The widths of the columns. Where only the rows in view are drawn, the columns must not follow each row that comes into
 * view: the first rows are measured, and their widths kept as shares of the table until the columns are others.
 */
export class ColumnWidths {
  #measured?: readonly Column[];
  /** What the author's widths were last given to. */
  #given: readonly unknown[] = [];

  /** Sets the widths, as properties, since a strict page takes no style attribute. */
  apply(root: ShadowRoot | null, columns: readonly Column[], isFixed: boolean): void {
    const table = root?.querySelector<HTMLElement>('.scroller table');
    if (!table) return;
    if (!isFixed && this.#isGiven(table, columns)) return;
    const cols = [...table.querySelectorAll<HTMLElement>('col')];
    if (!isFixed) this.#release(table);
    if (isFixed && this.#measured === columns) return;
    this.#given = [table, columns];
    const first = cols.findIndex((col) => col.classList.contains('col'));
    cols.forEach((col, index) => setWidth(col, columns[index - first]?.width ?? ''));
    if (isFixed) this.#fix(table, cols, columns, first);
  }

  // A reader's own widths lie over the author's, and are laid over them anew.
  #isGiven(table: HTMLElement, columns: readonly Column[]): boolean {
    const [given, before] = this.#given;
    return !this.#measured && table === given && columns === before && !table.classList.contains('sized');
  }

  #release(table: HTMLElement): void {
    if (!this.#measured) return;
    this.#measured = undefined;
    table.classList.remove('fixed');
    table.style.removeProperty('min-inline-size');
  }

  #fix(table: HTMLElement, cols: readonly HTMLElement[], columns: readonly Column[], first: number): void {
    const rows = table.querySelector('tbody .row');
    table.classList.remove('fixed');
    table.style.removeProperty('min-inline-size');
    if (!rows || table.clientWidth === 0) return;
    const cells = [...table.querySelectorAll<HTMLElement>('thead tr:first-child > *')];
    const widths = cells.map((cell) => Math.min(cell.offsetWidth, Math.max(MOST, table.clientWidth / cells.length)));
    const total = widths.reduce((sum, width) => sum + width, 0);
    cols.forEach((col, index) => {
      const share = `${(((widths[index] ?? 0) / total) * 100).toFixed(3)}%`;
      col.style.setProperty('width', columns[index - first]?.width || share);
    });
    table.style.setProperty('min-inline-size', `${Math.round(total)}px`);
    table.classList.add('fixed');
    this.#measured = columns;
  }
}

// A share of the table is left to the style sheet, which has no use for it where the table scrolls.
function setWidth(col: HTMLElement, width: string): void {
  const isShare = width.endsWith('%');
  col.style.setProperty('--_share', isShare ? width : null);
  col.style.setProperty('width', isShare ? null : width || null);
}
