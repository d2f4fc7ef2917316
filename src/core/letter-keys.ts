import {isLetter, TypeAhead} from './type-ahead.js';

/** The letters of a `RovingFocus`: they go to the item whose text begins with what has been typed. */
export class LetterKeys {
  readonly #ahead = new TypeAhead();
  readonly #textOf: (item: HTMLElement) => string;

  constructor(textOf: (item: HTMLElement) => string) {
    this.#textOf = textOf;
  }

  /** Whether letters were typed just now, so that a space is one of them and presses nothing. */
  isTyping({timeStamp}: Event): boolean {
    return this.#ahead.isUnderWay(timeStamp);
  }

  /** The item that a key leads to; undefined for a key that is no letter. */
  find(event: KeyboardEvent, items: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined {
    const isSpace = event.key === ' ' && this.isTyping(event);
    if (!isSpace && !isLetter(event)) return undefined;
    // A space between two words must not press the item.
    if (isSpace) event.preventDefault();
    // Where nothing begins so, the letter is used up all the same: it is not meant for a composite around this one.
    return items[this.#ahead.find(event.key, event.timeStamp, items.map(this.#textOf), items.indexOf(from))] ?? from;
  }
}
