import {html, nothing, type TemplateResult} from 'lit';
import {setProperties} from '../../../core/set-properties.js';
import {word} from '../../../core/words.js';
import type {Day} from '../../../format/days.js';
import {isLong, type CalendarEntry} from './calendar-entry.js';
import type {CalendarPicture} from './calendar-picture.js';
import {timeOf, timesOf, whenOf} from './calendar-words.js';
import type {Piece} from './lanes.js';
import '../../../core/words/en/calendar.js';

/** What an event is called. */
export const nameOf = ({title}: CalendarEntry, language: string): string =>
  title || word(language, 'calendar.untitled');

interface Control {
  readonly look: string;
  readonly isStop: boolean;
  readonly content: unknown;
  /** Where it stands, as custom properties. */
  readonly place?: Readonly<Record<`--${string}`, string>>;
}

/** An event as something to press: a link where it leads to an address, else a button. */
function control(
  entry: CalendarEntry,
  picture: CalendarPicture,
  {look, isStop, content, place = {}}: Control,
): TemplateResult {
  const href = picture.hrefOf(entry);
  const tabIndex = isStop ? 0 : -1;
  if (href !== undefined)
    return html`<a
      class="event ${look}"
      part="event"
      href=${href}
      tabindex=${tabIndex}
      data-event=${entry.key}
      data-color=${entry.color}
      ${setProperties(place)}
      >${content}</a
    >`;
  return html`<button
    class="event ${look}"
    part="event"
    type="button"
    tabindex=${tabIndex}
    data-event=${entry.key}
    data-color=${entry.color}
    aria-keyshortcuts=${picture.isMovable ? 'Shift+F10' : nothing}
    ${setProperties(place)}
  >
    ${content}
  </button>`;
}

const more = (text: string): TemplateResult => html`<span class="sr-only">, ${text}</span>`;

/** An event in one cell of a row of days: a bar over its days, or a line with its time. */
export function pieceView(
  {entry, lane, isStart, isEnd, room}: Piece,
  picture: CalendarPicture,
  day: Day,
  isStop: boolean,
): TemplateResult {
  const {language} = picture;
  const name = nameOf(entry, language);
  const isOverDays = entry.first !== entry.last;
  const isBar = isLong(entry) || isOverDays;
  const place = {'--_lane': String(lane + 1), '--_room': String(room)} as const;
  const ends = `${isStart ? ' begins' : ''}${isEnd ? ' ends' : ''}`;
  if (!isBar) {
    const content = html`<span class="dot"></span><span class="time">${timeOf(entry.start, language)}</span>
      <span class="name">${name}</span>`;
    return control(entry, picture, {look: 'line', isStop, content, place});
  }
  const time = entry.isAllDay ? nothing : html`<span class="time">${timeOf(entry.start, language)}</span>`;
  // One after another in a row of days, its parts are told apart.
  const which = room === 0 ? more(word(language, 'calendar.dayOf', placeOf(entry, day))) : nothing;
  const words = html`${name}${isOverDays ? more(whenOf(entry, language)) : nothing}${which}`;
  const content =
    room === 0 ? html`<span class="sr-only">${words}</span>` : html`${time}<span class="name">${words}</span>`;
  return control(entry, picture, {look: `bar${ends}`, isStop, content, place});
}

/** The part of an event's time that is on one day. */
export function blockView(
  entry: CalendarEntry,
  picture: CalendarPicture,
  isStop: boolean,
  {isShort, place}: {readonly isShort: boolean; readonly place: Readonly<Record<`--${string}`, string>>},
): TemplateResult {
  const {language} = picture;
  const content = html`<span class="name">${nameOf(entry, language)}</span>
    <span class="time">${timesOf(entry, language)}</span>${
      entry.location ? html` <span class="location">${entry.location}</span>` : nothing
    }`;
  return control(entry, picture, {look: isShort ? 'block short' : 'block', isStop, content, place});
}

/** An event in a list of one day. */
export function rowView(entry: CalendarEntry, picture: CalendarPicture, day: Day): TemplateResult {
  const {language} = picture;
  const {location} = entry;
  const content = html`<span class="dot"></span>
    <span class="time">${rowTime(entry, day, language)}</span>
    <span class="text"
      ><span class="name">${nameOf(entry, language)}</span>${
        location ? html` <span class="location">${location}</span>` : nothing
      }</span
    >`;
  return control(entry, picture, {look: 'row', isStop: true, content});
}

function rowTime(entry: CalendarEntry, day: Day, language: string): string {
  const {first, last, start, end, isAllDay} = entry;
  if (first === last) return isAllDay ? word(language, 'calendar.allDay') : timesOf(entry, language);
  if (!isAllDay && day === first) return `${timeOf(start, language)} –`;
  if (!isAllDay && day === last) return `– ${timeOf(end, language)}`;
  return word(language, 'calendar.dayOf', placeOf(entry, day));
}

const LENGTH = 86_400_000;

function placeOf({first, last}: CalendarEntry, day: Day): {readonly day: number; readonly days: number} {
  const count = (to: Day): number => Math.round((Date.parse(to) - Date.parse(first)) / LENGTH) + 1;
  return {day: count(day), days: count(last)};
}
