import {DAY_MINUTES} from './calendar-entry.js';

/** The minute of the day at a height on the page, in an element that is a day high. */
export function minuteAt(y: number, hours: HTMLElement): number {
  const {top, height} = hours.getBoundingClientRect();
  return height > 0 ? Math.min(Math.max(0, ((y - top) / height) * DAY_MINUTES), DAY_MINUTES) : 0;
}
