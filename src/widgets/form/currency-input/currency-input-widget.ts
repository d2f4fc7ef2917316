import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import type {NativeControl} from '../../../core/form-control-element.js';
import {once} from '../../../core/late.js';
import {TextControlElement} from '../input/text-control-element.js';
import {currencyInputStyles} from './currency-input-widget.styles.js';

const loadMoney = once(async () => (await import('./money-text.js')).MoneyText);

/**
 * A field for an amount of money. It shows `€1,234.50` as the reader's language has it, the plain figures while it is
 * written in, and sends `1234.50`, to the last digit. It takes what is pasted, `1.234,50 €`, and goes up and down by
 * the arrow keys. `<input-widget type="currency">` is the same.
 *
 * @summary A labelled field for an amount of money.
 * @csspart box - The field itself.
 * @csspart control - The native input.
 * @csspart suffix - The currency's code, after the amount.
 *
 * @example Dumb
 * ```html
 * <currency-input-widget name="salary" label="Annual salary" currency="EUR" min="0"></currency-input-widget>
 * ```
 * @example Connected
 * ```html
 * <currency-input-widget name="price" label="Price" data-source="resource:products(1)" data-map="value: price"></currency-input-widget>
 * ```
 */
@widget('currency-input-widget')
export class CurrencyInputWidget extends TextControlElement {
  static override readonly data = {
    value: 'defaultValue',
    accepts: ['defaultValue', 'label'],
    rename: {value: 'defaultValue'},
  };
  static override styles = currencyInputStyles;
  protected static override readonly handed = [
    ['placeholder', 'placeholder'],
    ['autocomplete', 'autocomplete'],
    ['inputMode', 'inputmode'],
  ] as const;

  /** The currency: a code of three letters, such as `EUR`; the page's, else `USD`, by default. */
  @property() currency?: string;

  /** The least amount, as `-10.50`; none by default. */
  @property() min?: string;

  /** The greatest amount, as `999.99`; none by default. */
  @property() max?: string;

  /** The distance between two amounts, as `0.05`, or `any`; the currency's smallest unit by default, and 1 for the arrow keys. */
  @property() step?: string;

  /** What kind of control it is: always `currency`. */
  get type(): 'currency' {
    return 'currency';
  }

  protected override get control(): (HTMLInputElement & NativeControl) | null {
    return this.renderRoot?.querySelector('input') ?? null;
  }

  protected override get descriptions(): string | typeof nothing {
    const all = [this.notation && 'suffix', super.descriptions].filter((ids) => ids && ids !== nothing);
    return all.join(' ') || nothing;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.useNotation(loadMoney);
  }

  override render(): TemplateResult {
    const suffix = this.notation?.suffix;
    const after = suffix ? html`<span class="suffix" id="suffix" part="suffix">${suffix}</span>` : nothing;
    return this.renderField(this.renderBox({type: 'text', after}));
  }

  override renderSkeleton(): TemplateResult {
    return html`${this.renderLabel()}
      <div class="box skeleton"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'currency-input-widget': CurrencyInputWidget;
  }
}
