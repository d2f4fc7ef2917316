import {html, type TemplateResult} from 'lit';
import type {CalendarView} from './calendar-range.js';

const WEEKS = 5;
const DAYS = 7;
const LINES = 4;
/** The days of a week on which a bar stands in for an event; others in other weeks. */
const BUSY = [1, 4, 5];

/** A calendar that is still to come: its bar and its days, with bars in place of events. */
export function skeletonCalendar(view: CalendarView): TemplateResult {
  const bar = html`<div class="toolbar">
    <span class="skeleton some"></span><span class="skeleton title-skeleton"></span><span class="skeleton some"></span>
  </div>`;
  return html`${bar}${view === 'month' ? month() : lines()}`;
}

const month = (): TemplateResult =>
  html`<div class="month">
    ${Array.from(
      {length: WEEKS},
      (_, week) =>
        html`<div class="week">
          ${Array.from(
            {length: DAYS},
            (__, day) =>
              html`<div class="day">
                ${BUSY.includes((day + week * 2) % DAYS) ? html`<span class="skeleton"></span>` : ''}
              </div>`,
          )}
        </div>`,
    )}
  </div>`;

const lines = (): TemplateResult =>
  html`<div class="lines-skeleton">${Array.from({length: LINES}, () => html`<span class="skeleton"></span>`)}</div>`;
