import {html, nothing, type TemplateResult} from 'lit';
import {LanguageController} from '../../../core/language.js';
import {Anchored} from '../../../core/overlay/anchored.js';
import {say} from '../../../core/say.js';
import {TypeAhead} from '../../../core/type-ahead.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import type {Choice} from '../../../form/choices.js';
import {meaningOf, type KeyMeaning, type ListStart} from './list-keys.js';
import {rowsOf, type Rows} from './list-rows.js';
import {ListSearch} from './list-search.js';
import {ListWindow} from './list-window.js';
import {renderRows} from './render-rows.js';
import type {SelectChoices} from './select-choices.js';
import {openListStyles} from './open-list.styles.js';
import type {SelectWidget} from './select-widget.js';

export type {ListStart} from './list-keys.js';

/** What the list asks of its select. */
export interface ListDeeds {
  readonly choices: SelectChoices;
  readonly values: () => readonly string[];
  /** The name of the list for screen readers. */
  readonly label: () => string | typeof nothing;
  readonly choose: (values: readonly string[]) => void;
  readonly open: (start: ListStart) => void;
  readonly close: () => void;
}

/** The list of a select, and its keys: also those that choose while it is closed. Fetched when it may be wanted. */
export class OpenList {
  readonly #host: SelectWidget;
  readonly #deeds: ListDeeds;
  readonly #layer: Anchored;
  readonly #language: LanguageController;
  #ahead = new TypeAhead();
  readonly #search: ListSearch;
  readonly #window = new ListWindow();
  #isOpen = false;
  #wasLong = false;
  #wasOpen = false;
  #hasMoved = false;
  #active?: string;
  #at = 0;
  #rows: Rows = rowsOf([]);
  #from?: readonly Choice[];

