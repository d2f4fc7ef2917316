import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {flag, json} from '../../../core/properties.js';
import {safeUrl} from '../../../core/url.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {humanize} from '../../../format/humanize.js';
import {rowHref} from '../../data/table/row-link.js';
import type {JsonRecord} from '../../../data/types.js';
import {fieldText} from './field-text.js';
import {fieldStyles} from './field-widget.styles.js';

const FORMATS: Readonly<Record<string, string>> = {
  currency: 'currency',
  integer: 'number',
  number: 'number',
  date: 'date',
  datetime: 'datetime',
  time: 'time',
};
const STATUS = /^(?:status|state|role|priority|severity)$/;
const SCHEMES: Readonly<Record<string, string>> = {email: 'mailto:', tel: 'tel:', url: ''};

/**
 * A field of a record: what it is called, and what stands in it. In a `<record-widget>` its value is the record's, by its
 * name. As a child of a resource widget it draws nothing: it says what the field is there, over what the server says.
 *
 * @summary A name and a value, or what a field of a resource is.
 * @csspart base - The box that holds both.
 * @csspart label - What it is called.
 * @csspart value - What stands in it.
 * @csspart link - The link of a value that leads elsewhere.
 *
 * @example Dumb
 * ```html
 * <field-widget label="Price" format="currency" value="489"></field-widget>
 * ```
 * @example Connected, in a record
 * ```html
 * <record-widget data-source="resource:products(42)"><field-widget name="price" format="currency"></field-widget></record-widget>
 * ```
 * @example As metadata
 * ```html
 * <resource-widget resource="products"><field-widget name="price" format="currency" required></field-widget></resource-widget>
 * ```
 */
@widget('field-widget')
export class FieldWidget extends WidgetElement {
  static override readonly data = {value: 'value', accepts: ['value', 'label']};
  static override styles = fieldStyles;

  readonly #language = new LanguageController(this);

  /** The field of the record, a dotted path allowed; none by default. */
  @property() name?: string;

  /** What it is called; the name in plain words by default. */
  @property() label?: string;

  /** What stands in it: a text, or anything on the property; that of the record around by default. */
  @property() value?: unknown;

  /** What it holds, such as `currency`, `date`, `email` or `select`, which says how it is written and filled in; text by default. */
  @property() type?: string;

  /** How it is written, such as `currency("EUR")`; by its type by default. */
  @property() format?: string;

  /** What can be chosen: values or `{"label", "value"}`, whose labels are shown; none by default. */
  @property(json) options?: readonly unknown[];

  /** Where its value leads, such as `#/brands/{brand_id}/show`, filled from the record; nowhere by default. One that is not safe is left out. */
  @property() href?: string;

  /** The field of a related record that stands for it; `name` by default. */
  @property() display?: string;

  /** As metadata: it must be filled in; what the server says by default. */
  @property(flag) required?: boolean;

  /** As metadata: it is shown and never asked for; what the server says by default. */
  @property({...flag, attribute: 'readonly'}) readOnly?: boolean;

  /** As metadata: it is in no list and no details; false by default. */
  @property(flag) sensitive?: boolean;

  /** As metadata: a sentence below its control; none by default. */
  @property() help?: string;

  /** As metadata: where its options are read from, such as `interface:list_brands`; nowhere by default. */
  @property() optionsSource?: string;

  /** As metadata: the least number, or the earliest day; any by default. */
  @property() min?: string;

  /** As metadata: the greatest number, or the latest day; any by default. */
  @property() max?: string;

  /** As metadata: what a text must fit, as HTML has it; anything by default. */
  @property() pattern?: string;

  /** As metadata: it holds several; false by default. */
  @property(flag) many?: boolean;

  /** As metadata: the resource that it points at, to which it leads and from which it is chosen; none by default. */
  @property() resource?: string;

  /** As metadata: the relation that is loaded with the records, or `true` where it is the field's own; none by default. */
  @property() preload?: string | boolean;

  /** As metadata: the list can be put in its order; true for plain values by default. */
  @property(flag) sortable?: boolean;

  /** As metadata: the list can be filtered by it; by its type by default. */
  @property(flag) filterable?: boolean;

  /** The record that fills `href`; that of the `<record-widget>` around by default. */
  @property({attribute: false}) record?: JsonRecord;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (isServer) return;
    if (this.#isStatus) void import('../../display/badge/badge-widget.js');
    if (this.#address) void import('../../action/link/link-widget.js');
  }

  // Who reads it as metadata reads it anew.
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {parentElement} = this;
    if (parentElement?.localName.startsWith('resource-')) (parentElement as Partial<WidgetElement>).requestUpdate?.();
  }

  get #isStatus(): boolean {
    return STATUS.test(this.name ?? '') && this.options !== undefined && typeof this.value === 'string';
  }

  get #text(): string {
    const {format, type = '', options, display, value} = this;
    const {language} = this.#language;
    return fieldText(value, {format: format ?? FORMATS[type], options, display, language});
  }

  get #address(): string | undefined {
    const {href, value, type = '', record} = this;
    if (value === undefined || value === null || value === '') return undefined;
    if (href) return rowHref(href, record ?? {});
    const scheme = SCHEMES[type];
    return scheme === undefined || typeof value !== 'string' ? undefined : safeUrl(scheme + value);
  }

  override renderLabel(): TemplateResult {
    const text = this.label ?? humanize(this.name ?? '', this.#language.language);
    return html`<span class="label" part="label">${text}</span>`;
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="base">${this.renderLabel()}<span class="skeleton"></span></div>`;
  }

  override render(): TemplateResult {
    return html`<dl class="base" part="base" aria-label=${this.ariaLabel || nothing}>
      <dt>${this.renderLabel()}</dt>
      <dd class="value" part="value">${this.#renderValue()}</dd>
    </dl>`;
  }

  #renderValue(): TemplateResult | string {
    const text = this.#text;
    if (this.#isStatus)
      return html`<badge-widget status=${String(this.value)} label=${text} size="sm" dot></badge-widget>`;
    const address = this.#address;
    return address ? html`<link-widget part="link" href=${address} label=${text}></link-widget>` : text;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'field-widget': FieldWidget;
  }
}
