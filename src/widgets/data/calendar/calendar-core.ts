import {emit} from '../../../core/emit.js';
import {GroupLink} from '../../../core/group-link.js';
import {LanguageController} from '../../../core/language.js';
import {listOf} from '../../../core/list-of.js';
import {textField} from '../../../core/record-fields.js';
import {say} from '../../../core/say.js';
import {safeUrl} from '../../../core/url.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {JsonRecord, LiveList} from '../../../data/types.js';
import {clock} from '../../../format/clock.js';
import {isoDay, today as dayAt, type Day} from '../../../format/days.js';
import {weekStart} from '../../../format/week-start.js';
import {rowHref} from '../table/row-link.js';
import {isAddress} from '../table/row-target.js';
import type {CalendarBar} from './calendar-bar.js';
import type {CalendarEntry} from './calendar-entry.js';
import type {EntryFields} from './entry-fields.js';
import {CalendarModel} from './calendar-model.js';
import type {CalendarPicture} from './calendar-picture.js';
import {rangeOf, stepFrom, VIEWS, within, type CalendarView, type DayRange} from './calendar-range.js';
import {CalendarWidth} from './calendar-width.js';
import {titleOf} from './calendar-words.js';
import {RangeScope} from './range-scope.js';

/** Detail of `event-click`. */
export interface EventClickDetail {
  readonly record: JsonRecord;
  readonly key: string;
}

/** Detail of `date-click`. */
export interface DateClickDetail {
  /** The day, such as `2026-02-03`. */
  readonly date: string;
  /** The time of day where an hour was pressed, such as `09:30`. */
  readonly time?: string;
}

/** Detail of `range-change`. */
export interface RangeChangeDetail {
  readonly view: CalendarView;
  /** The day that is chosen. */
  readonly date: string;
  /** The first and the last day that are shown. */
  readonly from: string;
  readonly to: string;
}

/** The properties of a calendar that its parts read. */
export interface CalendarElement extends WidgetElement {
  items?: unknown;
  view?: CalendarView;
  readonly views?: readonly string[];
  date?: string;
  readonly min?: string;
  readonly max?: string;
  readonly startField?: string;
  readonly endField?: string;
  readonly titleField?: string;
  readonly colorField?: string;
  readonly allDayField?: string;
  readonly eventNavigate?: string;
  readonly movable?: boolean;
  readonly moveAction?: string;
  readonly headingLevel?: number;
  readonly key?: string;
  readonly limit?: number;
  filterGroup?: string;
}

const LEVEL = 2;
const PATH = ['path', 'href', 'url'] as const;

/** What a calendar is made of beside its nodes: its events, the days that it shows, and the ways to others. */
export class CalendarCore {
  readonly element: CalendarElement;
  readonly model = new CalendarModel();
  readonly scope: RangeScope;
  readonly #language: LanguageController;
  readonly #width: CalendarWidth;
  readonly #group: GroupLink;
  live?: LiveList;
  /** The focus is to go to the chosen day when it is drawn. */
  wantsFocus = false;

  constructor(element: CalendarElement) {
    this.element = element;
    this.#language = new LanguageController(element);
    this.#width = new CalendarWidth(element);
    this.#group = new GroupLink(element);
    this.scope = new RangeScope(element, () => this.range);
  }

  get language(): string {
    return this.#language.language;
  }

  get isRtl(): boolean {
    return this.#language.direction === 'rtl';
  }

  get weekStart(): number {
    return weekStart(this.language);
  }

  get today(): Day {
    return dayAt(new Date(clock.now()));
  }

  /** The views to choose from, in the order in which the author names them. */
  get views(): readonly CalendarView[] {
    const given = this.element.views?.flatMap((name) => VIEWS.filter((view) => view === String(name).trim())) ?? [];
    return given.length > 0 ? [...new Set(given)] : VIEWS;
  }

  get view(): CalendarView {
    return this.element.view ?? this.views[0] ?? 'month';
  }

  /** The chosen day. */
  get day(): Day {
    const {min, max} = this.#limits;
    return within(isoDay(this.element.date) ?? this.today, min, max);
  }

  /** The days that are shown. */
  get range(): DayRange {
    return rangeOf(this.view, this.day, this.weekStart);
  }

  get isNarrow(): boolean {
    return this.#width.isNarrow;
  }

  get isMovable(): boolean {
    return this.element.movable ?? Boolean(this.element.moveAction);
  }

  /** Whether the hours of days are shown. */
  get hasHours(): boolean {
    return this.view === 'day' || (this.view === 'week' && !this.isNarrow);
  }

