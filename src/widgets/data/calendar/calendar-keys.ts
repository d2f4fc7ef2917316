import {stepFor} from '../../../core/day-keys.js';
import type {Day} from '../../../format/days.js';

/** What the keys of a calendar do. */
export interface CalendarKeys {
  readonly day: () => Day;
  readonly weekStart: () => number;
  readonly isRtl: () => boolean;
  /** Goes to a day, with the focus on it. */
  readonly goTo: (day: Day) => void;
  /** A day is pressed. */
  readonly press: (day: Day) => void;
}

const STOPS = '[data-event], [data-more]';

/** The keys of the grid of days: those of a date picker on a day, up, down and Escape on what is in one. */
export function handleGridKey(event: KeyboardEvent, keys: CalendarKeys): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  const cell = target.closest<HTMLElement>('[role="gridcell"]');
  const day = cell?.dataset['day'];
  if (!cell || day === undefined) return;
  if (target !== cell) return handleInside(event, target, cell);
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    return keys.press(day);
  }
  const to = stepFor(event, keys.day(), keys.weekStart(), keys.isRtl());
  if (!to) return;
  event.preventDefault();
  keys.goTo(to);
}

function handleInside(event: KeyboardEvent, target: HTMLElement, cell: HTMLElement): void {
  const step = new Map([
    ['ArrowDown', 1],
    ['ArrowUp', -1],
  ]).get(event.key);
  if (event.key !== 'Escape' && step === undefined) return;
  const stops = [cell, ...cell.querySelectorAll<HTMLElement>(STOPS)];
  const at = step === undefined ? 0 : stops.indexOf(target) + step;
  const to = stops[Math.min(at, stops.length - 1)];
  event.preventDefault();
  if (to) to.focus();
}
