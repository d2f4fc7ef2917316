import {html, nothing, svg, type TemplateResult} from 'lit';
import {heading} from '../../../core/heading.js';
import {word} from '../../../core/words.js';
import type {CalendarView} from './calendar-range.js';
import '../../../core/words/en/calendar.js';

/** The bar above the days. */
export interface CalendarBar {
  readonly language: string;
  readonly view: CalendarView;
  readonly views: readonly CalendarView[];
  readonly title: string;
  /** What the page calls the calendar, to tell its bar from that of another. */
  readonly name?: string | null;
  readonly headingLevel: number;
  /** Whether there is nothing to go to before, after, and today. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isTodayOff: boolean;
  readonly step: (by: number) => void;
  readonly goToToday: () => void;
  readonly show: (view: CalendarView) => void;
}

const chevron = (path: string): unknown =>
  svg`<svg class="chevron" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${path}/></svg>`;
const back = chevron('M10 3.5 5.5 8l4.5 4.5');
const forth = chevron('M6 3.5 10.5 8 6 12.5');

/** What is shown, the ways to what comes before and after, and the views to choose from. */
export function calendarBar(bar: CalendarBar): TemplateResult {
  const {language, title, name, headingLevel, isTodayOff, goToToday} = bar;
  return html`<div class="toolbar" part="toolbar" role=${name ? 'group' : nothing} aria-label=${name || nothing}>
    <div class="steps">
      <button class="tool today" part="today" type="button" aria-disabled=${isTodayOff} @click=${goToToday}>
        ${word(language, 'calendar.today')}
      </button>
      ${turn(bar, -1, bar.isFirst)}${turn(bar, 1, bar.isLast)}
    </div>
    ${heading(headingLevel, title)} ${bar.views.length > 1 ? views(bar) : nothing}
  </div>`;
}

// A button that switches itself off would lose the focus: the last one leaves it there, without effect.
function turn({language, view, step}: CalendarBar, by: -1 | 1, isOff: boolean): TemplateResult {
  const label = word(language, by < 0 ? (`calendar.previous.${view}` as const) : (`calendar.next.${view}` as const));
  return html`<button
    class="tool turn"
    part=${by < 0 ? 'previous' : 'next'}
    type="button"
    aria-label=${label}
    aria-disabled=${isOff}
    @click=${() => !isOff && step(by)}
  >
    ${by < 0 ? back : forth}
  </button>`;
}

function views({language, view: shown, views: all, show}: CalendarBar): TemplateResult {
  return html`<div class="views" part="views" role="group" aria-label=${word(language, 'calendar.views')}>
    ${all.map(
      (view) =>
        html`<button
          class="tool view"
          part="view"
          type="button"
          aria-pressed=${view === shown}
          data-view=${view}
          @click=${() => show(view)}
        >
          ${word(language, `calendar.view.${view}`)}
        </button>`,
    )}
  </div>`;
}
