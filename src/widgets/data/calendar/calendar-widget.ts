import {html, type PropertyValues, type TemplateResult} from 'lit';
import {ClockController} from '../../../core/clock-controller.js';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {WithFilterGroup} from '../../../core/filter-group.js';
import {once} from '../../../core/late.js';
import {flag, json, list, numeric, oneOf} from '../../../core/properties.js';
import {warn, warnOnce} from '../../../core/warn.js';
import {WidgetElement} from '../../../core/widget-element.js';
import type {Delivery} from '../../../data/types.js';
import {clock} from '../../../format/clock.js';
import {isoDay} from '../../../format/days.js';
import {calendarBar} from './calendar-bar.js';
import {CalendarCore} from './calendar-core.js';
import {CalendarDeeds} from './calendar-deeds.js';
import {DAY_MINUTES, earliest, type CalendarEvent} from './calendar-entry.js';
import {CalendarEvents} from './calendar-events.js';
import {CalendarMore} from './calendar-more.js';
import {VIEWS, type CalendarView} from './calendar-range.js';
import {skeletonCalendar} from './calendar-skeleton.js';
import {EventFocus} from './event-focus.js';
import type {EventMover, shiftFor as ShiftFor} from './event-mover.js';
import {viewOf} from './view-of.js';
import {calendarStyles} from './calendar-widget.styles.js';

export type {DateClickDetail, EventClickDetail, RangeChangeDetail} from './calendar-core.js';
export type {CalendarEvent} from './calendar-entry.js';
export type {CalendarView} from './calendar-range.js';
export type {EventMoveDetail} from './event-mover.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The minute that a day of hours begins at on the page, where no event begins before. */
const MORNING = 8 * 60;

/** What of the hour before shows above it, so that its own name can be read, in px. */
const ABOVE = 12;

const loadMover = once(() => import('./event-mover.js'));

/**
 * Events by month, by week or day with their hours, or as an agenda. The days that are shown fill `{from}` and `{to}` of
 * the source, as `2026-02-03`, and `{start}` and `{end}`, as moments: other days are asked for when a reader goes there.
 * A week begins as the language has it, and times are the reader's own. With the keyboard, arrows go by days and weeks,
 * Home and End to the ends of a week, Page Up and Page Down by months, and with Shift by years.
 *
 * @summary A calendar of events.
 * @event {CustomEvent<EventClickDetail>} event-click - An event was pressed; cancelable where `event-navigate` or its `path` leads on.
 * @event {CustomEvent<DateClickDetail>} date-click - A day was pressed, or an hour of it; cancelable, then it is not chosen.
 * @event {CustomEvent<EventMoveDetail>} event-move - A user moves an event, or makes it longer or shorter; cancelable, then the page does it.
 * @event {CustomEvent<RangeChangeDetail>} range-change - A user has gone to other days, or to another view.
 * @event {CustomEvent<ActionDetail>} action - The action of `event-navigate` by a bare name or a form; cancelable.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action of an event is done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action of an event failed; cancelable, then nothing is shown.
 * @csspart base - The box that holds everything.
 * @csspart toolbar - The bar above the days.
 * @csspart today - The button that goes to today.
 * @csspart previous - The button that goes back.
 * @csspart next - The button that goes on.
 * @csspart heading - What is shown: a month, days or a day.
 * @csspart views - The views to choose from.
 * @csspart view - The button of a view.
 * @csspart grid - The grid of days.
 * @csspart weekday - The name of a day of the week.
 * @csspart day - A day, with what is on it.
 * @csspart hours - The hours of a day.
 * @csspart now - The line at the present moment.
 * @csspart event - An event.
 * @csspart more - The button for what has no room on a day.
 * @csspart move - The button of an event in a list that shows the ways to move it.
 * @csspart menu - The ways to move an event.
 * @csspart menu-item - One of these ways.
 * @csspart layer - The box with all that is on a day.
 * @csspart agenda - The list of events.
 * @csspart empty - What is shown in an agenda without events.
 * @csspart empty-icon - The icon of it.
 * @csspart empty-heading - The words of it.
 * @csspart failure - What went wrong with an action.
 * @csspart button - The button that lets go of what went wrong.
 * @cssproperty [--widget-calendar-hour] - Height of an hour; 3.25rem by default.
 * @cssproperty [--widget-calendar-height] - Greatest height of the hours before they scroll; 40rem by default.
 * @cssstate narrow - There is no room for the words of events beside each other: a month shows dots, and the chosen day below them; a week is a list.
 *
 * @example Dumb: the data is in the attributes.
 * ```html
 * <calendar-widget date="2026-02-03" items='[{"id": 1, "title": "Stand-up", "start": "2026-02-03T09:30", "end": "2026-02-03T09:45"}]'></calendar-widget>
 * ```
 * @example Connected: the days that are shown fill the holes.
 * ```html
 * <calendar-widget data-source="interface:list_events({from}, {to})" stream="events"></calendar-widget>
 * ```
 */
