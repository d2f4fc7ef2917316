import {html, type TemplateResult} from 'lit';
import {heading} from '../../../core/heading.js';
import {agendaView, dayList} from './agenda-view.js';
import type {CalendarPicture} from './calendar-picture.js';
import {fullDay} from './calendar-words.js';
import {monthView} from './month-view.js';
import {timeView} from './time-view.js';

/** The days and their events in the view that is chosen. Where there is no room, a month has the chosen day below it, and a week is a list. */
export function viewOf(picture: CalendarPicture): TemplateResult {
  const {view, isNarrow} = picture;
  if (view === 'agenda' || (view === 'week' && isNarrow)) return agendaView(picture);
  if (view !== 'month') return timeView(picture);
  return isNarrow ? html`${monthView(picture)}${chosenDay(picture)}` : monthView(picture);
}

function chosenDay(picture: CalendarPicture): TemplateResult {
  const {day, language, headingLevel} = picture;
  return html`<div class="chosen">
    ${heading(Math.min(headingLevel + 1, 6), fullDay(day, language))} ${dayList(day, picture)}
  </div>`;
}
