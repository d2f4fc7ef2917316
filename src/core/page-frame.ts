import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Room for a bar of 3.25rem, and a little air. */
const ROOM = ':where(:root){scroll-padding-block-start:4rem}';
/** The browser's own frame around the page: with it, what is as high as the window would make the page scroll. */
const EDGE = ':where(body){margin:0}';

/** Whether nothing stands between the edges of the page and this element: its parents are providers, or hold it alone. */
function fillsPage(element: Element): boolean {
  const {body} = element.ownerDocument;
  let at = element.parentElement;
  while (at && at !== body && (at.localName.endsWith('-provider') || at.childElementCount === 1)) at = at.parentElement;
  return at === body;
}

/**
 * Makes the page fit the frame that fills it, as long as the frame is there: the browser's margin around the page goes,
 * and what is scrolled to, as by Tab, does not come to lie below the bar at its top. Any rule of the page's own wins.
 */
export class PageFrame implements ReactiveController {
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
    sheet.replaceSync(`@layer total-widgets{${ROOM}${fillsPage(this.#host) ? EDGE : ''}}`);
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
