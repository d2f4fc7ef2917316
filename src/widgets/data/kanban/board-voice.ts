import {prepareToSay, say} from '../../../core/say.js';
import {word, type WordKey} from '../../../core/words.js';
import type {BoardHost} from './board-host.js';
import '../../../core/words/en/board.js';

/** What a board says to users of screen readers about what they do. */
export class BoardVoice {
  readonly #host: () => BoardHost;

  constructor(host: () => BoardHost) {
    this.#host = host;
  }

  /** Has the regions in place before the first text. */
  prepare(): void {
    prepareToSay(this.#host().element.ownerDocument);
  }

  /** Where a card stands now, such as `2 of 5 in Doing`. */
  placeOf(key: string): string {
    const {model, language} = this.#host();
    const place = model.placeOf(key);
    const column = place && model.column(place.columnId);
    if (!place || !column) return '';
    const {label, cards} = column;
    return word(language, 'board.place', {place: place.index + 1, count: cards.length, column: label});
  }

  lifted(key: string): void {
    this.#about('board.lifted', key);
  }

  /** A lifted card stands elsewhere. */
  place(key: string): void {
    say(this.placeOf(key), {repeat: true});
  }

  moved(key: string): void {
    this.#about('board.moved', key);
  }

  /** A card is where it was before it was lifted. */
  back(key: string): void {
    this.#about('board.back', key);
  }

  refused(text: string): void {
    say(text, {assertive: true});
  }

  /** The card that had the focus is gone. */
  lost(name: string): void {
    if (name) say(word(this.#host().language, 'removed.named', {name}));
  }

  #about(key: WordKey, card: string): void {
    const {language} = this.#host();
    say(word(language, key, {name: this.#host().nameOf(card), place: this.placeOf(card)}), {repeat: true});
  }
}
