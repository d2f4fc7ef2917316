import {longestRun} from '../../../core/longest-run.js';
import type {FormatContext} from '../../../format/format.js';
import type {RowPlan} from './row-plan.js';
import {TableRow, type BodyRow, type ViewRow} from './table-row.js';
import type {Updates} from './table-model.js';

type MovingParent = HTMLElement & {moveBefore?(node: Node, child: Node | null): void};

/** What the body of a table is to show. */
export interface BodyPicture {
  readonly rows: readonly ViewRow[];
  /** How many rows there are beside those that are drawn. */
  readonly count: number;
  readonly plan: RowPlan;
  readonly context: FormatContext;
  /** The number of the row of index 0 for readers; undefined where all rows are in the tree. */
  readonly firstRowIndex?: number;
  /** Called with each cell that now reads otherwise, where that is worth showing. */
  readonly changed?: (cell: HTMLElement) => void;
  /** Whether rows that leave may stand for those that come, as when a long table is scrolled; false by default. */
  readonly reuse?: boolean;
  /** The rows that stand for no other record now. */
  readonly lit?: ReadonlySet<Element | null> | undefined;
}

/**
 * The rows of a table on the page, one a key. A row keeps its nodes as long as its key stays; an update writes only the
 * texts that changed and moves the fewest rows.
 */
export class TableBody {
  readonly #parent: MovingParent;
  /** Rows stand before this node. */
  readonly #end: Node | null;
  #rows: readonly BodyRow[] = [];
  readonly #byKey = new Map<string, BodyRow>();
  /** Counts the drawings: a row that was not in the last one leaves. */
  #drawing = 0;
  #picture?: BodyPicture;

  constructor(parent: HTMLElement, end: Node | null = null) {
    this.#parent = parent;
    this.#end = end;
  }

  get rows(): readonly BodyRow[] {
    return this.#rows;
  }

  rowOf(key: string): BodyRow | undefined {
    return this.#byKey.get(key);
  }

  /** The row that a node is in. */
  rowAt(node: Node): BodyRow | undefined {
    return this.#rows.find(({element}) => element.contains(node));
  }

  draw(picture: BodyPicture): void {
    const before = this.#picture;
    this.#picture = picture;
    if (before && before.plan !== picture.plan) this.clear();
    const all = before?.context.language !== picture.context.language;
    const recounted = before?.count !== picture.count && picture.plan.positional.length > 0;
    this.#drawing++;
    const spare = this.#spare(picture);
    const order: number[] = [];
    const remade = new Set<BodyRow>();
    const rows = picture.rows.map((view) => {
      const known = this.#byKey.get(view.key);
      const row = known && known.drawing !== this.#drawing ? known : undefined;
      if (row) this.#renew(row, view, picture, all || recounted);
      const other = row ?? this.#remake(spare, view, picture);
      const drawn = other ?? this.#make(view, picture);
      if (other !== row) remade.add(drawn);
      drawn.drawing = this.#drawing;
      order.push(drawn.place ?? -1);
      return drawn;
    });
    this.#remove(rows);
    this.#arrange(order, remade);
  }

  /** Draws only the rows in which something changed. */
  patch(updates: Updates, recordOf: (key: string) => ViewRow['record'] | undefined, picture: BodyPicture): void {
    this.#picture = picture;
    for (const key of updates.keys()) {
      const row = this.#byKey.get(key);
      const record = recordOf(key);
      if (row && record) row.update({key, record, index: row.index}, picture.count, picture.context, picture.changed);
    }
  }

