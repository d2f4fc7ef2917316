import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {repeat} from 'lit/directives/repeat.js';
import {word} from '../../../core/words.js';
import {numberFormat} from '../../../format/intl.js';
import {monthOf, partsOf, type Day} from '../../../format/days.js';
import {writeDay} from '../../../format/write-days.js';
import type {CalendarPicture} from './calendar-picture.js';
import {weeksOf} from './calendar-range.js';
import {dayName} from './calendar-words.js';
import {pieceView} from './event-view.js';
import {layInLanes, type DayPieces} from './lanes.js';
import '../../../core/words/en/calendar.js';

/** Lines of events below a day's number; what has no line is behind “+2 more”. */
export const LANES = 3;
/** Dots that stand for events where there is no room for words. */
const DOTS = 4;

/** A month as a grid of days, with the events in them. */
export function monthView(picture: CalendarPicture): TemplateResult {
  const {range, title, entries, isNarrow} = picture;
  const weeks = weeksOf(range);
  // A month's cells are its own: the focus has to move for a screen reader to read where it is.
  return html`<div class=${isNarrow ? 'month narrow' : 'month'} part="grid" role="grid" aria-label=${title}>
    <div class="weekdays" role="row">${(weeks[0] ?? []).map((day) => weekdayView(day, picture))}</div>
    ${keyed(
      range.from,
      html`${weeks.map(
        (days) =>
          html`<div class="week" role="row">${layInLanes(days, entries).map((day) => dayView(day, picture))}</div>`,
      )}`,
    )}
  </div>`;
}

function weekdayView(day: Day, {language, isNarrow}: CalendarPicture): TemplateResult {
  const short = writeDay(day, language, {weekday: isNarrow ? 'narrow' : 'short'});
  return html`<div class="weekday" part="weekday" role="columnheader">
    <span aria-hidden="true">${short}</span><span class="sr-only">${writeDay(day, language, {weekday: 'long'})}</span>
  </div>`;
}

function dayView({day, pieces}: DayPieces, picture: CalendarPicture): TemplateResult {
  const {language, today, isNarrow} = picture;
  const isAt = day === picture.day;
  return html`<div
    class="day"
    part="day"
    role="gridcell"
    tabindex=${isAt ? 0 : -1}
    data-day=${day}
    ?data-outside=${monthOf(day) !== monthOf(picture.day)}
    aria-selected=${isAt}
    aria-current=${day === today ? 'date' : nothing}
    aria-disabled=${picture.isOff(day) ? 'true' : nothing}
  >
    <span class="sr-only">${dayName(day, pieces.length, language)}</span>
    <span class="number" aria-hidden="true">${numberFormat(language).format(partsOf(day)[2])}</span>
    ${isNarrow ? dots({day, pieces}) : lines({day, pieces}, picture, isAt)}
  </div>`;
}

const dots = ({pieces}: DayPieces): TemplateResult =>
  html`<span class="dots" aria-hidden="true"
    >${pieces.slice(0, DOTS).map(({entry}) => html`<span class="dot" data-color=${entry.color}></span>`)}</span
  >`;

function lines({day, pieces}: DayPieces, picture: CalendarPicture, isAt: boolean): TemplateResult {
  const shown = pieces.filter(({lane}) => lane < LANES);
  const hidden = pieces.length - shown.length;
  return html`<div class="lines">
    ${repeat(
      shown,
      ({entry}) => entry.key,
      (piece) => pieceView(piece, picture, day, isAt),
    )}
    ${hidden > 0 ? moreView(day, hidden, picture, isAt) : nothing}
  </div>`;
}

function moreView(day: Day, count: number, {language}: CalendarPicture, isAt: boolean): TemplateResult {
  return html`<button
    class="more"
    part="more"
    type="button"
    data-more=${day}
    tabindex=${isAt ? 0 : -1}
    aria-haspopup="dialog"
    aria-label=${word(language, 'calendar.moreOn', {count, date: writeDay(day, language, {day: 'numeric', month: 'long'})})}
  >
    ${word(language, 'calendar.more', {count})}
  </button>`;
}
