import {html, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import type {Verdict} from '../../../core/form-control-element.js';
import {numeric, oneOf} from '../../../core/properties.js';
import type {Choice} from '../../../form/choices.js';
import {nextRadio} from '../time-range-picker/arrows.js';
import {missingMessage} from '../time-range-picker/missing-message.js';
import {ChoicesControl} from './choices-control.js';
import {radioStyles} from './radio-widget.styles.js';

export const RADIO_ORIENTATIONS = ['vertical', 'horizontal'] as const;
/** How the choices follow each other. */
export type RadioOrientation = (typeof RADIO_ORIENTATIONS)[number];

const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/**
 * One of a few, all of them in sight: as lines, in columns, or as cards with a description each. It is one stop for Tab;
 * the arrow keys choose. In a form it is one control with one value.
 *
 * @summary A group of radio buttons.
 * @cssproperty --widget-radio-color - The colour of what is chosen; the primary colour by default.
 *
 * @example Dumb
 * ```html
 * <radio-widget name="plan" label="Plan" options="Free, Team, Company" value="Team"></radio-widget>
 * ```
 * @example Connected
 * ```html
 * <radio-widget name="department" label="Department" data-source="interface:list_departments"></radio-widget>
 * ```
 */
@widget('radio-widget')
export class RadioWidget extends ChoicesControl {
  static override readonly data = {
    value: 'defaultValue',
    list: 'options',
    accepts: ['defaultValue', 'options', 'label'],
    rename: {value: 'defaultValue'},
  };
  static override styles = radioStyles;

  /** The value chosen at first and after a reset; none by default. What the reader has chosen, `value`, covers it. */
  @property({attribute: 'value'}) defaultValue?: string;

  /** The greatest number of columns, 1 to 6, fewer where there is no room for them; one by default. */
  @property({...numeric([1, 6]), reflect: true}) columns?: number;

  /** How the choices follow each other, where there are no `columns`: `vertical` or `horizontal`; `vertical` by default. */
  @property(oneOf(RADIO_ORIENTATIONS)) orientation?: RadioOrientation;

  #own?: string;

  /** What kind of control it is, as native ones say: `radio`. */
  override get type(): 'radio' {
    return 'radio';
  }

  /** The value now: what the reader or the page has chosen, else `defaultValue`; empty for none. */
  get value(): string {
    return this.#own ?? asText(this.defaultValue);
  }

  set value(value: string | null | undefined) {
    this.#own = value === null || value === undefined ? undefined : String(value);
    this.noteWritten();
  }

  protected override get formValue(): string | null {
    const {value} = this;
    return value !== '' && this.isOffered(value) ? value : null;
  }

  protected override get fieldValue(): unknown {
    const {formValue} = this;
    return this.choices.find(({value}) => value === formValue)?.raw ?? formValue;
  }

  protected override get verdict(): Verdict | null {
    if (!this.required || this.readOnly || this.formValue !== null) return null;
    return {validity: {valueMissing: true}, validationMessage: missingMessage(this.ownerDocument)};
  }

  protected override restore(kept: string | File | FormData): void {
    if (typeof kept === 'string') this.value = kept;
  }

  protected override takeDefault(): void {
    this.value = undefined;
  }

  protected override isChosen({value}: Choice): boolean {
    return value === this.value;
  }

  protected override choose({value}: HTMLInputElement): void {
    this.#own = value;
  }

  // Not every browser goes around the ends, or knows that text may run from right to left.
  protected override handleKey(event: KeyboardEvent): void {
    const radios = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input:enabled')];
    const next = nextRadio(event, radios, this.matches(':dir(rtl)'));
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  }

  protected override renderFace(): TemplateResult {
    return html`<span class="face" part="face"></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'radio-widget': RadioWidget;
  }
}
