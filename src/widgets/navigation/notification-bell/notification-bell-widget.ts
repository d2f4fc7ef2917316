import {html, LitElement, nothing, svg, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {ANNOUNCE, AnnounceController, type Announce} from '../../../core/announce-controller.js';
import {answerCommands} from '../../../core/answer-commands.js';
import {widget} from '../../../core/define.js';
import {keyedItems} from '../../../core/keyed-items.js';
import {limited} from '../../../core/limited.js';
import {listOf} from '../../../core/list-of.js';
import type {KeyedItem} from '../../../core/keyed-templates.js';
import {LanguageController} from '../../../core/language.js';
import {flag, json, numeric, oneOf} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {numberFormat} from '../../../format/intl.js';
import type {BellPanel} from './bell-panel.js';
import {notificationBellStyles} from './notification-bell-widget.styles.js';
import {newestFirst, Unread} from './notifications.js';
import '../../../core/words/en/notifications.js';

export type {NotificationItem} from './notifications.js';
export type {NotificationClick, NotificationsRead} from './bell-panel.js';

const drawing = svg`<svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M10.27 21a2 2 0 0 0 3.46 0"/><path d="M3.26 15.33A1 1 0 0 0 4 17h16a1 1 0 0 0 .74-1.67C19.41 13.96 18 12.5 18 8A6 6 0 0 0 6 8c0 4.5-1.41 5.96-2.74 7.33"/></svg>`;

const MOST = 99;
/** How many notifications are kept of a stream. */
const KEPT = 100;
/** Milliseconds between two announcements. */
const SUMMARY_INTERVAL = 30_000;

/**
 * A bell with the number of unread notifications, which opens their list. New ones come in at the top. A notification
 * that is chosen is read, and so are all by one button. Enter or Space opens the list, and Escape closes it.
 *
 * @summary The notifications of somebody, behind a bell.
 * @slot footer - Below the list, such as a link to all notifications.
 * @event {CustomEvent<NotificationClick>} item-click - A notification was chosen; cancelable: then it stays unread and nothing is gone to.
 * @event {CustomEvent<NotificationsRead>} mark-read - Notifications are being marked as read; cancelable: then they stay unread.
 * @event {CustomEvent<ActionDetail>} action - An action of this widget is a bare name; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - Notifications were marked as read by an action.
 * @event {CustomEvent<ActionErrorDetail>} action-error - They could not be marked; cancelable: then nothing is shown in place.
 * @csspart base - The box that holds everything.
 * @csspart bell - The button.
 * @csspart count - The number at the bell.
 * @csspart panel - What opens below it.
 * @csspart heading - The heading of the panel.
 * @csspart mark-read - The button that marks all as read.
 * @csspart list - The list.
 * @csspart item - One notification.
 * @csspart title - The first line of a notification.
 * @csspart message - The text of a notification.
 * @csspart time - How long ago it came.
 * @csspart icon - The icon of a notification.
 * @csspart dot - The mark of an unread one.
 * @csspart failure - Why an action failed.
 * @csspart empty - What is shown when there are none.
 * @csspart empty-icon - The icon of the empty list.
 * @csspart empty-heading - The words of the empty list.
 * @cssproperty [--widget-notification-bell-width=22rem] - Width of the panel.
 *
 * @example Dumb
 * ```html
 * <notification-bell-widget items='[{"id": 1, "title": "Ada has replied", "message": "See you at four.", "time": "2026-02-03T12:00:00Z"}]'></notification-bell-widget>
 * ```
 * @example Connected
 * ```html
 * <notification-bell-widget data-source="subscribe:notifications:42" read-action="action:mark_read"></notification-bell-widget>
 * ```
 */
@widget('notification-bell-widget')
export class NotificationBellWidget extends WidgetElement {
  static override readonly data = {
    list: 'items',
    value: 'count',
    accepts: ['items', 'count'],
    // With a list under `items` a count beside it would be the number of all records.
    rename: {notifications: 'items', unread: 'count', unread_count: 'count'},
  };
  static override readonly briefErrors = true;
  static override readonly shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override styles = notificationBellStyles;

  readonly #language = new LanguageController(this);
  readonly #announcer = new AnnounceController(this, () => this.#news(), SUMMARY_INTERVAL);
  readonly #unread = new Unread();
  #keyed: readonly KeyedItem[] = [];
  #said?: number;
  #stopCommands?: () => void;

  /** The notifications, shown by their time, the newest first; those without a time stay where they are: records with `id`, `title`, `message`, `time`, `read`, `path` and `icon`, or texts; none by default. What is no list is left out with a warning. */
  @property(json) items?: readonly unknown[];

  /** How many are unread, from 0 on; those of `items` that are not `read` by default. From there it goes on by itself. */
  @property(numeric([0, 1_000_000])) count?: number;

  /** The highest number at the bell, 1 to 9999, with a plus above it; 99 by default. */
  @property(numeric([1, 9999])) max?: number;

  /** Whether the list is open; false by default. */
  @property({...flag, reflect: true}) open?: boolean;

  /** The action that marks notifications as read, such as `action:mark_read`: it gets their keys; none by default, then only the event tells. */
  @property({attribute: 'read-action'}) readAction?: string;

  /** The action that marks all as read, such as `action:mark_all_read(42)`; `read-action` with the listed ones by default. */
  @property({attribute: 'read-all-action'}) readAllAction?: string;

  /** The most notifications that are kept of the list or stream, the newest; 100 by default. */
  @property(numeric([1, 100_000])) limit?: number = KEPT;

  /** Whether a new count is read out: `off`, `summary` (at most every 30 s) or `all`; `off` by default. */
  @property(oneOf(ANNOUNCE)) announce?: Announce;

  @state() private panel?: BellPanel;

  override connectedCallback(): void {
    super.connectedCallback();
    const show = (): void => void (this.open = true);
    const close = (): void => void (this.open = false);
    this.#stopCommands = answerCommands(this, {
      ...{open: show, show, close, hide: close},
      toggle: () => void (this.open = !this.open),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopCommands?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const hasNew = changed.has('items') || changed.has('limit');
    if (hasNew) this.#keyed = limited(newestFirst(keyedItems(listOf(this, 'items', this.items))), this.limit);
    // A count that was there before the first list counts the listed ones.
    const isGiven = changed.has('count') || (changed.has('items') && changed.get('items') === undefined);
    if (isGiven && this.count === undefined) this.#unread.forgetCount();
    this.#unread.take(this.#keyed, isGiven ? this.count : undefined);
    if (this.open && !this.panel) this.#load();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.panel?.sync(this.open === true && !this.disabled);
    if (this.items === undefined && this.count === undefined) return;
    const {count} = this.#unread;
    if (this.#said === undefined || count > this.#said) this.#announcer.changed();
    this.#said = count;
  }

  override renderSkeleton(): TemplateResult {
    return html`<span class="bell" part="bell">${drawing}</span>`;
  }

  override render(): TemplateResult {
    const {language} = this.#language;
    const {count} = this.#unread;
    const max = this.max ?? MOST;
    return html`<div class="base" part="base">
      <button
        class="bell"
        part="bell"
        type="button"
        aria-expanded=${this.open === true}
        aria-label=${this.ariaLabel || nothing}
        aria-description=${this.ariaLabel ? word(language, 'notifications.new', {count}) : nothing}
        ?disabled=${this.disabled}
        @pointerenter=${this.#load}
        @focus=${this.#load}
        @click=${this.#handleClick}
      >
        ${drawing}<span class="sr-only">${this.#nameOf(count, max)}</span>
        <span class="count" part="count" aria-hidden="true" ?hidden=${count === 0}
          >${numberFormat(language).format(Math.min(count, max))}${count > max ? '+' : ''}</span
        >
      </button>
      <div
        class="panel layer anchored"
        part="panel"
        popover="manual"
        role="group"
        aria-label=${word(language, 'notifications')}
      >
        ${this.panel?.render({items: this.#keyed, language, unread: this.#unread})}
      </div>
    </div>`;
  }

  #nameOf(count: number, max: number): string {
    const {language} = this.#language;
    if (count === 0) return word(language, 'notifications');
    if (count > max) return word(language, 'notifications.many', {count: max});
    return word(language, 'notifications.unread', {count});
  }

  #news(): string {
    return word(this.#language.language, 'notifications.new', {count: this.#unread.count});
  }

  readonly #load = (): void => {
    void import('./bell-panel.js').then(({BellPanel: Panel}) => (this.panel ??= new Panel(this)));
  };

  readonly #handleClick = (): void => {
    this.open = !this.open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'notification-bell-widget': NotificationBellWidget;
  }
}
