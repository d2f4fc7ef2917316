import type {Environment} from './types.js';

export interface PageEventHandlers {
  /** The page is looked at again. */
  shown(): void;
  /** The network is back. */
  online(): void;
  /** The page goes, perhaps into the back-forward cache. */
  hide(): void;
  /** The page is there again. */
  show(): void;
}

/** Listens to the page as long as somebody shows data, and leaves nothing behind. */
export class PageEvents {
  readonly #environment: Environment;
  readonly #handlers: PageEventHandlers;
  #stops: (() => void)[] = [];

  constructor(environment: Environment, handlers: PageEventHandlers) {
    this.#environment = environment;
    this.#handlers = handlers;
  }

  start(): void {
    if (this.#stops.length > 0) return;
    const environment = this.#environment;
    const handlers = this.#handlers;
    this.#stops = [
      environment.listen('visibility', () => environment.visible && handlers.shown()),
      environment.listen('online', () => environment.online && handlers.online()),
      environment.listen('pagehide', () => handlers.hide()),
      environment.listen('pageshow', () => handlers.show()),
    ];
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }
}
