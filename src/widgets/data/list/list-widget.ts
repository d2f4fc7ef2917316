import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {emptyView} from '../../../core/empty-view.js';
import {WithFilterGroup} from '../../../core/filter-group.js';
import {GroupLink} from '../../../core/group-link.js';
import {keyedItems} from '../../../core/keyed-items.js';
import {listOf} from '../../../core/list-of.js';
import type {KeyedItem, KeyedTemplates} from '../../../core/keyed-templates.js';
import {LanguageController} from '../../../core/language.js';
import {json, numeric, oneOf} from '../../../core/properties.js';
import {RowFocus} from '../../../core/row-focus.js';
import {RowsSoFar} from '../../../core/rows-so-far.js';
import {GAPS} from '../../../core/scales.js';
import {SlotController} from '../../../core/slot-controller.js';
import {TemplateChildren} from '../../../core/template-children.js';
import type {CompiledTemplate} from '../../../core/template.js';
import {warn} from '../../../core/warn.js';
import {WidgetElement} from '../../../core/widget-element.js';
import type {Delivery, LiveList} from '../../../data/types.js';
import {countListItems, listItemTemplate} from './list-item-template.js';
import {listRow} from './list-row.js';
import {listStyles} from './list-widget.styles.js';
import {nameSlottedItems} from './slotted-items.js';

const ORIENTATIONS = ['vertical', 'horizontal'] as const;

/** Items of a list that is still to come, where `max-items` does not say, and at most. */
const SKETCHED = 3;
const MOST_SKETCHED = 8;
/** The properties that say which items there are. */
const LISTING = ['items', 'key', 'limit', 'maxItems', 'filterGroup'] as const;

/** How the items of a list follow each other. */
export type ListOrientation = (typeof ORIENTATIONS)[number];

/** Draws one item: a string is shown as text, a node or Lit template as it is. */
export type RenderItem = (item: unknown, index: number) => unknown;

/** An item with the fields that a list draws by itself; a text or a number is an item too. */
export interface ListItem {
  /** The key; without one the place in the list. */
  readonly id?: string | number;
  /** The first line; `title`, `name`, `text` and `message` are read as well. */
  readonly label?: string;
  /** The second line; `description` and `email` are read as well. */
  readonly subtitle?: string;
  /** The address of a picture; the initials of the first line without one. */
  readonly avatar?: string | null;
  /** An icon's name, in place of the picture. */
  readonly icon?: string;
  /** A figure or word at the end of the row. */
  readonly value?: string | number;
  /** How the figure is written, such as `currency`. */
  readonly format?: string;
  /** An address to go to; one that is not safe is left out. */
  readonly path?: string;
}

/**
 * Items below or beside each other. Texts and records with a `label`, `title` or `name` look good as they are; a
 * `<template>` child or `renderItem` draws them otherwise, and slotted elements are items as well. Live changes touch only
 * the rows that they change. Of more than 500 items the others are drawn as a reader comes near them.
 *
 * @summary A list of texts, records or slotted items.
 * @slot - Items as elements, before those of `items`; a `<template>` draws each item of `items`.
 * @slot item - Items by name, for authors who name every slot.
 * @csspart base - The box around everything.
 * @csspart list - The list.
 * @csspart item - One item.
 * @csspart avatar - The picture or the initials of an item.
 * @csspart icon - The icon of an item.
 * @csspart title - The first line of an item.
 * @csspart subtitle - The second line of an item.
 * @csspart value - The figure at the end of an item.
 * @csspart empty - What is shown when there are no items.
 * @csspart empty-icon - The icon of the empty list.
 * @csspart empty-heading - The words of the empty list.
 * @cssproperty [--widget-list-row-height] - The least height of a row; that of table rows by default.
 *
 * @example Dumb
 * ```html
 * <list-widget items='["Bread", "Milk", "Coffee"]'></list-widget>
 * ```
 * @example Connected, each item drawn by a template
 * ```html
 * <list-widget data-source="interface:top_products" max-items="5">
 *   <template><strong>{{name}}</strong> {{price | currency("EUR")}}</template>
 * </list-widget>
 * ```
 */
