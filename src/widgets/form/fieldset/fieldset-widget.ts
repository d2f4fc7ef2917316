import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {COLUMNS} from '../../../core/grid-scale.js';
import {numeric, oneOf} from '../../../core/properties.js';
import {GAPS} from '../../../core/scales.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {fieldsetStyles} from './fieldset-widget.styles.js';

export const FIELDSET_APPEARANCES = ['plain', 'card'] as const;
/** How a group of fields is drawn. */
export type FieldsetAppearance = (typeof FIELDSET_APPEARANCES)[number];

/**
 * Fields that belong together, under one name. It lays them out: in columns, or each on as much of a row of twelve as its
 * `span` says, and below each other where there is no room. While it is disabled the controls in it are off, neither
 * sent nor checked, and keep their values.
 *
 * @summary A named group of fields.
 * @slot - The fields; `span`, `span-tablet` and `span-desktop` on each say how many columns it takes.
 * @slot legend - The name, where it holds more than text; the attribute comes before it.
 * @csspart base - The group.
 * @csspart legend - The name of the group.
 * @csspart description - The sentence below the name.
 * @csspart error - What is wrong with the group.
 * @csspart fields - The grid of the fields.
 *
 * @example Dumb
 * ```html
 * <fieldset-widget legend="Address" columns="2">
 *   <input-widget name="street" label="Street"></input-widget>
 *   <input-widget name="city" label="City"></input-widget>
 * </fieldset-widget>
 * ```
 * @example Connected
 * ```html
 * <fieldset-widget data-source="interface:get_department(1)" data-map="legend: name">
 *   <input-widget name="budget" label="Budget"></input-widget>
 * </fieldset-widget>
 * ```
 */
@widget('fieldset-widget')
export class FieldsetWidget extends WidgetElement {
  static override readonly drawsError = true;
  static override readonly data = {value: 'legend', accepts: ['legend', 'description']};
  static override styles = fieldsetStyles;

  /** The name of the group; none by default. */
  @property() legend?: string;

  /** A sentence below the name; none by default. */
  @property() description?: string;

  /** The columns, 1 to 12, from 640 px of its own width up; without it, a row of twelve, of which a field takes its `span`, else all. */
  @property({...numeric([1, COLUMNS]), reflect: true}) columns?: number;

  /** Space between fields, in units of 4 px: 0 1 2 3 4 6 8; 4 by default. */
  @property(oneOf(GAPS.map(String))) gap?: number | string;

  /** How it is drawn: without a frame, `plain`, or as a `card`; `plain` by default. */
  @property(oneOf(FIELDSET_APPEARANCES)) appearance?: FieldsetAppearance;

  readonly #slots = new SlotController(this, 'legend');

  override render(): TemplateResult {
    const {legend, description, error} = this;
    const ids = [description && 'description', error && 'error'].filter(Boolean).join(' ');
    return html`<fieldset
      class="base"
      part="base"
      aria-label=${this.ariaLabel ?? nothing}
      aria-describedby=${ids || nothing}
    >
      ${
        legend || this.#slots.has('legend')
          ? html`<legend class="legend" part="legend">${legend || html`<slot name="legend"></slot>`}</legend>`
          : nothing
      }
      ${description ? html`<p class="description" id="description" part="description">${description}</p>` : nothing}
      ${error ? html`<p class="error" id="error" part="error">${error}</p>` : nothing}
      <div class="grid" part="fields"><slot></slot></div>
    </fieldset>`;
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return this.legend ? html`<div class="legend" part="legend">${this.legend}</div>` : nothing;
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="base"><span class="skeleton line"></span></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fieldset-widget': FieldsetWidget;
  }
}
