import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import type {Verdict} from '../../../core/form-control-element.js';
import {LanguageController} from '../../../core/language.js';
import {list, numeric} from '../../../core/properties.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import {choicesOf, type Choice} from '../../../form/choices.js';
import {checkFace} from '../checkbox/check-face.js';
import {ChoicesControl} from '../radio/choices-control.js';
import {valuesOf as textsIn} from '../select/select-values.js';
import {checkboxGroupStyles} from './checkbox-group-widget.styles.js';

/** The values of what is given: one, a list of them, or of records, of which each counts by its `value` or `id`. */
const valuesOf = (given: unknown): readonly string[] => {
  if (given === undefined || given === null || given === '') return [];
  return choicesOf(Array.isArray(given) ? given : [given]).map(({value}) => value);
};

function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return kept;
  }
}

/**
 * Several of a few, all of them in sight, in columns or as cards. In a form it is one control whose value is a list; it
 * sends a pair for each choice. Tab goes from one to the next, and Space chooses.
 *
 * @summary A group of checkboxes.
 * @cssproperty --widget-checkbox-group-color - The colour of what is chosen; the primary colour by default.
 *
 * @example Dumb
 * ```html
 * <checkbox-group-widget name="days" label="Days" options="Monday, Tuesday, Friday" value="Monday, Friday"></checkbox-group-widget>
 * ```
 * @example Connected
 * ```html
 * <checkbox-group-widget field="certifications" label="Certifications" data-source="interface:list_certifications"></checkbox-group-widget>
 * ```
 */
@widget('checkbox-group-widget')
export class CheckboxGroupWidget extends ChoicesControl {
  static override readonly data = {
    list: 'options',
    accepts: ['defaultValue', 'options', 'label'],
    rename: {value: 'defaultValue'},
  };
  static override styles = checkboxGroupStyles;

  /** The values chosen at first and after a reset: a list; none by default. What the reader has chosen, `value`, covers it. */
  @property({...list, attribute: 'value'}) defaultValue?: readonly unknown[];

  /** The greatest number of columns, 1 to 6, fewer where there is no room for them; 2 by default. */
  @property({...numeric([1, 6]), reflect: true}) columns?: number;

  /** The least number of choices; none by default, and 1 where it is required. */
  @property(numeric([0, 1e4])) min?: number;

  /** The greatest number of choices; none by default. */
  @property(numeric([1, 1e4])) max?: number;

  readonly #language = new LanguageController(this);
  #own?: readonly string[];

  /** What kind of controls there are in it, as native ones say: `checkbox`. */
  override get type(): 'checkbox' {
    return 'checkbox';
  }

  /** The values now: what the reader or the page has chosen, else `defaultValue`. */
  get value(): readonly string[] {
    return this.#own ?? valuesOf(this.defaultValue);
  }

  set value(value: readonly unknown[] | string | null | undefined) {
    const given = typeof value === 'string' ? textsIn(value, true) : value;
    this.#own = given === null || given === undefined ? undefined : valuesOf(given);
    this.noteWritten();
  }

  get #sent(): readonly string[] {
    return this.value.filter((value) => this.isOffered(value));
  }

  protected override get formValue(): FormData | null {
    const name = this.name || this.field;
    if (!name || this.isOff) return null;
    const data = new FormData();
    for (const value of this.#sent) data.append(name, value);
    return data;
  }

  protected override get fieldValue(): readonly unknown[] {
    const raws = new Map(this.choices.map(({value, raw}) => [value, raw]));
    return this.#sent.map((value) => raws.get(value) ?? value);
  }

  protected override get kept(): string {
    return JSON.stringify(this.value);
  }

  protected override get verdict(): Verdict | null {
    const count = this.#sent.length;
    const least = Math.max(this.min ?? 0, this.required ? 1 : 0);
    const most = this.max ?? Infinity;
    if (this.readOnly || (count >= least && count <= most)) return null;
    const {language} = this.#language;
    return count < least
      ? {
          validity: count === 0 ? {valueMissing: true} : {rangeUnderflow: true},
          validationMessage: word(language, 'form.chooseLeast', {count: least}),
        }
      : {validity: {rangeOverflow: true}, validationMessage: word(language, 'form.chooseMost', {count: most})};
  }

  protected override get descriptions(): string | typeof nothing {
    const all = [this.required && 'needed', super.descriptions].filter((ids) => ids && ids !== nothing);
    return all.join(' ') || nothing;
  }

  protected override restore(kept: string | File | FormData): void {
    if (typeof kept === 'string') this.value = valuesOf(parsed(kept));
  }

  protected override takeDefault(): void {
    this.value = undefined;
  }

  protected override isChosen({value}: Choice): boolean {
    return this.value.includes(value);
  }

  protected override choose({value, checked}: HTMLInputElement): void {
    const chosen = new Set(this.value);
    if (checked) chosen.add(value);
    else chosen.delete(value);
    // In the order in which they stand, as a native list of several is sent.
    this.#own = this.choices.flatMap((choice) => (chosen.has(choice.value) ? [choice.value] : []));
  }

  // Who is still choosing has not done wrong: what is wrong shows when the group is left.
  protected override noteChange(): void {
    this.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
  }

  protected override renderFace(): TemplateResult {
    return checkFace(true);
  }

  // A group has no state for it, as a group of radio buttons has.
  override renderLabel(): TemplateResult {
    return html`${super.renderLabel()}${
      this.required ? html`<span id="needed" hidden>${word(this.#language.language, 'required')}</span>` : nothing
    }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'checkbox-group-widget': CheckboxGroupWidget;
  }
}
