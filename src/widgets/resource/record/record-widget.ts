import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {json} from '../../../core/properties.js';
import '../../../core/row-scope.js';
import {SlotController} from '../../../core/slot-controller.js';
import {warnOnce} from '../../../core/warn.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {isRecord} from '../../../data/is-record.js';
import {getPath} from '../../../data/paths.js';
import type {JsonRecord} from '../../../data/types.js';
import '../field/field-widget.js';
import type {FieldWidget} from '../field/field-widget.js';
import {recordStyles} from './record-widget.styles.js';

const LINES = [1, 2, 3, 4];

/** An answer is the record itself, unless it has one under that name. */
const isWhole = (answer: unknown): boolean => isRecord(answer) && !isRecord(answer['record']);

/**
 * The details of one record, to be read: it gives each `<field-widget>` in it the value of its name, wherever that stands
 * in it, in tabs, sections or a grid. Without fields inside it shows all that the record has.
 *
 * @summary The details of one record.
 * @slot - The fields, laid out with whatever widgets.
 * @csspart base - The box that holds everything.
 * @csspart fields - The fields that it draws itself.
 *
 * @example Dumb
 * ```html
 * <record-widget record='{"name": "Linden desk", "price": 489}'>
 *   <field-widget name="name"></field-widget>
 *   <field-widget name="price" format="currency"></field-widget>
 * </record-widget>
 * ```
 * @example Connected
 * ```html
 * <record-widget data-source="resource:products(42)"></record-widget>
 * ```
 */
@widget('record-widget')
export class RecordWidget extends WidgetElement {
  static override readonly data = {value: 'record', accepts: ['record'], takes: isWhole};
  static override styles = recordStyles;

  /** The record: a JSON object, also from a `<script type="application/json">` child; none by default. What is no object is left out with a warning. */
  @property(json) record?: JsonRecord;

  readonly #slots = new SlotController(this, '');
  #observer?: MutationObserver;

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    this.#observer ??= new MutationObserver(() => this.#fill());
    this.#observer.observe(this, {childList: true, subtree: true, attributes: true, attributeFilter: ['name']});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.record !== undefined && !isRecord(this.record)) warnOnce(this, 'record', this.record, 'an object');
    this.#fill();
  }

  get #known(): JsonRecord {
    return isRecord(this.record) ? (this.record as JsonRecord) : {};
  }

  // What stands in another record is that one's.
  #fill(): void {
    const record = this.#known;
    for (const field of this.querySelectorAll<FieldWidget>('field-widget')) {
      if (field.closest('record-widget') !== this || !field.name) continue;
      field.value = Object.hasOwn(record, field.name) ? record[field.name] : getPath(record, field.name);
      field.record = record;
    }
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="skeletons">${LINES.map(() => html`<span class="skeleton line"></span>`)}</div>`;
  }

  override render(): TemplateResult {
    const name = this.ariaLabel;
    return html`<div class="base" part="base" role=${name ? 'group' : nothing} aria-label=${name || nothing}>
      ${this.#slots.has('') ? nothing : this.#renderAll()}<slot></slot>
    </div>`;
  }

  #renderAll(): TemplateResult {
    const record = this.#known;
    return html`<div class="fields" part="fields">
      ${Object.entries(record).map(
        ([name, value]) => html`<field-widget name=${name} .value=${value} .record=${record}></field-widget>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'record-widget': RecordWidget;
  }
}
