import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import {clock} from '../../../format/clock.js';
import {numberFormat} from '../../../format/intl.js';
import {purpose as purposeOf} from './date-words.js';
import {addDays, monthOf, partsOf, today, weekdayOf, type Day} from '../../../format/days.js';
import {stepFor} from '../../../core/day-keys.js';
import {objectionTo, type Limits} from './limits.js';
import {monthHead} from './month-head.js';
import {weekStart} from '../../../format/week-start.js';
import {writeDay} from '../../../format/write-days.js';
import '../../../core/words/en/form.js';

/** What a calendar asks of its field. */
export interface CalendarOptions {
  /** The name of the field, where it has one. */
  readonly label: () => string | typeof nothing;
  readonly language: () => string;
  readonly isRtl: () => boolean;
  readonly isRange: () => boolean;
  readonly limits: () => Limits;
  /** What is chosen now: a day, or the two of a range; none. */
  readonly days: () => readonly Day[];
  /** Takes what the reader has chosen; nothing where the choice is taken back. */
  readonly choose: (days: readonly Day[]) => void;
  /** Whether the choice may be taken back. */
  readonly canClear: () => boolean;
}

const WEEKS = 6;
/** A Sunday. */
const SUNDAY: Day = '2026-02-01';
const FULL = {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'} as const;

/** What is within the calendar is no value of the field yet. */
const keepInside = (event: Event): void => event.stopPropagation();

/** A month of days to choose from, by the pointer or with the keys of a grid. */
export class Calendar {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CalendarOptions;
  /** The day that the keys are at. */
  #at = this.#today;
  /** The first day of a range whose last is still to be chosen. */
  #first?: Day;
  /** The day that the pointer is at. */
  #over?: Day;
  #wantsFocus = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CalendarOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Begins at the day chosen, else today, or the nearest that may be chosen. */
  begin(): void {
    const {min, max} = this.#options.limits();
    this.#first = this.#over = undefined;
    let at = this.#options.days()[0] ?? this.#today;
    if (max && at > max) at = max;
    if (min && at < min) at = min;
    this.#at = at;
    this.#wantsFocus = true;
  }

  /** Puts the focus on the day that the keys are at, once it is drawn. */
  settle(): void {
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    this.#host.shadowRoot?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus({preventScroll: true});
  }

  /** The layer, with the month in it while it is open. */
  render(isOpen: boolean): TemplateResult {
    const purpose = purposeOf(this.#options.isRange(), this.#options.language());
    const label = this.#options.label();
    return html`<div
      class="layer anchored"
      part="layer"
      popover="manual"
      role="dialog"
      tabindex="-1"
      aria-label=${label && label !== nothing ? `${label}: ${purpose}` : purpose}
    >
      ${
        isOpen
          ? html`<div class="calendar" part="calendar" @input=${keepInside} @change=${keepInside}>
              ${monthHead(this.#at, this.#options.language(), this.#turnTo)}${this.#renderGrid()}${this.#renderFoot()}
            </div>`
          : nothing
      }
    </div>`;
  }

  get #today(): Day {
    return today(new Date(clock.now()));
  }

  #word(key: Parameters<typeof word>[1], params?: Parameters<typeof word>[2]): string {
    return word(this.#options.language(), key, params);
  }

  #write(day: Day, options: Intl.DateTimeFormatOptions): string {
    return writeDay(day, this.#options.language(), options);
  }

  /** Shows a day, and puts the focus on it. */
  #goTo(day: Day): void {
    this.#at = day;
    this.#wantsFocus = true;
    this.#host.requestUpdate();
  }

  /** Shows another month, with the focus where it is. */
  readonly #turnTo = (day: Day): void => {
    this.#at = day;
    say(this.#title);
    this.#host.requestUpdate();
  };

  get #title(): string {
    return this.#write(this.#at, {month: 'long', year: 'numeric'});
  }

  #choose(day: Day): void {
    if (objectionTo(day, this.#options.limits())) return;
    if (!this.#options.isRange()) return this.#options.choose([day]);
    if (this.#first) return this.#options.choose([this.#first, day].toSorted());
    this.#first = day;
    say(this.#word('form.chooseLastDay'));
    this.#goTo(day);
  }

  /** The first and the last day of what is chosen, or would be. */
  get #ends(): readonly Day[] {
    if (this.#first) return [this.#first, this.#over ?? this.#at].toSorted();
    return this.#options.days();
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.#choose(this.#at);
    }
    const to = stepFor(event, this.#at, weekStart(this.#options.language()), this.#options.isRtl());
    if (!to) return;
    event.preventDefault();
    this.#over = undefined;
    this.#goTo(to);
  };

  readonly #handleClick = ({target}: Event): void => {
    const day = dayUnder(target);
    if (!day) return;
    this.#at = day;
    this.#choose(day);
  };

  readonly #handleOver = ({target}: Event): void => {
    if (!this.#first) return;
    this.#over = dayUnder(target);
    this.#host.requestUpdate();
  };

  // A month's cells are its own: the focus has to move for a screen reader to read where it is.
  #renderGrid(): TemplateResult {
    const start = weekStart(this.#options.language());
    const month = monthOf(this.#at);
    const first = addDays(month, -((weekdayOf(month) - start + 7) % 7));
    const weekdays = Array.from({length: 7}, (_, index) => addDays(SUNDAY, start + index));
    return html`<table
      class="grid"
      part="grid"
      role="grid"
      aria-label=${this.#title}
      aria-multiselectable=${this.#options.isRange() ? 'true' : nothing}
      @keydown=${this.#handleKey}
      @click=${this.#handleClick}
      @pointerover=${this.#handleOver}
    >
      <thead>
        <tr>
          ${weekdays.map((day) => this.#renderWeekday(day))}
        </tr>
      </thead>
      ${keyed(
        month,
        html`<tbody>
          ${Array.from({length: WEEKS}, (_, week) => this.#renderWeek(addDays(first, week * 7), month))}
        </tbody>`,
      )}
    </table>`;
  }

  #renderWeekday(day: Day): TemplateResult {
    const short = this.#write(day, {weekday: 'short'});
    return html`<th scope="col">
      <span aria-hidden="true">${short.length > 4 ? this.#write(day, {weekday: 'narrow'}) : short}</span
      ><span class="sr-only">${this.#write(day, {weekday: 'long'})}</span>
    </th>`;
  }

  #renderWeek(first: Day, month: Day): TemplateResult {
    // Beyond the last day there is none.
    const days = [...new Set(Array.from({length: 7}, (_, index) => addDays(first, index)))];
    return html`<tr>
      ${days.map((day) => this.#renderDay(day, monthOf(day) !== month))}
    </tr>`;
  }

  #renderDay(day: Day, isOutside: boolean): TemplateResult {
    const [from, to = from] = this.#ends;
    const isIn = from !== undefined && day >= from && day <= to!;
    const isEdge = isIn && (day === from || day === to);
    return html`<td
      class="day"
      part="day"
      role="gridcell"
      tabindex=${day === this.#at ? 0 : -1}
      data-day=${day}
      ?data-outside=${isOutside}
      ?data-from=${isIn && day === from}
      ?data-to=${isIn && day === to}
      ?data-edge=${isEdge}
      aria-label=${this.#nameOf(day, isIn && from !== to ? [from, to] : [])}
      aria-selected=${isIn}
      aria-current=${day === this.#today ? 'date' : nothing}
      aria-disabled=${objectionTo(day, this.#options.limits()) ? 'true' : nothing}
    >
      <span class="number">${numberFormat(this.#options.language()).format(partsOf(day)[2])}</span>
    </td>`;
  }

  #nameOf(day: Day, [from, to]: readonly (Day | undefined)[]): string {
    const date = this.#write(day, FULL);
    if (day === from) return this.#word('form.firstDay', {date});
    return day === to ? this.#word('form.lastDay', {date}) : date;
  }

  #renderFoot(): TemplateResult {
    const now = this.#today;
    const isOff = objectionTo(now, this.#options.limits()) !== undefined;
    return html`<div class="foot">
      <button class="deed" part="today" type="button" ?disabled=${isOff} @click=${() => this.#choose((this.#at = now))}>
        ${this.#word('form.today')}
      </button>
      ${
        this.#options.canClear()
          ? html`<button class="deed" part="clear" type="button" @click=${() => this.#options.choose([])}>
              ${this.#word('form.clear')}
            </button>`
          : nothing
      }
    </div>`;
  }
}

const dayUnder = (target: EventTarget | null): Day | undefined =>
  (target as Element | null)?.closest<HTMLElement>('td')?.dataset['day'];
