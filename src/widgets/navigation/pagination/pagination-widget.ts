import {html, nothing, svg, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {emit} from '../../../core/emit.js';
import {LanguageController} from '../../../core/language.js';
import {list, numeric, oneOf} from '../../../core/properties.js';
import {say} from '../../../core/say.js';
import {SIZES, type Size} from '../../../core/scales.js';
import {SiblingLink} from '../../../core/sibling-link.js';
import {safeUrl} from '../../../core/url.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {numberFormat} from '../../../format/intl.js';
import type {TablePaging, TableWidget} from '../../data/table/table-widget.js';
import {moreView, nextSize} from './pagination-more.js';
import {pageControl, type PageControl} from './page-control.js';
import {pageItems, type PageItem} from './page-range.js';
import {paginationStyles} from './pagination-widget.styles.js';
import '../../../core/words/en/table.js';

/** Detail of `page-change`. */
export interface PaginationDetail {
  readonly page: number;
  /** Rows a page; undefined where nothing says. */
  readonly size: number | undefined;
}

const PAGINATION_TYPES = ['pages', 'more'] as const;
/** How one goes on: by turning pages, or by adding rows below. */
export type PaginationType = (typeof PAGINATION_TYPES)[number];

const MOST = 1_000_000_000;
/** What turns pages and says which there are: a table, and a list of cards with the same records. */
const PAGED = 'table-widget, card-list-widget';
const chevron = (path: string) =>
  svg`<svg class="chevron" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${path}/></svg>`;
const back = chevron('M10 3.5 5.5 8l4.5 4.5');
const forth = chevron('M6 3.5 10.5 8 6 12.5');

/**
 * The pages of something: a table's, named by `for` or around it, which it turns and follows; or of anything else, of
 * which it says how many there are. Pages are buttons, or with `href` real links. In a narrow place it says
 * “Page 3 of 9” in place of the numbers. With `type="more"` there are no pages: a button adds rows below.
 *
 * @summary Pages to turn.
 * @event {CustomEvent<PaginationDetail>} page-change - A user goes to another page, or wants other rows a page; cancelable.
 * @csspart base - The navigation that holds everything.
 * @csspart range - Which rows the page shows.
 * @csspart sizes - The choice of rows a page.
 * @csspart list - The list of pages.
 * @csspart page - The way to one page.
 * @csspart step - The way to the page before or after.
 * @csspart more - The button that adds rows.
 *
 * @example Dumb
 * ```html
 * <pagination-widget page="3" per-page="20" total="177"></pagination-widget>
 * ```
 * @example Connected: the pages of a table
 * ```html
 * <table-widget id="orders" per-page="20" data-source="resource:orders"></table-widget>
 * <pagination-widget for="orders" per-page-options="10, 20, 50"></pagination-widget>
 * ```
 */
@widget('pagination-widget')
export class PaginationWidget extends WidgetElement {
  static override readonly data = {value: 'total', accepts: ['page', 'pages', 'total', 'perPage']};
  static override styles = paginationStyles;

  readonly #language = new LanguageController(this);
  #table?: TableWidget;
  /** Rows a page at first, of which each step adds as many. */
  #step?: number;
  /** The last row that was there when more were asked for. */
  #asked?: number;

  /** How one goes on: `pages` are turned, or the rows of a page become `more`, by as many as there were; `pages` by default. All rows so far are read anew, so that none is missed. */
  @property(oneOf(PAGINATION_TYPES)) type?: PaginationType;

  /** The page that is shown, from 1; that of the table, else 1 by default. */
  @property(numeric([1, MOST])) page?: number;

  /** How many pages there are; worked out from `total` by default. */
  @property(numeric([0, MOST])) pages?: number;

  /** How many rows there are on all pages; that of the table, else not known by default. */
  @property(numeric([0, Number.MAX_SAFE_INTEGER])) total?: number;

  /** Rows a page; that of the table, else 20 by default. */
  @property({...numeric([1, 10_000]), attribute: 'per-page'}) perPage?: number;

  /** Numbers of rows a page to choose from: `10, 20, 50` or a JSON list; no choice by default. What is no number is left out. */
  @property({...list, attribute: 'per-page-options'}) perPageOptions?: readonly (number | string)[];

  /** How many pages are offered on each side of the present one, 0 to 5; 1 by default. */
  @property(numeric([0, 5])) siblings?: number;

  /** The id of the table or list of cards whose pages they are; the one around by default. */
  @property() for?: string;

  /** The address of a page, such as `/users?page={page}`: the pages are links then; buttons by default. One that is not safe is left out. */
  @property() href?: string;

  /** The height: `xs` to `xxl`; `md` (32 px) by default, 44 px at least on coarse pointers. */
  @property(oneOf(SIZES)) size?: Size;

  constructor() {
    super();
    new SiblingLink<TableWidget>(this, {around: PAGED, link: (table) => this.#tie(table)});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.slot && this.parentElement?.matches(PAGED)) this.slot = 'pagination';
  }

  #tie(table: TableWidget): () => void {
    const follow = (): void => {
      this.requestUpdate();
      this.#sayMore();
    };
    this.#table = table;
    table.pagesElsewhere = true;
    table.addEventListener('paging-change', follow);
    follow();
    return () => {
      this.#table = undefined;
      table.pagesElsewhere = undefined;
      table.removeEventListener('paging-change', follow);
    };
  }

  get #paging(): TablePaging {
    const own = this.#table?.paging;
    if (own) return own;
    const {total = 0, perPage: size = 20} = this;
    const pages = this.pages ?? Math.max(1, Math.ceil(total / size));
    const page = Math.min(this.page ?? 1, Math.max(1, pages));
    const before = (page - 1) * size;
    return {page, pages, total, size, before, from: Math.min(before + 1, total), to: Math.min(before + size, total)};
  }

  #goTo(page: number): void {
    const {page: now = 1, pages, size} = this.#paging;
    if (page < 1 || page > pages || page === now) return;
    if (!this.#ask({page, size})) return;
    if (this.#table) return this.#table.goToPage(page);
    this.page = page;
    this.#say();
  }

  #resize(size: number): void {
    const {from} = this.#paging;
    // The first row that is read stays on the page.
    const page = Math.max(1, Math.ceil(from / size));
    if (!this.#ask({page, size})) return this.requestUpdate();
    const paged: {page?: number; perPage?: number} = this.#table ?? this;
    paged.perPage = size;
    paged.page = page;
    if (!this.#table) this.#say();
  }

  #ask(detail: PaginationDetail): boolean {
    return emit<PaginationDetail>(this, 'page-change', {detail, cancelable: true});
  }

  readonly #handleMore = (): void => {
    const {size = 0, to} = this.#paging;
    const {step, next} = nextSize(size, this.#step);
    this.#step = step;
    this.#asked = to;
    if (!this.#ask({page: 1, size: next})) return;
    const paged: {page?: number; perPage?: number} = this.#table ?? this;
    paged.perPage = next;
    this.#sayMore();
  };

  #sayMore(): void {
    const {from, to, total} = this.#paging;
    if (this.#asked === undefined || to <= this.#asked) return;
    this.#asked = undefined;
    say(word(this.#language.language, 'page.rows', {from, to, total}));
  }

  // A table says itself which rows it shows.
  #say(): void {
    const {language} = this.#language;
    const {page = 1, pages, from, to, total} = this.#paging;
    const rows = total > 0 ? word(language, 'rows', {count: to - from + 1}) : '';
    say([word(language, 'page.of', {page, pages}), rows].filter(Boolean).join(', '));
  }

  readonly #handleClick = (event: MouseEvent, page: number): void => {
    const isLink = event.currentTarget instanceof HTMLAnchorElement && event.currentTarget.hasAttribute('href');
    // Another tab or window is the browser's; an address is gone to unless the page or a table takes it over.
    if (isLink && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    if (!isLink || this.#table) {
      event.preventDefault();
      this.#goTo(page);
    } else if (!this.#ask({page, size: this.#paging.size})) event.preventDefault();
  };

  override renderSkeleton(): TemplateResult {
    return html`<div class="base"><span class="skeleton line"></span></div>`;
  }

  override render(): TemplateResult {
    const {language} = this.#language;
    const {page = 1, pages, from, to, total} = this.#paging;
    if (this.type === 'more')
      return moreView({
        ...this.#paging,
        language,
        label: this.ariaLabel ?? '',
        // A button that goes with the last rows would take the focus with it.
        isKept: this.shadowRoot?.activeElement?.matches('.more') === true,
        onMore: this.#handleMore,
        onLeave: () => this.requestUpdate(),
      });
    const items = pageItems(page, pages, this.siblings ?? 1);
    return html`<nav class="base" part="base" aria-label=${this.ariaLabel || word(language, 'pages')}>
      <div class="about">
        ${total > 0 ? html`<span part="range">${word(language, 'page.rows', {from, to, total})}</span>` : nothing}
        ${this.#renderSizes()}
      </div>
      <ul part="list" role="list">
        <li>${this.#renderStep('page.previous', page - 1, back)}</li>
        ${repeat(
          items,
          (item, index) => (item === 'gap' ? `gap ${index > 1}` : item),
          (item) =>
            html`<li class="number" aria-hidden=${item === 'gap' ? 'true' : nothing}>
              ${this.#renderItem(item, page)}
            </li>`,
        )}
        <li class="short">${word(language, 'page.of', {page, pages})}</li>
        <li>${this.#renderStep('page.next', page + 1, forth)}</li>
      </ul>
    </nav>`;
  }

  #renderItem(item: PageItem, current: number): TemplateResult {
    if (item === 'gap') return html`<span class="gap" aria-hidden="true">…</span>`;
    const {language} = this.#language;
    const text = numberFormat(language).format(item);
    return this.#renderControl({
      page: item,
      name: word(language, 'page', {page: item}),
      kind: 'page',
      content: text,
      isCurrent: item === current,
    });
  }

  // A button that switches itself off would lose the focus: the last page leaves it there, without effect.
  #renderStep(key: 'page.previous' | 'page.next', page: number, content: unknown): TemplateResult {
    const isOff = page < 1 || page > this.#paging.pages;
    return this.#renderControl({page, name: word(this.#language.language, key), kind: 'step', content, isOff});
  }

  #renderControl(control: Omit<PageControl, 'href' | 'onClick'>): TemplateResult {
    const {page} = control;
    const href = this.href === undefined ? undefined : safeUrl(this.href.replaceAll('{page}', String(page)));
    return pageControl({...control, href, onClick: (event) => this.#handleClick(event, page)});
  }

  #renderSizes(): TemplateResult | typeof nothing {
    const {size} = this.#paging;
    const given = (Array.isArray(this.perPageOptions) ? this.perPageOptions : []).map(Number);
    const sizes = [...new Set([...given, ...(size ? [size] : [])])].filter((each) => each >= 1 && each <= 10_000);
    if (given.length === 0) return nothing;
    return html`<label class="sizes" part="sizes">
      <span>${word(this.#language.language, 'page.size')}</span>
      <select .value=${live(String(size ?? ''))} @change=${this.#handleSize}>
        ${sizes
          .sort((one, other) => one - other)
          .map((each) => html`<option value=${each} ?selected=${each === size}>${each}</option>`)}
      </select>
    </label>`;
  }

  readonly #handleSize = (event: Event): void => {
    event.stopPropagation();
    this.#resize(Number((event.target as HTMLSelectElement).value));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pagination-widget': PaginationWidget;
  }
}
