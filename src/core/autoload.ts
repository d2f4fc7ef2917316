import {warn} from './warn.js';

/** What loads and defines each element, by tag; the order of the map is the order in which requests leave. */
export type Loaders = ReadonlyMap<string, () => Promise<unknown>>;

/** A watch over trees; see `watch`. */
export interface Watcher {
  /** Watches one more tree. */
  add(root: Document | ShadowRoot): void;
  /** Stops watching; what has been fetched stays. */
  stop(): void;
}

/** Loads the elements of the library that are in a tree now, and those that come later. */
export function watch(root: Document | ShadowRoot, loaders: Loaders): Watcher {
  const watcher = new TreeWatcher(loaders);
  watcher.add(root);
  return watcher;
}

class TreeWatcher implements Watcher {
  readonly #loaders: Loaders;
  readonly #seen = new WeakSet<Node>();
  readonly #asked = new Set<string>();
  readonly #observer = new MutationObserver((records) => this.#handle(records));
  #stopped = false;

  constructor(loaders: Loaders) {
    this.#loaders = loaders;
  }

  add(root: Document | ShadowRoot): void {
    if (this.#stopped || this.#seen.has(root)) return;
    this.#seen.add(root);
    this.#observer.observe(root, {childList: true, subtree: true});
    this.#look([root]);
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
  }

  #handle(records: readonly MutationRecord[]): void {
    this.#look(records.flatMap(({addedNodes}) => [...addedNodes]));
  }

  #look(nodes: readonly Node[]): void {
    const wanted = new Set<string>();
    for (const node of nodes) this.#gather(node, wanted);
    if (wanted.size > 0) this.#load(wanted);
  }

  #gather(node: Node, wanted: Set<string>): void {
    if (node instanceof Element) this.#visit(node, wanted);
    if (!node.hasChildNodes()) return;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) this.#visit(walker.currentNode as Element, wanted);
  }

  #visit(element: Element, wanted: Set<string>): void {
    const tag = element.localName;
    if (element.shadowRoot) this.add(element.shadowRoot);
    // What a template holds is on its way to the page: fetching it now spares the first clone a wait.
    if (tag === 'template') this.#gather((element as HTMLTemplateElement).content, wanted);
    else if (tag.includes('-') && !customElements.get(tag)) this.#meet(element, wanted);
  }

  #meet(element: Element, wanted: Set<string>): void {
    const tag = element.localName;
    this.#await(element);
    if (!this.#loaders.has(tag) || this.#asked.has(tag)) return;
    this.#asked.add(tag);
    wanted.add(tag);
  }

  // An element gets its shadow root when it is defined, which no mutation tells.
  #await(element: Element): void {
    if (this.#seen.has(element)) return;
    this.#seen.add(element);
    void customElements.whenDefined(element.localName).then(() => {
      if (element.shadowRoot) this.add(element.shadowRoot);
    });
  }

  #load(wanted: ReadonlySet<string>): void {
    for (const [tag, load] of this.#loaders) {
      if (!wanted.has(tag)) continue;
      load().catch((error: unknown) => {
        // The next one that comes onto the page asks again.
        this.#asked.delete(tag);
        warn(undefined, `<${tag}> could not be loaded: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
  }
}
