import type {JsonRecord, TabRole} from '../../data/types.js';
import type {Topics} from '../topic-connection.js';
import type {KeptConnection} from './kept-connection.js';
import {ReconnectingConnection, type ReconnectingOptions} from './reconnecting-connection.js';

/** How a connection is shared with the other tabs of the browser. */
export interface Sharing {
  /** What all tabs have in common that may share it; undefined where this tab may not. */
  group(): string | undefined;
  /** Takes the answer to a message that another tab sent for this one. */
  reply?(frame: JsonRecord): void;
}

/** Keeps a connection alive: one of this tab's own, or, with `sharing`, one for all tabs. */
export function keepConnection(options: ReconnectingOptions, sharing?: Sharing): KeptConnection {
  const own = (listener = options.listener): KeptConnection => new ReconnectingConnection({...options, listener});
  if (!sharing) return own();
  const {environment, listener} = options;
  const shared = import('../tabs/shared-connection.js').then(
    ({SharedConnection}) => new SharedConnection({environment, listener, connect: own, ...sharing}),
    // Out of reach: each tab can do without.
    () => own(),
  );
  return new LaterConnection(shared);
}

/** Stands for a connection that is still being loaded. */
class LaterConnection implements KeptConnection {
  #real: KeptConnection | undefined;
  #topics: Topics = new Map();
  #again = new Set<string>();
  #held = false;
  #closed = false;

  constructor(loading: Promise<KeptConnection>) {
    void loading.then((real) => this.#arrive(real));
  }

  get role(): TabRole | undefined {
    return this.#real?.role;
  }

  set(topics: Topics, again?: ReadonlySet<string>): void {
    this.#topics = topics;
    for (const topic of again ?? []) this.#again.add(topic);
    this.#real?.set(topics, again);
  }

  hold(held: boolean): void {
    this.#held = held;
    this.#real?.hold(held);
  }

  send(message: Parameters<KeptConnection['send']>[0]): boolean {
    return this.#real?.send(message) ?? false;
  }

  route(reply: JsonRecord): boolean {
    return this.#real?.route?.(reply) ?? false;
  }

  restart(): void {
    this.#real?.restart();
  }

  close(): void {
    this.#closed = true;
    this.#real?.close();
  }

  #arrive(real: KeptConnection): void {
    if (this.#closed) return;
    this.#real = real;
    if (this.#held) real.hold(true);
    if (this.#topics.size > 0) real.set(this.#topics, this.#again);
  }
}
