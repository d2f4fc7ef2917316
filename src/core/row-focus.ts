import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languageOf} from './language.js';
import {word} from './words.js';
import {say} from './say.js';

const FOCUSABLE =
  'a[href],button:not([disabled]),input:not([disabled]),select:not([disabled]),textarea:not([disabled]),summary,[tabindex]';

interface Held {
  readonly active: HTMLElement;
  readonly row: HTMLElement;
  /** The place of the focused control among those of its row. */
  readonly place: number;
  readonly name: string;
  readonly following: readonly HTMLElement[];
  readonly preceding: readonly HTMLElement[];
}

interface RowFocusOptions {
  /** A selector of the rows in the shadow root of the host. */
  readonly rows: string;
  /** What the focus goes to when no row is left. */
  readonly fallback: () => HTMLElement | null | undefined;
  /** Whether rows go by their reader's hand alone, who may press the same button of the next one again; false by default. */
  readonly isOwn?: boolean;
}

const isReachable = (element: HTMLElement): boolean => element.matches(FOCUSABLE) || element.localName.includes('-');

const controlsIn = (row: HTMLElement): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('*')].filter(isReachable);

function nameOf(row: HTMLElement): string {
  const text = row.getAttribute('aria-label') ?? (row.querySelector('[part~="title"]') ?? row).textContent ?? '';
  return text.replace(/\s+/g, ' ').trim().slice(0, 80);
}

/**
 * Keeps the focus in a list whose rows come, go and move: where it is while its row is there, in the next row when that
 * one is gone (else in the one before, else on what stands in for the list), which is also read out. In the next row it
 * comes to a link, or to the row itself: what acts on another record is not pressed by somebody who means this one.
 */
export class RowFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RowFocusOptions;
  #held?: Held;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RowFocusOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const active = this.#host.shadowRoot?.activeElement;
    const row = active?.closest<HTMLElement>(this.#options.rows);
    this.#held = active instanceof HTMLElement && row ? this.#hold(active, row) : undefined;
  }

  hostUpdated(): void {
    const held = this.#held;
    this.#held = undefined;
    if (!held || !this.#host.isConnected) return;
    if (held.active.isConnected) this.#keep(held.active);
    else if (held.row.isConnected) focusIn(held.row, held.place);
    else this.#leave(held);
  }

  #hold(active: HTMLElement, row: HTMLElement): Held {
    const rows = [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>(this.#options.rows) ?? [])];
    const index = rows.indexOf(row);
    return {
      active,
      row,
      place: row === active ? -1 : controlsIn(row).indexOf(active),
      name: nameOf(row),
      following: rows.slice(index + 1),
      preceding: rows.slice(0, index).reverse(),
    };
  }

  // A row that was moved by taking it out and putting it in again has lost the focus on the way.
  #keep(active: HTMLElement): void {
    if (this.#host.shadowRoot?.activeElement !== active) active.focus({preventScroll: true});
  }

  #leave({active, following, preceding, place, name}: Held): void {
    const row = [...following, ...preceding].find(({isConnected}) => isConnected);
    const {localName} = (row && controlsIn(row)[place]) ?? {};
    const isSafe = active.matches('a, summary') && active.localName === localName;
    if (row) focusIn(row, isSafe || this.#options.isOwn ? place : -1);
    else focusOn(this.#options.fallback());
    const text = word(languageOf(this.#host), 'removed.named', {name});
    if (name) say(text);
  }
}

function focusIn(row: HTMLElement, place: number): void {
  const controls = controlsIn(row);
  focusOn(place < 0 ? row : (controls[place] ?? controls[0] ?? row));
}

function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.focus();
  if (element.matches(':focus')) return;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus();
}
