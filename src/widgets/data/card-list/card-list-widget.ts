import {html, type PropertyValues, type TemplateResult} from 'lit';
import {answerCommands} from '../../../core/answer-commands.js';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {notify} from '../../../core/emit.js';
import {WithFilterGroup} from '../../../core/filter-group.js';
import {flag, json, list, numeric, oneOf} from '../../../core/properties.js';
import {query} from '../../../core/query.js';
import {RowFocus} from '../../../core/row-focus.js';
import {GAPS} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import type {Condition, Delivery} from '../../../data/types.js';
import type {BulkAction, RowAction} from '../table/actions-of.js';
import {TableCore} from '../table/table-core.js';
import type {TableEmptyState} from '../table/table-empty.js';
import type {TablePaging} from '../table/table-widget.js';
import type {SortStep} from '../table/view-state.js';
import {CardDrawing, type RenderCard} from './card-drawing.js';
import {CardEvents} from './card-events.js';
import {cardHead} from './card-head.js';
import type {CardItem} from './card-parts.js';
import {cardShell} from './card-shell.js';
import {settingsOf} from './card-settings.js';
import {skeletonCards} from './card-skeleton.js';
import {CardWindow} from './card-window.js';
import {cardListStyles} from './card-list-widget.styles.js';
import '../../../core/words/en/cards.js';

export type {RenderCard} from './card-drawing.js';
export type {CardClickDetail} from './card-events.js';
export type {CardItem} from './card-parts.js';

/** More cards than these are too many to lay out at once, and again with each change. */
const LONG = 200;
const LEAST_WIDTH = 256;
const MOST_COLUMNS = 12;
/** The level of the cards' titles in the outline. */
const LEVEL = 3;

/**
 * Records as cards in a grid that takes as many beside each other as fit: the other view of what `<table-widget>` shows
 * in rows, with the same sorting, filters, pages, selection and actions. A card is drawn from the names of its record's
 * fields, by a `<template>` child, or by `renderItem`; a change redraws its own card alone.
 *
 * @summary Records as a grid of cards.
 * @event {CustomEvent<CardClickDetail>} card-click - A card was clicked, or the button in it (see `clickable`); cancelable where `card-navigate` leads on.
 * @event {CustomEvent<SelectionChangeDetail>} selection-change - Other cards are selected.
 * @event {CustomEvent<PageChangeDetail>} page-change - A user goes to another page; cancelable.
 * @event {CustomEvent<TablePaging>} paging-change - The pages are others: another one shows, or there are more or fewer cards; does not bubble.
 * @event {CustomEvent<ActionDetail>} action - An action of a card, of a selection or of the empty state by a bare name; cancelable.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - An action of the list is done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - An action of the list failed; cancelable, then nothing is shown.
 * @slot pagination - A `<pagination-widget>` for these cards, below them.
 * @csspart base - The box that holds everything.
 * @csspart list - The list.
 * @csspart item - The place of a card in the list.
 * @csspart card - The box of a card.
 * @csspart image - The picture across a card.
 * @csspart avatar - The round picture or the initials.
 * @csspart icon - The icon of a card.
 * @csspart heading - The title of a card.
 * @csspart link - What leads on from a card.
 * @csspart subtitle - The line below the title.
 * @csspart badge - The status of a card.
 * @csspart value - The figure that stands out.
 * @csspart description - The lines of text.
 * @csspart meta - The small print.
 * @csspart checkbox - A check box.
 * @csspart card-actions - The buttons of a card.
 * @csspart card-action - A button of a card.
 * @csspart footer - The bar below the cards.
 * @csspart bulk - The actions for the selected cards.
 * @csspart bulk-action - A button for the selected cards.
 * @csspart selected - How many cards are selected.
 * @csspart pages - The pages.
 * @csspart range - Which cards the page shows.
 * @csspart button - A button of the bar.
 * @csspart page-button - A button that turns the page.
 * @csspart failure - What went wrong with an action.
 * @csspart empty - What is shown without cards.
 * @csspart empty-icon - The icon of it.
 * @csspart empty-heading - The short line of it.
 * @csspart empty-description - The sentence below that line.
 * @csspart empty-action - The button of it.
 * @cssproperty [--widget-card-list-ratio] - The shape of the picture across a card; 16 / 9 by default.
 * @cssproperty [--widget-card-list-height] - Greatest height of a list that draws only the cards in view; 40rem by default.
 *
 * @example Dumb: the data is in the attributes.
 * ```html
 * <card-list-widget items='[{"id": 1, "title": "Kettle", "status": "active", "value": 49.9, "format": "currency"}]'></card-list-widget>
 * ```
 * @example Connected, each card drawn by a template
 * ```html
 * <card-list-widget data-source="resource:products" stream="products" per-page="12" card-navigate="/products/{id}">
 *   <template><strong>{{name}}</strong> {{price | currency("EUR")}}</template>
 * </card-list-widget>
 * ```
 */
