import {emit} from '../../../core/emit.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import type {JsonRecord} from '../../../data/types.js';
import type {CalendarCore} from './calendar-core.js';
import type {CalendarDeeds} from './calendar-deeds.js';
import {isLong, type CalendarEntry} from './calendar-entry.js';
import {whenOf} from './calendar-words.js';
import {EventDrag} from './event-drag.js';
import {shifted, withFields, type MovedFields, type Shift} from './event-shift.js';
import {nameOf} from './event-view.js';
import {MoveMenu} from './move-menu.js';
import '../../../core/words/en/calendar.js';

/** Detail of `event-move`. */
export interface EventMoveDetail {
  readonly key: string;
  /** The record as it is before. */
  readonly record: JsonRecord;
  /** The fields that change, with their new values, each written as it was. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Moves events, and makes them longer or shorter: by dragging, by keys, and by a menu. Loaded when the first is moved. */
export class EventMover {
  readonly #core: CalendarCore;
  readonly #deeds: CalendarDeeds;
  readonly #menu: MoveMenu;
  readonly #drag: EventDrag;

  constructor(core: CalendarCore, deeds: CalendarDeeds) {
    this.#core = core;
    this.#deeds = deeds;
    this.#menu = new MoveMenu(core, (entry, shift) => void this.move(entry, shift));
    this.#drag = new EventDrag(core, (entry, shift) => void this.move(entry, shift));
  }

  /** Shows the ways to move an event. */
  showMenu(entry: CalendarEntry, anchor: HTMLElement): void {
    this.#menu.show(entry, anchor);
  }

  /** A pointer is pressed on an event. */
  begin(entry: CalendarEntry, event: PointerEvent): void {
    this.#drag.begin(entry, event);
  }

  /** Moves an event as a user would: with `event-move`, and unless that is prevented by the action, or in the list. */
  async move(entry: CalendarEntry, shift: Shift): Promise<void> {
    const {element} = this.#core;
    const values = shifted(entry, this.#core.fields, shift);
    if (!values) return;
    const {key, record} = entry;
    const detail: EventMoveDetail = {key, record, values};
    if (!emit<EventMoveDetail>(element, 'event-move', {detail, cancelable: true})) return;
    const {moveAction} = element;
    if (!moveAction) this.#write(entry, values);
    else if (!(await this.#deeds.run(moveAction, entry, {values, optimistic: values}))) return this.#refused(entry);
    await element.updateComplete;
    const moved = this.#core.model.entryOf(key) ?? entry;
    const {language} = this.#core;
    say(word(language, 'calendar.moved', {name: nameOf(moved, language), when: whenOf(moved, language)}));
  }

  // Data of a source is the source's: what is not sent there is the page's to do.
  #write({record}: CalendarEntry, values: MovedFields): void {
    const {element} = this.#core;
    if (element.dataController?.delivery || !Array.isArray(element.items)) return;
    element.items = element.items.map((each: unknown) => (each === record ? withFields(record, values) : each));
  }

  #refused(entry: CalendarEntry): void {
    const {language} = this.#core;
    say(word(language, 'calendar.notMoved', {name: nameOf(entry, language)}), {assertive: true});
  }
}

const ARROWS: Readonly<Record<string, readonly [across: number, along: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const HALF_HOUR = 30;
const WEEK = 7;

/** What a key with Alt does to an event: arrows across move it by days, along by weeks or half hours; with Shift its end. */
export function shiftFor(event: KeyboardEvent, entry: CalendarEntry, core: CalendarCore): Shift | undefined {
  const arrow = ARROWS[event.key];
  if (!arrow) return undefined;
  const [across, along] = arrow;
  const isEnd = event.shiftKey;
  if (across !== 0) return {days: core.isRtl ? -across : across, isEnd};
  if (core.hasHours && !isLong(entry)) return {minutes: along * HALF_HOUR, isEnd};
  return {days: along * WEEK, isEnd};
}
