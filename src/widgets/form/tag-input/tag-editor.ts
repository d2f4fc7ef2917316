import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import {deedOf} from './tag-keys.js';
import type {TagInputWidget} from './tag-input-widget.js';
import type {TagSuggestions} from './tag-suggestions.js';
import {joinTags, pastedTags, splitTyped} from './tag-texts.js';
import '../../../core/words/en/form.js';

/** What the editor asks of its field. */
export interface EditorDeeds {
  readonly field: () => HTMLInputElement | null;
  readonly suggestions: () => TagSuggestions | undefined;
  readonly language: () => string;
  /** Whether nothing can be changed. */
  readonly isFixed: () => boolean;
  /** Takes the tags as the reader has made them. */
  readonly take: (tags: readonly string[]) => void;
  /** Shows why a tag was refused. */
  readonly note: (note: string | undefined) => void;
}

/** Makes tags of what is typed, pasted and chosen, and takes them away again. */
export class TagEditor {
  readonly #host: TagInputWidget;
  readonly #deeds: EditorDeeds;

  constructor(host: TagInputWidget, deeds: EditorDeeds) {
    this.#host = host;
    this.#deeds = deeds;
  }

  /** What a tag is called. */
  readonly nameOf = (tag: string): string => this.#deeds.suggestions()?.labelOf(tag) ?? tag;

  /** Puts a text where one types. */
  write(text: string): void {
    const field = this.#deeds.field();
    if (field) field.value = text;
    this.#deeds.suggestions()?.follow(text);
  }

  /** Makes a tag of a suggestion. */
  choose(tag: string): void {
    this.write(this.#add([tag]).join());
  }

  remove(at: number): void {
    const {value} = this.#host;
    const tag = value[at];
    if (tag === undefined || this.#deeds.isFixed()) return;
    this.#deeds.note(undefined);
    this.#deeds.take(value.filter((one) => one !== tag));
    say(this.#word('removed.named', {name: this.nameOf(tag)}));
  }

  // Half a tag is no value yet.
  readonly handleInput = (event: Event): void => {
    event.stopPropagation();
    this.#deeds.note(undefined);
    const {text} = this.#host;
    const {tags, rest} = splitTyped(text);
    if (tags.length > 0 && !(event as InputEvent).isComposing)
      this.write([...this.#add(tags), rest].filter(Boolean).join(' '));
    else this.#deeds.suggestions()?.follow(text);
  };

  readonly handlePaste = (event: ClipboardEvent): void => {
    const tags = pastedTags(event.clipboardData?.getData('text') ?? '');
    if (tags.length === 0 || this.#deeds.isFixed()) return;
    event.preventDefault();
    this.write([this.#host.text, ...this.#add(tags)].filter(Boolean).join(', '));
  };

  readonly handleLeave = ({relatedTarget}: FocusEvent): void => {
    if (relatedTarget instanceof Node && this.#host.shadowRoot?.contains(relatedTarget)) return;
    this.#finish();
    this.#deeds.suggestions()?.close();
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || this.#deeds.isFixed()) return;
    const field = this.#deeds.field();
    const target = event.composedPath()[0];
    const buttons = [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.remove') ?? [])];
    const isTyping = target === field;
    if (isTyping && this.#deeds.suggestions()?.handleKey(event)) return event.preventDefault();
    const at = isTyping ? buttons.length : buttons.indexOf(target as HTMLElement);
    const isAtStart = field?.selectionStart === 0 && field.selectionEnd === 0;
    const deed = deedOf(event, {at, count: buttons.length, isRtl: this.#host.matches(':dir(rtl)'), isAtStart});
    if (deed) {
      event.preventDefault();
      // Before the tag goes: its button would take the focus with it.
      (buttons[deed.focus] ?? field)?.focus();
      if (deed.remove !== undefined) this.remove(deed.remove);
    } else if (isTyping) void this.#handleTyping(event);
    else if (event.key.length === 1 && event.key !== ' ') field?.focus();
  };

  async #handleTyping(event: KeyboardEvent): Promise<void> {
    const {text} = this.#host;
    if (event.key === 'Escape' && text && !this.#deeds.suggestions()?.isOpen) {
      event.preventDefault();
      this.write('');
    }
    if (event.key !== 'Enter') return;
    if (text.trim()) {
      event.preventDefault();
      return this.#finish();
    }
    // When this part has come every listener of the page has heard the key, and may have prevented it.
    const {submitImplicitly} = await import('../input/implicit-submission.js');
    if (!event.defaultPrevented) submitImplicitly(this.#host);
  }

  #word(key: Parameters<typeof word>[1], params?: Parameters<typeof word>[2]): string {
    return word(this.#deeds.language(), key, params);
  }

  /** Makes a tag of what is typed. */
  #finish(): void {
    const text = this.#host.text.trim();
    if (text && !this.#deeds.isFixed()) this.write(this.#add([text]).join());
  }

  /** Makes tags of texts; gives those that were refused, to go on with. */
  #add(texts: readonly string[]): readonly string[] {
    const {value, max} = this.#host;
    const meant = texts.map((text) => this.#deeds.suggestions()?.tagFor(text) ?? text);
    const {tags, refused, there, isFull} = joinTags(value, meant, max);
    if (tags.length > value.length) {
      this.#deeds.take(tags);
      say(this.#word('form.tagAdded', {name: tags.slice(value.length).map(this.nameOf).join(', ')}));
    }
    const full = isFull ? this.#word('form.mostTags', {count: max ?? 0}) : undefined;
    const note = full ?? (there === undefined ? undefined : this.#word('form.tagThere', {name: this.nameOf(there)}));
    this.#deeds.note(note);
    if (note) say(note);
    return refused.map(this.nameOf);
  }
}