@widget('card-list-widget')
export class CardListWidget extends WithFilterGroup(WidgetElement) {
  static override readonly data = {list: 'items', accepts: ['items']};
  static override styles = cardListStyles;

  readonly #core = new TableCore(this, settingsOf(this));
  readonly #drawing = new CardDrawing(this.#core);
  readonly #events = new CardEvents(this.#core);
  readonly #window = new CardWindow(this, () => this.#isVirtual);
  #paging = '';
  #stopAnswering?: () => void;

  @query('.scroller') private readonly scroller!: HTMLElement | null;

  /** The records: a JSON list of them, also from a `<script type="application/json">` child; none by default. What is no record is left out; what is no list is an error in the widget. */
  @property(json) items?: readonly CardItem[];

  /** The most cards beside each other, 1 to 12; as many as fit by default. */
  @property(numeric([1, MOST_COLUMNS])) columns?: number;

  /** The least width of a card in px, below which fewer stand beside each other; 256 by default. */
  @property(numeric([64, 2000])) minWidth?: number;

  /** Space between cards, in units of 4 px: 0 1 2 3 4 6 8; 4 by default. */
  @property(oneOf(GAPS.map(String))) gap?: number | string;

  /** The field that tells records apart, a dotted path allowed; `id`, `key` or `_id` by default. */
  @property() key?: string;

  /** The order: `-created_at, name` or JSON steps `{"field", "desc"}`; that of the source by default. */
  @property(list) sort?: string | readonly (string | SortStep)[];

  /** Conditions: JSON `{"status": "active", "price": {"gte": 5}}` or a list of `{"field", "op", "value"}`; none by default. */
  @property(json) filter?: Readonly<Record<string, unknown>> | readonly Condition[];

  /** Cards a page; all on one by default, 50 for a stream. */
  @property(numeric([1, 10_000])) perPage?: number;

  /** The page that is shown, from 1; 1 by default. */
  @property({...numeric([1, 1_000_000_000]), attribute: false}) page?: number;

  /** The pages are turned elsewhere, as by a `<pagination-widget>`, so the list shows none; false by default. */
  @property({attribute: false}) pagesElsewhere?: boolean;

  /** Gives every card a check box; false by default. */
  @property(flag) selectable?: boolean;

  /** The keys of the selected cards; none by default. */
  @property({attribute: false}) selection?: readonly string[];

  /** Where a click on a card leads: a path such as `/products/{id}`, as a real link, or an action; to the `path` of its record by default. */
  @property() cardNavigate?: string;

  /** Makes the title of each card a button, the keyboard's way to `card-click`; by default where that event is listened to on the list itself. A template must hold no control of its own then. */
  @property(flag) clickable?: boolean;

  /** Buttons of each card: JSON of `{"icon", "label", "action", "confirm", "danger"}`; none by default. In `confirm`, `{name}` is that field of the record. */
  @property(json) cardActions?: readonly RowAction[];

  /** Buttons for the selected cards: JSON of `{"label", "action", "confirm", "danger"}`; none by default. They make the cards selectable. In `confirm`, `{count}` is how many; true is a question that says so by itself. */
  @property(json) bulkActions?: readonly BulkAction[];

  /** What is said without cards: JSON of `{"icon", "title", "description", "action": {"label", "action"}}`; a short line by default. */
  @property(json) emptyState?: TableEmptyState;

  /** Level of the cards' titles in the outline, 1 to 6; 3 by default. */
  @property(numeric([1, 6])) headingLevel?: number;

  /** The most records kept: the first n, or with a negative number the last; 10,000 of a stream by default. */
  @property(numeric([-1_000_000, 1_000_000])) limit?: number;

