import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Labelled = ReactiveControllerHost & HTMLElement & {readonly labels: NodeList};

/**
 * The text of what names a control on the page: what its `aria-labelledby` points at, else its native labels, `<label
 * for>` or a label around it. That names the host, and not the control inside, so the text is handed on; it may come
 * after the control, and change.
 */
export class OuterLabels implements ReactiveController {
  readonly #host: Labelled;
  #watch?: MutationObserver;
  #text = '';
  #isPointedAt = false;

  constructor(host: Labelled) {
    this.#host = host;
    host.addController(this);
  }

  /** What the labels say; empty where there are none. */
  get text(): string {
    return this.#text;
  }

  /** What `aria-labelledby` points at says, which goes before every other name; empty where it points at nothing. */
  get pointedAt(): string {
    return this.#isPointedAt ? this.#text : '';
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
    const pointed = pointedAtBy(this.#host);
    const labels = pointed ?? (this.#host.id || this.#host.closest('label') ? [...this.#host.labels] : []);
    if (labels.length === 0 && !this.#watch) return;
    this.#watch ??= new MutationObserver(this.#look);
    this.#watch.disconnect();
    if (pointed) this.#watch.observe(this.#host, {attributeFilter: ['aria-labelledby']});
    for (const label of labels) this.#watch.observe(label, {childList: true, characterData: true, subtree: true});
    const text = labels
      .map((label) => ownText(label, this.#host))
      .join(' ')
      .trim();
    const isPointedAt = pointed !== undefined;
    if (text === this.#text && isPointedAt === this.#isPointedAt) return;
    this.#text = text;
    this.#isPointedAt = isPointedAt;
    this.#host.requestUpdate();
  };
}

/** What `aria-labelledby` names, in its order; undefined where that is nothing on the page. */
function pointedAtBy(host: Element): readonly Element[] | undefined {
  const ids = host.getAttribute('aria-labelledby')?.split(/\s+/);
  if (!ids) return undefined;
  const root = host.getRootNode() as Document | ShadowRoot;
  const found = ids.flatMap((id) => root.getElementById?.(id) ?? []);
  return found.length > 0 ? found : undefined;
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
