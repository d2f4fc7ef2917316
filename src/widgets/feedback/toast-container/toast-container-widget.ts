import {html, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {repeat} from 'lit/directives/repeat.js';
import {property} from '../../../core/decorators.js';
import {answerCommands} from '../../../core/answer-commands.js';
import {activeIn} from '../../../core/composed-tree.js';
import {widget} from '../../../core/define.js';
import {keyedItems} from '../../../core/keyed-items.js';
import {listOf} from '../../../core/list-of.js';
import type {KeyedItem} from '../../../core/keyed-templates.js';
import {LanguageController} from '../../../core/language.js';
import {json, numeric, oneOf} from '../../../core/properties.js';
import {prepareToSay} from '../../../core/say.js';
import type {ToastHandle, ToastOptions} from '../../../core/toast.js';
import {offerToastPlace} from '../../../core/toast-places.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import type {Delivery, LiveList} from '../../../data/types.js';
import {ToastWidget, type ToastReason} from '../toast/toast-widget.js';
import {ModalStage} from './modal-stage.js';
import {readToast} from './read-toast.js';
import {toastContainerStyles} from './toast-container-widget.styles.js';
import {ToastQueue} from './toast-queue.js';

export const TOAST_POSITIONS = [
  'top_left',
  'top_center',
  'top_right',
  'bottom_left',
  'bottom_center',
  'bottom_right',
  'top-left',
  'top-center',
  'top-right',
  'bottom-left',
  'bottom-center',
  'bottom-right',
] as const;
/** The corner or edge of the screen where toasts stand. */
export type ToastPosition = (typeof TOAST_POSITIONS)[number];

/** How many toasts show at once, where the author does not say. */
const MOST = 5;

/**
 * Where the toasts of a page stand: above everything, open dialogs included, at a corner or an edge of the screen, the
 * newest nearest to the edge; at the top they leave the header of the page free. So many show at once; the others wait, a
 * hundred at most. F6 leads there and back, and is left alone while there is nothing. While a modal dialog is open, Tab
 * stays in the dialog and F6 alone leads to them. What servers say of actions becomes a toast here, with “Undo” where it can be taken
 * back; `toast('Saved')` shows one from script. Answers the commands `--undo` and `--clear`.
 *
 * @summary The place for toasts, and the notices of a stream as toasts.
 * @slot - Toasts as elements.
 * @csspart base - The region that holds the toasts.
 * @csspart toast - A toast of the list, or of the page's script.
 * @cssproperty [--widget-toast-container-width] - The greatest width, with its padding; 24rem by default.
 * @cssproperty [--widget-toast-container-offset] - What stays free above toasts at the top, for the header of the page; 4rem by default.
 *
 * @example Dumb
 * ```html
 * <toast-container-widget position="top_right">
 *   <toast-widget type="success" message="Your changes have been saved."></toast-widget>
 * </toast-container-widget>
 * ```
 * @example Connected: each message of a topic becomes a toast.
 * ```html
 * <toast-container-widget position="bottom_right" data-source="stream:notices"></toast-container-widget>
 * ```
 */
@widget('toast-container-widget')
export class ToastContainerWidget extends WidgetElement {
  static override readonly data = {list: 'toasts', accepts: ['toasts']};
  static override styles = toastContainerStyles;

  readonly #language = new LanguageController(this);
  readonly #queue = new ToastQueue();
  readonly #closed = new Map<string, (reason: ToastReason) => void>();
  readonly #stage = new ModalStage(this, () => this.requestUpdate());
  readonly #children = new MutationObserver(() => this.requestUpdate());
  #live?: LiveList;
  #count = 0;
  #held = false;
  #cameFrom?: HTMLElement | SVGElement;
  #stops: readonly (() => void)[] = [];

  @query('.base') private readonly base!: HTMLElement | null;

  /** Where toasts stand: `top_left`, `top_center`, `top_right`, `bottom_left`, `bottom_center` or `bottom_right`, also with a hyphen; `bottom_right` by default. */
  @property(oneOf(TOAST_POSITIONS)) position?: ToastPosition;

  /** How many show at once, 1 to 20; 5 by default. */
  @property(numeric([1, 20])) max?: number;

  /** The toasts, the newest first: a JSON list of texts or of `{"id", "type", "heading", "message", "autoDismiss", "action"}`; none by default. What is no list is left out with a warning. */
  @property(json) toasts?: readonly unknown[];

  constructor() {
    super();
    for (const name of ['pointerover', 'pointerout', 'focusin', 'focusout']) this.addEventListener(name, this.#hold);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    this.#children.observe(this, {childList: true, attributes: true, attributeFilter: ['hidden'], subtree: true});
    this.ownerDocument.addEventListener('keydown', this.#handleKey);
    this.#stops = [
      offerToastPlace(this),
      answerCommands(this, {undo: () => void this.#undo(), clear: () => this.clear()}),
    ];
    prepareToSay(this.ownerDocument);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.ownerDocument.removeEventListener('keydown', this.#handleKey);
    for (const stop of this.#stops) stop();
    this.#stage.pause();
  }

  override applyData(delivery: Delivery): void {
    this.#live = delivery.list;
    delivery.merge();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('toasts'))
      this.#queue.list(keyedItems(listOf(this, 'toasts', this.toasts), {live: this.#live, byContent: true}));
    for (const key of this.#queue.prune(this.#most)) this.#tell(key, 'close');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#ration();
    this.#show();
  }

  /** Shows a toast, at once or when there is room; a text alone is its message. */
  add(toast: string | ToastOptions): ToastHandle {
    const options = typeof toast === 'string' ? {message: toast} : toast;
    const key = `own ${options.id ?? this.#count++}`;
    this.#tell(key, 'close');
    this.#queue.add(key, options);
    this.requestUpdate();
    const closed = new Promise<ToastReason>((resolve) => this.#closed.set(key, resolve));
    return {closed, close: () => this.#closeOne(key)};
  }

  /** Takes all toasts away, those that wait too. */
  clear(): void {
    for (const {key} of this.#queue.shown(Infinity)) this.#closeOne(key);
    for (const toast of this.#slotted) if (toast instanceof ToastWidget) void toast.close();
  }

  readonly #hold = (event: Event): void => {
    const {relatedTarget} = event as FocusEvent;
    const outside = relatedTarget instanceof HTMLElement && !this.contains(relatedTarget) ? relatedTarget : undefined;
    if (event.type === 'focusin' && outside) this.#cameFrom ??= outside;
    if (event.type === 'focusout' && outside) this.#cameFrom = undefined;
    const held = this.matches(':hover, :focus-within');
    if (held === this.#held) return;
    this.#held = held;
    this.requestUpdate();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.defaultPrevented || event.ctrlKey || event.altKey || !this.#isOpen) return;
    event.preventDefault();
    if (this.matches(':focus-within')) return this.#leave();
    const active = activeIn(this.ownerDocument);
    this.#cameFrom = active instanceof HTMLElement || active instanceof SVGElement ? active : undefined;
    this.base?.focus();
  };

  /** Back to where the reader was before. */
  #leave(): void {
    const from = this.#cameFrom;
    this.#cameFrom = undefined;
    if (from?.isConnected) from.focus();
    if (this.matches(':focus-within')) (activeIn(this.ownerDocument) as HTMLElement).blur();
  }

  #closeOne(key: string): void {
    const toast = [...(this.shadowRoot?.querySelectorAll('toast-widget') ?? [])].find(({id}) => id === key);
    if (toast) void toast.close();
    else this.#remove(key, 'close');
  }

  #remove(key: string, reason: ToastReason): void {
    const {body} = this.ownerDocument;
    const hadFocus = this.matches(':focus-within') || activeIn(this.ownerDocument) === body;
    this.#queue.remove(key);
    this.#tell(key, reason);
    this.requestUpdate();
    void this.updateComplete.then(() => hadFocus && !this.matches(':focus-within') && this.#leave());
  }

  #tell(key: string, reason: ToastReason): void {
    this.#closed.get(key)?.(reason);
    this.#closed.delete(key);
  }

  async #undo(): Promise<void> {
    const {undoLast} = await import('../../../core/outcome-toast.js');
    await undoLast(this);
  }

  get #most(): number {
    return this.max ?? MOST;
  }

  get #shown(): readonly KeyedItem[] {
    return this.#queue.shown(this.#most);
  }

  get #slotted(): readonly HTMLElement[] {
    return [...this.children].filter(
      (child): child is HTMLElement =>
        child instanceof HTMLElement && !child.hidden && !child.matches('script, template'),
    );
  }

  get #isOpen(): boolean {
    return this.matches(':popover-open');
  }

  // Those in the author's own markup take what room the others leave.
  #ration(): void {
    const room = this.#most - this.#shown.length;
    this.#slotted.forEach((toast, index) => Object.assign(toast, {waiting: index >= room, paused: this.#held}));
  }

  #show(): void {
    const isWanted = this.#shown.length > 0 || this.#slotted.length > 0 || this.matches(':state(error)');
    if (!this.isConnected || isWanted === this.#isOpen) return;
    if (isWanted) {
      this.showPopover();
      this.#stage.follow();
    } else {
      if (this.matches(':focus-within')) this.#leave();
      this.hidePopover();
      this.#stage.rest();
    }
  }

  override render(): TemplateResult {
    const isBottom = !this.position?.startsWith('top');
    const shown = isBottom ? this.#shown : this.#shown.toReversed();
    const toasts = repeat(
      shown,
      ({key}) => key,
      (each) => this.#renderToast(each),
    );
    return html`<div
      class="base"
      part="base"
      role="region"
      tabindex="-1"
      aria-label=${this.ariaLabel || word(this.#language.language, 'notifications')}
      aria-keyshortcuts="F6"
    >
      ${isBottom ? html`<slot></slot>${toasts}` : html`${toasts}<slot></slot>`}
    </div>`;
  }

  #renderToast({key, item}: KeyedItem): TemplateResult {
    const {type, heading, message, autoDismiss, action, undo} = readToast(item);
    const label = word(this.#language.language, 'undo');
    return html`<toast-widget
      part="toast"
      .id=${key}
      .type=${type}
      .heading=${heading}
      .message=${message}
      .autoDismiss=${autoDismiss}
      .action=${undo ? {label, run: undo} : action}
      .paused=${this.#held}
      @after-close=${(event: CustomEvent<{reason: ToastReason}>) => this.#remove(key, event.detail.reason)}
    ></toast-widget>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'toast-container-widget': ToastContainerWidget;
  }
}
