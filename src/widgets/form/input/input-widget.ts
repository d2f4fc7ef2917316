import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import type {NativeControl} from '../../../core/form-control-element.js';
import {flag, list, numeric, oneOf} from '../../../core/properties.js';
import {once} from '../../../core/late.js';
import {SlottedContent} from './slotted-content.js';
import type {InputTools} from './input-tools.js';
import {inputStyles} from './input-widget.styles.js';
import type {NotationMaker} from './notation.js';
import {TextControlElement} from './text-control-element.js';

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
  'currency',
  'hidden',
] as const;
/** What is written in a field. */
export type InputType = (typeof INPUT_TYPES)[number];

const MASKABLE = /^(?:text|tel|search|url|email|password)$/;
const loadMask = once(async () => (await import('./masked-text.js')).MaskedText);
const loadMoney = once(async () => (await import('../currency-input/money-text.js')).MoneyText);

const TOOLS = ['clearable', 'passwordToggle', 'counter', 'suggestions'] as const;

const affix = (part: 'prefix' | 'suffix', text: string | undefined): TemplateResult | typeof nothing =>
  text ? html`<span class="affix" id=${part} part=${part}>${text}</span>` : nothing;

let tools: typeof InputTools | undefined;
const loadTools = once(async () => {
  tools = (await import('./input-tools.js')).InputTools;
});

/**
 * A field for a line of text, a number, a date or another value of its own kind. It is a form control in any form, shows
 * its error once the reader has been at it, and keeps what was typed, whatever else happens on the page. Enter in it
 * sends the form.
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
 * <input-widget name="ssn" label="Social security number" mask="999-99-9999"></input-widget>
 * <input-widget name="price" label="Price" type="currency" currency="EUR"></input-widget>
 * ```
 * @example Connected
 * ```html
 * <input-widget name="nick" label="Nickname" data-source="interface:suggest_nickname"></input-widget>
 * ```
 */
@widget('input-widget')
export class InputWidget extends TextControlElement {
  static override readonly data = {
    value: 'defaultValue',
    accepts: ['defaultValue', 'label', 'suggestions'],
    rename: {value: 'defaultValue'},
  };
  static override styles = inputStyles;
  protected static override readonly handed = [
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

  /** What is written in it: one of the types of HTML's `input` that hold a text, such as `email`, `number` or `date`, or `currency`, an amount of money; `text` by default. */
  @property(oneOf(INPUT_TYPES)) type?: InputType;

  /** The currency of an amount, with `type="currency"`: a code of three letters, such as `EUR`; the page's, else `USD`, by default. */
  @property() currency?: string;

  /** The form of the value: `9` is a digit, `A` a letter, `*` either, after `!` each is itself, all else stands between them, as in `999-99-9999`; none by default. The value, and what is sent, is without what stands between. */
  @property() mask?: string;

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

  /** Milliseconds without a key after which `input` is sent, so that what follows it, such as a source that it fills, is not asked for each letter; 0, which sends it with each key, by default. The value, and what a form sends, is never late, and `change` sends it at once. */
  @property(numeric([0, 60_000])) debounce?: number;

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

  readonly #content = new SlottedContent(this);
  #tools?: InputTools;
  #late?: Promise<unknown>;

  protected override get control(): (HTMLInputElement & NativeControl) | null {
    return this.renderRoot?.querySelector('input') ?? null;
  }

  /** Empties the field as the reader would, and leaves the focus in it. */
  clear(): void {
    this.control?.focus();
    this.enter('');
  }

  protected override get descriptions(): string | typeof nothing {
    const {prefixText, counter, maxLength} = this;
    const own = [prefixText && 'prefix', this.#suffix && 'suffix', counter && maxLength && 'counter'].filter(Boolean);
    const all = [...own, super.descriptions].filter((ids) => ids !== nothing);
    return all.join(' ') || nothing;
  }

  get #loadNotation(): (() => Promise<NotationMaker>) | undefined {
    const {mask = '', type = 'text'} = this;
    if (type === 'currency') return loadMoney;
    return /[9A*]/.test(mask) && MASKABLE.test(type) ? loadMask : undefined;
  }

  get #suffix(): string | undefined {
    return this.suffixText ?? this.notation?.suffix;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.useNotation(this.#loadNotation);
    if (this.debounce && !this.#late) this.waitFor((this.#late = this.#sendLate()));
    if (this.#tools || !TOOLS.some((name) => this[name])) return;
    if (tools) this.#tools = new tools(this);
    else this.waitFor(loadTools().then(() => this.requestUpdate()));
  }

  async #sendLate(): Promise<void> {
    const {LateInput} = await import('./late-input.js');
    new LateInput(this);
  }

  protected override noteInput(): void {
    super.noteInput();
    this.#tools?.noteInput();
  }

  override render(): TemplateResult {
    const tool = this.#tools;
    const type = tool?.isSeen || this.type === 'currency' ? 'text' : (this.type ?? 'text');
    const suggestions = this.suggestions?.length ? 'suggestions' : nothing;
    const {prefixText} = this;
    const suffix = this.#suffix;
    // Most fields have nothing in them, and pay for no slot.
    const hasContent = this.#content.isThere;
    const before = hasContent || prefixText ? html`<slot name="prefix"></slot>${affix('prefix', prefixText)}` : nothing;
    const after =
      hasContent || suffix || tool
        ? html`${affix('suffix', suffix)}<slot name="suffix"></slot
            >${tool?.renderButtons(this.isOff)}${tool?.renderSuggestions()}`
        : nothing;
    return this.renderField(this.renderBox({type, suggestions, before, after}), tool?.renderCounter());
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