@widget('calendar-widget')
export class CalendarWidget extends WithFilterGroup(WidgetElement) {
  static override readonly data = {list: 'items', accepts: ['items']};
  static override styles = calendarStyles;

  readonly #core = new CalendarCore(this);
  readonly #deeds = new CalendarDeeds(this);
  readonly #more = new CalendarMore(this);
  readonly #presses = new CalendarEvents(this.#core, {
    showMore: (day, anchor) => this.#more.show(day, anchor),
    run: (action, entry) => void this.#deeds.run(action, entry),
    take: (entry, event) => void this.#movers().then(({mover}) => mover.begin(entry, event)),
    showMoves: (entry, anchor) => void this.#movers().then(({mover}) => mover.showMenu(entry, anchor)),
    moveByKey: (entry, event) =>
      void this.#movers().then(({mover, shiftFor}) => {
        const shift = shiftFor(event, entry, this.#core);
        if (shift) void mover.move(entry, shift);
      }),
  });
  #mover?: EventMover;
  #shown = '';

  /** The events: a JSON list of records, also from a `<script type="application/json">` child; none by default. What does not say when it is, is left out with a warning. */
  @property(json) items?: readonly CalendarEvent[];

  /** The view: `month`, `week`, `day` or `agenda`; the first of `views` by default. */
  @property(oneOf(VIEWS)) view?: CalendarView;

  /** The views to choose from, separated by commas; `month, week, day, agenda` by default. With one alone there is no choice. */
  @property(list) views?: readonly string[];

  /** The chosen day, such as `2026-02-03`, with the month, week or days around it; today by default. */
  @property() date?: string;

  /** The first day that may be chosen, such as `2026-01-01`; none by default. */
  @property() min?: string;

  /** The last day that may be chosen, such as `2026-12-31`; none by default. */
  @property() max?: string;

  /** The field with the beginning, a dotted path allowed; `start`, `starts_at`, `starts_on`, `date`, `due_on` and the like by default. */
  @property() startField?: string;

  /** The field with the end; `end`, `ends_at`, `ends_on` and the like by default. A day is the last one of the event. */
  @property() endField?: string;

  /** The field with what the event is called; `title`, `name`, `label` and the like by default. */
  @property() titleField?: string;

  /** The field with the colour: a colour's name, or any word, each of which has one; `color`, `status`, `category` and the like by default. */
  @property() colorField?: string;

  /** The field that says whether the times of day don't count; `all_day` by default. */
  @property() allDayField?: string;

  /** Where a press on an event leads: a path such as `/events/{id}`, as a real link, or an action such as `form:edit_event`; to the `path` of its record by default. */
  @property() eventNavigate?: string;

  /** Events can be moved to other days and times, and made longer or shorter; by default where `move-action` says how, or `event-move` is listened to on the calendar itself. */
  @property(flag) movable?: boolean;

  /** The action that moves an event, such as `action:move_event`: it gets the record's key, and the changed fields as its values; none by default, and the calendar changes its own `items`. The event moves at once, and goes back where the action is refused. */
  @property() moveAction?: string;

  /** Level of the heading in the outline, 1 to 6; 2 by default. */
  @property(numeric([1, 6])) headingLevel?: number;

  /** The field that tells events apart, a dotted path allowed; `id`, else `key`, else `_id` by default. */
  @property() key?: string;

  /** The most events that are kept of the list or stream; a negative number keeps the last ones; 10,000 by default. */
  @property(numeric([-100_000, 100_000])) limit?: number;

  /** Milliseconds for which an answer is shown again without asking; 30,000 for a resource, 2,000 else. */
  @property(numeric([0, 2_147_483_647])) cacheTtl?: number;

  /** Whether reads of the same moment may go as one request, where the provider can do that; true by default for sources by name. */
  @property(flag) enableQueryBatching?: boolean;

  constructor() {
    super();
    new EventFocus(this, this.#core);
    // The line at the present moment moves each minute; another day begins within the hour.
    new ClockController(this, () => clock.now() - (this.#core.hasHours ? MINUTE : HOUR));
  }

  /** Takes note of listeners to `event-move`: where somebody listens, events can be moved, see `movable`. */
  override addEventListener(...args: Parameters<HTMLElement['addEventListener']>): void {
    super.addEventListener(...args);
    if (args[0] === 'event-move') this.movable ??= true;
  }

  override applyData(delivery: Delivery): void {
    this.#core.live = delivery.list;
    delivery.merge();
  }

  // Before the source is read, so that it is asked once and for the days that are shown.
  protected override scheduleUpdate(): void | Promise<unknown> {
    this.#core.scope.tell();
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#core.update();
    const {undated} = this.#core.model;
    if (undated > 0) warn(this, 'has events that do not say when they are; they are left out.');
    for (const name of ['date', 'min', 'max'] as const)
      if (changed.has(name) && this[name] && !isoDay(this[name]))
        warnOnce(this, name, this[name], 'a day such as 2026-02-03');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.states.toggle('narrow', this.#core.isNarrow);
    if (this.#core.isMovable) void loadMover();
    this.#settle();
    this.#scrollToMorning();
  }

  override renderSkeleton(): TemplateResult {
    return skeletonCalendar(this.#core.view);
  }

  // The way to other days stays where those that are shown can't be read.
  override renderLabel(): TemplateResult {
    return calendarBar(this.#core.bar());
  }

  override render(): TemplateResult {
    const core = this.#core;
    const picture = core.picture();
    const {handleClick, handleKey, handleMenu, handlePointer} = this.#presses;
    // reach-ok: days have the keys of a grid, and events are buttons or links; what dragging does the menu of an event does.
    return html`<div
      class="base"
      part="base"
      @click=${handleClick}
      @keydown=${handleKey}
      @contextmenu=${handleMenu}
      @pointerdown=${handlePointer}
    >
      ${calendarBar(core.bar())} ${this.#deeds.render(core.language)} ${viewOf(picture)} ${this.#more.render(picture)}
    </div>`;
  }

  #settle(): void {
    if (!this.#core.wantsFocus) return;
    this.#core.wantsFocus = false;
    this.renderRoot.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus({preventScroll: true});
  }

  #scrollToMorning(): void {
    const box = this.renderRoot.querySelector<HTMLElement>('.time-box');
    const {view, range} = this.#core;
    const first = box ? earliest(this.#core.picture().entries, range.from) : Infinity;
    // Events that come later than their days are scrolled to as well.
    const shown = box ? `${view} ${range.from}${Number.isFinite(first) ? ' filled' : ''}` : '';
    if (shown && this.#shown.startsWith(shown)) return;
    this.#shown = shown;
    const height = box?.querySelector<HTMLElement>('.hours')?.clientHeight ?? 0;
    box?.scrollTo({top: height * (Math.min(MORNING, first) / DAY_MINUTES) - ABOVE});
  }

  async #movers(): Promise<{mover: EventMover; shiftFor: typeof ShiftFor}> {
    const {EventMover: Mover, shiftFor} = await loadMover();
    this.#mover ??= new Mover(this.#core, this.#deeds);
    return {mover: this.#mover, shiftFor};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'calendar-widget': CalendarWidget;
  }
}
