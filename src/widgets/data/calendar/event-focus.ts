import type {ReactiveController} from 'lit';
import type {WidgetElement} from '../../../core/widget-element.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import type {CalendarEntry} from './calendar-entry.js';
import {nameOf} from './event-view.js';

interface Held {
  readonly active: HTMLElement;
  readonly entry: CalendarEntry | undefined;
  readonly key: string;
  readonly neighbours: readonly HTMLElement[];
}

/** What the focus of a calendar asks of it. */
export interface EventFocusHost {
  readonly language: string;
  /** The event of a key, wherever it is; undefined where it is no more. */
  entryOf(key: string): CalendarEntry | undefined;
}

/**
 * Keeps the focus on an event while it is there, wherever it moves; when it is gone, it goes to the next one of its day,
 * else to the day.
 */
export class EventFocus implements ReactiveController {
  readonly #element: WidgetElement;
  readonly #host: EventFocusHost;
  #held?: Held;

  constructor(element: WidgetElement, host: EventFocusHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  hostUpdate(): void {
    const active = this.#element.shadowRoot?.activeElement;
    const key = active instanceof HTMLElement ? active.dataset['event'] : undefined;
    this.#held = key === undefined ? undefined : this.#hold(active as HTMLElement, key);
  }

  hostUpdated(): void {
    const held = this.#held;
    this.#held = undefined;
    if (!held || !this.#element.isConnected) return;
    if (held.active.isConnected && this.#element.shadowRoot?.activeElement === held.active) return;
    const target = this.#sameEvent(held) ?? held.neighbours.find(({isConnected}) => isConnected) ?? this.#day;
    target?.focus({preventScroll: true});
    if (held.entry && !this.#host.entryOf(held.key)) this.#tell(held.entry);
  }

  #hold(active: HTMLElement, key: string): Held {
    const around = active.closest('[role="gridcell"], .day-list');
    const events = [...(around?.querySelectorAll<HTMLElement>('[data-event]') ?? [])];
    const at = events.indexOf(active);
    const neighbours = [...events.slice(at + 1), ...events.slice(0, Math.max(at, 0)).reverse()];
    return {active, key, entry: this.#host.entryOf(key), neighbours};
  }

  #sameEvent({active, key}: Held): HTMLElement | undefined {
    if (active.isConnected) return active;
    return [...(this.#element.shadowRoot?.querySelectorAll<HTMLElement>('[data-event]') ?? [])].find(
      ({dataset}) => dataset['event'] === key,
    );
  }

  get #day(): HTMLElement | null | undefined {
    const root = this.#element.shadowRoot;
    return root?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]') ?? root?.querySelector('.tool');
  }

  #tell(entry: CalendarEntry): void {
    const {language} = this.#host;
    say(word(language, 'removed.named', {name: nameOf(entry, language)}));
  }
}
