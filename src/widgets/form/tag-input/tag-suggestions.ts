import {html, nothing, type TemplateResult} from 'lit';
import {Anchored} from '../../../core/overlay/anchored.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import {connectSource, type SourceLink} from '../../../data/source-link.js';
import type {Delivery} from '../../../data/types.js';
import {choicesOf, type Choice} from '../../../form/choices.js';
import {fold} from './tag-texts.js';
import {suggestionsStyles} from './tag-suggestions.styles.js';
import type {TagInputWidget} from './tag-input-widget.js';
import '../../../core/words/en/form.js';

/** So many are shown at once: who looks for one more types another letter. */
const MOST = 50;
/** Milliseconds without a key before a server is asked. */
const ASK = 250;
/** Milliseconds without a key before the number of suggestions is said. */
const TELL = 500;

/** What the suggestions ask of their field. */
export interface SuggestionDeeds {
  readonly language: () => string;
  readonly tags: () => readonly string[];
  readonly add: (tag: string) => void;
  /** Says that the suggestions can't be had, or that they can again. */
  readonly failed: (hasFailed: boolean) => void;
}

/** The tags that are offered while one is typed, and the keys that go through them. Fetched when they may be wanted. */
export class TagSuggestions {
  readonly #host: TagInputWidget;
  readonly #deeds: SuggestionDeeds;
  readonly #layer: Anchored;
  #link?: SourceLink;
  #linked: readonly Choice[] = [];
  #source: unknown;
  /** The source that has more than it gave. */
  #remote?: Pick<SourceLink, 'setView' | 'delivery'>;
  #allFrom?: readonly unknown[];
  #allNow: readonly Choice[] = [];
  #foundFrom: readonly unknown[] = [];
  #foundNow: readonly Choice[] = [];
  /** What tags were called when they were taken: a search may have other suggestions now. */
  readonly #names = new Map<string, string>();
  #isOpen = false;
  #active = -1;
  #asking?: ReturnType<typeof setTimeout>;
  #telling?: ReturnType<typeof setTimeout>;

