import type {Entry} from './entry.js';
import {worse} from './entry-feeds.js';
import type {Connection, Provider} from './types.js';

function connectionOf(entry: Entry): Connection {
  if (entry.error?.code === 'network' || entry.error?.code === 'timeout') return 'offline';
  return worse(entry.connection, entry.answeredAt === undefined ? 'none' : 'live');
}

/** The worst connection of some entries: their feeds, and reads that failed for the network. `none` without any. */
export function worstOf(entries: Iterable<Entry>, provider?: Provider): Connection {
  const own = [...entries].filter((entry) => !provider || entry.plan.identities.includes(provider.identity));
  return own.map(connectionOf).reduce(worse, 'none');
}

/** Who wants to hear when a connection may have changed. */
export class StatusNews {
  readonly #watchers = new Set<() => void>();

  get wanted(): boolean {
    return this.#watchers.size > 0;
  }

  watch(fn: () => void): () => void {
    const watcher = () => fn();
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Called by the frame. */
  flush(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
