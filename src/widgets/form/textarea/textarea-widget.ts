import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import type {NativeControl} from '../../../core/form-control-element.js';
import {once} from '../../../core/late.js';
import {flag, numeric, oneOf} from '../../../core/properties.js';
import type {CharacterCounter} from '../input/character-counter.js';
import {submitOnEnter} from '../input/submit-on-enter.js';
import {TextControlElement} from '../input/text-control-element.js';
import type {TextGrowth} from './text-growth.js';
import {textareaStyles} from './textarea-widget.styles.js';

export const TEXTAREA_RESIZES = ['vertical', 'none'] as const;
/** How a hand may change the height of a text field. */
export type TextareaResize = (typeof TEXTAREA_RESIZES)[number];

const GROWS_BY_ITSELF = !isServer && CSS.supports('field-sizing', 'content');
const ROWS = numeric([1, 1000]);

let counter: typeof CharacterCounter | undefined;
const loadCounter = once(async () => {
  counter = (await import('../input/character-counter.js')).CharacterCounter;
});

/**
 * A field for text of several lines. It grows with its text, up to a height, and Enter is a new line in it; Ctrl+Enter,
 * or Cmd+Enter, submits the form.
 *
 * @summary A labelled field for longer text.
 * @csspart box - The field itself.
 * @csspart control - The native text area.
 * @csspart counter - How many characters may still be written.
 *
 * @example Dumb
 * ```html
 * <textarea-widget name="notes" label="Notes" rows="4" maxlength="500" counter></textarea-widget>
 * ```
 * @example Connected
 * ```html
 * <textarea-widget name="bio" label="About you" data-source="interface:my_profile()" data-map="value: bio"></textarea-widget>
 * ```
 */
@widget('textarea-widget')
export class TextareaWidget extends TextControlElement {
  static override readonly data = {
    value: 'defaultValue',
    accepts: ['defaultValue', 'label'],
    rename: {value: 'defaultValue'},
  };
  static override styles = textareaStyles;
  protected static override readonly handed = [
    ['placeholder', 'placeholder'],
    ['minLength', 'minlength'],
    ['maxLength', 'maxlength'],
    ['autocomplete', 'autocomplete'],
    ['inputMode', 'inputmode'],
  ] as const;

  /** The least height, in lines, from 1 to 1000; 3 by default. */
  @property(ROWS) rows?: number;

  /** The height up to which it grows with its text, in lines, from 1 to 1000; from there on it scrolls; 12 by default. */
  @property(ROWS) maxRows?: number;

  /** Whether its height can be changed by hand: `vertical` or `none`; `vertical` by default. */
  @property(oneOf(TEXTAREA_RESIZES)) resize?: TextareaResize;

  /** Says how many characters may still be written, where `maxlength` is set; false by default. */
  @property(flag) counter?: boolean;

  /** The least number of characters; none by default. */
  @property({...numeric([0, 1e6]), attribute: 'minlength'}) minLength?: number;

  /** The greatest number of characters; none by default. */
  @property({...numeric([0, 1e6]), attribute: 'maxlength'}) maxLength?: number;

  #counter?: CharacterCounter;
  #growth?: TextGrowth;

  /** What kind of control it is: always `textarea`. */
  get type(): 'textarea' {
    return 'textarea';
  }

  protected override get control(): (HTMLTextAreaElement & NativeControl) | null {
    return this.renderRoot?.querySelector('textarea') ?? null;
  }

  protected override get descriptions(): string | typeof nothing {
    const {counter, maxLength} = this;
    const all = [counter && maxLength && 'counter', super.descriptions].filter((ids) => ids && ids !== nothing);
    return all.join(' ') || nothing;
  }

  // As the native control gives it; else it would be written into it again at each update.
  protected override clean(text: string): string {
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    if (GROWS_BY_ITSELF) return;
    this.waitFor(
      import('./text-growth.js').then(({TextGrowth: Growth}) => {
        this.#growth = new Growth(this);
      }),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#counter || !this.counter) return;
    if (counter) this.#counter = new counter(this);
    else this.waitFor(loadCounter().then(() => this.requestUpdate()));
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('rows')) this.#size('--_rows', this.rows);
    if (changed.has('maxRows')) this.#size('--_max-rows', this.maxRows);
    super.updated(changed);
    this.#growth?.measure();
  }

  protected override noteInput(): void {
    super.noteInput();
    this.#counter?.noteInput();
  }

  #size(name: string, rows: number | undefined): void {
    this.style.setProperty(name, rows === undefined ? null : String(rows));
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (!this.readOnly && (event.ctrlKey || event.metaKey)) void submitOnEnter(this, event, true);
  };

  override render(): TemplateResult {
    return this.renderField(
      html`<div class="box" part="box">
        <textarea
          class="control"
          id="control"
          part="control"
          rows="1"
          ?disabled=${this.isOff}
          ?readonly=${this.readOnly}
          ?required=${this.required}
          aria-label=${this.outerName}
          aria-describedby=${this.descriptions}
          aria-invalid=${this.wrong === undefined ? nothing : 'true'}
          @input=${this.handleInput}
          @change=${this.handleChange}
          @keydown=${this.#handleKey}
        ></textarea>
      </div>`,
      this.#counter?.render(),
    );
  }

  override renderSkeleton(): TemplateResult {
    return html`${this.renderLabel()}
      <div class="box skeleton"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'textarea-widget': TextareaWidget;
  }
}
