import type {Day} from '../../../format/days.js';
import {controlOf} from '../table/row-press.js';
import type {CalendarCore} from './calendar-core.js';
import {handleGridKey} from './calendar-keys.js';
import {DAY_MINUTES, type CalendarEntry} from './calendar-entry.js';
import {minuteAt} from './minute-at.js';

/** What presses and keys in a calendar may ask of it. */
export interface PressHost {
  /** Shows all that is on a day, beside what was pressed. */
  readonly showMore: (day: Day, anchor: HTMLElement) => void;
  /** Shows the ways to move an event, beside what was pressed. */
  readonly showMoves: (entry: CalendarEntry, anchor: HTMLElement) => void;
  /** Moves an event by an arrow with Alt. */
  readonly moveByKey: (entry: CalendarEntry, event: KeyboardEvent) => void;
  /** A pointer takes hold of an event. */
  readonly take: (entry: CalendarEntry, event: PointerEvent) => void;
  /** Runs the action of an event. */
  readonly run: (action: string, entry: CalendarEntry) => void;
}

/** Minutes to which a press on the hours is rounded down. */
const STEP = 30;

/** Turns presses and keys in a calendar into what they mean. */
export class CalendarEvents {
  readonly #core: CalendarCore;
  readonly #host: PressHost;

  constructor(core: CalendarCore, host: PressHost) {
    this.#core = core;
    this.#host = host;
  }

  readonly handleClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const control = target.closest<HTMLElement>('[data-event], [data-more], [data-move]');
    if (control) return this.#press(event, control);
    const cell = target.closest<HTMLElement>('[role="gridcell"]');
    const day = cell?.dataset['day'];
    if (!cell || day === undefined || controlOf(event, cell)) return;
    this.#core.press(day, timeAt(event, target.closest<HTMLElement>('.hours')));
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    const entry = this.#entryOf(event.target as HTMLElement);
    if (entry && this.#core.isMovable && this.#moves(event, entry)) return event.preventDefault();
    const core = this.#core;
    handleGridKey(event, {
      day: () => core.day,
      weekStart: () => core.weekStart,
      isRtl: () => core.isRtl,
      goTo: (day) => core.goTo(day),
      press: (day) => core.press(day),
    });
  };

  readonly handleMenu = (event: MouseEvent): void => {
    const control = (event.target as HTMLElement).closest<HTMLElement>('[data-event]');
    const entry = control && this.#entryOf(control);
    if (!entry || !this.#core.isMovable) return;
    event.preventDefault();
    this.#host.showMoves(entry, control);
  };

  readonly handlePointer = (event: PointerEvent): void => {
    const control = (event.target as HTMLElement).closest<HTMLElement>('[data-event]');
    const entry = control && this.#entryOf(control);
    if (entry && this.#core.isMovable) this.#host.take(entry, event);
  };

  #press(event: MouseEvent, control: HTMLElement): void {
    const {more, move} = control.dataset;
    if (more !== undefined) return this.#host.showMore(more, control);
    const entry = this.#core.model.entryOf(move ?? control.dataset['event'] ?? '');
    if (!entry) return;
    if (move !== undefined) return this.#host.showMoves(entry, control);
    if (!this.#core.open(entry)) return event.preventDefault();
    const action = this.#core.eventAction;
    if (action !== undefined) this.#host.run(action, entry);
  }

  #moves(event: KeyboardEvent, entry: CalendarEntry): boolean {
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      this.#host.showMoves(entry, event.target as HTMLElement);
      return true;
    }
    if (!event.altKey || !event.key.startsWith('Arrow')) return false;
    this.#host.moveByKey(entry, event);
    return true;
  }

  #entryOf(target: HTMLElement): CalendarEntry | undefined {
    const key = target.dataset['event'];
    return key === undefined ? undefined : this.#core.model.entryOf(key);
  }
}

/** The time of day that was pressed, by the height at which it was. */
function timeAt({clientY}: MouseEvent, hours: HTMLElement | null): string | undefined {
  if (!hours) return undefined;
  const at = Math.min(Math.floor(minuteAt(clientY, hours) / STEP) * STEP, DAY_MINUTES - STEP);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(at / 60))}:${pad(at % 60)}`;
}
