type Properties = Readonly<Record<string, unknown>>;
type Host = Record<string, unknown>;

interface Covered {
  /** What the author gave, shown again when the data goes. */
  author: unknown;
  /** What the data layer set. */
  data: unknown;
  /** What the property then read as; a property may normalise what it is given. */
  shown: unknown;
}

/**
 * The layer of data over what the author wrote. Each property that data sets is remembered as the author had it; what
 * the author sets later goes below the data, so a framework that sends `rows={[]}` again never blanks live rows.
 */
export class DataLayers {
  readonly #host: Host;
  readonly #covered = new Map<string, Covered>();

  constructor(host: object) {
    this.#host = host as Host;
  }

  /** The properties that data covers now. */
  get names(): Iterable<string> {
    return this.#covered.keys();
  }

  /** The author's value of a property, whether covered or not. */
  author(name: string): unknown {
    const covered = this.#covered.get(name);
    return covered ? covered.author : this.#host[name];
  }

  /** Puts these values in place of the whole layer; what it no longer has shows the author's value again. */
  replace(properties: Properties): void {
    this.restore();
    for (const name of [...this.#covered.keys()]) if (!Object.hasOwn(properties, name)) this.#uncover(name);
    for (const [name, value] of Object.entries(properties)) this.#cover(name, value);
  }

  /** Puts data back over what the author has set since, and remembers that. */
  restore(): void {
    for (const [name, covered] of this.#covered) {
      const now = this.#host[name];
      if (Object.is(now, covered.shown)) continue;
      covered.author = now;
      this.#show(name, covered);
    }
  }

  /** Takes the whole layer away. */
  clear(): void {
    this.replace({});
  }

  #cover(name: string, data: unknown): void {
    const covered = this.#covered.get(name) ?? {author: this.#host[name], data: undefined, shown: undefined};
    const known = this.#covered.has(name) && Object.is(covered.data, data);
    this.#covered.set(name, covered);
    covered.data = data;
    if (!known) this.#show(name, covered);
  }

  #show(name: string, covered: Covered): void {
    this.#host[name] = covered.data;
    covered.shown = this.#host[name];
  }

  #uncover(name: string): void {
    const covered = this.#covered.get(name);
    this.#covered.delete(name);
    if (covered) this.#host[name] = covered.author;
  }
}
