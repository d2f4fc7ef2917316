import type {CalendarCore} from './calendar-core.js';
import {isLong, type CalendarEntry} from './calendar-entry.js';
import {daysBetween, type Shift} from './event-shift.js';
import {minuteAt} from './minute-at.js';

interface Grip {
  readonly entry: CalendarEntry;
  readonly control: HTMLElement;
  readonly x: number;
  readonly y: number;
  readonly day: string;
  /** The minute of the day that was taken hold of; undefined where hours don't count. */
  readonly minute: number | undefined;
  readonly isEnd: boolean;
  ghost?: HTMLElement;
}

/** A pointer that moves less than this, in px, is a press. */
const PRESS = 4;
/** The lower edge of an event by which it is made longer, in px. */
const EDGE = 7;
/** Minutes between the places at which an event is let go. */
const STEP = 15;

const roundTo = (minutes: number): number => Math.round(minutes / STEP) * STEP;

/** Moves an event with a mouse or a pen: to another day, another time, or by its lower edge to another end. */
export class EventDrag {
  readonly #core: CalendarCore;
  readonly #drop: (entry: CalendarEntry, shift: Shift) => void;
  #grip?: Grip;
  #target?: HTMLElement;

  constructor(core: CalendarCore, drop: (entry: CalendarEntry, shift: Shift) => void) {
    this.#core = core;
    this.#drop = drop;
  }

  begin(entry: CalendarEntry, event: PointerEvent): void {
    const control = (event.target as HTMLElement).closest<HTMLElement>('[data-event]');
    const cell = control?.closest<HTMLElement>('[data-day]');
    if (!control || !cell || event.button !== 0 || event.pointerType === 'touch') return;
    const hours = isLong(entry) ? null : control.closest<HTMLElement>('.hours');
    this.#grip = {
      entry,
      control,
      x: event.clientX,
      y: event.clientY,
      day: cell.dataset['day'] ?? '',
      minute: hours ? minuteAt(event.clientY, hours) : undefined,
      isEnd: hours !== null && control.getBoundingClientRect().bottom - event.clientY < EDGE,
    };
    this.#listen();
  }

  #listen(): void {
    const page = this.#core.element.ownerDocument;
    page.addEventListener('pointermove', this.#handleMove);
    page.addEventListener('pointerup', this.#handleUp);
    page.addEventListener('pointercancel', this.#end);
    page.addEventListener('keydown', this.#handleKey, true);
  }

  readonly #end = (): void => {
    const page = this.#core.element.ownerDocument;
    page.removeEventListener('pointermove', this.#handleMove);
    page.removeEventListener('pointerup', this.#handleUp);
    page.removeEventListener('pointercancel', this.#end);
    page.removeEventListener('keydown', this.#handleKey, true);
    this.#grip?.ghost?.remove();
    this.#grip?.control.removeAttribute('data-lifted');
    this.#aim(undefined);
    this.#grip = undefined;
  };

  readonly #handleMove = (event: PointerEvent): void => {
    const grip = this.#grip;
    if (!grip) return;
    if (!this.#core.element.isConnected) return this.#end();
    if (!grip.ghost && Math.hypot(event.clientX - grip.x, event.clientY - grip.y) < PRESS) return;
    grip.ghost ??= this.#lift(grip);
    grip.ghost.style.setProperty('--_x', `${event.clientX + 8}px`);
    grip.ghost.style.setProperty('--_y', `${event.clientY + 8}px`);
    this.#aim(this.#dayAt(event));
  };

  readonly #handleUp = (event: PointerEvent): void => {
    const grip = this.#grip;
    const shift = grip?.ghost && this.#shiftTo(event, grip);
    const wasDragged = grip?.ghost !== undefined;
    this.#end();
    if (wasDragged) this.#swallowClick();
    if (grip && shift) this.#drop(grip.entry, shift);
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#grip?.ghost) return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
    this.#swallowClick();
  };

  // What was dragged was not pressed.
  #swallowClick(): void {
    const {element} = this.#core;
    const swallow = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('click', swallow, {capture: true, once: true});
    setTimeout(() => element.removeEventListener('click', swallow, {capture: true}), 0);
  }

  #lift({control}: Grip): HTMLElement {
    const ghost = control.cloneNode(true) as HTMLElement;
    ghost.classList.add('dragged');
    ghost.ariaHidden = 'true';
    ghost.removeAttribute('data-event');
    control.toggleAttribute('data-lifted', true);
    this.#core.element.shadowRoot?.append(ghost);
    return ghost;
  }

  #dayAt({clientX, clientY}: PointerEvent): HTMLElement | undefined {
    const found = this.#core.element.shadowRoot?.elementFromPoint(clientX, clientY);
    return found?.closest<HTMLElement>('[data-day]') ?? undefined;
  }

  #aim(target: HTMLElement | undefined): void {
    if (target === this.#target) return;
    this.#target?.removeAttribute('data-drop');
    target?.toggleAttribute('data-drop', true);
    this.#target = target;
  }

  #shiftTo(event: PointerEvent, {day, minute, isEnd}: Grip): Shift | undefined {
    const cell = this.#dayAt(event);
    const to = cell?.dataset['day'];
    if (!cell || to === undefined) return undefined;
    const hours = cell.querySelector<HTMLElement>('.hours');
    const minutes = minute === undefined || !hours ? 0 : roundTo(minuteAt(event.clientY, hours) - minute);
    const days = isEnd ? 0 : daysBetween(day, to);
    return days === 0 && minutes === 0 ? undefined : {days, minutes, isEnd};
  }
}
