/** What a reader does on a page, by hand or by a script that acts in place of one. */
const DEEDS = ['pointerdown', 'keydown', 'click', 'input'] as const;

/**
 * The time from reading the address until the reader first does something. What the others of a filter group ask in
 * between they have read in the same address, however late they came.
 */
export class Opening {
  #ends?: AbortController;

  get isOn(): boolean {
    return this.#ends !== undefined;
  }

  begin(): void {
    this.end();
    const ends = (this.#ends = new AbortController());
    const options = {capture: true, signal: ends.signal};
    for (const deed of DEEDS) addEventListener(deed, this.#end, options);
  }

  end(): void {
    this.#ends?.abort();
    this.#ends = undefined;
  }

  readonly #end = (): void => this.end();
}
