import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {once} from '../../../core/late.js';
import {ColumnActions} from './column-actions.js';
import {arrangeColumns, pinOf, readState, type Pin} from './column-layout.js';
import type {ColumnPins} from './column-pins.js';
import {ColumnSizes} from './column-sizes.js';
import type {ColumnSummaries} from './column-summary.js';
import {columnStyles} from './column-tools.styles.js';
import type {Column} from './columns.js';
import type {TableCore} from './table-core.js';
import {headRowsOf} from './table-head.js';
import type {TableLink} from './table-link.js';
import type {Arrange} from './table-model.js';

// What is used of each is named, so that what is used no more is found.
const PARTS = {
  menu: once(async () => {
    const {renderColumnMenu, renderChooser} = await import('./column-menu.js');
    return {renderColumnMenu, renderChooser};
  }),
  resize: once(async () => {
    const {renderHandle} = await import('./column-resize.js');
    return {renderHandle};
  }),
  drag: once(async () => {
    const {ColumnDrag} = await import('./column-drag.js');
    return {ColumnDrag};
  }),
  pins: once(() => import('./column-pins.js')),
  summary: once(async () => {
    const [{ColumnSummaries: Summaries, hasSummary}, {renderSummary}] = await Promise.all([
      import('./column-summary.js'),
      import('./summary-row.js'),
    ]);
    return {ColumnSummaries: Summaries, hasSummary, renderSummary};
  }),
  link: once(() => import('./table-link.js')),
  copy: once(async () => {
    const {copyRows} = await import('./table-copy.js');
    return {copyRows};
  }),
};
type PartName = keyof typeof PARTS;
type Parts = {[name in PartName]?: Awaited<ReturnType<(typeof PARTS)[name]>>};

/** What is done to the columns of a table: each part is loaded where it is asked for. */
export class ColumnTools implements ReactiveController {
  readonly #core: TableCore;
  readonly #parts: Parts = {};
  readonly #tried = new Set<PartName>();
  readonly #actions: ColumnActions;
  #pins?: ColumnPins;
  #summaries?: ColumnSummaries;
  #link?: TableLink;
  #arranged = '';
  #arrange?: Arrange;
  #head?: HTMLElement;

  constructor(core: TableCore) {
    this.#core = core;
    this.#actions = new ColumnActions(core, new ColumnSizes(() => core.element.shadowRoot));
    core.element.adoptStyle(columnStyles);
    core.element.addController(this);
  }

  hostConnected(): void {
    this.#core.element.addEventListener('copy', this.#handleCopy);
    this.#link?.follow();
  }

  hostDisconnected(): void {
    this.#core.element.removeEventListener('copy', this.#handleCopy);
    this.#link?.rest();
    this.#pins?.rest();
  }

