/** How long a pause ends what is being typed, in milliseconds. */
const PAUSE = 700;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLocaleLowerCase();

/** Finds items by the letters that a user types on a menu or a list. */
export class TypeAhead {
  #typed = '';
  #last = -Infinity;

  /** Whether letters have been typed just now, so that a space is one more of them. */
  isUnderWay(now: number): boolean {
    return this.#typed !== '' && now - this.#last < PAUSE;
  }

  /**
   * Takes one more letter, typed at `now` milliseconds on an item `from`; gives the index of the item that begins with
   * all of them, -1 where there is none. One letter again and again goes through the items that begin with it.
   */
  find(letter: string, now: number, texts: readonly string[], from: number): number {
    this.#typed = this.isUnderWay(now) ? this.#typed + letter.toLocaleLowerCase() : letter.toLocaleLowerCase();
    this.#last = now;
    const isOneLetter = /^(.)\1*$/u.test(this.#typed);
    const sought = isOneLetter ? letter.toLocaleLowerCase() : this.#typed;
    const start = isOneLetter ? from + 1 : Math.max(from, 0);
    for (let step = 0; step < texts.length; step++) {
      const index = (start + step) % texts.length;
      if (plain(texts[index] ?? '').startsWith(sought)) return index;
    }
    return -1;
  }
}

/** Whether a key writes a letter, and is no shortcut. */
export const isLetter = ({key, ctrlKey, metaKey, altKey, isComposing}: KeyboardEvent): boolean =>
  /^\S$/u.test(key) && !ctrlKey && !metaKey && !altKey && !isComposing;
