import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Tells a widget whether anything is slotted under a name, and renders it again when that changes. */
export class SlotController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #names: readonly string[];

  /** An empty name is the default slot. */
  constructor(host: ReactiveControllerHost & HTMLElement, ...names: string[]) {
    this.#host = host;
    this.#names = names;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.shadowRoot?.addEventListener('slotchange', this.#handleSlotChange);
  }

  hostDisconnected(): void {
    this.#host.shadowRoot?.removeEventListener('slotchange', this.#handleSlotChange);
  }

  has(name: string): boolean {
    for (const node of this.#host.childNodes) if (belongsTo(node, name)) return true;
    return false;
  }

  readonly #handleSlotChange = (event: Event): void => {
    const {target} = event;
    if (target instanceof HTMLSlotElement && this.#names.includes(target.name)) this.#host.requestUpdate();
  };
}

function belongsTo(node: Node, name: string): boolean {
  if (node instanceof Element)
    return node.slot === name && node.localName !== 'template' && node.localName !== 'script';
  return name === '' && node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';
}
