import {warn} from '../core/warn.js';
import {redact} from './redact.js';
import type {Environment} from './types.js';

/** What happened in the data layer, plain and redacted, in the order in which it happened. */
export interface TapEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Counts from 1 without gaps while somebody listens. */
  readonly seq: number;
  /** The entry's key, or the identity of the provider that was asked. */
  readonly key: string;
  readonly type:
    | 'read'
    | 'snapshot'
    | 'error'
    | 'subscribe'
    | 'open'
    | 'ops'
    | 'status'
    | 'done'
    | 'leave'
    | 'mutate'
    | 'outcome'
    | 'invalidate';
  readonly payload: unknown;
}

export type TapListener = (event: TapEvent) => void;

const SECRET_KEY = /^(?:.*[_.-])?(?:authorization|cookie|password|passwd|secret|token|api_?key|ticket|session)$/i;
const DEEPEST = 32;

/** A plain copy of a value, without secrets and without what can't be recorded. */
export function redactDeep(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, depth + 1));
  if (value instanceof Map) return redactDeep(Object.fromEntries(value), depth + 1);
  if (value instanceof Blob) return {type: value.type, size: value.size};
  const copy: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) {
    const secret = SECRET_KEY.test(key) && item !== null && item !== undefined;
    copy[key] = secret ? '…' : redactDeep(item, depth + 1);
  }
  return copy;
}

/** Where recorders and debug tools listen. Costs nothing while nobody does. */
export class Tap {
  readonly #environment: Environment;
  readonly #listeners = new Set<TapListener>();
  #seq = 0;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Calls `fn` for all that happens from now on; gives the function that stops it. */
  listen(fn: TapListener): () => void {
    const listener: TapListener = (event) => fn(event);
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Records one event. */
  tell(key: string, type: TapEvent['type'], payload: unknown): void {
    if (this.#listeners.size === 0) return;
    const event = {at: this.#environment.now(), seq: ++this.#seq, key: redact(key), type, payload: redactDeep(payload)};
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        // A broken recorder must not stop the data, but its author should hear of it.
        warn(undefined, `A listener of tap() failed: ${String(error)}`);
      }
    }
  }
}
