import type {ReactiveElement} from 'lit';

const update = (host: Node): void => (host as ReactiveElement).requestUpdate();
const handleSlotChange = ({currentTarget}: Event): void => update((currentTarget as ShadowRoot).host);

/** The bit of a chart in the default slot. */
const CHART = 1 << 30;

let observer: MutationObserver | undefined;
let fresh: UsedSlots[] = [];

function listenToFresh(): void {
  const all = fresh;
  fresh = [];
  for (const slots of all) slots.listen();
}

/**
 * Tells which of its named slots a widget's children ask for, so that it draws those alone, and has it render again
 * when that changes. Slots that nobody fills are most of what a card would cost. It is no controller, and what a
 * thousand cards can share is shared.
 */
export class UsedSlots {
  readonly #host: ReactiveElement;
  readonly #names: readonly string[];
  /** A bit for each name. */
  #used = 0;

  constructor(host: ReactiveElement, names: readonly string[]) {
    this.#host = host;
    this.#names = names;
  }

  /** Whether any child asks for more than the default slot has. */
  get any(): boolean {
    return this.#used !== 0;
  }

  /** Whether a chart is among the children that ask for no slot. */
  get hasChart(): boolean {
    return (this.#used & CHART) !== 0;
  }

  has(name: string): boolean {
    return (this.#used & (1 << this.#names.indexOf(name))) !== 0;
  }

  /** Looks at the children; called before each rendering. */
  read(): void {
    this.#used = this.#find();
  }

  /** Called after the first rendering. */
  watch(): void {
    observer ??= new MutationObserver((records) => records.forEach(({target}) => update(target)));
    observer.observe(this.#host, {childList: true});
    // The browser is about to tell of the slots just drawn, and a handler costs more than a slot; so it comes after that.
    if (fresh.push(this) === 1) queueMicrotask(listenToFresh);
  }

  /** From here on a child is seen that goes from one slot to another, which changes no list of children. */
  listen(): void {
    this.#host.renderRoot.addEventListener('slotchange', handleSlotChange);
    if (this.#find() !== this.#used) this.#host.requestUpdate();
  }

  #find(): number {
    let used = 0;
    for (let child = this.#host.firstElementChild; child; child = child.nextElementSibling) {
      used |= child.slot ? this.#bitOf(child) : child.localName.endsWith('chart-widget') ? CHART : 0;
    }
    return used;
  }

  #bitOf({slot, localName}: Element): number {
    const index = localName === 'template' || localName === 'script' ? -1 : this.#names.indexOf(slot);
    return index < 0 ? 0 : 1 << index;
  }
}
