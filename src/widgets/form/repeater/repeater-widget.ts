import {nothing} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {numeric} from '../../../core/properties.js';
import {repeaterStyles} from './repeater-widget.styles.js';
import {RowsElement} from './rows-element.js';

/**
 * A part of a form that comes again, between `min` and `max` times. Its `<template>` says what a row holds; with several,
 * each of a kind (`data-union="image" data-label="Image"`), a row has what belongs to its kind, and one without a kind is
 * in every row.
 *
 * @summary A block of fields that is repeated.
 *
 * @example Dumb
 * ```html
 * <repeater-widget field="phones" label="Phones" max="3">
 *   <template slot="template"><input-widget field="number" label="Number" type="tel"></input-widget></template>
 * </repeater-widget>
 * ```
 * @example Connected
 * ```html
 * <form-widget data-source="form:update_employee(1)">
 *   <repeater-widget field="emergency_contacts" label="Emergency contacts">
 *     <template slot="template"><input-widget field="name" label="Name"></input-widget></template>
 *   </repeater-widget>
 * </form-widget>
 * ```
 */
@widget('repeater-widget')
export class RepeaterWidget extends RowsElement {
  static override readonly data = {list: 'items', accepts: ['items', 'label']};
  static override styles = repeaterStyles;

  /** The least number of rows, which are there from the start; 1 by default. */
  @property(numeric([0, 1000])) min?: number;

  /** The greatest number of rows; 1000 by default. */
  @property(numeric([1, 1000])) max?: number;

  protected override get least(): number {
    return this.min ?? 1;
  }

  protected override get most(): number {
    return this.max ?? 1000;
  }

  protected override renderNone(): typeof nothing {
    return nothing;
  }
}

declare global {
  interface HTMLElementEventMap {
    'rows-change': CustomEvent<{action: 'add' | 'remove' | 'move'; index: number}>;
  }
  interface HTMLElementTagNameMap {
    'repeater-widget': RepeaterWidget;
  }
}
