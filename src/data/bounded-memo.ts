/** A memory for answers by text that never grows beyond its bound: the one unused for longest goes first. */
export class BoundedMemo<T> {
  readonly #answers = new Map<string, T>();

  constructor(readonly bound: number) {}

  get size(): number {
    return this.#answers.size;
  }

  /** The answer for `text`, made once while it is remembered. */
  get(text: string, make: (text: string) => T): T {
    const known = this.#answers.get(text);
    if (known !== undefined) {
      this.#answers.delete(text);
      this.#answers.set(text, known);
      return known;
    }
    const answer = make(text);
    this.#answers.set(text, answer);
    if (this.#answers.size > this.bound) this.#forgetOldest();
    return answer;
  }

  #forgetOldest(): void {
    for (const oldest of this.#answers.keys()) {
      this.#answers.delete(oldest);
      return;
    }
  }
}
