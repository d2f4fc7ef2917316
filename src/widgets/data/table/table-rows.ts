import type {ReactiveController} from 'lit';
import {once} from '../../../core/late.js';
import {wordsVersion} from '../../../core/words.js';
import type {CompiledTemplate} from '../../../core/template.js';
import type {FormatContext} from '../../../format/format.js';
import type {Flash} from './flash.js';
import {RowEvents} from './row-events.js';
import {holdFocus, restoreFocus} from './row-focus.js';
import type {Places} from './row-order.js';
import {planRows, type RowPlan} from './row-plan.js';
import {TableBody, type BodyPicture} from './table-body.js';
import {headRowsOf} from './table-head.js';
import type {TableHost} from './table-host.js';
import {PARTS} from './table-parts.js';
import type {ViewRow} from './table-row.js';
import {TableScroll} from './table-scroll.js';

const loadFlash = once(() => import('./flash.js'));

/** The rows of a table: what of the model is on the page, and what happens when it changes. */
export class TableRows implements ReactiveController {
  readonly #host: TableHost;
  #flash?: Flash;
  readonly #scroll: TableScroll;
  readonly events: RowEvents;
  #body?: TableBody;
  #plan?: RowPlan;
  #signature: readonly unknown[] = [];
  #lines: Places = [];
  #selected: ReadonlySet<string> = new Set();
  #lost?: () => void;

