import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {FormControlElement, type NativeControl} from '../../../core/form-control-element.js';
import {flag, list, numeric, oneOf} from '../../../core/properties.js';
import {once} from '../../../core/late.js';
import type {InputTools} from './input-tools.js';
import {inputStyles} from './input-widget.styles.js';

export const INPUT_TYPES = [
  'text',
  'email',
  'password',
  'number',
  'tel',
  'url',
  'search',
  'date',
  'month',
  'week',
  'time',
  'datetime-local',
  'color',
  'hidden',
] as const;
/** What is written in a field. */
export type InputType = (typeof INPUT_TYPES)[number];

/** What the native input is told as it is, by its attribute; most fields have none of it. */
const HANDED_ON = [
  ['placeholder', 'placeholder'],
  ['minLength', 'minlength'],
  ['maxLength', 'maxlength'],
  ['pattern', 'pattern'],
  ['min', 'min'],
  ['max', 'max'],
  ['step', 'step'],
  ['autocomplete', 'autocomplete'],
  ['inputMode', 'inputmode'],
] as const;

const TOOLS = ['clearable', 'passwordToggle', 'counter', 'suggestions'] as const;

function hand(control: Element, attribute: string, value: string | number | undefined): void {
  if (value === undefined) control.removeAttribute(attribute);
  else control.setAttribute(attribute, String(value));
}

const affix = (part: 'prefix' | 'suffix', text: string | undefined): TemplateResult | typeof nothing =>
  text ? html`<span class="affix" id=${part} part=${part}>${text}</span>` : nothing;

let tools: typeof InputTools | undefined;
const loadTools = once(async () => {
  tools = (await import('./input-tools.js')).InputTools;
});

/**
 * A field for a line of text, a number, a date or another value of its own kind. It is a form control in any form, shows
 * its error once the reader has been at it, and keeps what was typed, whatever else happens on the page.
 *
 * @summary A labelled field for one value.
 * @slot prefix - Before the value, in the field, such as an icon.
 * @slot suffix - After the value, in the field.
 * @csspart box - The field itself, with what stands in it.
 * @csspart control - The native input.
 * @csspart prefix - The text before the value.
 * @csspart suffix - The text after the value.
 * @csspart clear - The button that empties the field.
 * @csspart toggle - The button that shows or hides a password.
 * @csspart counter - How many characters may still be written.
 *
 * @example Dumb
 * ```html
 * <input-widget name="email" label="E-mail" type="email" required></input-widget>
 * ```
 * @example Connected
 * ```html
 * <input-widget name="nick" label="Nickname" data-source="interface:suggest_nickname"></input-widget>
 * ```
 */
@widget('input-widget')
export class InputWidget extends FormControlElement {
  static override readonly data = {
    value: 'defaultValue',
    accepts: ['defaultValue', 'label', 'suggestions'],
    rename: {value: 'defaultValue'},
  };
  static override styles = inputStyles;

  /** The value at first and after a reset: text; empty by default. What the reader has written, `value`, covers it. */
  @property({attribute: 'value'}) defaultValue?: string;

  /** What is written in it: one of the types of HTML's `input` that hold a text, such as `email`, `number` or `date`; `text` by default. */
  @property(oneOf(INPUT_TYPES)) type?: InputType;

  /** An example of a value, shown while there is none; none by default. It is no label. */
  @property() placeholder?: string;

  /** A text before the value, such as a currency's sign; none by default. */
  @property() prefixText?: string;

  /** A text after the value, such as a unit; none by default. */
  @property() suffixText?: string;

  /** Offers a button that empties the field; false by default. */
  @property(flag) clearable?: boolean;

  /** Offers a button that shows a password as it is written; false by default. */
  @property(flag) passwordToggle?: boolean;

  /** Says how many characters may still be written, where `maxlength` is set; false by default. */
  @property(flag) counter?: boolean;

  /** Values to choose from while one's own can still be written: a list of texts; none by default. */
  @property(list) suggestions?: readonly unknown[];

  /** The least number of characters; none by default. */
  @property({...numeric([0, 1e6]), attribute: 'minlength'}) minLength?: number;

  /** The greatest number of characters; none by default. */
  @property({...numeric([0, 1e6]), attribute: 'maxlength'}) maxLength?: number;

  /** A regular expression that the whole value has to match; none by default. */
  @property() pattern?: string;

