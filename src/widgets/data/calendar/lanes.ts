import type {Day} from '../../../format/days.js';
import type {CalendarEntry} from './calendar-entry.js';

/** The part of an event that is on one day of a row of days. */
export interface Piece {
  readonly entry: CalendarEntry;
  /** The line below the day's number that it stands on, the same on all its days. */
  readonly lane: number;
  /** Whether the event begins and ends on this day. */
  readonly isStart: boolean;
  readonly isEnd: boolean;
  /** The days that its words may take, from this one on; none where they stand on a day before. */
  readonly room: number;
}

/** One day with what is on it. */
export interface DayPieces {
  readonly day: Day;
  readonly pieces: readonly Piece[];
}

/** Lays the events of a row of days into lanes, none of them over another; they come in the order in which they are shown. */
export function layInLanes(days: readonly Day[], entries: readonly CalendarEntry[]): readonly DayPieces[] {
  const rows: Piece[][] = days.map(() => []);
  const lastDay = days.length - 1;
  for (const entry of entries) {
    const from = days.findIndex((day) => day >= entry.first);
    const to = days.findLastIndex((day) => day <= entry.last);
    if (from < 0 || to < from) continue;
    const lane = freeLane(rows.slice(from, to + 1));
    for (let at = from; at <= to; at++)
      rows[at]!.push({
        entry,
        lane,
        isStart: days[at] === entry.first,
        isEnd: days[at] === entry.last,
        room: at === from ? Math.min(to, lastDay) - from + 1 : 0,
      });
  }
  return days.map((day, at) => ({day, pieces: rows[at]!.toSorted((one, other) => one.lane - other.lane)}));
}

function freeLane(rows: readonly (readonly Piece[])[]): number {
  const taken = new Set(rows.flat().map(({lane}) => lane));
  let lane = 0;
  while (taken.has(lane)) lane++;
  return lane;
}