  /** The fields of the events that the author names. */
  get fields(): EntryFields {
    const {startField: start, endField: end, titleField: title, colorField: color, allDayField: allDay} = this.element;
    return {start, end, title, color, allDay};
  }

  /** The event of a key, wherever it is; undefined where it is no more. */
  entryOf(key: string): CalendarEntry | undefined {
    return this.model.entryOf(key);
  }

  /** Reads the events anew. */
  update(): void {
    const {element} = this;
    const items = this.#group.fittingOwn(listOf(element, 'items', element.items));
    const {key, limit} = element;
    const options = {
      ...(key !== undefined && {key}),
      ...(limit !== undefined && {limit}),
      ...(this.live && {live: this.live}),
    };
    this.model.update(items, options, this.fields);
  }

  picture(): CalendarPicture {
    const {view, day, range, language, element} = this;
    return {
      language,
      view,
      day,
      range,
      today: this.today,
      title: element.ariaLabel || titleOf(view, day, range, language),
      entries: this.model.within(range),
      headingLevel: element.headingLevel ?? LEVEL,
      isNarrow: this.isNarrow,
      isMovable: this.isMovable,
      isOff: (other) => this.#isOff(other),
      hrefOf: (entry) => this.#hrefOf(entry),
    };
  }

  bar(): CalendarBar {
    const {view, views, day, language, range, element} = this;
    const {min, max} = this.#limits;
    return {
      language,
      view,
      views,
      title: titleOf(view, day, range, language),
      name: element.ariaLabel,
      headingLevel: element.headingLevel ?? LEVEL,
      isFirst: min !== undefined && this.#rangeAfter(-1).to < min,
      isLast: max !== undefined && this.#rangeAfter(1).from > max,
      isTodayOff: this.#isOff(this.today),
      step: (by) => this.step(by),
      goToToday: () => this.goToToday(),
      show: (other) => this.show(other),
    };
  }

  /** Goes so many months, weeks or days on, or back. */
  step(by: number): void {
    const {min, max} = this.#limits;
    this.#change({date: within(stepFrom(this.view, this.day, by), min, max)});
  }

  goToToday(): void {
    if (!this.#isOff(this.today)) this.#change({date: this.today});
  }

  show(view: CalendarView): void {
    this.#change({view});
  }

  /** Goes to a day with the keys. */
  goTo(day: Day): void {
    const {min, max} = this.#limits;
    this.wantsFocus = true;
    this.#change({date: within(day, min, max)}, true);
  }

  /** A user presses a day, or an hour of it. */
  press(day: Day, time?: string): void {
    if (this.#isOff(day)) return;
    const detail: DateClickDetail = {date: day, ...(time !== undefined && {time})};
    if (!emit<DateClickDetail>(this.element, 'date-click', {detail, cancelable: true})) return;
    this.goTo(day);
  }

  /** A user presses an event; false where a listener refused it. */
  open({record, key}: CalendarEntry): boolean {
    const detail: EventClickDetail = {record, key};
    return emit<EventClickDetail>(this.element, 'event-click', {detail, cancelable: true});
  }

  /** What a press on an event runs; undefined where it leads to an address, or nowhere. */
  get eventAction(): string | undefined {
    const {eventNavigate} = this.element;
    return eventNavigate && !isAddress(eventNavigate) ? eventNavigate : undefined;
  }

  get #limits(): {readonly min: Day | undefined; readonly max: Day | undefined} {
    return {min: isoDay(this.element.min), max: isoDay(this.element.max)};
  }

  #isOff(day: Day): boolean {
    const {min, max} = this.#limits;
    return within(day, min, max) !== day;
  }

  #rangeAfter(by: number): DayRange {
    return rangeOf(this.view, stepFrom(this.view, this.day, by), this.weekStart);
  }

  #hrefOf({record}: CalendarEntry): string | undefined {
    const {eventNavigate} = this.element;
    if (!eventNavigate) return safeUrl(textField(record, PATH));
    return isAddress(eventNavigate) ? rowHref(eventNavigate, record) : undefined;
  }

  /** What a user shows is told, what the page sets is not. A focus that moves says by itself where it is. */
  #change({date = this.day, view = this.view}: {date?: Day; view?: CalendarView}, isSilent = false): void {
    const before = this.range;
    const {element} = this;
    element.date = date;
    element.view = view;
    const {from, to} = this.range;
    if (before.from === from && before.to === to) return;
    emit<RangeChangeDetail>(element, 'range-change', {detail: {view, date, from, to}});
    if (!isSilent) say(titleOf(view, this.day, this.range, this.language));
  }
}
