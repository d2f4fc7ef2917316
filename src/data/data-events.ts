import {emit, notify} from '../core/emit.js';
import {warn} from '../core/warn.js';
import type {DataHost} from './data-host.js';
import type {Connection, DataError, DataState} from './types.js';

/** What may well be the page author's own mistake. */
const REFUSALS: ReadonlySet<string> = new Set(['missing', 'invalid', 'source']);

/** Tells the page about the data of a widget: each state, each snapshot and each distinct error once. */
export class DataEvents {
  readonly #host: DataHost;
  #state = '';
  #error = '';

  constructor(host: DataHost) {
    this.#host = host;
  }

  /** The state, the connection or the error may have changed. */
  state(state: DataState | undefined, connection: Connection, error?: DataError): void {
    const shown = `${state ?? ''}|${connection}|${textOf(error)}`;
    if (shown !== this.#state) {
      const before = this.#state;
      this.#state = shown;
      this.#host.showDataState(state, connection, error);
      if (state === 'stale' && connection === 'closed' && error) this.#tellRefusal(error);
      // A change of the error alone is told by `data-error`.
      if (state && headOf(before) !== headOf(shown)) notify(this.#host, 'data-state', {state, connection});
    }
    this.#tellError(error);
  }

  // What a browser logs of a request that fails, it does not of a feed.
  #tellRefusal({code, message}: DataError): void {
    if (REFUSALS.has(code)) warn(this.#host, `stays as it is: ${message}`);
  }

  /** A new snapshot has been applied. */
  load(data: unknown, total: number | undefined): void {
    notify(this.#host, 'data-load', total === undefined ? {data} : {data, total});
  }

  /** What was wrong with an answer without being an error: once each, on the console and in the debug overlay. */
  warn(lines: readonly string[]): void {
    for (const line of lines) warn(this.#host, line);
  }

  #tellError(error: DataError | undefined): void {
    const text = textOf(error);
    if (text === this.#error) return;
    this.#error = text;
    if (error) emit(this.#host, 'data-error', {detail: {error}});
  }
}

const textOf = (error: DataError | undefined): string =>
  error ? `${error.code} ${error.status ?? ''} ${error.message}` : '';
const headOf = (shown: string): string => shown.split('|', 2).join('|');

const told = new Set<string>();

/** One warning a page and kind of source that nobody handles; the widgets themselves show where it is missing. */
export function warnUnhandled({code, message, hint = ''}: DataError): void {
  if (code !== 'provider' || told.has(hint)) return;
  told.add(hint);
  warn(undefined, `${message} ${hint}`.trim());
}
