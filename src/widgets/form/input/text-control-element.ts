import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {FormControlElement, type NativeControl, type Verdict} from '../../../core/form-control-element.js';
import type {Notation, NotationHost, NotationMaker} from './notation.js';
import {submitOnEnter} from './submit-on-enter.js';
import {writeText} from './write-text.js';

function hand(control: Element, attribute: string, value: unknown): void {
  if (value === undefined) control.removeAttribute(attribute);
  else control.setAttribute(attribute, String(value));
}

/** What stands in the box of a text control. */
interface TextBox {
  readonly type: string;
  /** The id of the list of suggestions. */
  readonly suggestions?: string | typeof nothing;
  readonly before?: TemplateResult | typeof nothing;
  readonly after?: TemplateResult | typeof nothing;
}

/**
 * The base of what is written into: it holds the text, whoever wrote it, and keeps what the reader typed, whatever else
 * happens on the page. An heir draws its native control.
 */
export abstract class TextControlElement extends FormControlElement {
  /** What the native control is told as it is: properties and their attributes. */
  protected static readonly handed: ReadonlyArray<readonly [name: string, attribute: string]> = [];

  /** The value at first and after a reset: text, or a number; empty by default. What the reader has written, `value`, covers it. */
  @property({attribute: 'value'}) defaultValue?: string | number;

  /** An example of a value, shown while there is none; none by default. It is no label. */
  @property() placeholder?: string;

  /** What a browser may fill in, such as `email` or `new-password`; the browser's choice by default. */
  @property() autocomplete?: string;

  /** The keyboard of a touch screen, such as `decimal`; the type's own by default. */
  @property({attribute: 'inputmode'}) override inputMode!: string;

  #own?: string;
  #notation?: Notation;
  #asked?: () => Promise<NotationMaker>;
  #isUnread?: boolean;

  /** The value now: what the reader or the page has written, else `defaultValue`. */
  get value(): string {
    return this.clean(String(this.#own ?? this.defaultValue ?? ''));
  }

  set value(value: string | number | null | undefined) {
    const before = this.value;
    const isNone = value === null || value === undefined;
    // Who writes 1.50 is not disturbed by a page that has read it as 1.5.
    const isSame = typeof value === 'number' && before !== '' && Number(before) === value;
    this.#own = isNone ? undefined : isSame ? before : String(value);
    this.#isUnread = false;
    this.#show(this.value !== before);
    const {control} = this;
    if (isNone && control?.validity.badInput) control.value = '';
    this.noteWritten();
  }

  protected abstract override get control(): ((HTMLInputElement | HTMLTextAreaElement) & NativeControl) | null;

  /** Selects the whole value, and puts the focus on it. */
  select(): void {
    // A notation may write the value in another way for who is in the field.
    this.control?.focus();
    this.control?.select();
  }

  protected override get formValue(): string {
    return this.value;
  }

  protected override get verdict(): Verdict | null {
    return (!this.readOnly && this.#notation?.verdict) || this.control;
  }

  /** How the value is written, where that differs from what is sent. */
  protected get notation(): Notation | undefined {
    return this.#notation;
  }

  protected override restore(kept: string | File | FormData): void {
    if (typeof kept === 'string') this.value = kept;
  }

  protected override takeDefault(): void {
    this.value = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    const {control} = this;
    if (control) {
      const {handed} = this.constructor as typeof TextControlElement;
      for (const [name, attribute] of handed) if (changed.has(name)) hand(control, attribute, this[name as keyof this]);
      this.#show();
    }
    super.updated(changed);
  }

  /** Writes the value in another notation as soon as that has been loaded; in its own where none is given. */
  protected useNotation(load: (() => Promise<NotationMaker>) | undefined): void {
    if (load === this.#asked) return;
    this.#asked = load;
    this.#notation?.end();
    this.#notation = undefined;
    if (!load) return;
    const take = (notation: NotationMaker): void => {
      if (load === this.#asked) this.#take(notation);
    };
    // What can't be loaded now is asked for again at the next update.
    this.waitFor(load().then(take, () => (this.#asked = undefined)));
  }

  /** The value as it is held, of a text that the page or the reader wrote. */
  protected clean(text: string): string {
    return this.#notation?.clean(text) ?? text;
  }

  /** Writes a value as the reader would. */
  protected enter(value: string): void {
    this.formMember.quietly(() => (this.value = value));
    this.noteInput();
    this.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    this.noteChange();
  }

  protected readonly handleInput = (event?: Event): void => {
    this.#own = this.#notation?.read(event) ?? this.control?.value ?? '';
    this.#isUnread = !this.#notation;
    this.noteInput();
  };

  protected readonly handleChange = (event: Event): void => {
    event.stopPropagation();
    this.noteChange();
  };

  /** The box with the native control of one line, and what stands before and after it. Enter in it sends the form. */
  protected renderBox({type, suggestions = nothing, before = nothing, after = nothing}: TextBox): TemplateResult {
    return html`<div class="box" part="box">
      ${before}<input
        class="control"
        id="control"
        part="control"
        type=${type === 'text' ? nothing : type}
        list=${suggestions}
        ?disabled=${this.isOff}
        ?readonly=${this.readOnly}
        ?required=${this.required}
        aria-label=${this.outerName}
        aria-describedby=${this.descriptions}
        aria-invalid=${this.wrong === undefined ? nothing : 'true'}
        @input=${this.handleInput}
        @change=${this.handleChange}
        @keydown=${this.#handleKey}
      />${after}
    </div>`;
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (!this.readOnly) void submitOnEnter(this, event);
  };

  // What was typed before the notation had come is read by it now.
  #take(Maker: NotationMaker): void {
    const {control} = this;
    if (!(control instanceof HTMLInputElement)) return;
    this.#notation = new Maker({
      host: this as NotationHost,
      control,
      readAgain: () => this.handleInput(),
      tellChange: () => this.noteChange(),
      enter: (value) => this.enter(value),
    });
    if (this.#isUnread) this.#own = this.#notation.read();
    else this.#show(true);
    this.#isUnread = false;
    this.requestUpdate();
  }

  // A number that is half written has no value yet, and must not be taken away for that.
  #show(isNew = false): void {
    const {control, value} = this;
    if (!control) return;
    if (this.#notation) this.#notation.show(value, isNew);
    else if (control.value !== value) writeText(control, value);
  }
}
