import {html, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {calendarStyles} from './calendar-widget.styles.js';

/**
 * A calendar that shows one text.
 *
 * @summary A calendar.
 * @slot - What stands below the text.
 * @csspart base - The box that holds everything.
 * @csspart label - The text.
 *
 * @example Dumb: the data is in the attributes.
 * ```html
 * <calendar-widget label="Hello"></calendar-widget>
 * ```
 * @example Connected: one attribute changed.
 * ```html
 * <calendar-widget data-source="interface:get_calendar"></calendar-widget>
 * ```
 */
@widget('calendar-widget')
export class CalendarWidget extends WidgetElement {
  static override readonly data = {value: 'label', accepts: ['label']};
  static override styles = calendarStyles;

  /** The text; none by default. */
  @property() label?: string;

  override render(): TemplateResult {
    return html`<div class="base" part="base">
      <span class="label" part="label">${this.label}</span>
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'calendar-widget': CalendarWidget;
  }
}
