import {Anchored, type AnchoredOptions} from '../../../core/overlay/anchored.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import {Calendar, type CalendarOptions} from './calendar.js';
import {calendarStyles} from './calendar.styles.js';

/** What a date picker needs to be open: a month of days, and the layer that it is in. */
export function openCalendar(
  host: WidgetElement,
  options: CalendarOptions & AnchoredOptions,
): {readonly calendar: Calendar; readonly layer: Anchored} {
  for (const style of calendarStyles) host.adoptStyle(style);
  return {calendar: new Calendar(host, options), layer: new Anchored(host, options)};
}
