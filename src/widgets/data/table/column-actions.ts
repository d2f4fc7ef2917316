import {emit} from '../../../core/emit.js';
import {directionOf} from '../../../core/language.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import {isHidden, leastOf, MOST, movedOrder, neighbour, pinOf, readState, type Pin} from './column-layout.js';
import type {ColumnChoice} from './column-menu.js';
import type {ColumnSizes} from './column-sizes.js';
import type {
  ColumnPinDetail,
  ColumnReorderDetail,
  ColumnResizeDetail,
  ColumnState,
  ColumnVisibilityDetail,
} from './column-state.js';
import {isOn, type Column} from './columns.js';
import type {TableCore} from './table-core.js';
import type {SortChangeDetail} from './table-view.js';
import type {SortStep} from './view-state.js';
import '../../../core/words/en/columns.js';

/** How far "wider" and "narrower" go, in px. */
const STEP = 40;

/** What readers do to columns. Each is told by an event, which can refuse it, and said to users of screen readers. */
export class ColumnActions {
  readonly #core: TableCore;
  readonly #sizes: ColumnSizes;
  /** The width that a drag gives a column, which is kept when it ends. */
  #dragged: Readonly<Record<string, number>> = {};

  constructor(core: TableCore, sizes: ColumnSizes) {
    this.#core = core;
    this.#sizes = sizes;
  }

  get language(): string {
    return this.#core.language;
  }

