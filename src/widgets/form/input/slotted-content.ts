import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Host = ReactiveControllerHost & Element;

/** One for all: most hosts have nothing in them, and none is asked twice. */
let watch: MutationObserver | undefined;

const handleContent = (records: readonly MutationRecord[]): void => {
  for (const host of new Set(records.map(({target}) => target))) (host as Node as Host).requestUpdate();
};

/**
 * Whether its author has put elements into a widget. Slots tell of that only where there are some: so a widget whose
 * slots are mostly empty draws them when the first element comes.
 */
export class SlottedContent implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get isThere(): boolean {
    return this.#host.firstElementChild !== null;
  }

  // An observer lets go of what is gone by itself, and one that is observed again is so once.
  hostConnected(): void {
    watch ??= new MutationObserver(handleContent);
    watch.observe(this.#host, {childList: true});
  }
}
