import type {Column} from './columns.js';

type WidgetLike = HTMLElement & {readonly updateComplete?: Promise<unknown>};

/** The widest that a column gets by its content alone, in px. */
const WIDEST = 600;

/**
 * The widths that a reader gave. As long as there is one, all columns have theirs in px, so that none gives way to
 * another: those that nobody touched keep the one that they have, and the last one takes what is left.
 */
export class ColumnSizes {
  readonly #root: () => ShadowRoot | null;
  /** The widths of columns that nobody touched, by field, and of the others by their part. */
  readonly #own = new Map<string, number>();
  /** What the author's widths have put on an element. */
  readonly #before = new Map<HTMLElement, string>();
  readonly #mine = new Map<HTMLElement, string>();
  #hadRows = false;
  #redraw?: () => void;
  #isLate = false;

  constructor(root: () => ShadowRoot | null) {
    this.#root = root;
  }

  /** Draws these widths over those of the author; without any, the author's again. */
  apply(columns: readonly Column[], widths: Readonly<Record<string, number>>): void {
    const table = this.#table;
    if (!table) return;
    if (!columns.some(({field}) => Object.hasOwn(widths, field))) return this.#release(table);
    const heads = headsOf(table);
    const hasRows = table.querySelector('tbody .row') !== null;
    const isMissing = heads.some((head) => !this.#own.has(keyOf(head)) && !Object.hasOwn(widths, keyOf(head)));
    if (isMissing || (hasRows && !this.#hadRows)) this.#measure(table, heads);
    this.#hadRows = hasRows;
    this.#redraw = () => this.apply(columns, widths);
    this.#set(table, (head) => widths[keyOf(head)] ?? this.#own.get(keyOf(head)) ?? WIDEST / 4, columns.at(-1)?.field);
  }

  /** How wide a column is now, in px. */
  widthOf(field: string): number {
    return Math.round(this.#head(field)?.getBoundingClientRect().width ?? 0);
  }

  /** How wide a column would be if it had all the room that its content asks for, in px. */
  fit(field: string): number {
    const table = this.#table;
    const head = this.#head(field);
    if (!table || !head) return 0;
    table.classList.add('fitting');
    const widths = [...table.querySelectorAll<HTMLElement>('col')].map((col) => [col, col.style.width] as const);
    for (const [col] of widths) col.style.removeProperty('width');
    const width = Math.ceil(head.getBoundingClientRect().width);
    for (const [col, text] of widths) col.style.setProperty('width', text);
    table.classList.remove('fitting');
    return Math.min(width + 1, WIDEST);
  }

  get #table(): HTMLElement | null | undefined {
    return this.#root()?.querySelector<HTMLElement>('.scroller table');
  }

  #head(field: string): HTMLElement | undefined {
    const table = this.#table;
    return table ? headsOf(table).find((head) => head.dataset['field'] === field) : undefined;
  }

  // As they are without a reader's widths.
  #measure(table: HTMLElement, heads: readonly HTMLElement[]): void {
    this.#release(table);
    for (const head of heads) this.#own.set(keyOf(head), head.getBoundingClientRect().width);
    if (!this.#isLate) void this.#measureLate(table);
    this.#isLate = false;
  }

  // Widgets in cells have no width before they are defined and drawn.
  async #measureLate(table: HTMLElement): Promise<void> {
    const widgets = [...table.querySelectorAll<WidgetLike>('tbody :is(.row *)')].filter(({localName}) =>
      localName.includes('-'),
    );
    if (widgets.length === 0) return;
    await Promise.all(widgets.map(async ({localName}) => customElements.whenDefined(localName)));
    await Promise.all(widgets.map(async ({updateComplete}) => updateComplete));
    requestAnimationFrame(() => {
      this.#isLate = true;
      this.#hadRows = false;
      if (table.isConnected) this.#redraw?.();
    });
  }

  #set(table: HTMLElement, widthOf: (head: HTMLElement) => number, last: string | undefined): void {
    const cols = [...table.querySelectorAll<HTMLElement>('col')];
    let sum = 0;
    headsOf(table).forEach((head, index) => {
      const width = Math.ceil(widthOf(head));
      const col = cols[index];
      sum += width;
      if (col) this.#put(col, 'width', keyOf(head) === last ? 'auto' : `${width}px`);
    });
    this.#put(table, 'min-inline-size', 'auto');
    table.style.setProperty('--_sum', `${sum}px`);
    table.classList.add('sized');
  }

  #put(element: HTMLElement, property: string, value: string): void {
    const present = element.style.getPropertyValue(property);
    if (present === value) return;
    if (present !== this.#mine.get(element)) this.#before.set(element, present);
    this.#mine.set(element, value);
    element.style.setProperty(property, value);
  }

  #release(table: HTMLElement): void {
    if (!table.classList.contains('sized')) return;
    table.classList.remove('sized');
    for (const [element, text] of this.#before)
      element.style.setProperty(element === table ? 'min-inline-size' : 'width', text);
    this.#before.clear();
    this.#mine.clear();
  }
}

const headsOf = (table: HTMLElement): HTMLElement[] => [
  ...table.querySelectorAll<HTMLElement>('thead tr:first-child > *'),
];

/** The field of a header, or a name for one that has none. */
const keyOf = (head: HTMLElement): string => head.dataset['field'] ?? `\n${head.className}`;
