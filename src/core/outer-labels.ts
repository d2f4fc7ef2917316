import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Labelled = ReactiveControllerHost & HTMLElement & {readonly labels: NodeList};

/**
 * The text of the native labels of a control: `<label for>` or a label around it. What such a label names is the host,
 * and not the control inside, so the text is handed on; it may come after the control, and change.
 */
export class OuterLabels implements ReactiveController {
  readonly #host: Labelled;
  #watch?: MutationObserver;
  #text = '';

  constructor(host: Labelled) {
    this.#host = host;
    host.addController(this);
  }

  /** What the labels say; empty where there are none. */
  get text(): string {
    return this.#text;
  }

  hostConnected(): void {
    this.#host.addEventListener('focusin', this.#look);
    if (this.#host.ownerDocument.readyState === 'loading') {
      this.#host.ownerDocument.addEventListener('DOMContentLoaded', this.#look, {once: true});
    }
    this.#look();
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusin', this.#look);
    this.#watch?.disconnect();
  }

  // Most controls have a label of their own, and neither an id nor a label around them: those are not asked.
  readonly #look = (): void => {
    const {id} = this.#host;
    const labels = id || this.#host.closest('label') ? [...this.#host.labels] : [];
    if (labels.length === 0 && !this.#watch) return;
    this.#watch ??= new MutationObserver(this.#look);
    this.#watch.disconnect();
    for (const label of labels) this.#watch.observe(label, {childList: true, characterData: true, subtree: true});
    const text = labels
      .map((label) => ownText(label, this.#host))
      .join(' ')
      .trim();
    if (text === this.#text) return;
    this.#text = text;
    this.#host.requestUpdate();
  };
}

/** The text of a label without that of the control in it. */
function ownText(label: Node, control: Node): string {
  if (label === control) return '';
  if (label.nodeType === Node.TEXT_NODE) return label.textContent ?? '';
  return [...label.childNodes]
    .map((child) => ownText(child, control))
    .join('')
    .replace(/\s+/g, ' ');
}
