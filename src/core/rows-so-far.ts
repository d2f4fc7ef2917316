import {css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';

/** More rows than these take so long to draw at once that a reader waits. */
const FIRST = 500;
/** How many more are drawn together: few enough that a key pressed meanwhile is answered at once. */
const STEP = 250;
/** How near the end of what is drawn a reader comes before more is. */
const NEAR = '100% 0px';

/**
 * The rows that are drawn so far of a list without a box of its own: the first, and more as a reader comes near their
 * end. Room below holds the place of the others. A page that is printed has them all.
 */
export class RowsSoFar implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #rows: () => Element | null;
  #most = FIRST;
  #count = 0;
  #observer?: IntersectionObserver;

  /** `rows` gives what holds them, for how high they are. */
  constructor(host: ReactiveControllerHost & HTMLElement, rows: () => Element | null) {
    this.#host = host;
    this.#rows = rows;
    host.addController(this);
  }

  /** How many rows there are where not all are drawn: what `aria-setsize` says. Else undefined. */
  get all(): number | undefined {
    return this.#count > this.#most ? this.#count : undefined;
  }

  /** Those of a list that are drawn. */
  of<Row>(rows: readonly Row[]): readonly Row[] {
    this.#count = rows.length;
    if (rows.length <= FIRST) this.#most = FIRST;
    return this.all === undefined ? rows : rows.slice(0, this.#most);
  }

  /** The room for the others, which stands right behind the list. */
  renderRest(): TemplateResult | typeof nothing {
    return this.all === undefined ? nothing : html`<div class="rest"></div>`;
  }

  hostUpdated(): void {
    const rest = this.#host.shadowRoot?.querySelector('.rest');
    this.#stop();
    if (!rest || !this.#host.isConnected) return;
    addEventListener('beforeprint', this.#drawAll);
    // Made anew, since it tells of what comes into view, not of what is still there.
    this.#observer = new IntersectionObserver(this.#handleView, {rootMargin: NEAR});
    this.#observer.observe(rest);
  }

  hostConnected(): void {
    if (this.all !== undefined) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    removeEventListener('beforeprint', this.#drawAll);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  readonly #handleView = (entries: readonly IntersectionObserverEntry[]): void => {
    const entry = entries.at(-1);
    const height = this.#rows()?.getBoundingClientRect().height ?? 0;
    if (!entry || height === 0) return;
    const rest = Math.round((height / this.#most) * (this.#count - this.#most));
    (entry.target as HTMLElement).style.setProperty('--_rest', `${rest}px`);
    if (!entry.isIntersecting) return;
    this.#most += STEP;
    this.#host.requestUpdate();
  };

  readonly #drawAll = (): void => {
    this.#most = Math.max(this.#most, this.#count);
    this.#host.requestUpdate();
    // The page is laid out for the printer before a promise is kept.
    (this.#host as unknown as {performUpdate?(): void}).performUpdate?.();
  };
}

/** The style rules of the room below. */
export const rowsSoFarStyles = css`
  .rest {
    block-size: var(--_rest, 0);
  }
  @media print {
    .rest {
      display: none;
    }
  }
`;
