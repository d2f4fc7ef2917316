import {emit} from '../../../core/emit.js';
import type {CompiledTemplate, TemplateInstance} from '../../../core/template.js';
import {word} from '../../../core/words.js';
import type {JsonRecord} from '../../../data/types.js';
import type {FormatContext} from '../../../format/format.js';
import type {Cell, CellMaker, CellScope} from './cells.js';
import type {Column} from './columns.js';
import {MeasuredLines} from './measured-lines.js';
import {rowDetailStyles} from './row-details.styles.js';
import type {TableCore} from './table-core.js';
import type {ExtraLine, LineHeights, TableFeature} from './table-feature.js';
import type {BodyRow, ViewRow} from './table-row.js';
import type {TableRows} from './table-rows.js';
import type {Places} from './row-order.js';
import '../../../core/words/en/grid.js';

/** Detail of `row-expand`. */
export interface RowExpandDetail {
  readonly key: string;
  readonly record: JsonRecord;
  /** Whether its details show now. */
  readonly open: boolean;
}

/** No record is called so. */
const DETAIL = '\u0000detail ';

/** Rows with details, which a button in the first cell shows; what is open stays so through refreshes, by its key. */
export class RowDetails implements TableFeature {
  readonly #core: TableCore;
  readonly #rows: TableRows;
  readonly #open = new Set<string>();
  readonly #ids = new Map<string, string>();
  readonly heights: LineHeights;
  #shown: Places = [];
  #lines: Places = [];
  #extras: readonly ExtraLine[] = [];
  #asked = '';
  #template?: CompiledTemplate | undefined;
  #watched?: HTMLElement | undefined;
  #observer?: ResizeObserver;

  constructor(core: TableCore, rows: TableRows) {
    this.#core = core;
    this.#rows = rows;
    this.heights = new MeasuredLines(core, rows);
    core.element.adoptStyle(rowDetailStyles);
  }