  /** Ready as soon as the parts are there that are asked for now; undefined where they are. */
  load(): Promise<void> | undefined {
    const wanted = this.#wanted().filter((name) => !this.#tried.has(name));
    if (wanted.length === 0) return undefined;
    for (const name of wanted) this.#tried.add(name);
    const loads = wanted.map(async (name) => Object.assign(this.#parts, {[name]: await PARTS[name]()}));
    return Promise.allSettled(loads).then(() => {
      this.#start();
      this.#core.element.requestUpdate();
    });
  }

  /** Takes what the address asks, before the source is read. */
  ask(): void {
    this.#link?.ask();
  }

  /** What leaves out columns and orders the others; the same as long as it would do the same. */
  arrange(): Arrange {
    const {columnState} = this.#core.element;
    const text = JSON.stringify([columnState?.order, columnState?.hidden, columnState?.pinned]);
    if (!this.#arrange || text !== this.#arranged) {
      this.#arranged = text;
      this.#arrange = (columns) => arrangeColumns(columns, readState(columnState, columns));
    }
    return this.#arrange;
  }

  /** Adds up what the last update of the rows changed. */
  summarise(): void {
    this.#summaries?.update(this.#core.model);
  }

  /** How many rows stand below those of the data. */
  get footRows(): number {
    const {columns, order} = this.#core.model;
    const {summary} = this.#parts;
    return summary && order.all.length > 0 && columns.some(summary.hasSummary) ? 1 : 0;
  }

  /** What stands in the header of a column beside its name. */
  header(column: Column): TemplateResult {
    const {menu, resize} = this.#parts;
    const actions = this.#actions;
    return html`${menu && this.#core.element.columnMenu ? menu.renderColumnMenu(column, actions) : nothing}
    ${resize && actions.canResize(column) ? resize.renderHandle(column, actions) : nothing}`;
  }

  /** What stands above the table. */
  bar(caption: string | undefined): TemplateResult | typeof nothing {
    const {menu} = this.#parts;
    const {element, language, model} = this.#core;
    if (!menu || !element.columnChooser) return nothing;
    const actions = this.#actions;
    const chooser = menu.renderChooser({
      language,
      columns: model.allColumns,
      isHidden: (column) => actions.isHidden(column),
      show: (column, on) => actions.show(column, on),
      isChanged: actions.isChanged,
      reset: () => actions.reset(),
    });
    return html`<div class="tools ${caption ? 'beside' : ''}" part="tools">${chooser}</div>`;
  }

  /** The row below the rows. */
  foot(total: number | undefined): TemplateResult | typeof nothing {
    const {summary} = this.#parts;
    if (!summary || !this.#summaries || this.footRows === 0) return nothing;
    const {model, language, selectable, rowActions, view, paging} = this.#core;
    return summary.renderSummary({
      language,
      columns: model.columns,
      summaries: this.#summaries,
      hasSelect: selectable,
      hasActions: rowActions.length > 0,
      isPage: Boolean(view.whole.page) && !view.rest.page && paging.pages > 1,
      rowIndex: total === undefined ? undefined : total + headRowsOf(model.columns) + 1,
    });
  }

  /** The table is drawn: what depends on its nodes and their widths follows. */
  updated(): void {
    const root = this.#core.element.shadowRoot;
    if (!root) return;
    this.#actions.drawWidths();
    this.#followHead(root.querySelector<HTMLElement>('.scroller thead'));
    this.#pins?.follow(root, this.#pinsOf(root));
    this.#link?.write();
  }

  #wanted(): readonly PartName[] {
    const {element, model, settings} = this.#core;
    const {drawnColumns: given} = settings;
    const columns = (Array.isArray(given) ? given : model.allColumns) as readonly Partial<Column>[];
    const needs: Readonly<Record<PartName, boolean>> = {
      menu: Boolean(element.columnMenu || element.columnChooser),
      resize: Boolean(element.resizable) || columns.some(({resizable}) => resizable),
      drag: element.reorderable === true,
      pins: Boolean(element.columnMenu ?? element.columnState?.pinned) || columns.some(({pinned}) => pinned),
      summary: columns.some(({summary}) => summary),
      link: element.urlKey !== undefined,
      copy: element.copyable === true,
    };
    return (Object.keys(PARTS) as PartName[]).filter((name) => needs[name]);
  }

  #start(): void {
    const {pins, summary, link} = this.#parts;
    if (pins) this.#pins ??= new pins.ColumnPins();
    if (summary) this.#summaries ??= new summary.ColumnSummaries();
    if (!link || this.#link) return;
    this.#link = new link.TableLink(this.#core);
    if (this.#core.element.isConnected) this.#link.follow();
  }

  #followHead(head: HTMLElement | null): void {
    const {drag} = this.#parts;
    head?.parentElement?.classList.toggle('reorderable', this.#core.element.reorderable === true);
    if (!head || !drag || head === this.#head) return;
    this.#head = head;
    const actions = this.#actions;
    const host = {
      canDrag: () => this.#core.element.reorderable === true,
      canJoin: (field: string, target: string) => actions.canJoin(field, target),
      move: (field: string, target: string, isBehind: boolean) => actions.move(field, target, isBehind),
      step: (field: string, by: -1 | 1) => actions.step(field, by),
    };
    void new drag.ColumnDrag(host, head);
  }

  // One for each cell of the header: those without a column scroll.
  #pinsOf(root: ShadowRoot): readonly Pin[] {
    const {columns} = this.#core.model;
    const {state} = this.#actions;
    return [...root.querySelectorAll<HTMLElement>('.scroller thead tr:first-child > *')].map(({dataset}) => {
      const column = columns.find(({field}) => field === dataset['field']);
      return column ? pinOf(column, state) : 'none';
    });
  }

  readonly #handleCopy = (event: ClipboardEvent): void => {
    if (this.#core.element.copyable) this.#parts.copy?.copyRows(event, this.#core);
  };
}
