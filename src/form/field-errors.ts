import type {FieldError} from '../data/types.js';

/** Who found an error: the control itself, the server, the page's script, or the rules; who comes first has the word. */
export const FINDERS = ['control', 'server', 'page', 'rules'] as const;
export type Finder = (typeof FINDERS)[number];

const NONE: readonly FieldError[] = [];

const areSame = (one: readonly FieldError[], other: readonly FieldError[]): boolean =>
  one.length === other.length &&
  one.every(({code, message}, index) => code === other[index]?.code && message === other[index]?.message);

/** What is wrong with each field, by who found it. */
export class FieldErrors {
  readonly #found: Readonly<Record<Finder, Map<string, readonly FieldError[]>>> = {
    control: new Map(),
    rules: new Map(),
    server: new Map(),
    page: new Map(),
  };

  /** The errors of a field, those of the control first. */
  of(identity: string): readonly FieldError[] {
    const lists = FINDERS.flatMap((finder) => this.#found[finder].get(identity) ?? []);
    return lists.length > 0 ? lists : NONE;
  }

  /** Says what one finder found in one field; true where that is news. */
  set(finder: Finder, identity: string, errors: readonly FieldError[]): boolean {
    const found = this.#found[finder];
    if (areSame(found.get(identity) ?? NONE, errors)) return false;
    if (errors.length > 0) found.set(identity, errors);
    else found.delete(identity);
    return true;
  }

  /** Says all that one finder found, in place of what it found before; gives the fields with news. */
  replace(finder: Finder, errors: ReadonlyMap<string, readonly FieldError[]>): string[] {
    const fields = new Set([...this.#found[finder].keys(), ...errors.keys()]);
    return [...fields].filter((identity) => this.set(finder, identity, errors.get(identity) ?? NONE));
  }

  /** Forgets all that was found in a field, and in what is within it. */
  forget(identity: string): void {
    for (const found of Object.values(this.#found)) {
      for (const key of found.keys()) if (key === identity || key.startsWith(`${identity}[`)) found.delete(key);
    }
  }

  /** Every field with an error. */
  get fields(): ReadonlySet<string> {
    return new Set(FINDERS.flatMap((finder) => [...this.#found[finder].keys()]));
  }
}
