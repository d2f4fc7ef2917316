import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Step} from './crumbs.js';

/** Steps that got `aria-current` here, and not from their author. */
const marked = new WeakSet<Element>();

/**
 * The steps that an author has put into a trail as elements. Each is given to a slot of its own, in the order of the
 * slots, and the last one is marked as the page unless its author marks one.
 */
export class SlottedSteps implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer?: MutationObserver;
  #steps: readonly Step[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host, {childList: true});
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    const elements = [...this.#host.children].filter(
      ({localName}) => localName !== 'script' && localName !== 'template',
    );
    const same =
      elements.length === this.#steps.length && elements.every((one, index) => one === this.#steps[index]?.element);
    if (!same) this.#steps = elements.map((element) => ({label: '', element}));
  }

  hostUpdated(): void {
    const elements = this.#steps.map(({element}) => element!);
    const slots = [...(this.#host.shadowRoot?.querySelectorAll('slot') ?? [])];
    // Where the middle is folded there are fewer slots: the first step and the last ones are shown.
    const shown = slots.length < elements.length ? [elements[0]!, ...elements.slice(1 - slots.length)] : elements;
    slots.forEach((slot, index) => slot.assign(shown[index]!));
    for (const element of elements) this.#mark(element, element === elements.at(-1));
  }

  #mark(element: Element, isLast: boolean): void {
    if (element.hasAttribute('aria-current') && !marked.has(element)) return;
    if (!isLast) return element.removeAttribute('aria-current');
    marked.add(element);
    element.setAttribute('aria-current', 'page');
  }
}
