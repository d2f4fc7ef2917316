import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Links that got `aria-current` here, and not from their author. */
const marked = new WeakSet<Element>();

const isOurs = (link: Element): boolean => !link.hasAttribute('aria-current') || marked.has(link);

function mark(link: Element, current: 'page' | 'true' | undefined): void {
  if (current === undefined) return link.removeAttribute('aria-current');
  marked.add(link);
  link.setAttribute('aria-current', current);
}

/** Marks the current one of the links that an author has put into a widget, and leaves those alone that the author marks. */
export class SlottedLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #currentOf: (href: string) => 'page' | 'true' | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, currentOf: (href: string) => 'page' | 'true' | undefined) {
    this.#host = host;
    this.#currentOf = currentOf;
    host.addController(this);
  }

  /** Whether the author has put anything but data into the widget. */
  get hasAny(): boolean {
    return [...this.#host.children].some((child) => child.localName !== 'script' && child.localName !== 'template');
  }

  hostConnected(): void {
    this.#host.shadowRoot?.addEventListener('slotchange', this.#handleSlotChange);
  }

  hostDisconnected(): void {
    this.#host.shadowRoot?.removeEventListener('slotchange', this.#handleSlotChange);
  }

  hostUpdated(): void {
    const links = [...this.#host.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(isOurs);
    const exact = links.filter(({href}) => this.#currentOf(href) === 'page');
    // Of several pages above the page, the nearest one.
    const [above] = links
      .filter(({href}) => this.#currentOf(href) === 'true')
      .toSorted((one, other) => other.href.length - one.href.length);
    for (const link of links)
      mark(link, exact.includes(link) ? 'page' : exact.length === 0 && link === above ? 'true' : undefined);
  }

  readonly #handleSlotChange = (): void => this.#host.requestUpdate();
}