  constructor(host: TagInputWidget, deeds: SuggestionDeeds) {
    this.#host = host;
    this.#deeds = deeds;
    for (const style of suggestionsStyles) host.adoptStyle(style);
    this.#layer = new Anchored(host, {
      popover: () => host.shadowRoot?.querySelector<HTMLElement>('.list'),
      anchor: () => host.shadowRoot?.querySelector('.box'),
      placement: () => 'bottom-start',
      matchWidth: () => true,
      dismiss: () => this.close(),
    });
    host.addController({hostDisconnected: () => this.#stop()});
  }

  /** Whether there is something to choose from on the screen. */
  get isOpen(): boolean {
    return this.#isOpen && this.#found.length > 0;
  }

  /** The id of the suggestion that the keys are at. */
  get activeId(): string | undefined {
    return this.isOpen && this.#active >= 0 ? `option-${this.#active}` : undefined;
  }

  /** The tag that a text means: that of the suggestion of this name, else the text. */
  tagFor(text: string): string {
    return this.#all.find(({label}) => fold(label) === fold(text))?.value ?? text;
  }

  /** What a tag is called, where a suggestion says so. */
  labelOf(tag: string): string {
    const label = this.#all.find(({value}) => value === tag)?.label;
    if (label !== undefined) this.#names.set(tag, label);
    return label ?? this.#names.get(tag) ?? tag;
  }

  /** Reads the further source; called before each drawing. */
  connect(): void {
    const {suggestionsSource} = this.#host;
    if (suggestionsSource === this.#source) return;
    this.#source = suggestionsSource;
    this.#link ??= connectSource(this.#host, {
      deliver: ({list, data}) => {
        this.#linked = choicesOf(list?.toArray() ?? (Array.isArray(data) ? (data as unknown[]) : []));
        this.#host.requestUpdate();
      },
      changed: (state) => this.#deeds.failed(state === 'error'),
    });
    this.#remote = undefined;
    if (suggestionsSource === undefined) this.#linked = [];
    this.#link.set(suggestionsSource);
  }

  /** Called when the text has changed. */
  follow(text: string): void {
    this.#active = -1;
    this.#isOpen = text.trim() !== '';
    this.#ask(text.trim());
    clearTimeout(this.#telling);
    if (this.#isOpen) this.#telling = setTimeout(this.#tell, TELL);
    this.#host.requestUpdate();
  }

  close(): void {
    clearTimeout(this.#telling);
    this.#isOpen = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  /** Called after each drawing. */
  settle(): void {
    if (!this.isOpen) return this.#layer.hide();
    this.#layer.show();
    this.#host.shadowRoot?.querySelector('#list [aria-selected="true"]')?.scrollIntoView({block: 'nearest'});
  }

  /** Whether a key in the field was about the suggestions. */
  handleKey({key, altKey}: KeyboardEvent): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.#move(key === 'ArrowDown' ? 1 : -1, altKey);
    const chosen = this.isOpen && key === 'Enter' ? this.#found[this.#active] : undefined;
    if (!chosen) return false;
    this.#deeds.add(chosen.value);
    return true;
  }

  render(): TemplateResult {
    // reach-ok: the keys are pressed in the field, which keeps the focus.
    return html`<div class="list layer anchored" popover="manual" part="list" @mousedown=${keepFocus}>
      <div
        id="list"
        role="listbox"
        tabindex="-1"
        aria-label=${word(this.#deeds.language(), 'form.suggestions')}
        @click=${this.#handleClick}
      >
        ${this.#isOpen ? this.#found.map((choice, index) => this.#renderOption(choice, index)) : nothing}
      </div>
    </div>`;
  }

  #stop(): void {
    clearTimeout(this.#telling);
    clearTimeout(this.#asking);
  }

  get #all(): readonly Choice[] {
    const {suggestions} = this.#host;
    if (!this.#allFrom || this.#allFrom[0] !== suggestions || this.#allFrom[1] !== this.#linked) {
      this.#allFrom = [suggestions, this.#linked];
      this.#allNow = [...choicesOf(suggestions), ...this.#linked];
    }
    return this.#allNow;
  }

  /** Those that fit what is typed and are no tags yet; the same list until something changes. */
  get #found(): readonly Choice[] {
    const tags = this.#deeds.tags().map(fold);
    const text = this.#isSearched ? '' : fold(this.#host.text.trim());
    const from = [this.#all, text, tags.join('\n')];
    if (!from.every((one, index) => one === this.#foundFrom[index])) {
      this.#foundFrom = from;
      const active = this.#foundNow[this.#active]?.value;
      this.#foundNow = fitting(this.#all, text, new Set(tags));
      // The keys stay at what they were at, wherever it stands now.
      this.#active = this.#foundNow.findIndex(({value}) => value === active);
    }
    return this.#foundNow;
  }

  // What a server has found fits, in whatever way.
  get #isSearched(): boolean {
    return this.#remote !== undefined && this.#remote.delivery?.rest.search === undefined;
  }

  /** Where a source has more than it gave, it searches, if it can. */
  #ask(text: string): void {
    this.#remote ??= [this.#link, this.#host.dataController].find((source) => isPart(source?.delivery));
    clearTimeout(this.#asking);
    if (this.#remote) this.#asking = setTimeout(() => this.#remote?.setView(text ? {search: text} : {}), ASK);
  }

  #move(step: 1 | -1, closes: boolean): boolean {
    if (closes && step < 0) {
      this.close();
      return true;
    }
    const wasOpen = this.isOpen;
    this.#isOpen = true;
    const count = this.#found.length;
    if (!wasOpen) this.#active = step > 0 ? 0 : count - 1;
    else this.#active = this.#active < 0 && step < 0 ? count - 1 : (this.#active + step + count) % count;
    this.#host.requestUpdate();
    return true;
  }

  readonly #tell = (): void => {
    if (this.#isOpen) say(word(this.#deeds.language(), 'form.results', {count: this.#found.length}));
  };

  readonly #handleClick = ({target}: Event): void => {
    const option = (target as Element).closest<HTMLElement>('[role="option"]');
    const chosen = option && this.#found[Number(option.dataset['index'])];
    if (chosen) this.#deeds.add(chosen.value);
  };

  #renderOption({label, description}: Choice, index: number): TemplateResult {
    return html`<div
      class="option"
      part="option"
      id="option-${index}"
      role="option"
      data-index=${index}
      aria-selected=${index === this.#active}
    >
      ${label}${description ? html`<span class="more">${description}</span>` : nothing}
    </div>`;
  }
}

const fitting = (all: readonly Choice[], text: string, taken: ReadonlySet<string>): readonly Choice[] =>
  all
    .filter(({value, label, disabled}) => !disabled && !taken.has(fold(value)) && fold(label).includes(text))
    .slice(0, MOST);

const isPart = (delivery: Delivery | undefined): boolean =>
  delivery?.partial === true || (delivery?.total ?? 0) > (delivery?.list?.size ?? Infinity);

/** The focus stays where the keys are heard. */
const keepFocus = (event: Event): void => event.preventDefault();
