import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Announce} from './announce.js';
import {prepareToSay, say} from './say.js';

export {ANNOUNCE, type Announce} from './announce.js';

/** Milliseconds between two summaries of a figure. */
const SUMMARY_INTERVAL = 10_000;

interface AnnouncingHost extends ReactiveControllerHost, HTMLElement {
  announce?: Announce;
}

/**
 * Reads out changes of a live widget where its author asked for it. A summary says the newest text at most once an
 * interval; nothing is said for the first value, in a hidden page, or while somebody types.
 */
export class AnnounceController implements ReactiveController {
  readonly #host: AnnouncingHost;
  readonly #text: () => string;
  readonly #interval: number;
  #timer?: ReturnType<typeof setTimeout>;
  #last = 0;
  #known = false;
  #prepared = false;

  constructor(host: AnnouncingHost, text: () => string, interval = SUMMARY_INTERVAL) {
    this.#host = host;
    this.#text = text;
    this.#interval = interval;
    host.addController(this);
  }

  /** A reader listens only to regions that were there before their text. */
  hostUpdated(): void {
    if (this.#prepared || !this.#isOn) return;
    this.#prepared = true;
    prepareToSay();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** To be called when what the host shows has changed. */
  changed(): void {
    const first = !this.#known;
    this.#known = true;
    if (first || !this.#isOn) return;
    if (this.#host.announce === 'all') this.#say();
    else this.#timer ??= setTimeout(() => this.#say(), Math.max(0, this.#last + this.#interval - Date.now()));
  }

  get #isOn(): boolean {
    return this.#host.announce !== undefined && this.#host.announce !== 'off';
  }

  #say(): void {
    this.#timer = undefined;
    if (document.hidden || isTyping(document)) return;
    this.#last = Date.now();
    say(this.#text());
  }
}

function isTyping(root: DocumentOrShadowRoot): boolean {
  const active = root.activeElement;
  if (active?.shadowRoot) return isTyping(active.shadowRoot);
  return active instanceof HTMLElement && (active.isContentEditable || active.matches('input, textarea'));
}
