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

  sorted(label: string, field: string, sort: readonly SortStep[]): void {
    this.say(`${label}, ${sortText(this.#language(), field, sort)}`);
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

/** How a column is sorted, and which step of the order that is where there are several. */
export function sortText(language: string, field: string, sort: readonly SortStep[]): string {
  const at = sort.findIndex((step) => step.field === field);
  const step = sort[at];
  const order = word(language, step ? (step.desc ? 'sort.descending' : 'sort.ascending') : 'sort.none');
  return step && sort.length > 1 ? `${order}, ${word(language, 'sort.step', {number: at + 1})}` : order;
}
