import type {Day} from '../../../format/days.js';
import type {CalendarEntry} from './calendar-entry.js';
import type {CalendarView, DayRange} from './calendar-range.js';

/** What a view of the calendar is drawn from. */
export interface CalendarPicture {
  readonly language: string;
  readonly view: CalendarView;
  /** The chosen day, which has the focus of the grid. */
  readonly day: Day;
  readonly today: Day;
  readonly range: DayRange;
  /** What the view is called: its month, its days or its day. */
  readonly title: string;
  /** The events that are on a day of the range, in the order in which they are shown. */
  readonly entries: readonly CalendarEntry[];
  readonly headingLevel: number;
  /** There is no room for the words of events beside each other. */
  readonly isNarrow: boolean;
  readonly isMovable: boolean;
  /** Whether a day lies outside of what may be chosen. */
  isOff(day: Day): boolean;
  /** Where an event leads, as a safe address; undefined where it is a button. */
  hrefOf(entry: CalendarEntry): string | undefined;
}
