import type {Held} from './filter-parts.js';
import type {Filter} from './filter-spec.js';

/** Milliseconds without a key after which what was typed is looked for. */
const TYPING = 300;

/** What a reader enters into the controls of a bar: at once where it is chosen, after a pause where it is typed. */
export class FilterEntry {
  readonly #set: (filter: Filter, held: Held) => void;
  #typed?: {readonly field: string; readonly held: Held};
  #timer?: ReturnType<typeof setTimeout>;
  #soon?: (() => void) | undefined;

  constructor(set: (filter: Filter, held: Held) => void) {
    this.#set = set;
  }

  readonly take = (filter: Filter, held: Held): void => {
    this.forget();
    this.#set(filter, held);
  };

  readonly takeSoon = (filter: Filter, held: Held): void => {
    clearTimeout(this.#timer);
    this.#soon = () => {
      this.#soon = undefined;
      this.#typed = {field: filter.field, held};
      this.#set(filter, held);
    };
    this.#timer = setTimeout(this.#soon, TYPING);
  };

  /** What is being typed counts at once. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#soon?.();
  }

  /** What stands in a control: as it was typed, half a number too, else as it is asked. */
  heldIn(field: string, asked: Held): Held {
    return this.#typed?.field === field ? this.#typed.held : asked;
  }

  /** What is being typed counts no more. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#soon = this.#typed = undefined;
  }
}
