import {word} from '../../../core/words.js';
import type {Paging} from './paging.js';
import type {SortStep} from './view-state.js';
import {say} from '../../../core/say.js';
import '../../../core/words/en/table.js';

/** What a table says to users of screen readers about what they did. */
export class TableVoice {
  readonly #language: () => string;

  constructor(language: () => string) {
    this.#language = language;
  }

  sorted(label: string, [first]: readonly SortStep[]): void {
    const order = first ? (first.desc ? 'sort.descending' : 'sort.ascending') : 'sort.none';
    this.say(`${label}, ${word(this.#language(), order)}`);
  }

  paged({page = 1, pages, from, to, total}: Paging): void {
    const language = this.#language();
    this.say(`${word(language, 'page.of', {page, pages})}, ${word(language, 'page.rows', {from, to, total})}`);
  }

  /** The row that had the focus is gone. */
  removed(): void {
    this.say(word(this.#language(), 'row.removed'));
  }

  /** How many rows there are. */
  summary(caption: string | undefined, total: number): string {
    return [caption, word(this.#language(), 'rows', {count: total})].filter(Boolean).join(': ');
  }

  say(text: string): void {
    say(text);
  }
}
