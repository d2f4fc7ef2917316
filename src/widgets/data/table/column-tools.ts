import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {ColumnActions} from './column-actions.js';
import type {ColumnDrag} from './column-drag.js';
import {arrangeColumns, pinOf, readState, type Pin} from './column-layout.js';
import type {ColumnPins} from './column-pins.js';
import {ColumnSizes} from './column-sizes.js';
import type {ColumnSummaries} from './column-summary.js';
import {columnStyles} from './column-tools.styles.js';
import type {Column} from './columns.js';
import {isPartOfRows} from './part-of-rows.js';
import {recordControlStyles} from './record-controls.styles.js';
import type {TableCore} from './table-core.js';
import {headRowsOf} from './table-head.js';
import type {TableLink} from './table-link.js';
import type {Arrange} from './table-model.js';
import {Part, whenAll} from './table-parts.js';

// What is used of each is named, so that what is used no more is found.
const PARTS = {
  menu: new Part(
    ({element}) => Boolean(element.columnMenu || element.columnChooser),
    async () => {
      const {renderColumnMenu, renderChooser} = await import('./column-menu.js');
      return {renderColumnMenu, renderChooser};
    },
  ),
  renderHandle: new Part(
    (core) => Boolean(core.element.resizable) || some(core, ({resizable}) => resizable),
    async () => (await import('./column-resize.js')).renderHandle,
  ),
  ColumnDrag: new Part(
    ({element}) => element.reorderable === true,
    async () => (await import('./column-drag.js')).ColumnDrag,
  ),
  ColumnPins: new Part(
    (core) => Boolean(core.element.columnMenu ?? core.element.columnState?.pinned) || some(core, ({pinned}) => pinned),
    async () => (await import('./column-pins.js')).ColumnPins,
  ),
  summary: new Part(
    (core) => some(core, ({summary}) => summary),
    async () => {
      const [{ColumnSummaries: Summaries, hasSummary}, {renderSummary}] = await Promise.all([
        import('./column-summary.js'),
        import('./summary-row.js'),
      ]);
      return {Summaries, hasSummary, renderSummary};
    },
  ),
  TableLink: new Part(
    ({element}) => element.urlKey !== undefined,
    async () => (await import('./table-link.js')).TableLink,
  ),
  copyRows: new Part(
    ({element}) => element.copyable === true,
    async () => (await import('./table-copy.js')).copyRows,
  ),
};

/** Whether a column, as the author writes it, asks for a part. */
function some({settings, model}: TableCore, asks: (column: Partial<Column>) => unknown): boolean {
  const {drawnColumns: given} = settings;
  return ((Array.isArray(given) ? given : model.allColumns) as readonly Partial<Column>[]).some(asks);
}

/** What is done to the columns of a table: each part is loaded where it is asked for. */
export class ColumnTools implements ReactiveController {
  readonly #core: TableCore;
  readonly #actions: ColumnActions;
  #pins?: ColumnPins;
  #summaries?: ColumnSummaries;
  #link?: TableLink;
  #arranged = '';
  #arrange?: Arrange;
  #drag?: ColumnDrag;

  constructor(core: TableCore) {
    this.#core = core;
    this.#actions = new ColumnActions(core, new ColumnSizes(() => core.element.shadowRoot));
    core.element.adoptStyle(recordControlStyles);
    core.element.adoptStyle(columnStyles);
    core.element.addController(this);
  }

  hostConnected(): void {
    this.#core.element.addEventListener('copy', this.#handleCopy);
    this.#core.element.addEventListener('keydown', this.#handleKey);
    this.#link?.follow();
  }

  hostDisconnected(): void {
    this.#core.element.removeEventListener('copy', this.#handleCopy);
    this.#core.element.removeEventListener('keydown', this.#handleKey);
    this.#link?.rest();
    this.#pins?.rest();
  }

  /** Ready as soon as the parts are there that are asked for now; undefined where they are. */
  load(): Promise<unknown> | undefined {
    this.#start();
    return whenAll(Object.values(PARTS).map((part) => part.loadFor(this.#core)));
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
    const {here: summary} = PARTS.summary;
    return summary && order.all.length > 0 && columns.some(summary.hasSummary) ? 1 : 0;
  }

  /** What stands in the header of a column beside its name. */
  header(column: Column): TemplateResult {
    const {here: menu} = PARTS.menu;
    const {here: renderHandle} = PARTS.renderHandle;
    const actions = this.#actions;
    return html`${menu && this.#core.element.columnMenu ? menu.renderColumnMenu(column, actions) : nothing}
    ${renderHandle && actions.canResize(column) ? renderHandle(column, actions) : nothing}`;
  }

  /** What stands above the table. */
  bar(caption: string | undefined): TemplateResult | typeof nothing {
    const {here: menu} = PARTS.menu;
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
    const {here: summary} = PARTS.summary;
    if (!summary || !this.#summaries || this.footRows === 0) return nothing;
    const {model, language, selectable, rowActions} = this.#core;
    return summary.renderSummary({
      language,
      columns: model.columns,
      summaries: this.#summaries,
      hasSelect: selectable,
      hasActions: rowActions.length > 0,
      isPage: isPartOfRows(this.#core),
      rowIndex: total === undefined ? undefined : total + headRowsOf(model.columns) + 1,
    });
  }

  /** The table is drawn: what depends on its nodes and their widths follows. */
  updated(): void {
    const root = this.#core.element.shadowRoot;
    if (!root) return;
    this.#actions.drawWidths();
    root.querySelector('.scroller table')?.classList.toggle('reorderable', this.#core.element.reorderable === true);
    this.#pins?.follow(root, this.#pinsOf(root));
    this.#link?.write();
  }

  #start(): void {
    const core = this.#core;
    const [Pins, summary, Link] = [PARTS.ColumnPins.of(core), PARTS.summary.of(core), PARTS.TableLink.of(core)];
    const Drag = PARTS.ColumnDrag.of(core);
    if (Drag) this.#drag ??= this.#makeDrag(Drag);
    if (Pins) this.#pins ??= new Pins();
    if (summary) this.#summaries ??= new summary.Summaries();
    if (this.#link || !Link) return;
    this.#link = new Link(core);
    if (core.element.isConnected) this.#link.follow();
  }

  #makeDrag(Drag: typeof ColumnDrag): ColumnDrag {
    const actions = this.#actions;
    const {element} = this.#core;
    return new Drag({
      element,
      canDrag: () => element.reorderable === true,
      canJoin: (field, target) => actions.canJoin(field, target),
      move: (field, target, isBehind) => actions.move(field, target, isBehind),
      step: (field, by) => actions.step(field, by),
    });
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

  readonly #handleKey = (event: KeyboardEvent): void => this.#drag?.handleKey(event);

  readonly #handleCopy = (event: ClipboardEvent): void => {
    if (this.#core.element.copyable) PARTS.copyRows.here?.(event, this.#core);
  };
}

export const toolsOf = (core: TableCore): ColumnTools => new ColumnTools(core);
