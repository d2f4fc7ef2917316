import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A bar of 3.25rem, and a little air. */
const ROOM = '@layer total-widgets{:where(:root){scroll-padding-block-start:4rem}}';

/**
 * Keeps room on the page for a bar that stays at its top, as long as the host is there: what is scrolled to, as by Tab, does
 * not come to lie below the bar. Any rule of the page's own for `scroll-padding` wins.
 */
export class ScrollRoom implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #leave?: () => void;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const page = this.#host.ownerDocument;
    const view = page.defaultView;
    if (!view || !page.adoptedStyleSheets) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(ROOM);
    page.adoptedStyleSheets = [sheet, ...page.adoptedStyleSheets];
    this.#leave = () => {
      page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
