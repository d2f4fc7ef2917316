import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isOff, ownsKey} from './focus-stops.js';
import type {LetterKeys} from './letter-keys.js';

/** Along which arrows a composite moves. */
export type RovingAxis = 'horizontal' | 'vertical' | 'both';

/** What a composite with one tab stop says of itself. Functions are asked at each key. */
export interface RovingOptions {
  /** The items, in their order; elements of the host's shadow root, slotted ones, or widgets that delegate their focus. */
  readonly items: () => readonly HTMLElement[];
  /** The arrows that move; Left and Right swap in right-to-left text. `horizontal` by default. */
  readonly axis?: () => RovingAxis;
  /** From the last item on to the first; true by default. */
  readonly wraps?: () => boolean;
  /** Items that are switched off can have the focus, as in menus; they are left out by default. */
  readonly includesOff?: boolean;
  /** Letters go to the item whose text begins with them; no letters by default. */
  readonly letters?: LetterKeys;
  /** The item that Tab comes to, such as the chosen one; the last that had the focus, else the first, by default. */
  readonly preferred?: () => HTMLElement | undefined;
  /** Called when a key has moved the focus. */
  readonly moved?: (item: HTMLElement, event: KeyboardEvent) => void;
  /** False while something else moves the focus, as a toolbar around a group does; true by default. */
  readonly isOn?: () => boolean;
  /** Items are slotted, so that they come and go without an update of the host; false by default. */
  readonly watches?: boolean;
}

/** What of slotted items says whether they can have the focus. */
const WATCHED: MutationObserverInit = {
  ...{childList: true, subtree: true, attributes: true},
  // By the third a widget says that it has switched off what is in it.
  attributeFilter: ['disabled', 'hidden', 'data-off', 'slot'],
};

/**
 * Makes one tab stop of many items: Tab comes to one of them, arrows, Home and End go on from there. Remembers the last
 * one, keeps to items that are there, and leaves the arrows to texts that are being written.
 */
