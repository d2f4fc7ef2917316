import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {ClockController} from '../../../core/clock-controller.js';
import {emit} from '../../../core/emit.js';
import {emptyView} from '../../../core/empty-view.js';
import type {KeyedItem} from '../../../core/keyed-templates.js';
import {Anchored} from '../../../core/overlay/anchored.js';
import {plainText, textField} from '../../../core/record-fields.js';
import {RowFocus} from '../../../core/row-focus.js';
import {safeUrl} from '../../../core/url.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {isRecord} from '../../../data/is-record.js';
import type {JsonRecord} from '../../../data/types.js';
import {format} from '../../../format/format.js';
import '../../media/icon/icon-widget.js';
import {bellPanelStyles} from './bell-panel.styles.js';
import {momentOf, type NotificationItem, type Unread} from './notifications.js';
import '../../../core/words/en/notifications.js';

/** Detail of the cancelable event `item-click`. */
export interface NotificationClick {
  readonly item: NotificationItem | string;
  /** Where it leads; undefined where it leads nowhere. */
  readonly path: string | undefined;
}

/** Detail of the cancelable event `mark-read`. */
export interface NotificationsRead {
  /** The keys of the notifications. */
  readonly ids: readonly string[];
  /** All are meant, also those that are not listed. */
  readonly all: boolean;
}

interface BellHost extends WidgetElement {
  open?: boolean;
  readonly readAction?: string;
  readonly readAllAction?: string;
}

interface Listed {
  readonly items: readonly KeyedItem[];
  readonly unread: Unread;
  readonly language: string;
}

const isModified = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** The list behind a bell: drawn, opened, and what happens in it. Loaded when somebody is about to open it. */
export class BellPanel {
  readonly #host: BellHost;
  readonly #layer: Anchored;
  #listed?: Listed;
  #failure?: string;

  constructor(host: BellHost) {
    const find = (selector: string) => () => host.shadowRoot?.querySelector<HTMLElement>(selector);
    this.#host = host;
    for (const style of bellPanelStyles) host.adoptStyle(style);
    this.#layer = new Anchored(host, {
      popover: find('.panel'),
      anchor: find('.bell'),
      placement: () => 'bottom-end',
      dismiss: () => (host.open = false),
    });
    new ClockController(host, () => (host.open ? this.#youngest() : undefined));
    new RowFocus(host, {rows: 'li', fallback: find('.bell')});
  }

  sync(open: boolean): void {
    if (open) this.#layer.show();
    else this.#layer.hide();
  }

  render(listed: Listed): TemplateResult {
    const {items, unread, language} = (this.#listed = listed);
    return html`<div class="head">
        <span class="heading" part="heading">${word(language, 'notifications')}</span>
        ${
          unread.count > 0
            ? html`<button class="mark-read" part="mark-read" type="button" @click=${this.#handleReadAll}>
                ${word(language, 'notifications.read')}
              </button>`
            : nothing
        }
      </div>
      ${this.#failure ? html`<p class="failure" part="failure">${this.#failure}</p>` : nothing}
      ${
        items.length > 0
          ? html`<ul class="list" part="list" role="list" @click=${this.#handleClick}>
              ${repeat(
                items,
                ({key}) => key,
                (one) => this.#renderItem(one),
              )}
            </ul>`
          : emptyView(language, {icon: 'bell', heading: word(language, 'notifications.none')})
      }
      <slot name="footer"></slot>`;
  }

  #youngest(): number | undefined {
    const moments = this.#listed?.items.map(({item}) => momentOf(item)).filter((moment) => moment !== undefined) ?? [];
    return moments.length > 0 ? Math.max(...moments) : undefined;
  }

  #renderItem(one: KeyedItem): TemplateResult {
    const path = safeUrl(textField(one.item, ['path', 'href', 'url']));
    const isUnread = !this.#listed!.unread.isRead(one);
    const classes = isUnread ? 'notification unread' : 'notification';
    return html`<li class="item" part="item">
      ${
        path === undefined
          ? html`<button class=${classes} type="button" data-key=${one.key}>
              ${this.#renderContent(one, isUnread)}
            </button>`
          : html`<a class=${classes} href=${path} data-key=${one.key}>${this.#renderContent(one, isUnread)}</a>`
      }
    </li>`;
  }

  #renderContent({item}: KeyedItem, isUnread: boolean): TemplateResult {
    const {language} = this.#listed!;
    const title = plainText(item) ?? textField(item, ['title', 'subject', 'label', 'name']);
    const message = textField(item, ['message', 'text', 'body', 'description']);
    const icon = textField(item, ['icon']);
    const moment = momentOf(item);
    return html`${
        icon
          ? html`<span class="icon" part="icon" data-type=${textField(item, ['type']) ?? nothing}
              ><icon-widget .name=${icon}></icon-widget
            ></span>`
          : nothing
      }<span class="text"
        >${title ? html`<bdi class="title" part="title">${title}</bdi>` : nothing}${
          message && message !== title ? html`<bdi class="message" part="message">${message}</bdi>` : nothing
        }${
          moment === undefined
            ? nothing
            : html`<time class="time" part="time" datetime=${new Date(moment).toISOString()}
                >${format(moment, 'relative_time', {language})}</time
              >`
        }</span
      >${
        isUnread
          ? html`<span class="dot" part="dot" role="img" aria-label=${word(language, 'notifications.one')}></span>`
          : nothing
      }`;
  }

  // reach-ok: the clicks are those of the links and buttons in the list.
  readonly #handleClick = (event: MouseEvent): void => {
    const key = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset['key'];
    const one = this.#listed?.items.find((item) => item.key === key);
    if (!one || isModified(event)) return;
    const item = one.item as NotificationItem | string;
    const path = safeUrl(textField(item, ['path', 'href', 'url']));
    const detail: NotificationClick = {item, path};
    if (!emit<NotificationClick>(this.#host, 'item-click', {detail, cancelable: true})) return event.preventDefault();
    if (!this.#listed!.unread.isRead(one)) void this.#read([one.key], false, isRecord(item) ? item : undefined);
    if (path !== undefined) this.#host.open = false;
  };

  readonly #handleReadAll = (): void => {
    // The button goes with the last unread one.
    this.#host.shadowRoot?.querySelector<HTMLElement>('.bell')?.focus();
    void this.#read(this.#listed?.unread.keys ?? [], true);
  };

  async #read(ids: readonly string[], all: boolean, record?: JsonRecord): Promise<void> {
    const {unread} = this.#listed!;
    const detail: NotificationsRead = {ids, all};
    if (!emit<NotificationsRead>(this.#host, 'mark-read', {detail, cancelable: true})) return;
    unread.read(ids);
    if (all) unread.forgetCount();
    this.#fail(undefined);
    const {readAction, readAllAction} = this.#host;
    const action = (all ? readAllAction : undefined) ?? readAction;
    if (!action) return;
    const {runEntry} = await import('../nav/run-entry.js');
    const failure = await runEntry(this.#host, {action, ids, ...(record && {record})});
    if (failure !== undefined) unread.unread(ids);
    this.#fail(failure);
  }

  #fail(failure: string | undefined): void {
    this.#failure = failure;
    this.#host.requestUpdate();
  }
}
