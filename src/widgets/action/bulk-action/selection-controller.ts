import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languageOf} from '../../../core/language.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/action.js';
import {clearSelection, findSelectable, keysOf, type Selectable} from './selection-source.js';

/** Of several actions for one table, the first tells how many rows are selected. */
const speakers = new WeakMap<Element, HTMLElement>();

/** Knows which rows are selected in the table that its host belongs to, and renders the host when others are. */
export class SelectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #id: () => string | undefined;
  #source?: Selectable;
  #keys: readonly string[] = [];

  /** `id` gives the id of the table; undefined for the one around the host, or inside it. */
  constructor(host: ReactiveControllerHost & HTMLElement, id: () => string | undefined) {
    this.#host = host;
    this.#id = id;
    host.addController(this);
  }

  /** The keys of the selected rows. */
  get keys(): readonly string[] {
    return this.#keys;
  }

  /** How many rows are meant. */
  get count(): number {
    return this.#source?.selectedAll?.count ?? this.#keys.length;
  }

  /** What the rows are selected in. */
  get source(): Selectable | undefined {
    return this.#source;
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('selection-change', this.#handleSelection);
    // A table that is defined or written later is there by then.
    void customElements.whenDefined('table-widget').then(() => this.read());
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('selection-change', this.#handleSelection);
    if (this.#source && speakers.get(this.#source) === this.#host) speakers.delete(this.#source);
    this.#source = undefined;
  }

  /** Reads the selection anew: what the page sets tells nobody. */
  read(): void {
    const host = this.#host;
    if (!host.isConnected) return;
    const source = findSelectable(host, this.#id());
    this.#source = source;
    this.#keys = keysOf(source);
    host.requestUpdate();
    if (!source) return;
    if (!speakers.get(source)?.isConnected) speakers.set(source, host);
    // Without check boxes there would be nothing to act on.
    source.selectable ??= true;
  }

  /** Lets go of all rows. */
  clear(): void {
    clearSelection(this.#source, this.#host);
  }

  readonly #handleSelection = (event: Event): void => {
    const source = findSelectable(this.#host, this.#id());
    if (!source || !event.composedPath().includes(source)) return;
    this.read();
    if (speakers.get(source) !== this.#host) return;
    say(word(languageOf(this.#host), 'bulk.selected', {count: this.count}));
  };
}