export class RovingFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RovingOptions;
  #observer?: MutationObserver;
  #managed = new Set<HTMLElement>();
  #current?: HTMLElement;
  #place = 0;
  #isInside = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RovingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The item that Tab comes to; undefined where there is none. */
  get current(): HTMLElement | undefined {
    return this.#current;
  }

  hostConnected(): void {
    const host = this.#host;
    host.addEventListener('keydown', this.#handleKey);
    host.addEventListener('focusin', this.#handleFocusIn);
    host.addEventListener('focusout', this.#handleFocusOut);
    host.shadowRoot?.addEventListener('slotchange', this.#sync);
    if (!this.#options.watches) return;
    this.#observer ??= new MutationObserver(this.#sync);
    this.#observer.observe(host, WATCHED);
  }

  hostDisconnected(): void {
    const host = this.#host;
    host.removeEventListener('keydown', this.#handleKey);
    host.removeEventListener('focusin', this.#handleFocusIn);
    host.removeEventListener('focusout', this.#handleFocusOut);
    host.shadowRoot?.removeEventListener('slotchange', this.#sync);
    this.#observer?.disconnect();
    this.#isInside = false;
  }

  hostUpdated(): void {
    this.sync();
  }

  /** Looks again at which items there are; to be called when they change without an update of the host. */
  sync(): void {
    if (!this.#isOn) return this.#write([]);
    const items = this.#items();
    const gone = this.#current;
    this.#current = this.#choose(items);
    this.#write(items);
    if (this.#isInside && gone && !gone.isConnected) this.#current?.focus();
    if (this.#options.watches) this.#awaitUndefined();
  }

  /** Puts the focus on an item: the first, the last, the one that Tab would come to, or that one. */
  focus(which: 'first' | 'last' | 'current' | HTMLElement = 'current'): void {
    const items = this.#items();
    const target =
      typeof which === 'object' ? which : {first: items[0], last: items.at(-1), current: this.#current}[which];
    this.#take(target ?? items[0], items);
    this.#current?.focus();
  }

  get #isOn(): boolean {
    return this.#options.isOn?.() ?? true;
  }

  #items(kept?: HTMLElement): readonly HTMLElement[] {
    const items = this.#options.items();
    return this.#options.includesOff ? items : items.filter((item) => item === kept || !isOff(item));
  }

  /** Where the focus is; else what is preferred; else the last one; else what stands in its place. */
  #choose(items: readonly HTMLElement[]): HTMLElement | undefined {
    const kept = this.#current && items.includes(this.#current) ? this.#current : undefined;
    if (kept && this.#isInside) return kept;
    const preferred = this.#options.preferred?.();
    if (preferred && items.includes(preferred)) return preferred;
    return kept ?? items[Math.min(this.#place, items.length - 1)];
  }

  #take(item: HTMLElement | undefined, items: readonly HTMLElement[]): void {
    if (!item) return;
    this.#current = item;
    this.#place = Math.max(items.indexOf(item), 0);
    this.#write(items);
  }

  #write(items: readonly HTMLElement[]): void {
    this.#release([...this.#managed].filter((item) => !items.includes(item)));
    this.#managed = new Set(items);
    for (const item of items) setTabIndex(item, item === this.#current ? 0 : -1);
  }

  // What has moved elsewhere is a tab stop of its own again.
  #release(items: readonly HTMLElement[]): void {
    for (const item of items) item.removeAttribute('tabindex');
  }

  #awaitUndefined(): void {
    const undefinedNames = new Set([...this.#host.querySelectorAll(':not(:defined)')].map(({localName}) => localName));
    for (const name of undefinedNames) void customElements.whenDefined(name).then(this.#sync);
  }

  readonly #sync = (): void => {
    if (this.#host.isConnected) this.sync();
  };

  readonly #handleFocusIn = (event: Event): void => {
    this.#isInside = true;
    const items = this.#items();
    const item = itemOf(items, event);
    if (this.#isOn && item) this.#take(item, items);
  };

  // An item that is taken off the page loses the focus too, but only once it is gone.
  readonly #handleFocusOut = (event: Event): void => {
    const item = this.#current;
    const {relatedTarget} = event as FocusEvent;
    if (relatedTarget instanceof Node && this.#host.contains(relatedTarget)) return;
    queueMicrotask(() => {
      if (relatedTarget || item?.isConnected) this.#isInside = this.#host.matches(':focus-within');
    });
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !this.#isOn) return;
    if (ownsKey(event.composedPath()[0], event)) return;
    const from = itemOf(this.#options.items(), event);
    // One that was switched off while it has the focus is still the place to go on from.
    const items = this.#items(from);
    const to =
      from && (this.#byArrow(event, items, items.indexOf(from)) ?? this.#options.letters?.find(event, items, from));
    if (!to) return;
    event.preventDefault();
    this.focus(to);
    this.#options.moved?.(to, event);
  };

  #byArrow(event: KeyboardEvent, items: readonly HTMLElement[], from: number): HTMLElement | undefined {
    if (event.shiftKey) return undefined;
    const {axis, wraps} = this.#options;
    if (event.key === 'Home') return items[0];
    if (event.key === 'End') return items.at(-1);
    const step = stepOf(event.key, axis?.() ?? 'horizontal', this.#host.matches(':dir(rtl)'));
    if (step === 0) return undefined;
    const to = from + step;
    return (wraps?.() ?? true) ? items.at(to % items.length) : items[Math.min(Math.max(to, 0), items.length - 1)];
  }
}

/** One item on, one back, or none for a key that does not move along this axis. */
function stepOf(key: string, axis: RovingAxis, isRtl: boolean): -1 | 0 | 1 {
  if (axis !== 'vertical' && key === 'ArrowRight') return isRtl ? -1 : 1;
  if (axis !== 'vertical' && key === 'ArrowLeft') return isRtl ? 1 : -1;
  if (axis !== 'horizontal' && key === 'ArrowDown') return 1;
  return axis !== 'horizontal' && key === 'ArrowUp' ? -1 : 0;
}

function itemOf(items: readonly HTMLElement[], event: Event): HTMLElement | undefined {
  const path = event.composedPath();
  return items.find((item) => path.includes(item));
}

// Compared first: each write would be one more change for whoever watches the element.
function setTabIndex(item: HTMLElement, value: 0 | -1): void {
  if (item.getAttribute('tabindex') !== String(value)) item.setAttribute('tabindex', String(value));
}