  /** `lost` is called when the row that had the focus is gone. */
  constructor(host: TableHost, lost: () => void) {
    this.#host = host;
    this.#lost = lost;
    host.parts.rows = this;
    this.#scroll = new TableScroll(host, () => this.draw(this.#plan));
    this.events = new RowEvents(host, () => this.#body);
    host.element.addController(this);
  }

  hostConnected(): void {
    if (!this.#body) return;
    this.#body.resume();
    this.draw();
  }

  hostDisconnected(): void {
    for (const feature of this.#host.parts.all) feature.disconnect?.();
    this.#body?.pause();
    this.#scroll.stop();
  }

  /** Brings the page in line with the model; `known` is the plan of the rows, where it is sure to be the same. */
  draw(known?: RowPlan): void {
    const scroller = this.#host.element.shadowRoot?.querySelector<HTMLElement>('.scroller');
    const parent = scroller?.querySelector('tbody');
    if (!scroller || !parent || this.#host.templates.isComing) return;
    const {model, virtual, lines, parts} = this.#host;
    const moved = this.#scroll.follow(scroller, parent, virtual);
    if (!this.#body || moved) {
      this.#body?.clear();
      this.#body = new TableBody(parent, this.#scroll.end);
    }
    const body = this.#body;
    const plan = known ?? this.#planned();
    const isSame = !moved && plan === this.#plan && lines === this.#lines && !this.#scroll.hasMoved;
    const isPatch = model.updates !== undefined && isSame;
    this.#lines = lines;
    this.#plan = plan;
    if (isPatch) body.patch(model.updates ?? new Map(), (key) => model.recordOf(key), this.#picture(plan, []));
    else this.#drawAll(body, parent, scroller, plan);
    model.updates = new Map();
    for (const feature of parts.all) feature.drawn?.();
    if (this.#flash) this.#flash.show();
    else if (this.#host.live) void this.#loadFlash();
  }

  async #loadFlash(): Promise<void> {
    const loaded = await loadFlash().catch(() => undefined);
    this.#flash ??= loaded && new loaded.Flash();
  }

  /** The body of the table; undefined until it is drawn. */
  get body(): TableBody | undefined {
    return this.#body;
  }

  /** The first line that is drawn. */
  get start(): number {
    return this.#scroll.start;
  }

  /** The plan by which rows are made; undefined until they are. */
  get plan(): RowPlan | undefined {
    return this.#plan;
  }

  /** The table has another size than before. */
  readonly resized = (): void => this.#scroll.resized();

  /** Brings a line into view, so that it is drawn. */
  reveal(line: number): void {
    if (this.#scroll.reveal(line)) this.draw();
  }

  /** Draws a row again, since what its cells show beside the record has changed. */
  renew(key: string): void {
    const row = this.#body?.rowOf(key);
    if (row) row.update(row, this.#host.paging.total, {language: this.#host.language});
  }

  /** Draws the check boxes of those rows again that are selected now and were not, or the other way round. */
  refreshSelection(): void {
    const before = this.#selected;
    const now = new Set(this.#host.selection.keys);
    this.#selected = now;
    if (!this.#host.selectable) return;
    this.#body?.refresh(
      [0],
      [...before, ...now].filter((key) => before.has(key) !== now.has(key)),
    );
  }

  #drawAll(body: TableBody, parent: HTMLElement, scroller: HTMLElement, plan: RowPlan): void {
    const held = holdFocus(body, parent);
    body.draw(this.#picture(plan, this.#viewRows()));
    this.#scroll.drawn(body);
    if (restoreFocus(held, body, parent, scroller)) this.#lost?.();
  }

  #viewRows(): readonly ViewRow[] {
    const {model, paging, lines, parts} = this.#host;
    const {start, end} = this.#scroll.windowFor(lines, {
      keyOf: (line) => this.#keyOf(line),
      lineOf: (key) => this.#lineOf(key),
    });
    const place = lines === model.order.shown ? undefined : placesOf(model.order.shown);
    const rows: ViewRow[] = [];
    for (let index = start; index < end; index++) {
      const line = lines[index] as number;
      const at = paging.before + index;
      const extra = line < 0 ? parts.extras[-1 - line] : undefined;
      if (extra) rows.push({key: extra.key, record: {}, index: at, make: (view) => extra.make(view)});
      else {
        const row = {key: this.#keyOf(line), record: model.records[line] ?? {}, index: at};
        rows.push(place ? {...row, index: paging.before + (place.get(line) ?? 0), line: at} : row);
      }
    }
    return rows;
  }

  #keyOf(line: number): string {
    const {model, parts} = this.#host;
    return (line < 0 ? parts.extras[-1 - line]?.key : model.keys.at(line)) ?? '';
  }

  #lineOf(key: string): number {
    const {model, parts, lines} = this.#host;
    const place = model.keys.placeOf(key) ?? -1 - parts.extras.findIndex((extra) => extra.key === key);
    for (let line = 0; line < lines.length; line++) if (lines[line] === place) return line;
    return -1;
  }

  #picture(plan: RowPlan, rows: readonly ViewRow[]): BodyPicture {
    const {language, live, paging, virtual, model} = this.#host;
    const context: FormatContext = {language};
    const isCut = virtual || paging.total > model.order.shown.length;
    return {
      rows,
      plan,
      context,
      count: paging.total,
      ...(isCut && {firstRowIndex: 1 + headRowsOf(plan.columns)}),
      ...(live && this.#flash && {changed: this.#flash.add}),
      reuse: virtual,
      lit: this.#flash?.litRows(),
    };
  }

  #planned(): RowPlan {
    const {model, selectable, single, rowActions, rowNavigate, clickable, parts} = this.#host;
    const {here: extrasOf} = PARTS.extrasOf;
    const {columns} = model;
    const templates = columns.map(({field}) => this.#templateOf(field));
    const signature = [
      ...[columns, selectable, single, rowNavigate, clickable, parts.version, extrasOf, wordsVersion()],
      ...rowActions,
      ...templates,
    ];
    const isSame =
      signature.length === this.#signature.length && signature.every((each, i) => each === this.#signature[i]);
    if (this.#plan && isSame) return this.#plan;
    this.#signature = signature;
    return planRows({
      columns,
      templates: (field) => this.#templateOf(field),
      ...extrasOf?.(this.#host),
      wrap: (column, index, make) =>
        parts.all.reduce((inner, feature) => feature.wrap?.(column, index, inner) ?? inner, make),
    });
  }

  #templateOf(field: string): CompiledTemplate | undefined {
    return this.#host.templates.slotted(`cell:${field}`);
  }
}

const placesOf = (shown: Places): ReadonlyMap<number, number> =>
  new Map(Array.from(shown, (place, index) => [place, index]));