  /** Draws the texts that grow old. */
  tick(now: number): void {
    const picture = this.#picture;
    if (!picture) return;
    const context = {...picture.context, now};
    for (const row of this.#rows) row.refresh(picture.plan.timed, picture.count, context);
  }

  /** Draws some cells of these rows again, since what they show beside the record has changed. */
  refresh(places: readonly number[], keys: Iterable<string>): void {
    const picture = this.#picture;
    if (picture) for (const key of keys) this.#byKey.get(key)?.refresh(places, picture.count, picture.context);
  }

  pause(): void {
    for (const row of this.#rows) row.pause();
  }

  /** Starts again what `pause` stopped. */
  resume(): void {
    const picture = this.#picture;
    if (picture) for (const row of this.#rows) row.update(row, picture.count, picture.context);
  }

  clear(): void {
    for (const row of this.#rows) row.dispose();
    this.#rows = [];
    this.#byKey.clear();
  }

  #make(view: ViewRow, {plan, count, context, firstRowIndex}: BodyPicture): BodyRow {
    const row = view.make?.(view) ?? new TableRow(plan, view, count, context);
    row.line = view.line;
    this.#byKey.set(view.key, row);
    setIndex(row, firstRowIndex);
    return row;
  }

  #remove(rows: readonly BodyRow[]): void {
    const before = this.#rows;
    const leaving = before.filter(({drawing}) => drawing !== this.#drawing);
    this.#rows = rows;
    // All at once is a lot less work than one after the other.
    if (leaving.length === before.length && !this.#end) this.#parent.replaceChildren();
    for (const row of leaving) {
      if (this.#byKey.get(row.key) === row) this.#byKey.delete(row.key);
      row.dispose();
    }
  }

  // The rows that leave, as far as nothing in them belongs to their record alone.
  #spare({rows, plan, reuse, lit}: BodyPicture): TableRow[] {
    if (!reuse || !plan.reusable || this.#rows.length === 0) return [];
    const coming = new Set(rows.map(({key}) => key));
    const focused = this.#rows[this.#focused() ?? -1];
    return this.#rows.filter(
      (row): row is TableRow =>
        row instanceof TableRow && row !== focused && !lit?.has(row.element) && !coming.has(row.key),
    );
  }

  #remake(spare: TableRow[], view: ViewRow, picture: BodyPicture): BodyRow | undefined {
    const row = view.make ? undefined : spare.shift();
    if (!row) return undefined;
    this.#byKey.delete(row.key);
    this.#byKey.set(view.key, row);
    row.become(view, picture.count, picture.context);
    setIndex(row, picture.firstRowIndex);
    return row;
  }

  #renew(row: BodyRow, view: ViewRow, picture: BodyPicture, all: boolean): void {
    const {count, context, changed, firstRowIndex} = picture;
    const moved = row.index !== view.index;
    if (row.record !== view.record || all) row.update(view, count, context, all ? undefined : changed);
    else if (moved) row.move(view.index, count, context);
    row.line = view.line;
    setIndex(row, firstRowIndex);
  }

  // `order` has the places where the rows stood; below zero those of new ones.
  #arrange(order: readonly number[], remade: ReadonlySet<BodyRow>): void {
    const rows = this.#rows;
    const staying = isRising(order) ? undefined : longestRun(order, this.#focused());
    const isFree = (index: number): boolean =>
      order[index] === -1 || (staying?.has(index) === false && remade.has(rows[index] as BodyRow));
    let next: Node | null = this.#end;
    for (let index = staying ? rows.length - 1 : -1; index >= 0; index--) {
      const last = index;
      if (isFree(index)) while (index > 0 && isFree(index - 1)) index--;
      const {element} = rows[index] as BodyRow;
      if (isFree(index)) this.#fill(rows.slice(index, last + 1), next);
      else if (!staying?.has(index)) this.#place(element, next);
      next = element;
    }
    for (let index = 0; index < rows.length; index++) (rows[index] as BodyRow).place = index;
  }

  // One insertion for all of them.
  #fill(rows: readonly BodyRow[], next: Node | null): void {
    const fragment = document.createDocumentFragment();
    for (const {element} of rows) fragment.append(element);
    this.#parent.insertBefore(fragment, next);
  }

  // Where nodes can't be moved but only taken out and put in, the row that has the focus would lose it.
  #focused(): number | undefined {
    const {activeElement} = this.#parent.getRootNode() as Document | ShadowRoot;
    if (!activeElement || !this.#parent.contains(activeElement)) return undefined;
    const index = this.#rows.findIndex(({element}) => element.contains(activeElement));
    return index < 0 ? undefined : index;
  }

  #place(node: HTMLElement, next: Node | null): void {
    const isHere = node.parentNode === this.#parent && this.#parent.isConnected;
    if (isHere && this.#parent.moveBefore) this.#parent.moveBefore(node, next);
    else this.#parent.insertBefore(node, next);
  }
}

function isRising(order: readonly number[]): boolean {
  for (let index = 0, before = -1; index < order.length; before = order[index++] as number)
    if ((order[index] as number) <= before) return false;
  return true;
}

function setIndex(row: BodyRow, first: number | undefined): void {
  const number = first === undefined ? undefined : first + (row.line ?? row.index);
  if (row.number === number) return;
  row.number = number;
  if (number === undefined) row.element.removeAttribute('aria-rowindex');
  else row.element.setAttribute('aria-rowindex', String(number));
}
