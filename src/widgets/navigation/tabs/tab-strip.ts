import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Pixels of the neighbour that stay in view beside the tab that is scrolled to, so that one sees that there is more. */
const PEEK = 32;

/**
 * The row of tabs where it is wider than its place: it tells on which sides there is more, for a fade, and brings the
 * active tab into view without moving the page.
 */
export class TabStrip implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #strip?: HTMLElement;
  #observer?: ResizeObserver;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const strip = this.#host.shadowRoot?.querySelector<HTMLElement>('[role="tablist"]') ?? undefined;
    if (strip === this.#strip) return;
    this.#leave();
    this.#strip = strip;
    if (!strip) return;
    strip.addEventListener('scroll', this.#look, {passive: true});
    this.#observer = new ResizeObserver(this.#look);
    this.#observer.observe(strip);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** Scrolls the row, and nothing else, until a tab is in view. */
  reveal(tab: HTMLElement | undefined): void {
    const strip = this.#strip;
    if (!strip || !tab) return;
    const [place, box] = [strip.getBoundingClientRect(), tab.getBoundingClientRect()];
    const before = box.left - PEEK - place.left;
    const after = box.right + PEEK - place.right;
    if (before < 0) strip.scrollLeft += before;
    else if (after > 0) strip.scrollLeft += after;
  }

  #leave(): void {
    this.#observer?.disconnect();
    this.#strip?.removeEventListener('scroll', this.#look);
    this.#strip = undefined;
  }

  readonly #look = (): void => {
    const strip = this.#strip;
    if (!strip) return;
    // From right to left the way scrolled is counted below nothing.
    const scrolled = Math.abs(strip.scrollLeft);
    const left = strip.scrollWidth - strip.clientWidth - scrolled;
    const sides = [scrolled > 1 ? 'start' : '', left > 1 ? 'end' : ''].filter(Boolean).join(' ');
    if (strip.dataset['more'] !== sides) strip.dataset['more'] = sides;
  };
}
