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
import type {KeyedItem} from '../../../core/keyed-templates.js';
import {LanguageController} from '../../../core/language.js';
import {flag, json, numeric, reflectedFlag} from '../../../core/properties.js';
import {RowFocus} from '../../../core/row-focus.js';
import {RowsSoFar} from '../../../core/rows-so-far.js';
import {safeUrl} from '../../../core/url.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {loadMeter} from './load-meter.js';
import {healthText, readServer, type Server} from './server.js';
import {serverListStyles} from './server-list-widget.styles.js';
import '../../../core/words/en/feed.js';

export type {ServerItem} from './server.js';

/** The properties that say which servers there are. */
const LISTING = ['items', 'key', 'limit', 'filterGroup'] as const;

/**
 * Servers with their load and their health. A change of one server touches its own row alone. Of more than 500 servers
 * the others are drawn as a reader comes near them.
 *
 * @summary A list of servers with load bars and health words.
 * @csspart base - The box around everything.
 * @csspart list - The list.
 * @csspart item - One server.
 * @csspart title - The name of a server.
 * @csspart subtitle - The second line of a server; not there with `compact`.
 * @csspart load - The bar of the load.
 * @csspart load-fill - The filled part of the bar.
 * @csspart percent - The load as a figure.
 * @csspart health - The health of a server.
 * @csspart dot - The dot before the word of the health.
 * @csspart empty - What is shown when there are no servers.
 * @csspart empty-icon - The icon of the empty list.
 * @csspart empty-heading - The words of the empty list.
 * @cssproperty [--widget-server-list-bar] - Colour of a bar whose load is not high; the primary colour by default.
 *
 * @example Dumb
 * ```html
 * <server-list-widget show-load show-health items='[{"id": "fra-1", "name": "fra-1", "load": 42, "health": "up"}]'>
 * </server-list-widget>
 * ```
 * @example Connected
 * ```html
 * <server-list-widget show-load show-health compact data-source="subscribe:metrics:servers"></server-list-widget>
 * ```
 */
@widget('server-list-widget')
export class ServerListWidget extends WithFilterGroup(WidgetElement) {
  static override readonly data = {list: 'items', accepts: ['items']};
  static override styles = serverListStyles;

  readonly #language = new LanguageController(this);
  readonly #group = new GroupLink(this);
  readonly #drawn = new RowsSoFar(this, () => this.list);
  #keyed: readonly KeyedItem[] = [];

  @query('.base') private readonly base!: HTMLElement | null;
  // Not the one of a skeleton, which stands before it.
  @query('.base > .list') private readonly list!: HTMLElement | null;

  /** The servers: records with `name`, `load` in percent and `health`; none by default. What is no list is left out with a warning. */
  @property(json) items?: readonly unknown[];

  /** Shows the health of each server as a word on a coloured ground; false by default. */
  @property({...flag, attribute: 'show-health'}) showHealth?: boolean;

  /** Shows the load of each server as a bar and a figure; false by default. */
  @property({...flag, attribute: 'show-load'}) showLoad?: boolean;

  /** Lower rows of one line each; false by default. */
  @property(reflectedFlag) compact?: boolean;

  /** The field that tells servers apart, a path with dots allowed; `id`, else `key`, else `_id` by default. */
  @property() key?: string;

  /** The most servers that are kept of the list or stream; a negative number keeps the last ones; 10,000 by default. */
  @property(numeric([-100_000, 100_000])) limit?: number;

  constructor() {
    super();
    new RowFocus(this, {rows: 'li', fallback: () => this.base});
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {key, limit} = this;
    if (LISTING.some((name) => changed.has(name)))
      this.#keyed = keyedItems(this.#group.fittingOwn(listOf(this, 'items', this.items)), {key, limit});
  }

  override renderSkeleton(): TemplateResult {
    const row = html`<div class="item">
      <div class="row"><span class="skeleton name-skeleton"></span><span class="skeleton bar-skeleton"></span></div>
    </div>`;
    return html`<div class="list" data-shows="load">${[row, row, row, row]}</div>`;
  }

  override render(): TemplateResult {
    const isEmpty = this.#keyed.length === 0;
    return html`<div class="base" part="base">
      <ul
        class="list"
        part="list"
        role="list"
        data-shows=${[this.showLoad && 'load', this.showHealth && 'health'].filter(Boolean).join(' ')}
        aria-label=${this.ariaLabel || nothing}
        ?hidden=${isEmpty}
      >
        ${repeat(
          this.#drawn.of(this.#keyed),
          ({key}) => key,
          ({item}, index) => this.#renderItem(item, index),
        )}
      </ul>
      ${this.#drawn.renderRest()} ${isEmpty ? emptyView(this.#language.language, {icon: 'server'}) : nothing}
    </div>`;
  }

  #renderItem(item: unknown, index: number): TemplateResult {
    const {all} = this.#drawn;
    const {language} = this.#language;
    const {showHealth, showLoad, compact} = this;
    const parts = [item, language, showHealth, showLoad, compact];
    return html`<li
      class="item"
      part="item"
      aria-setsize=${all ?? nothing}
      aria-posinset=${all === undefined ? nothing : index + 1}
    >
      ${guard(parts, () => this.#renderServer(readServer(item), language))}
    </li>`;
  }

  #renderServer(server: Server, language: string): TemplateResult {
    const name = `${word(language, 'load')} ${server.name}`.trim();
    return html`<div class="row">
      <span class="text">${this.#renderName(server)}</span>
      ${this.showLoad ? loadMeter(server.load, name, language) : nothing}
      ${this.showHealth ? this.#renderHealth(server, language) : nothing}
    </div>`;
  }

  #renderName({name, detail, path}: Server): TemplateResult {
    const href = safeUrl(path);
    const text = html`<bdi>${name}</bdi>`;
    const title = href
      ? html`<a class="title link" part="title" href=${href}>${text}</a>`
      : html`<span class="title" part="title">${text}</span>`;
    const hasDetail = detail !== undefined && !this.compact;
    return html`${title}${
      hasDetail ? html`<span class="subtitle" part="subtitle"><bdi>${detail}</bdi></span>` : nothing
    }`;
  }

  #renderHealth({health, level}: Server, language: string): TemplateResult {
    return html`<span class="health" part="health" data-level=${level}
      ><span class="dot" part="dot"></span><bdi class="word">${healthText(health, language)}</bdi></span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'server-list-widget': ServerListWidget;
  }
}