@widget('list-widget')
export class ListWidget extends WithFilterGroup(WidgetElement) {
  static override readonly data = {list: 'items', accepts: ['items']};
  static override styles = listStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, '', 'item');
  readonly #templates = new TemplateChildren(this);
  readonly #group = new GroupLink(this);
  readonly #drawn = new RowsSoFar(this, () => this.list);
  #keyed: readonly KeyedItem[] = [];
  #live?: LiveList;
  #rows?: KeyedTemplates;
  #rowsTemplate?: CompiledTemplate;

  @query('.base') private readonly base!: HTMLElement | null;
  // Not the one of a skeleton, which stands before it.
  @query('.base > .list') private readonly list!: HTMLElement | null;

  /** The items: texts, numbers or records; none by default. What is no list is left out with a warning. */
  @property(json) items?: readonly unknown[];

  /** Whether items stand below or beside each other; `vertical` by default. */
  @property(oneOf(ORIENTATIONS)) orientation?: ListOrientation;

  /** Space between items, in units of 4 px: 0 1 2 3 4 6 8; 0 by default, with a hairline between rows. */
  @property(oneOf(GAPS.map(String))) gap?: number | string;

  /** The most items that are shown, from the first; all by default. */
  @property({...numeric([1, 100_000]), attribute: 'max-items'}) maxItems?: number;

  /** The field that tells items apart, a path with dots allowed; `id`, else `key`, else `_id` by default. */
  @property() key?: string;

  /** The most items that are kept of the list or stream, up to which a live one grows; a negative number keeps the last ones; 10,000 by default. */
  @property(numeric([-100_000, 100_000])) limit?: number;

  /** Draws an item in place of the built-in look; none by default. One that fails leaves its item empty, with a warning. */
  @property({attribute: false}) renderItem?: RenderItem;

  constructor() {
    super();
    new RowFocus(this, {rows: 'li', fallback: () => this.base});
  }

  // The data layer knows rows without a key by name, wherever they move.
  override applyData(delivery: Delivery): void {
    this.#live = delivery.list;
    delivery.merge();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rows?.pause();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Clones were paused while the list was off the page.
    if (this.#rows) this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {key, limit, maxItems} = this;
    if (!LISTING.some((name) => changed.has(name))) return;
    const items = this.#group.fittingOwn(listOf(this, 'items', this.items));
    this.#keyed = keyedItems(items, {key, limit, most: maxItems, live: this.#live});
  }

  // Not in `updated`: the focus is looked after between the two.
  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.#drawTemplates();
  }

  override renderSkeleton(): TemplateResult {
    // What a template draws is seldom a single line.
    const isHigh = this.#templates.main !== undefined || /subtitle|description|avatar/.test(this.dataMap ?? '');
    const item = html`<div class="item">
      <div class="row ${isHigh ? 'high' : ''}"><span class="skeleton row-skeleton"></span></div>
    </div>`;
    return html`<div class="list">
      ${Array.from({length: Math.min(this.maxItems ?? SKETCHED, MOST_SKETCHED)}, () => item)}
    </div>`;
  }

  override render(): TemplateResult {
    const isOurs = this.renderItem !== undefined || !(this.#templates.isComing || this.#template);
    const drawn = this.#drawn.of(this.#keyed);
    const rows = isOurs ? drawn : [];
    const {all} = this.#drawn;
    const isEmpty = !this.#slots.has('') && !this.#slots.has('item') && this.#keyed.length === 0;
    return html`<div class="base" part="base">
      <ul class="list" part="list" role="list" aria-label=${this.ariaLabel || nothing} ?hidden=${isEmpty}>
        <slot name="item" @slotchange=${this.#handleSlotChange}></slot>
        <slot @slotchange=${this.#handleSlotChange}></slot>
        ${repeat(
          rows,
          ({key}) => key,
          ({item}, index) =>
            html`<li
              class="item"
              part="item"
              aria-setsize=${all ?? nothing}
              aria-posinset=${all === undefined ? nothing : index + 1}
            >
              ${this.#renderRow(item, index)}
            </li>`,
        )}
      </ul>
      ${this.#drawn.renderRest()} ${isEmpty ? emptyView(this.#language.language) : nothing}
    </div>`;
  }

  get #template(): CompiledTemplate | undefined {
    return this.renderItem ? undefined : this.#templates.main;
  }

  #renderRow(item: unknown, index: number): unknown {
    const {language} = this.#language;
    const {renderItem} = this;
    if (!renderItem) return guard([item, language], () => listRow(item, language));
    return guard([item, index, renderItem, language], () => this.#renderOwn(renderItem, item, index));
  }

  #renderOwn(renderItem: RenderItem, item: unknown, index: number): unknown {
    try {
      return renderItem(item, index) ?? nothing;
    } catch (error) {
      warn(this, `renderItem failed: ${error instanceof Error ? error.message : String(error)}`);
      return nothing;
    }
  }

  #drawTemplates(): void {
    const template = this.#template;
    if (template !== this.#rowsTemplate) {
      this.#rows?.clear();
      this.#rows = template && this.list ? this.#templates.rowsIn(this.list, listItemTemplate(template)) : undefined;
      this.#rowsTemplate = template;
    }
    this.#rows?.render(this.#drawn.of(this.#keyed), {language: this.#language.language}, this.#keyed.length);
    if (this.#rows && this.list) countListItems(this.list, this.#drawn.all);
  }

  #handleSlotChange({currentTarget}: Event): void {
    nameSlottedItems((currentTarget as HTMLSlotElement).assignedElements());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'list-widget': ListWidget;
  }
}
