import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {repeat} from 'lit/directives/repeat.js';
import {setProperties} from '../../../core/set-properties.js';
import {clock} from '../../../format/clock.js';
import {numberFormat} from '../../../format/intl.js';
import {partsOf, type Day} from '../../../format/days.js';
import {writeDay} from '../../../format/write-days.js';
import {word} from '../../../core/words.js';
import {DAY_MINUTES, isLong, type CalendarEntry} from './calendar-entry.js';
import type {CalendarPicture} from './calendar-picture.js';
import {daysOf} from './calendar-range.js';
import {dayName, hourOf} from './calendar-words.js';
import {blockView, pieceView} from './event-view.js';
import {layInLanes, type DayPieces} from './lanes.js';
import {sideBySide} from './overlaps.js';
import '../../../core/words/en/calendar.js';

/** The least minutes that an event takes on the page, so that its words can be read. */
const LEAST = 30;
/** Below this, in minutes, an event has one line for its words. */
const SHORT = 45;

// What sticks in a box that scrolls is not always brought into sight by its focus: the box itself is.
function keepInSight({target, currentTarget}: Event): void {
  const {top, bottom} = (target as Element).getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) (currentTarget as Element).scrollIntoView({block: 'nearest'});
}

/** Days beside each other with their hours, and the events at their times; what has no time stands above them. */
export function timeView(picture: CalendarPicture): TemplateResult {
  const {range, title, language} = picture;
  const days = daysOf(range);
  const long = layInLanes(days, picture.entries.filter(isLong));
  const lanes = Math.max(0, ...long.flatMap(({pieces}) => pieces.map(({lane}) => lane + 1)));
  return html`<div class="time-box" tabindex="-1" @focusin=${keepInSight}>
    <div
      class="times"
      part="grid"
      role="grid"
      aria-label=${title}
      ${setProperties({'--_days': String(days.length), '--_lanes': String(lanes)})}
    >
      <div class="gutter" aria-hidden="true">
        <span class="corner">${lanes > 0 ? word(language, 'calendar.allDay') : nothing}</span>
        ${Array.from({length: 24}, (_, hour) => html`<span class="hour">${hour > 0 ? hourOf(hour, language) : nothing}</span>`)}
      </div>
      ${keyed(range.from, html`<div class="columns" role="row">${long.map((day) => columnView(day, picture))}</div>`)}
    </div>
  </div>`;
}

function columnView({day, pieces}: DayPieces, picture: CalendarPicture): TemplateResult {
  const {language, today, entries} = picture;
  const isAt = day === picture.day;
  const timed = entries.filter((entry) => !isLong(entry) && entry.first <= day && entry.last >= day);
  return html`<div
    class="column"
    part="day"
    role="gridcell"
    tabindex=${isAt ? 0 : -1}
    data-day=${day}
    aria-selected=${isAt}
    aria-current=${day === today ? 'date' : nothing}
    aria-disabled=${picture.isOff(day) ? 'true' : nothing}
  >
    <span class="sr-only">${dayName(day, pieces.length + timed.length, language)}</span>
    <div class="column-head" aria-hidden="true">
      <span>${writeDay(day, language, {weekday: 'short'})}</span
      ><span class="number">${numberFormat(language).format(partsOf(day)[2])}</span>
    </div>
    <div class="all-day">
      ${repeat(
        pieces,
        ({entry}) => entry.key,
        (piece) => pieceView(piece, picture, day, isAt),
      )}
    </div>
    <div class="hours" part="hours">${blocks(timed, day, picture, isAt)}${day === today ? nowLine() : nothing}</div>
  </div>`;
}

function blocks(timed: readonly CalendarEntry[], day: Day, picture: CalendarPicture, isAt: boolean): unknown {
  const spans = timed
    .map((entry) => {
      const from = entry.first === day ? entry.from : 0;
      const to = entry.last === day ? entry.to : DAY_MINUTES;
      return {entry, from: Math.min(from, DAY_MINUTES - LEAST), to: Math.max(to, from + LEAST)};
    })
    .toSorted((one, other) => one.from - other.from || other.to - one.to);
  const places = sideBySide(spans);
  return repeat(
    spans,
    ({entry}) => entry.key,
    ({entry, from, to}, index) => {
      const {start, width} = places[index]!;
      const place = {
        '--_from': String(from),
        '--_to': String(Math.min(to, DAY_MINUTES)),
        '--_start': String(start),
        '--_width': String(width),
      } as const;
      return blockView(entry, picture, isAt, {isShort: to - from < SHORT, place});
    },
  );
}

function nowLine(): TemplateResult {
  const now = new Date(clock.now());
  const minutes = String(now.getHours() * 60 + now.getMinutes());
  return html`<div class="now" part="now" aria-hidden="true" ${setProperties({'--_from': minutes})}></div>`;
}
