import {html, type TemplateResult} from 'lit';
import {widget} from '../../../core/define.js';
import {RowsElement} from '../repeater/rows-element.js';
import {nestedFormStyles} from './nested-form-widget.styles.js';

/**
 * The records of a relation as forms in a form: one for each, which are added, taken away and put in order, and go to the
 * server with the form around them. Its `<template slot="fields">` says what each holds.
 *
 * @summary Forms for the records of a relation.
 * @slot empty-message - Shown while there are none; “No items yet” by default.
 * @csspart none - The place of what is shown while there are none.
 *
 * @example Dumb
 * ```html
 * <nested-form-widget field="addresses" label="Addresses">
 *   <template slot="fields"><input-widget field="street" label="Street"></input-widget></template>
 * </nested-form-widget>
 * ```
 * @example Connected
 * ```html
 * <form-widget data-source="form:update_employee(1)">
 *   <nested-form-widget field="addresses" label="Addresses">
 *     <template slot="fields"><input-widget field="street" label="Street"></input-widget></template>
 *   </nested-form-widget>
 * </form-widget>
 * ```
 */
@widget('nested-form-widget')
export class NestedFormWidget extends RowsElement {
  static override readonly data = {list: 'items', accepts: ['items', 'label']};
  static override styles = nestedFormStyles;

  protected override get least(): number {
    return 0;
  }

  protected override get most(): number {
    return 1000;
  }

  protected override renderNone(): TemplateResult {
    return html`<div class="none" part="none"><slot name="empty-message">${this.say('form.row.none')}</slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nested-form-widget': NestedFormWidget;
  }
}
