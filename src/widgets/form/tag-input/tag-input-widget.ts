import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {FormControlElement, type NativeControl, type Verdict} from '../../../core/form-control-element.js';
import {LanguageController} from '../../../core/language.js';
import {once} from '../../../core/late.js';
import {list, numeric, parseJson} from '../../../core/properties.js';
import {word} from '../../../core/words.js';
import {TagEditor} from './tag-editor.js';
import {tagInputStyles} from './tag-input-widget.styles.js';
import type {TagSuggestions} from './tag-suggestions.js';
import {tagView} from './tag-view.js';
import {tagsOf} from './tag-texts.js';
import '../../../core/words/en/form.js';

const ORDINARY = {bubbles: true, composed: true};
/** What a text field tells of half a tag is nothing for the page. */
const stop = (event: Event): void => event.stopPropagation();

let Suggestions: typeof TagSuggestions | undefined;
const loadSuggestions = once(async () => {
  Suggestions = (await import('./tag-suggestions.js')).TagSuggestions;
});

/**
 * A field for several short texts. Enter or a comma makes a tag of what is typed, and so does leaving the field, so that
 * nothing typed is lost; a pasted text of several lines becomes as many. Backspace in the empty field goes to the last
 * tag, arrows go on, Backspace and Delete remove. A tag that is there already is refused, and said to be.
 *
 * @summary A labelled field for a list of short texts.
 * @csspart box - The field itself, with the tags in it.
 * @csspart control - The native input.
 * @csspart tags - The list of tags.
 * @csspart tag - Each tag.
 * @csspart remove - The button in a tag that removes it.
 * @csspart list - The suggestions.
 * @csspart option - Each suggestion.
 * @csspart note - Why a tag was refused, or that there are no suggestions.
 *
 * @example Dumb
 * ```html
 * <tag-input-widget name="tags" label="Tags" value="new, sale" suggestions="new, sale, last chance"></tag-input-widget>
 * ```
 * @example Connected
 * ```html
 * <tag-input-widget name="tags" label="Tags" suggestions-source="interface:suggest_tags"></tag-input-widget>
 * ```
 */
@widget('tag-input-widget')
export class TagInputWidget extends FormControlElement {
  static override readonly data = {
    list: 'suggestions',
    accepts: ['suggestions', 'defaultValue'],
    rename: {value: 'defaultValue'},
  };
  static override styles = tagInputStyles;

  /** The tags at first and after a reset: a list of texts, `a, b` or JSON; none by default. What the reader has made of them, `value`, covers it. */
  @property({...list, attribute: 'value'}) defaultValue?: readonly unknown[];

  /** What is offered while one types: a list of texts, `[label, value]` pairs, or records with `id` and `name`; none by default. */
  @property(list) suggestions?: readonly unknown[];

  /** Where more suggestions come from, as in `data-source`, read when the field is first in use; none by default. Where the source can't be read, a note says so, and typing goes on. */
  @property() suggestionsSource?: unknown;

  /** The greatest number of tags; one more is refused; no limit by default. */
  @property(numeric([1, 1000])) max?: number;

  /** What shows while there are no tags; none by default. It is no label. */
  @property() placeholder?: string;

  @state() private note?: string;

