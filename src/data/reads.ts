/**
 * The one file that knows query-core: it holds the answers by key, joins reads of one key, aborts and shares structure.
 * It is loaded with the first read. Repeating and timing are ours (`attempts.ts`), since query-core's own run on the
 * page's clock and focus and could be neither tested nor replayed.
 */
import {QueryClient, replaceEqualDeep} from '@tanstack/query-core';
import {abortError, attempt} from './attempts.js';
import {DataFailure} from './failure.js';
import type {Environment, Snapshot} from './types.js';

/** Comparing more records than this with the former answer costs more than drawing them anew. */
const SHARED_RECORDS = 1000;

/** An answer and when it came. */
export interface Known {
  readonly snapshot: Snapshot;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface ReadOptions {
  /** Gives up this caller's wait; the read itself ends when nobody waits for it. */
  readonly signal: AbortSignal;
  /** The moment of this call; moments are counted by the client, one for each change that makes answers old. */
  readonly moment: number;
  /** Milliseconds that one try may take. */
  readonly limit: number;
  /** A read that is under way since before this moment is ended and begun again. */
  readonly after: number;
}

type Fetch = (signal: AbortSignal, known: Snapshot | undefined) => Snapshot | Promise<Snapshot>;

function countRecords(data: unknown): number {
  if (Array.isArray(data)) return data.length;
  if (typeof data !== 'object' || data === null) return 1;
  const inner = Object.values(data).filter((value) => Array.isArray(value));
  return inner.reduce<number>((sum, list) => sum + (list as unknown[]).length, 1);
}

function share(before: Known | undefined, after: Known): Known {
  const {snapshot} = after;
  if (!before || countRecords(snapshot.data) > SHARED_RECORDS) return after;
  return {...after, snapshot: {...snapshot, data: replaceEqualDeep(before.snapshot.data, snapshot.data)}};
}

/** An answer that the former one still holds: as of now, so that the former position says nothing. */
function stillHolds(before: Snapshot, now: Snapshot): Snapshot {
  const held: Snapshot = {...before, ...now, data: before.data};
  if (now.position === undefined) delete held.position;
  return held;
}

/** The client's reads: one under way for each key, whoever asks. */
export class Reads {
  readonly #environment: Environment;
  readonly #client = new QueryClient();
  readonly #waiting = new Map<string, Set<AbortSignal>>();
  readonly #begun = new Map<string, number>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** The last good answer of a key. */
  known(key: string): Known | undefined {
    return this.#client.getQueryCache().get<Known>(hash(key))?.state.data;
  }

  /** Reads, or joins the read of this key that is under way. Throws a `DataFailure`, or an abort. */
  async read(key: string, fetch: Fetch, {signal, moment, after, limit}: ReadOptions): Promise<Known> {
    if (signal.aborted) throw abortError();
    const query = this.#build(key, fetch, limit);
    const running = query.state.fetchStatus !== 'idle';
    const tooEarly = running && (this.#begun.get(key) ?? 0) < after;
    if (tooEarly) void query.cancel({silent: true, revert: true});
    if (tooEarly || !running) this.#begun.set(key, moment);
    const leave = this.#enter(key, signal);
    try {
      return await Promise.race([query.fetch(), rejection(signal)]);
    } catch (thrown) {
      throw thrown instanceof DataFailure ? thrown : abortError();
    } finally {
      leave();
    }
  }

  /** Marks the answer of a key as old: the next reader asks again. */
  forget(key: string): void {
    this.#begun.delete(key);
    this.#client.getQueryCache().get(hash(key))?.reset();
    this.#client.removeQueries({queryKey: [key], exact: true});
  }

  /** Ends every read and drops every answer. */
  close(): void {
    this.#client.clear();
  }

  #build(key: string, fetch: Fetch, limit: number) {
    return this.#client.getQueryCache().build<Known, Error, Known, string[]>(this.#client, {
      queryKey: [key],
      queryHash: hash(key),
      queryFn: ({signal}) => this.#fetch(key, fetch, signal, limit),
      retry: false,
      networkMode: 'always',
      gcTime: Infinity,
      structuralSharing: (before, after) => share(before as Known | undefined, after as Known),
    });
  }

  async #fetch(key: string, fetch: Fetch, signal: AbortSignal, limit: number): Promise<Known> {
    const before = this.known(key)?.snapshot;
    const {value} = await attempt(this.#environment, signal, (inner) => fetch(inner, before), limit);
    const snapshot = value.notModified && before ? stillHolds(before, value) : value;
    return {snapshot, at: this.#environment.now()};
  }

  #enter(key: string, signal: AbortSignal): () => void {
    const waiting = this.#waiting.get(key) ?? new Set();
    this.#waiting.set(key, waiting);
    waiting.add(signal);
    const abandon = () => {
      waiting.delete(signal);
      if (waiting.size > 0) return;
      void this.#client.getQueryCache().get(hash(key))?.cancel({silent: true, revert: true});
    };
    signal.addEventListener('abort', abandon, {once: true});
    return () => {
      signal.removeEventListener('abort', abandon);
      waiting.delete(signal);
      if (waiting.size > 0 || this.#waiting.get(key) !== waiting) return;
      this.#waiting.delete(key);
      this.#begun.delete(key);
    };
  }
}

function hash(key: string): string {
  return JSON.stringify([key]);
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(abortError()), {once: true});
  });
}