  constructor(host: SelectWidget, deeds: ListDeeds) {
    this.#host = host;
    this.#deeds = deeds;
    for (const style of openListStyles) host.adoptStyle(style);
    this.#language = new LanguageController(host);
    this.#search = new ListSearch(host, deeds.choices, () => this.#handleFound());
    this.#layer = new Anchored(host, {
      popover: () => this.#find('.list'),
      anchor: () => this.#find('.box'),
      placement: () => 'bottom-start',
      matchWidth: () => true,
      dismiss: () => deeds.close(),
    });
    // One that comes back to the page must not take the focus.
    host.addController({hostDisconnected: () => deeds.close()});
  }

  /** The id of the option that the keys are at, while it is drawn. */
  get activeId(): string | undefined {
    const at = this.#isOpen ? this.#activeIndex : -1;
    const {places, rows} = this.#shown;
    return at >= 0 && this.#window.holds(places[at], rows.length) ? `option-${at}` : undefined;
  }

  /** Called before the list opens. */
  begin(start: ListStart): void {
    if (this.#isOpen) return;
    this.#isOpen = this.#wasOpen = true;
    this.#hasMoved = false;
    this.#search.clear();
    const box = this.#find('.box');
    if (box) this.#window.begin(Number.parseFloat(getComputedStyle(box).minBlockSize));
    const [chosen] = this.#deeds.values();
    const {options} = this.#shown;
    const at = start === 'chosen' ? options.findIndex(({value}) => value === chosen) : -1;
    this.#goTo(at >= 0 ? at : start === 'last' ? options.length - 1 : 0, true);
  }

  /** Called after each drawing. */
  follow(isOpen: boolean): void {
    if (!isOpen) return this.#end();
    const isNew = !this.#layer.isOpen;
    this.#layer.show();
    this.#window.place(this.#find('#list'), this.#find(`#option-${this.#activeIndex}`));
    if (isNew) this.#find('.search')?.focus();
  }

  /** Does what a key means, in the field or in the list. */
  handleKey(event: KeyboardEvent): void {
    const {target} = event;
    const meaning = meaningOf(event, {
      isOpen: this.#isOpen,
      isSearching: target instanceof HTMLInputElement,
      isMultiple: this.#host.multiple === true,
      isTyping: this.#ahead.isUnderWay(event.timeStamp),
    });
    if (meaning === undefined || (target instanceof Element && target.closest('.tool'))) return;
    if (meaning === 'leave') return this.#leave();
    event.preventDefault();
    this.#obey(meaning, event);
  }

  render(): TemplateResult | typeof nothing {
    // Made ready as soon as the list may be wanted: of ten thousand it takes a while.
    const {rows, options} = this.#shown;
    if (!this.#wasOpen) return nothing;
    const {multiple} = this.#host;
    const isBusy = this.#host.dataController?.state === 'refreshing';
    // reach-ok: the keys are pressed in the field, which keeps the focus.
    return html`<div
      class="list layer anchored"
      part="list"
      popover="manual"
      @mousedown=${this.#handlePress}
      @pointermove=${this.#handleMove}
      @click=${this.#handleClick}
    >
      ${this.#isSearched ? this.#search.render(this.activeId) : nothing}
      <div
        class="options"
        id="list"
        role="listbox"
        tabindex="-1"
        aria-label=${this.#deeds.label()}
        aria-multiselectable=${multiple ? 'true' : nothing}
        aria-busy=${isBusy ? 'true' : nothing}
        ?hidden=${options.length === 0}
        ?data-windowed=${this.#window.cuts(rows.length)}
        @scroll=${this.#handleScroll}
      >
        ${renderRows(this.#shown, this.#window.range(rows.length), {
          chosen: new Set(this.#deeds.values()),
          active: this.#activeIndex,
        })}
      </div>
      ${
        options.length === 0
          ? html`<div class="none" part="empty">
              ${word(this.#language.language, this.#search.text ? 'empty.results' : 'form.noOptions')}
            </div>`
          : nothing
      }
    </div>`;
  }

  get #isSearched(): boolean {
    const {searchEnabled, searchFrom = Infinity} = this.#host;
    return searchEnabled ?? (this.#wasLong ||= this.#deeds.choices.all.length >= searchFrom);
  }

  get #shown(): Rows {
    const found = this.#search.found;
    if (found !== this.#from) {
      this.#from = found;
      this.#rows = rowsOf(found);
    }
    return this.#rows;
  }

  // Where the option is gone, the one that stands in its place now.
  get #activeIndex(): number {
    const {options} = this.#shown;
    const at = options.findIndex(({value}) => value === this.#active);
    return at >= 0 ? at : Math.min(this.#at, options.length - 1);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  #end(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    // What is typed when it opens again is another word.
    this.#ahead = new TypeAhead();
    this.#layer.hide();
    this.#search.stop();
  }

  #goTo(index: number, isCentred = false): void {
    const {options, places} = this.#shown;
    const at = Math.max(0, Math.min(index, options.length - 1));
    this.#point(at);
    this.#window.reveal(at === 0 ? 0 : (places[at] ?? 0), isCentred);
    this.#host.requestUpdate();
  }

  #point(index: number): void {
    this.#at = index;
    this.#active = this.#shown.options[index]?.value;
  }

  #obey(meaning: Exclude<KeyMeaning, 'leave'>, event: KeyboardEvent): void {
    if (meaning === 'letter') this.#type(event);
    else if (meaning === 'all') this.#toggleAll();
    else if (meaning === 'choose' || meaning === 'choose-and-close') {
      // A key that is held down chooses once.
      if (!event.repeat) this.#pick(this.#shown.options[this.#activeIndex], meaning === 'choose-and-close');
    } else if ('opens' in meaning) this.#deeds.open(meaning.opens);
    else this.#move(meaning.moves);
  }

  #move(by: number | 'first' | 'last'): void {
    this.#hasMoved = true;
    const last = this.#shown.options.length - 1;
    this.#goTo(by === 'first' ? 0 : by === 'last' ? last : this.#activeIndex + by);
  }

  /** Letters choose in a closed list as in a native one, and go through an open one. */
  #type(event: KeyboardEvent): void {
    const {multiple} = this.#host;
    if (this.#isSearched) {
      this.#deeds.open('chosen');
      return this.#search.add(event.key);
    }
    if (multiple && !this.#isOpen) this.#deeds.open('chosen');
    const {options} = this.#shown;
    const [value] = this.#deeds.values();
    const from = this.#isOpen ? this.#activeIndex : options.findIndex((choice) => choice.value === value);
    const labels = options.map(({label, disabled}) => (disabled && !this.#isOpen ? '' : label));
    const at = this.#ahead.find(event.key, event.timeStamp, labels, from);
    if (at < 0) return;
    if (!this.#isOpen) return this.#pick(options[at], false);
    this.#hasMoved = true;
    this.#goTo(at);
  }

  #toggleAll(): void {
    const all = this.#shown.options.filter(({disabled}) => !disabled).map(({value}) => value);
    const chosen = new Set(this.#deeds.values());
    const hasAll = all.every((value) => chosen.has(value));
    for (const value of all) {
      if (hasAll) chosen.delete(value);
      else chosen.add(value);
    }
    this.#deeds.choose([...chosen]);
  }

  #pick(choice: Choice | undefined, closes: boolean): void {
    if (choice?.disabled) return;
    if (choice && this.#host.multiple) {
      const chosen = this.#deeds.values();
      const {value} = choice;
      this.#deeds.choose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
    } else if (choice) this.#deeds.choose([choice.value]);
    if (closes) this.#deeds.close();
  }

  /** Tab takes what the keys have gone to, and must find the focus at the field, so that it goes on from there. */
  #leave(): void {
    if (this.#hasMoved && !this.#host.multiple) this.#pick(this.#shown.options[this.#activeIndex], false);
    this.#deeds.close();
    this.#end();
  }

  #handleFound(): void {
    this.#goTo(0);
    if (this.#search.text === '') return;
    this.#search.tell(() => say(word(this.#language.language, 'form.results', {count: this.#shown.options.length})));
  }

  #optionAt(event: Event): number {
    const option = event.target instanceof Element && event.target.closest<HTMLElement>('[role="option"]');
    return option ? Number(option.id.slice('option-'.length)) : -1;
  }

  // The focus stays where the keys are heard.
  readonly #handlePress = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
  };

  readonly #handleMove = (event: PointerEvent): void => {
    const at = this.#optionAt(event);
    // Rows that the keys move below a pointer at rest are not pointed at.
    const isAtRest = event.movementX === 0 && event.movementY === 0;
    if (isAtRest || at < 0 || at === this.#activeIndex) return;
    this.#point(at);
    this.#host.requestUpdate();
  };

  readonly #handleClick = (event: Event): void => {
    const at = this.#optionAt(event);
    if (at < 0) return;
    this.#point(at);
    this.#host.requestUpdate();
    if (!this.#shown.options[at]?.disabled) this.#pick(this.#shown.options[at], !this.#host.multiple);
  };

  readonly #handleScroll = (event: Event): void => {
    if (this.#window.scroll(event.target as HTMLElement, this.#shown.rows.length)) this.#host.requestUpdate();
  };
}