  get state(): ColumnState {
    return readState(this.#core.element.columnState, this.#core.model.allColumns);
  }

  /** Whether the text runs from right to left. */
  get isTurned(): boolean {
    return directionOf(this.#core.element) === 'rtl';
  }

  get canHide(): boolean {
    return this.#core.model.columns.length > 1;
  }

  /** Whether there is anything to take back. */
  get isChanged(): boolean {
    return Object.keys(this.state).length > 0;
  }

  pinOf(column: Column): Pin {
    return pinOf(column, this.state);
  }

  isHidden(column: Column): boolean {
    return !this.#core.model.columns.includes(column);
  }

  canResize({resizable}: Column): boolean {
    return resizable === undefined ? this.#core.element.resizable === true : isOn(resizable);
  }

  orderOf({field}: Column): 'ascending' | 'descending' | undefined {
    const step = this.#core.view.sort.find((each) => each.field === field);
    return step && (step.desc ? 'descending' : 'ascending');
  }

  widthOf({field}: Column): number {
    return this.#sizes.widthOf(field);
  }

  fitting(column: Column): number {
    return Math.max(leastOf(column), this.#sizes.fit(column.field));
  }

  /** Draws a width, or those that hold; nothing is told of it. */
  preview({field}: Column, width: number | undefined): void {
    this.#dragged = width === undefined ? {} : {[field]: width};
    this.drawWidths();
  }

  /** Draws the widths that hold now. */
  drawWidths(): void {
    this.#sizes.apply(this.#core.model.columns, {...this.state.widths, ...this.#dragged});
  }

  resize(column: Column, width: number): void {
    const {field} = column;
    this.#set({widths: {...this.state.widths, [field]: width}});
    this.preview(column, undefined);
    emit<ColumnResizeDetail>(this.#core.element, 'column-resize', {detail: {field, width}});
  }

  canStep({field}: Column, by: -1 | 1): boolean {
    return neighbour(this.#core.model.columns, this.state, field, this.#along(by)) !== undefined;
  }

  canJoin(field: string, target: string): boolean {
    const {columns} = this.#core.model;
    const [one, other] = [field, target].map((each) => columns.find((column) => column.field === each));
    return one !== undefined && other !== undefined && this.pinOf(one) === this.pinOf(other);
  }

  /** Moves a column by one place to the left or the right of the page. */
  step(field: string, by: -1 | 1, control = '.sort, .menu-button'): void {
    const along = this.#along(by);
    const other = neighbour(this.#core.model.columns, this.state, field, along);
    if (other) this.move(field, other.field, along > 0, control);
  }

  /** Puts a column before or behind another one. */
  move(field: string, target: string, isBehind: boolean, control?: string): void {
    const order = movedOrder(this.#core.model.allColumns, this.state, [field, target], isBehind);
    const detail = {order};
    if (!emit<ColumnReorderDetail>(this.#core.element, 'column-reorder', {detail, cancelable: true})) return;
    this.#set({order});
    void this.#after(field, control, () => {
      const {columns} = this.#core.model;
      const place = columns.findIndex((column) => column.field === field);
      return word(this.language, 'column.moved', {
        name: columns[place]?.label ?? field,
        place: place + 1,
        count: columns.length,
      });
    });
  }

  pin({field, label}: Column, pinned: Pin): void {
    const detail = {field, pinned};
    if (!emit<ColumnPinDetail>(this.#core.element, 'column-pin', {detail, cancelable: true})) return;
    this.#set({pinned: {...this.state.pinned, [field]: pinned}});
    void this.#after(field, '.menu-button', () => word(this.language, `column.pinned.${pinned}`, {name: label}));
  }

  /** Shows or hides a column; false where a listener refused it. */
  show({field, label}: Column, on: boolean): boolean {
    const {model, element} = this.#core;
    const {state} = this;
    const others = model.allColumns.filter((column) => column.field !== field && isHidden(column, state));
    const hidden = [...others.map((column) => column.field), ...(on ? [] : [field])];
    const detail = {hidden};
    if (!emit<ColumnVisibilityDetail>(element, 'column-visibility-change', {detail, cancelable: true})) return false;
    this.#set({hidden});
    say(word(this.language, on ? 'column.shown' : 'column.hidden', {name: label}));
    return true;
  }

  /** All columns as the author wrote them. */
  reset(): void {
    const {element, model} = this.#core;
    const hidden = model.allColumns.filter((column) => isHidden(column, {})).map(({field}) => field);
    const detail = {hidden};
    if (!emit<ColumnVisibilityDetail>(element, 'column-visibility-change', {detail, cancelable: true})) return;
    element.columnState = undefined;
  }

  /** Does what was chosen in the menu of a column; true where the menu stays for more. */
  choose(column: Column, choice: ColumnChoice): boolean {
    const {field} = column;
    if (choice === 'wider' || choice === 'narrower') {
      this.#sizeBy(column, choice === 'wider' ? STEP : -STEP);
      return true;
    }
    if (choice === 'fit') this.#sizeTo(column, this.fitting(column));
    else if (choice === 'hide') this.#hide(column);
    else if (choice === 'left' || choice === 'right') this.step(field, choice === 'left' ? -1 : 1, '.menu-button');
    else if (choice.startsWith('pin.')) this.pin(column, choice.slice(4) as Pin);
    else this.#sort(column, choice === 'unsorted' ? [] : [{field, ...(choice === 'descending' && {desc: true})}]);
    return false;
  }

  #along(by: -1 | 1): -1 | 1 {
    return this.isTurned ? (-by as -1 | 1) : by;
  }

  #sizeBy(column: Column, by: number): void {
    this.#sizeTo(column, Math.min(MOST, Math.max(leastOf(column), this.widthOf(column) + by)));
  }

  #sizeTo(column: Column, width: number): void {
    this.resize(column, width);
    say(word(this.language, 'column.width', {name: column.label, count: width}));
  }

  // The menu goes with its column: the next one has the focus then, else the one before.
  #hide(column: Column): void {
    const {columns} = this.#core.model;
    const place = columns.indexOf(column);
    const next = columns[place + 1] ?? columns[place - 1];
    if (this.show(column, false) && next) void this.#after(next.field, '.menu-button');
  }

  #sort({field, label}: Column, sort: readonly SortStep[]): void {
    const {element, voice} = this.#core;
    if (!emit<SortChangeDetail>(element, 'sort-change', {detail: {sort}, cancelable: true})) return;
    element.sort = sort;
    element.page = undefined;
    voice.sorted(label, field, sort);
  }

  #set(part: ColumnState): void {
    this.#core.element.columnState = {...this.state, ...part};
  }

  async #after(field: string, control?: string, text?: () => string): Promise<void> {
    const {element} = this.#core;
    await element.updateComplete;
    if (text) say(text());
    const heads = element.shadowRoot?.querySelectorAll<HTMLElement>('th[data-field]') ?? [];
    const head = [...heads].find(({dataset}) => dataset['field'] === field);
    if (control) head?.querySelector<HTMLElement>(control)?.focus();
  }
}