  /** Milliseconds for which an answer is shown again without asking; 30,000 for a resource, 2,000 else. */
  @property(numeric([0, 2_147_483_647])) cacheTtl?: number;

  /** Whether reads of the same moment may go as one request, where the provider can do that; true by default for sources by name. */
  @property(flag) enableQueryBatching?: boolean;

  /** Draws only the cards in view, in a box of limited height; by default for more than 200 cards. */
  @property(flag) enableVirtualScroll?: boolean;

  /** How the figure of a card is written, such as `currency`; as the `format` of its record says by default. */
  @property() valueFormat?: string;

  /** Draws a card in place of the built-in look; none by default. One that fails leaves its card empty, with a warning. */
  @property({attribute: false}) renderItem?: RenderCard;

  constructor() {
    super();
    new RowFocus(this, {rows: 'li', fallback: () => this.scroller});
  }

  /** The pages as they are: how many, which one shows, and which cards. */
  get paging(): TablePaging {
    return {...this.#core.paging, size: this.#core.view.size};
  }

  /** Turns to a page as a user would, with `page-change` and, unless that is prevented, a word for screen readers. */
  goToPage(page: number): void {
    this.#core.turnTo(page);
  }

  /** Takes note of listeners to `card-click`: what a mouse can do to a card a keyboard can do as well, see `clickable`. */
  override addEventListener(...args: Parameters<HTMLElement['addEventListener']>): void {
    super.addEventListener(...args);
    if (args[0] === 'card-click') this.clickable ??= true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
    this.#stopAnswering = answerCommands(this, {
      next: () => this.#core.step(1),
      previous: () => this.#core.step(-1),
      'select-all': () => this.#core.selectAll(true),
      'clear-selection': () => this.#core.chosen.clear(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopAnswering?.();
    this.#drawing.pause();
  }

  override applyData(delivery: Delivery): void {
    this.#core.receive(delivery);
  }

  // Before the source is read, so that it is asked once and for what is wanted.
  protected override scheduleUpdate(): void | Promise<unknown> {
    const coming = this.#core.parts.load();
    if (coming) return coming.then(() => this.scheduleUpdate());
    this.#core.view.ask();
    return super.scheduleUpdate();
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return super.shouldUpdate(changed) && !this.#core.parts.putOff(changed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('selection')) this.#core.chosen.take(this.selection);
    this.#core.update();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#core.model.updates = new Map();
    this.#shape();
    this.#core.prune();
    const text = Object.values(this.paging).join();
    if (text !== this.#paging) notify<TablePaging>(this, 'paging-change', this.paging);
    this.#paging = text;
  }

  override renderSkeleton(): TemplateResult {
    return skeletonCards(this.#core.view.size);
  }

  override render(): TemplateResult {
    const core = this.#core;
    const {language, selectable, shownKeys} = core;
    const isEmpty = shownKeys.length === 0;
    return html`<div class="base" part="base">
      ${cardHead(language, selectable && !isEmpty ? core.chosen.stateOf(shownKeys) : undefined, (on) => core.selectAll(on))}
      ${this.#renderList(isEmpty)} ${core.renderEmpty()} ${core.renderFoot()}
      <slot name="pagination"></slot>
    </div>`;
  }

  get #isVirtual(): boolean {
    return this.enableVirtualScroll ?? this.#core.shownKeys.length > LONG;
  }

  #renderList(isEmpty: boolean): TemplateResult {
    const isVirtual = this.#isVirtual;
    const {language, paging, shownKeys} = this.#core;
    const name = this.ariaLabel || word(language, 'cards.list');
    const cards = this.#drawing.render(this.#window.cardsOf(shownKeys.length), {
      headingLevel: this.headingLevel ?? LEVEL,
      renderItem: this.renderItem,
      valueFormat: this.valueFormat,
      isCut: isVirtual || paging.total > shownKeys.length,
      focused: this.shadowRoot?.activeElement?.closest<HTMLElement>('li')?.dataset['key'],
    });
    return cardShell({cards, isVirtual, isEmpty, label: this.ariaLabel ?? '', name, onClick: this.#events.handleClick});
  }

  #shape(): void {
    const style = this.scroller?.style;
    style?.setProperty('--_columns', String(this.columns ?? MOST_COLUMNS));
    style?.setProperty('--_least', `${this.minWidth ?? LEAST_WIDTH}px`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'card-list-widget': CardListWidget;
  }
}