  update(): void {
    const template = this.#core.templates.slotted('detail');
    if (Boolean(template) !== Boolean(this.#template)) this.#core.parts.version++;
    if (template !== this.#template) this.#asked = '';
    this.#template = template;
  }

  drawn(): void {
    for (const row of this.#rows.body?.rows ?? []) if (row instanceof DetailRow) row.refresh();
    const scroller = this.#core.element.shadowRoot?.querySelector<HTMLElement>('.scroller');
    if (!scroller || scroller === this.#watched) return;
    this.#watched = scroller;
    this.#observer?.disconnect();
    this.#observer ??= new ResizeObserver(() => this.#fit());
    this.#observer.observe(scroller);
  }

  disconnect(): void {
    this.#observer?.disconnect();
    this.#watched = undefined;
  }

  // What is wider than what is in view scrolls by itself, and not with the columns.
  #fit(): void {
    this.#watched?.style.setProperty('--_view', `${this.#watched.clientWidth}px`);
  }

  lines(shown: Places, extras: ExtraLine[]): Places {
    const {keys} = this.#core.model;
    const asked = [...this.#open].join('\n');
    if (this.#open.size === 0 || !this.#template) return shown;
    if (shown === this.#shown && asked === this.#asked) {
      extras.push(...this.#extras);
      return this.#lines;
    }
    this.#shown = shown;
    this.#asked = asked;
    const before = extras.length;
    this.#lines = Array.from(shown).flatMap((line) => {
      const key = line < 0 ? undefined : keys.at(line);
      if (key === undefined || !this.#open.has(key)) return [line];
      extras.push({key: DETAIL + key, make: (view) => new DetailRow(view, key, this.idOf(key), this.#scope)});
      return [line, -extras.length];
    });
    this.#extras = extras.slice(before);
    return this.#lines;
  }

  wrap(_column: Column, index: number, make: CellMaker): CellMaker {
    return index === 0 && this.#template ? (place) => new DisclosureCell(place, this, make) : make;
  }

  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  nameOf(record: JsonRecord, key: string): string {
    return word(this.#core.language, 'detail.of', {name: this.#core.nameOf(record, key)});
  }

  /** The id of the row of details, which its button names. */
  idOf(key: string): string {
    const id = this.#ids.get(key) ?? `detail-${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    return id;
  }

  toggle(key: string): void {
    const record = this.#core.model.recordOf(key);
    if (!record) return;
    const open = !this.#open.has(key);
    const detail: RowExpandDetail = {key, record, open};
    if (!emit<RowExpandDetail>(this.#core.element, 'row-expand', {detail, cancelable: true})) return;
    if (open) this.#open.add(key);
    else this.#open.delete(key);
    this.#rows.renew(key);
    this.#core.element.requestUpdate();
  }

  readonly #scope: DetailScope = {
    recordOf: (key) => this.#core.model.recordOf(key),
    template: () => this.#template,
    width: () => this.#rows.plan?.makers.length ?? 1,
    context: () => ({language: this.#core.language}),
  };
}

/** The first cell of a row, with the button that shows the details. */
class DisclosureCell implements Cell {
  readonly #button = document.createElement('button');
  readonly #details: RowDetails;
  readonly #inner: Cell;
  #key = '';

  constructor(place: HTMLElement, details: RowDetails, make: CellMaker) {
    this.#details = details;
    this.#button.type = 'button';
    this.#button.className = 'disclosure';
    this.#button.setAttribute('part', 'disclosure');
    this.#button.addEventListener('click', () => details.toggle(this.#key));
    const content = document.createElement('span');
    content.className = 'disclosed';
    place.classList.add('with-disclosure');
    place.append(this.#button, content);
    this.#inner = make(content);
  }

  update(scope: CellScope): boolean {
    const {key, record} = scope;
    const open = this.#details.isOpen(key);
    this.#key = key;
    this.#button.ariaLabel = this.#details.nameOf(record, key);
    this.#button.ariaExpanded = String(open);
    if (open) this.#button.setAttribute('aria-controls', this.#details.idOf(key));
    else this.#button.removeAttribute('aria-controls');
    return this.#inner.update(scope);
  }

  pause(): void {
    this.#inner.pause?.();
  }

  dispose(): void {
    this.#inner.dispose?.();
  }
}

/** What a row of details is drawn from. */
interface DetailScope {
  recordOf(key: string): JsonRecord | undefined;
  template(): CompiledTemplate | undefined;
  width(): number;
  context(): FormatContext;
}

/** A row of details: the author's template, once for the row above it. */
class DetailRow implements BodyRow {
  readonly isExtra = true;
  readonly element = document.createElement('tr');
  readonly key: string;
  readonly record: JsonRecord = {};
  index: number;
  line?: number;
  readonly #of: string;
  readonly #scope: DetailScope;
  readonly #cell = document.createElement('td');
  #instance?: TemplateInstance | undefined;
  #made?: CompiledTemplate;

  constructor({key, index}: ViewRow, of: string, id: string, scope: DetailScope) {
    this.key = key;
    this.index = index;
    this.#of = of;
    this.#scope = scope;
    this.element.className = 'detail-row';
    this.element.setAttribute('part', 'detail-row');
    this.element.id = id;
    this.#cell.setAttribute('part', 'detail');
    this.#cell.className = 'detail';
    this.element.append(this.#cell);
    this.#draw();
  }

  update({index}: ViewRow): void {
    this.index = index;
    this.#draw();
  }

  // The page's clock: what grows old in the details does so with the rows.
  refresh(): void {
    this.#draw();
  }

  move(index: number): void {
    this.index = index;
    this.#draw();
  }

  pause(): void {
    this.#instance?.pause();
  }

  dispose(): void {
    this.#instance?.dispose();
    this.element.remove();
  }

  #draw(): void {
    const record = this.#scope.recordOf(this.#of);
    const template = this.#scope.template();
    this.#cell.colSpan = this.#scope.width();
    if (!record || !template) return;
    const scope = {item: record, key: this.#of, index: this.index, count: 1, context: this.#scope.context()};
    if (this.#instance && template === this.#made) return this.#instance.update(scope);
    this.#instance?.dispose();
    this.#made = template;
    this.#instance = template.instantiate(scope);
    const box = document.createElement('div');
    box.className = 'detail-box';
    box.append(...this.#instance.nodes);
    this.#cell.replaceChildren(box);
  }
}
