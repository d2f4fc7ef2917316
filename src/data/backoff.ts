import type {Environment} from './types.js';

const SECOND = 1000;
const STREAM = {first: SECOND, growth: 1.5, early: 8 * SECOND, late: 30 * SECOND, earlyFor: 60 * SECOND};
/** A connection that lived this long has ended the outage. A bare open has not. */
const STABLE = 10 * SECOND;
const RETRY = {least: 100, most: 60 * SECOND};
const READ = {delays: [SECOND, 2 * SECOND, 4 * SECOND], spread: 0.5, longestWait: 30 * SECOND};
/** What is added to a wait that a server asked for, so that its clients don't come back in one instant. */
const ASKED_SPREAD = 0.25;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/**
 * How long one stream waits before each attempt, in milliseconds: 0.5 to 1.5 s at first, then half as much again each
 * time (± 20 %), at most 8 s in the first minute of an outage and 30 s after it. It begins anew only after 10 s live.
 */
export class StreamBackoff {
  #environment: Environment;
  #attempt = 0;
  #outageSince: number | undefined;
  #liveSince: number | undefined;
  #asked: number | undefined;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** The connection answers. Only 10 s of it end the outage. */
  live(): void {
    this.#liveSince ??= this.#environment.now();
  }

  /** The server's `retry:`, in milliseconds; kept within 0.1 and 60 s, and the start of every series from now on. */
  retry(ms: number): void {
    if (Number.isFinite(ms) && ms >= 0) this.#asked = clamp(ms, RETRY.least, RETRY.most);
  }

  /** The connection is gone: the wait before the next attempt. `least` is a `Retry-After`, in milliseconds. */
  next(least = 0): number {
    const now = this.#environment.now();
    if (this.#liveSince !== undefined && now - this.#liveSince >= STABLE) this.reset();
    this.#liveSince = undefined;
    this.#outageSince ??= now;
    const delay = this.#delay(now - this.#outageSince);
    this.#attempt++;
    if (least <= 0) return delay;
    return Math.max(delay, clamp(least, 0, RETRY.most) * (1 + ASKED_SPREAD * this.#environment.random()));
  }

  /** Forgets the outage: the page is online again, or a user asked. */
  reset(): void {
    this.#attempt = 0;
    this.#outageSince = undefined;
    this.#liveSince = undefined;
  }

  #delay(outage: number): number {
    const chance = this.#environment.random();
    const cap = Math.max(outage < STREAM.earlyFor ? STREAM.early : STREAM.late, this.#asked ?? 0);
    const nominal = (this.#asked ?? STREAM.first) * STREAM.growth ** Math.min(this.#attempt, 40);
    // Below the cap by as much as chance may add: else half of all streams would wait for exactly the cap.
    if (this.#attempt > 0) return Math.max(this.#asked ?? 0, Math.min(cap / 1.2, nominal) * (0.8 + 0.4 * chance));
    if (this.#asked !== undefined) return Math.min(RETRY.most, nominal * (1 + ASKED_SPREAD * chance));
    return nominal * (0.5 + chance);
  }
}

/**
 * The wait before the retry of a read, in milliseconds; undefined when it should not be repeated by itself. `failures`
 * counts from 1; `asked` is the server's `Retry-After` in milliseconds: beyond 30 s the wait is left to the user.
 */
export function readDelay(failures: number, random: () => number, asked?: number): number | undefined {
  const nominal = READ.delays[failures - 1];
  if (nominal === undefined) return undefined;
  if (asked === undefined) return nominal * (1 - READ.spread + 2 * READ.spread * random());
  return asked > READ.longestWait ? undefined : asked * (1 + ASKED_SPREAD * random());
}

/**
 * The wait a `Retry-After` asks for, in milliseconds, from seconds or a date. A date is measured against the answer's
 * own `Date`, so that a wrong clock on either side never turns seconds into days. Undefined if there is none.
 */
export function retryAfter(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * SECOND;
  const until = Date.parse(text);
  if (Number.isNaN(until)) return undefined;
  const sent = Date.parse(headers.get('date') ?? '');
  return Math.max(0, until - (Number.isNaN(sent) ? now : sent));
}
