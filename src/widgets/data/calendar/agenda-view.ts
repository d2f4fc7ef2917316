import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {emptyView} from '../../../core/empty-view.js';
import {heading} from '../../../core/heading.js';
import {word} from '../../../core/words.js';
import type {Day} from '../../../format/days.js';
import {writeDay} from '../../../format/write-days.js';
import {entriesOn, type CalendarEntry} from './calendar-entry.js';
import type {CalendarPicture} from './calendar-picture.js';
import {daysOf} from './calendar-range.js';
import {fullDay} from './calendar-words.js';
import {nameOf, rowView} from './event-view.js';
import '../../../core/words/en/calendar.js';

/** The events of a range as a list, day by day; days without one are left out. */
export function agendaView(picture: CalendarPicture): TemplateResult {
  const {range, entries, title, language} = picture;
  const days = daysOf(range).filter((day) => entriesOn(entries, day).length > 0);
  if (days.length === 0) return emptyView(language, {icon: 'calendar', heading: word(language, 'calendar.none')});
  return html`<ul class="agenda" part="agenda" role="list" aria-label=${title}>
    ${repeat(
      days,
      (day) => day,
      (day) => agendaDay(day, picture),
    )}
  </ul>`;
}

function agendaDay(day: Day, picture: CalendarPicture): TemplateResult {
  const {language, today, headingLevel} = picture;
  const date = writeDay(day, language, {weekday: 'short', day: 'numeric', month: 'short'});
  return html`<li class="agenda-day" ?data-today=${day === today}>
    <div class="agenda-date" aria-current=${day === today ? 'date' : nothing}>
      ${heading(Math.min(headingLevel + 1, 6), date)}
    </div>
    ${dayList(day, picture)}
  </li>`;
}

/** What is on one day, as a list; a line that says so where nothing is. */
export function dayList(day: Day, picture: CalendarPicture): TemplateResult {
  const {language} = picture;
  const entries = entriesOn(picture.entries, day);
  if (entries.length === 0) return html`<p class="nothing">${word(language, 'calendar.none')}</p>`;
  return html`<ul class="day-list" role="list" aria-label=${fullDay(day, language)}>
    ${repeat(
      entries,
      ({key}) => key,
      (entry) => html`<li class="day-item">${rowView(entry, picture, day)}${mover(entry, picture)}</li>`,
    )}
  </ul>`;
}

function mover(entry: CalendarEntry, {isMovable, language}: CalendarPicture): TemplateResult | typeof nothing {
  if (!isMovable) return nothing;
  return html`<button
    class="mover"
    part="move"
    type="button"
    data-move=${entry.key}
    aria-haspopup="menu"
    aria-label=${word(language, 'calendar.move', {name: nameOf(entry, language)})}
  >
    <svg viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      <circle cx="3" cy="8" r="1.4" />
      <circle cx="8" cy="8" r="1.4" />
      <circle cx="13" cy="8" r="1.4" />
    </svg>
  </button>`;
}
