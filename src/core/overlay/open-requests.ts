import {emit, notify} from '../emit.js';
import type {CloseReason} from './close-reason.js';

/** An overlay as the requests see it. */
interface Overlay extends EventTarget {
  open?: boolean;
}

/**
 * What an overlay is asked, and what it tells of it: `show` and `close` before, which a listener may prevent, then
 * `after-show` and `after-close`. None bubbles, so that nested overlays don't confuse a listener. What the page itself
 * sets is no request, and nothing is told of it: the page knows.
 */
export class OpenRequests {
  readonly #host: Overlay;
  #asked?: {readonly reason?: CloseReason};

  constructor(host: Overlay) {
    this.#host = host;
  }

  /** Asks to open; false where it is open or a listener prevents it. */
  show(): boolean {
    if (this.#host.open || !emit(this.#host, 'show', {bubbles: false, composed: false, cancelable: true})) return false;
    this.#asked = {};
    this.#host.open = true;
    return true;
  }

  /** Asks to close; false where it is closed or a listener prevents it. */
  close(reason: CloseReason): boolean {
    if (!this.#host.open) return false;
    if (!emit(this.#host, 'close', {detail: {reason}, bubbles: false, composed: false, cancelable: true})) return false;
    this.closed(reason);
    return true;
  }

  /** Takes note that it closes, where nobody can prevent it any more. */
  closed(reason: CloseReason): void {
    this.#asked = {reason};
    this.#host.open = false;
  }

  /** Tells what came of the last request, once what is drawn has followed. */
  tell(): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if (!asked) return;
    if (asked.reason) notify(this.#host, 'after-close', {reason: asked.reason});
    else notify(this.#host, 'after-show');
  }
}
