import {ContextEvent} from '@lit/context';
import {scopeContext, type Scope} from '../../../data/scopes.js';
import {addDays} from '../../../format/days.js';
import {startOf, type DayRange} from './calendar-range.js';

const NAMES = ['from', 'to', 'start', 'end'] as const;
type Name = (typeof NAMES)[number];

const nameIn = (path: string): Name | undefined => NAMES.find((name) => name === path);

function valueOf(name: Name, {from, to}: DayRange): string {
  if (name === 'from' || name === 'to') return name === 'from' ? from : to;
  return new Date(startOf(name === 'start' ? from : addDays(to, 1))).toISOString();
}

/**
 * What fills the holes of a calendar's source: `{from}` and `{to}` with the first and the last day that it shows, as
 * `2026-02-03`; `{start}` and `{end}` with the moments at which these begin and are over. All else is asked around it.
 */
export class RangeScope implements Scope {
  readonly kind = 'calendar';
  readonly #host: Element;
  readonly #range: () => DayRange;
  readonly #listeners = new Set<() => void>();
  #told = '';

  constructor(host: Element, range: () => DayRange) {
    this.#host = host;
    this.#range = range;
    host.addEventListener('context-request', this.#answer);
  }

  /** What is around the calendar. */
  get parent(): Scope | undefined {
    const {parentNode} = this.#host;
    const above = parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
    let found: Scope | undefined;
    above?.dispatchEvent(new ContextEvent(scopeContext, this.#host, (scope) => (found = scope)));
    return found;
  }

  get(path: string): unknown {
    const name = nameIn(path);
    return name && valueOf(name, this.#range());
  }

  subscribe(path: string, fn: () => void): () => void {
    if (!nameIn(path)) return () => undefined;
    // One function may listen to several names.
    const listener = (): void => fn();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells that other days may be shown. */
  tell(): void {
    const {from, to} = this.#range();
    if (this.#told === from + to) return;
    this.#told = from + to;
    for (const listener of [...this.#listeners]) listener();
  }

  readonly #answer = (event: Event): void => {
    const request = event as ContextEvent<typeof scopeContext>;
    if (request.context !== scopeContext) return;
    event.stopImmediatePropagation();
    request.callback(this);
  };
}