  readonly #language = new LanguageController(this);
  #own?: readonly string[];
  readonly #editor = new TagEditor(this, {
    field: () => this.control,
    suggestions: () => this.#suggestions,
    language: () => this.#language.language,
    isFixed: () => this.isOff || this.readOnly === true,
    take: (tags) => this.#take(tags),
    note: (note) => (this.note = note),
  });
  #suggestions?: TagSuggestions;

  /** The tags now: what the reader or the page has made of them, else `defaultValue`. */
  get value(): readonly string[] {
    return this.#own ?? tagsOf(this.defaultValue);
  }

  set value(value: readonly unknown[] | string | null | undefined) {
    this.#own = value === null || value === undefined ? undefined : tagsOf(value);
    this.noteWritten();
  }

  /** What is being typed, and no tag yet. */
  get text(): string {
    return this.control?.value ?? '';
  }

  /** What kind of control it is, as native ones say. */
  get type(): string {
    return 'tags';
  }

  /** Puts the focus where one types. */
  override focus(options?: FocusOptions): void {
    this.control?.focus(options);
  }

  protected override get control(): (HTMLInputElement & NativeControl) | null {
    return this.renderRoot?.querySelector('input') ?? null;
  }

  protected override get formValue(): FormData | null {
    const name = this.name || this.field;
    if (!name || this.isOff) return null;
    const data = new FormData();
    for (const tag of this.value) data.append(name, tag);
    return data;
  }

  protected override get fieldValue(): readonly string[] {
    return this.value;
  }

  protected override get kept(): string {
    return JSON.stringify([this.text, ...this.value]);
  }

  protected override restore(kept: string | File | FormData): void {
    const parts = typeof kept === 'string' ? parseJson(kept) : undefined;
    if (!Array.isArray(parts)) return;
    const [text, ...tags] = parts as readonly unknown[];
    this.value = tags;
    this.#editor.write(String(text ?? ''));
  }

  protected override takeDefault(): void {
    this.value = undefined;
    this.note = undefined;
    this.#editor.write('');
  }

  protected override get verdict(): Verdict | null {
    const {max, value, control} = this;
    if (max !== undefined && value.length > max)
      return {validity: {customError: true}, validationMessage: this.#word('form.mostTags', {count: max})};
    // Asked before it is drawn anew, it would answer for the tags there were.
    if (control) control.required = this.#isMissing;
    return control;
  }

  get #isMissing(): boolean {
    return this.required === true && this.value.length === 0;
  }

  protected override get descriptions(): string | typeof nothing {
    const all = super.descriptions;
    if (!this.note) return all;
    return all === nothing ? 'note' : `${String(all)} note`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // What its tags are called may stand in the suggestions.
    if (this.value.length > 0 && this.suggestions?.some((one) => typeof one === 'object')) this.#prepare();
    this.#suggestions?.connect();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#suggestions?.settle();
  }

  get #offers(): boolean {
    return Boolean(this.suggestions?.length) || this.suggestionsSource !== undefined;
  }

  #word(key: Parameters<typeof word>[1], params?: Parameters<typeof word>[2]): string {
    return word(this.#language.language, key, params);
  }

  readonly #prepare = (): void => {
    if (this.#suggestions || !this.#offers) return;
    if (!Suggestions) return this.waitFor(loadSuggestions().then(this.#prepare));
    this.#suggestions = new Suggestions(this, {
      language: () => this.#language.language,
      tags: () => this.value,
      add: (tag) => this.#editor.choose(tag),
      failed: (hasFailed) => (this.note = hasFailed ? this.#word('form.noSuggestions') : undefined),
    });
    if (this.text) this.#suggestions.follow(this.text);
    this.requestUpdate();
  };

  #take(tags: readonly string[]): void {
    this.#own = tags;
    this.noteInput();
    this.dispatchEvent(new Event('input', ORDINARY));
    this.noteChange();
  }

  // A click beside the text, or on a label, would put it on the first button there is.
  readonly #handleTagFocus = ({relatedTarget}: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget))) this.focus();
  };

  override render(): TemplateResult {
    return this.renderField(
      html`<div
          class="box"
          part="box"
          @focusin=${this.#prepare}
          @focusout=${this.#editor.handleLeave}
          @keydown=${this.#editor.handleKey}
          @paste=${this.#editor.handlePaste}
        >
          ${this.#renderTags()}${this.#renderInput()}
        </div>
        ${this.#suggestions?.render()}${this.note ? html`<div class="note" id="note" part="note">${this.note}</div>` : nothing}`,
    );
  }

  override renderSkeleton(): TemplateResult {
    return html`${this.renderLabel()}
      <div class="box skeleton"></div>`;
  }

  #renderTags(): TemplateResult | typeof nothing {
    const {value, isOff} = this;
    if (value.length === 0) return nothing;
    const view = (tag: string, at: number): TemplateResult => {
      const name = this.#editor.nameOf(tag);
      const removeName = this.#word('form.removeChoice', {name});
      const remove = (): void => {
        this.focus();
        this.#editor.remove(at);
      };
      return tagView({name, removeName, isOff, readOnly: this.readOnly === true, remove});
    };
    return html`<ul
      class="tags"
      part="tags"
      role="list"
      aria-label=${this.outerName === nothing ? (this.label ?? nothing) : this.outerName}
      @focusin=${this.#handleTagFocus}
    >
      ${repeat(value, (tag) => tag, view)}
    </ul>`;
  }

  #renderInput(): TemplateResult {
    const {isOff, wrong, value} = this;
    const isOpen = this.#suggestions?.isOpen === true;
    return html`<input
      class="control"
      id="control"
      part="control"
      autocomplete="off"
      role=${this.#offers ? 'combobox' : nothing}
      aria-autocomplete=${this.#offers ? 'list' : nothing}
      aria-expanded=${this.#offers ? isOpen : nothing}
      aria-controls=${isOpen ? 'list' : nothing}
      aria-activedescendant=${this.#suggestions?.activeId ?? nothing}
      placeholder=${(value.length === 0 && this.placeholder) || nothing}
      ?disabled=${isOff}
      ?readonly=${this.readOnly}
      ?required=${this.#isMissing}
      aria-required=${this.required ? 'true' : nothing}
      aria-label=${this.outerName}
      aria-describedby=${this.descriptions}
      aria-invalid=${wrong === undefined ? nothing : 'true'}
      @input=${this.#editor.handleInput}
      @change=${stop}
    />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tag-input-widget': TagInputWidget;
  }
}
