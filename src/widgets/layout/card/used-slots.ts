import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Host = ReactiveControllerHost & HTMLElement & {readonly hasUpdated: boolean};

const watched = new WeakMap<Node, UsedSlots>();
let observer: MutationObserver | undefined;

/** One observer for all: a thousand cards are a thousand entries in it, and no closure each. */
function watch(host: Host, slots: UsedSlots): void {
  watched.set(host, slots);
  observer ??= new MutationObserver((records) => {
    for (const target of new Set(records.map((record) => record.target))) watched.get(target)?.look();
  });
  observer.observe(host, {childList: true});
}

/**
 * Tells which of its named slots a widget's children ask for, so that it draws those alone, and has it render again
 * when that changes. Slots that nobody fills are most of what a card would cost.
 */
export class UsedSlots implements ReactiveController {
  readonly #host: Host;
  readonly #names: readonly string[];
  /** A bit for each name. */
  #used = 0;

  constructor(host: Host, ...names: string[]) {
    this.#host = host;
    this.#names = names;
    host.addController(this);
  }

  hostConnected(): void {
    watch(this.#host, this);
    // A child that goes from one slot to another changes no list of children.
    this.#host.shadowRoot?.addEventListener('slotchange', this.look);
  }

  hostDisconnected(): void {
    this.#host.shadowRoot?.removeEventListener('slotchange', this.look);
  }

  hostUpdate(): void {
    this.#used = this.#find();
  }

  has(name: string): boolean {
    return (this.#used & (1 << this.#names.indexOf(name))) !== 0;
  }

  readonly look = (): void => {
    if (this.#host.hasUpdated && this.#find() !== this.#used) this.#host.requestUpdate();
  };

  #find(): number {
    let used = 0;
    for (const {slot, localName} of this.#host.children) {
      const index = slot ? this.#names.indexOf(slot) : -1;
      if (index >= 0 && localName !== 'template' && localName !== 'script') used |= 1 << index;
    }
    return used;
  }
}
