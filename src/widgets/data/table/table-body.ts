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
  #byKey = new Map<string, BodyRow>();
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
    const old = this.#byKey;
    const places = new Map(this.#rows.map((row, place) => [row, place]));
    const recounted = before?.count !== picture.count && picture.plan.positional.length > 0;
    this.#byKey = new Map();
    const spare = this.#spare(picture);
    const rows = picture.rows.map((view) => {
      const row = old.get(view.key);
      if (row) this.#renew(row, view, picture, all || recounted);
      const drawn = row ?? this.#remake(spare, view, picture) ?? this.#make(view, picture);
      old.delete(view.key);
      this.#byKey.set(view.key, drawn);
      return drawn;
    });
    this.#remove(old, rows);
    this.#rows = rows;
    this.#arrange(places);
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
    if (firstRowIndex !== undefined) setIndex(row, firstRowIndex);
    return row;
  }

  #remove(old: ReadonlyMap<string, BodyRow>, rows: readonly BodyRow[]): void {
    const kept = new Set(rows);
    const leaving = [...old.values()].filter((row) => !kept.has(row));
    // All at once is a lot less work than one after the other.
    if (leaving.length === this.#rows.length && !this.#end) this.#parent.replaceChildren();
    for (const row of leaving) row.dispose();
  }

  // The rows that leave, as far as nothing in them belongs to their record alone.
  #spare({rows, plan, reuse}: BodyPicture): TableRow[] {
    if (!reuse || !plan.reusable || this.#rows.length === 0) return [];
    const coming = new Set(rows.map(({key}) => key));
    const focused = this.#rows[this.#focused() ?? -1];
    return this.#rows.filter(
      (row): row is TableRow => row instanceof TableRow && row !== focused && !coming.has(row.key),
    );
  }

  #remake(spare: TableRow[], view: ViewRow, picture: BodyPicture): BodyRow | undefined {
    const row = view.make ? undefined : spare.pop();
    if (!row) return undefined;
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

  #arrange(places: ReadonlyMap<BodyRow, number>): void {
    const rows = this.#rows;
    const order = rows.map((row) => places.get(row) ?? -1);
    const staying = longestRun(order, this.#focused());
    let next: Node | null = this.#end;
    for (let index = rows.length - 1; index >= 0; index--) {
      const first = this.#firstNew(order, index);
      const {element} = rows[first] as BodyRow;
      if (order[index] === -1) this.#fill(rows.slice(first, index + 1), next);
      else if (!staying.has(index)) this.#place(element, next);
      index = first;
      next = element;
    }
  }

  // The first of the new rows that end here; the row itself where it is none.
  #firstNew(order: readonly number[], end: number): number {
    let first = end;
    while (order[end] === -1 && order[first - 1] === -1) first--;
    return first;
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

function setIndex({element, index, line = index}: BodyRow, first: number | undefined): void {
  const text = first === undefined ? null : String(first + line);
  if (element.getAttribute('aria-rowindex') === text) return;
  if (text === null) element.removeAttribute('aria-rowindex');
  else element.setAttribute('aria-rowindex', text);
}