  /** The least number or date; none by default. */
  @property() min?: string;

  /** The greatest number or date; none by default. */
  @property() max?: string;

  /** The distance between two values, or `any`; the type's own by default. */
  @property() step?: string;

  /** What a browser may fill in, such as `email` or `new-password`; the browser's choice by default. */
  @property() autocomplete?: string;

  /** The keyboard of a touch screen, such as `decimal`; the type's own by default. */
  @property({attribute: 'inputmode'}) override inputMode!: string;

  #own?: string;
  #tools?: InputTools;

  /** The value now: what the reader or the page has written, else `defaultValue`. */
  get value(): string {
    return this.#own ?? this.defaultValue ?? '';
  }

  set value(value: string | null | undefined) {
    this.#own = value === null || value === undefined ? undefined : String(value);
    this.requestUpdate();
    if (this.control) this.#show();
  }

  protected override get control(): (HTMLInputElement & NativeControl) | null {
    return this.renderRoot?.querySelector('input') ?? null;
  }

  /** Empties the field as the reader would, and leaves the focus in it. */
  clear(): void {
    this.#own = '';
    this.#show();
    this.control?.focus();
    this.noteInput();
    this.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    this.noteChange();
  }

  /** Selects the whole value. */
  select(): void {
    this.control?.select();
  }

  protected override get formValue(): string {
    return this.value;
  }

  protected override get descriptions(): string | typeof nothing {
    const {prefixText, suffixText, counter, maxLength} = this;
    const own = [prefixText && 'prefix', suffixText && 'suffix', counter && maxLength && 'counter'].filter(Boolean);
    const all = [...own, super.descriptions].filter((ids) => ids !== nothing);
    return all.join(' ') || nothing;
  }

  protected override restore(kept: string | File | FormData): void {
    if (typeof kept === 'string') this.value = kept;
  }

  protected override takeDefault(): void {
    this.value = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#tools || !TOOLS.some((name) => this[name])) return;
    if (tools) this.#tools = new tools(this);
    else this.waitFor(loadTools().then(() => this.requestUpdate()));
  }

  protected override updated(changed: PropertyValues): void {
    const {control} = this;
    if (control) {
      for (const [name, attribute] of HANDED_ON) if (changed.has(name)) hand(control, attribute, this[name]);
      this.#show();
    }
    super.updated(changed);
  }

  // A number that is half written has no value yet, and must not be taken away for that.
  #show(): void {
    const {control, value} = this;
    if (control && control.value !== value) control.value = value;
  }

  readonly #handleInput = (): void => {
    this.#own = this.control?.value ?? '';
    this.noteInput();
    this.#tools?.noteInput();
  };

  readonly #handleChange = (event: Event): void => {
    event.stopPropagation();
    this.noteChange();
  };

  // When this part has come every listener of the page has heard the key, and may have prevented it.
  readonly #handleKey = async (event: KeyboardEvent): Promise<void> => {
    if (event.key !== 'Enter' || event.isComposing || this.readOnly) return;
    const {submitImplicitly} = await import('./implicit-submission.js');
    if (!event.defaultPrevented) submitImplicitly(this);
  };

  override render(): TemplateResult {
    const {isOff, wrong} = this;
    const tool = this.#tools;
    return this.renderField(
      html`<div class="box" part="box">
          <slot name="prefix"></slot>${affix('prefix', this.prefixText)}<input
            class="control"
            id="control"
            part="control"
            type=${(tool?.isSeen ? 'text' : this.type) ?? 'text'}
            list=${this.suggestions?.length ? 'suggestions' : nothing}
            ?disabled=${isOff}
            ?readonly=${this.readOnly}
            ?required=${this.required}
            aria-label=${this.outerName}
            aria-describedby=${this.descriptions}
            aria-invalid=${wrong === undefined ? nothing : 'true'}
            @input=${this.#handleInput}
            @change=${this.#handleChange}
            @keydown=${this.#handleKey}
          />${affix('suffix', this.suffixText)}<slot name="suffix"></slot
          >${tool?.renderButtons(isOff)}${tool?.renderSuggestions()}
        </div>
        ${tool?.renderCounter()}`,
    );
  }

  override renderSkeleton(): TemplateResult {
    return html`${this.renderLabel()}
      <div class="box skeleton"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'input-widget': InputWidget;
  }
}
