import {html, nothing, type TemplateResult} from 'lit';
import {LanguageController} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import type {Choice} from '../../../form/choices.js';
import {matching} from './list-rows.js';
import type {SelectChoices} from './select-choices.js';
import type {SelectWidget} from './select-widget.js';

/** Milliseconds without a key before a server is asked. */
const ASK = 250;
/** Milliseconds without a key before the number of results is said. */
const TELL = 500;

/** The search of an open list. Where a source has more than it gave, the source searches, if it can. */
export class ListSearch {
  readonly #host: SelectWidget;
  readonly #choices: SelectChoices;
  readonly #changed: () => void;
  readonly #language: LanguageController;
  #text = '';
  #isRemote = false;
  #asked = '';
  #asking?: ReturnType<typeof setTimeout>;
  #telling?: ReturnType<typeof setTimeout>;
  #key: readonly unknown[] = [];
  #found: readonly Choice[] = [];

  constructor(host: SelectWidget, choices: SelectChoices, changed: () => void) {
    this.#host = host;
    this.#choices = choices;
    this.#changed = changed;
    this.#language = new LanguageController(host);
  }

  get text(): string {
    return this.#text;
  }

  /** The choices that fit; the same list until something changes. */
  get found(): readonly Choice[] {
    const {all} = this.#choices;
    const rest = this.#host.dataController?.delivery?.rest.search;
    const text = this.#isRemote && rest === undefined ? '' : this.#text;
    if (this.#key[0] !== all || this.#key[1] !== text) {
      this.#key = [all, text];
      this.#found = matching(all, text);
    }
    return this.#found;
  }

  clear(): void {
    this.#text = '';
  }

  /** A letter that was typed before the field had the focus. */
  add(letter: string): void {
    this.#set(this.#text + letter);
  }

  /** Says something once the reader has typed. */
  tell(say: () => void): void {
    clearTimeout(this.#telling);
    const isReading = (): boolean => this.#host.dataController?.state === 'refreshing';
    this.#telling = setTimeout(() => (isReading() ? this.tell(say) : say()), TELL);
  }

  /** Called when the list has closed. */
  stop(): void {
    clearTimeout(this.#telling);
    clearTimeout(this.#asking);
    if (this.#asked) this.#ask('');
    this.#text = '';
    this.#isRemote = false;
  }

  render(activeId: string | undefined): TemplateResult {
    const label = word(this.#language.language, 'search');
    return html`<input
      class="search"
      part="search"
      type="text"
      role="combobox"
      aria-expanded="true"
      aria-controls="list"
      aria-autocomplete="list"
      aria-activedescendant=${activeId ?? nothing}
      aria-label=${label}
      placeholder=${label}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${this.#text}
      @input=${this.#handleInput}
    />`;
  }

  #set(text: string): void {
    this.#text = text;
    const {dataController} = this.#host;
    const delivery = dataController?.delivery;
    const isPart = delivery?.partial === true || (delivery?.total ?? 0) > this.#choices.all.length;
    this.#isRemote ||= isPart;
    if (this.#isRemote) {
      clearTimeout(this.#asking);
      this.#asking = setTimeout(() => this.#ask(text), ASK);
    }
    this.#changed();
  }

  #ask(text: string): void {
    this.#asked = text;
    this.#host.dataController?.setView(text ? {search: text} : {});
  }

  // What is searched for is no change of the value.
  readonly #handleInput = (event: Event): void => {
    event.stopPropagation();
    this.#set((event.target as HTMLInputElement).value);
  };
}
