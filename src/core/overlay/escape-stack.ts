import {holds, parentOf} from '../composed-tree.js';

/** What is open above the page: a dialog, a menu, a hint. */
export interface Layer {
  /** The element that is seen: a `<dialog>`, or an element with `popover`. */
  readonly element: HTMLElement;
  /** Asked only by a key that is pressed inside it, as a panel beside a page that stays in use; false by default. */
  readonly isBeside?: boolean;
  /** Called when the user asks for the topmost layer to go; it may stay open. */
  close(): void;
}

interface OpenLayer extends Layer {
  /** The page's own dialogs and popovers that were open before it, and so are below it. */
  readonly below: ReadonlySet<Element>;
}

/** Milliseconds in which an engine may ask several to close for one key, as where they were opened without a click. */
const SAME_KEY = 100;

const FOREIGN = 'dialog:modal, [popover]:not([popover="manual"]):popover-open';

/** The layers of one document, the topmost last. */
class EscapeStack {
  readonly #document: Document;
  #layers: readonly OpenLayer[] = [];
  #leftAt = -Infinity;

  constructor(document: Document) {
    this.#document = document;
  }

  get layers(): readonly OpenLayer[] {
    return this.#layers;
  }

  push(pushed: Layer): () => void {
    const {element} = pushed;
    this.#leftAt = -Infinity;
    const layer: OpenLayer = {...pushed, below: new Set(this.#foreign(element))};
    const handleCancel = (event: Event): void => this.#handleCancel(event, element);
    if (this.#layers.length === 0) this.#document.defaultView?.addEventListener('keydown', this.#handleKey);
    this.#layers = [...this.#layers, layer];
    element.addEventListener('cancel', handleCancel);
    return () => {
      element.removeEventListener('cancel', handleCancel);
      if (!this.#layers.includes(layer)) return;
      this.#layers = this.#layers.filter((other) => other !== layer);
      if (this.#layers.length === 0) this.#document.defaultView?.removeEventListener('keydown', this.#handleKey);
    };
  }

  // On its way out of the window, so that a control which has a use for the key, as an open list has, takes it first.
  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    const [target] = event.composedPath();
    const top = [...this.#layers].reverse().find(({isBeside, element}) => !isBeside || holds(element, target as Node));
    if (!top) return;
    if (this.#isBelowForeign(top, target)) {
      this.#leftAt = performance.now();
      return;
    }
    // What the engine would close by itself is not always the topmost layer.
    event.preventDefault();
    if (!event.repeat) top.close();
  };

  // A gesture, or a key that nobody saw, asks a dialog alone: it is meant for what is on top.
  #handleCancel(event: Event, element: HTMLElement): void {
    if (event.target !== element) return;
    event.preventDefault();
    if (performance.now() - this.#leftAt > SAME_KEY) this.#layers.at(-1)?.close();
  }

  #isBelowForeign({element, below}: OpenLayer, target: EventTarget | undefined): boolean {
    const seen = [...this.#foreign(element), ...(target instanceof Element ? this.#foreign(target) : [])];
    return seen.some((foreign) => !below.has(foreign) && !holds(foreign, element));
  }

  /** The open dialogs and popovers that are none of the layers, in every root from a place up to its document. */
  *#foreign(place: Element): Generator<Element> {
    const roots = new Set<ParentNode>();
    for (let node: Node | null = place; node; node = parentOf(node)) roots.add(node.getRootNode() as ParentNode);
    for (const root of roots)
      for (const found of root.querySelectorAll(FOREIGN))
        if (!this.#layers.some(({element}) => element === found)) yield found;
  }
}

const stacks = new WeakMap<Document, EscapeStack>();

function stackOf(document: Document): EscapeStack {
  const present = stacks.get(document);
  if (present) return present;
  const made = new EscapeStack(document);
  stacks.set(document, made);
  return made;
}

/**
 * Puts an open layer on top of the page's others; gives the function that takes it away when it has closed. Escape asks
 * the topmost layer alone to close, whatever has the focus; where nothing is open, or the page's own dialog is on top,
 * or an input method is at work, the key is left alone. Each layer that asks is known by its element.
 */
export const pushLayer = (layer: Layer): (() => void) => stackOf(layer.element.ownerDocument).push(layer);

/** The elements of the layers above that of an element, which count as inside it; all where it is none. */
export function layersAbove(element: HTMLElement): readonly HTMLElement[] {
  const layers = stackOf(element.ownerDocument).layers.map((layer) => layer.element);
  return layers.slice(layers.indexOf(element) + 1);
}

/** How many layers are open; for tests of cleanliness. */
export const openLayers = (page: Document = document): number => stackOf(page).layers.length;
