import type {Environment} from '../../data/types.js';
import {STREAM_LIMITS} from '../topic-connection.js';

/** Bounds of an announced heartbeat, in milliseconds: a server can neither keep the page busy nor mute the watch. */
const BEAT = {least: 100, most: 600_000};

/**
 * Watches one connection: that it is established in time, and that it does not fall silent. A byte costs a clock reading
 * and no timer. Time is measured, not counted, so a timer that a sleeping page fired late does no harm.
 */
export class Watchdog {
  #environment: Environment;
  #fallback: number;
  #beat: number | undefined;
  #heard = 0;
  #probed = false;
  #timer: number | undefined;
  #onQuiet: (() => void) | undefined;
  #onSilent: (() => void) | undefined;

  constructor(environment: Environment, silence: number) {
    this.#environment = environment;
    this.#fallback = silence;
  }

  /** Calls back if the handshake takes too long. */
  handshake(onSlow: () => void): void {
    this.stop();
    this.#timer = this.#environment.setTimeout(onSlow, STREAM_LIMITS.handshake);
  }

  /** Calls `onQuiet` once a heartbeat was missed, and `onSilent` when silence has lasted too long. */
  guard(onQuiet: () => void, onSilent: () => void): void {
    const beat = this.#beat;
    this.stop();
    this.#beat = beat;
    this.#onQuiet = onQuiet;
    this.#onSilent = onSilent;
    this.alive();
    this.#arm();
  }

  alive(): void {
    this.#heard = this.#environment.now();
    this.#probed = false;
  }

  /** The announced heartbeat in milliseconds; nonsense is not taken, and extremes are bounded. */
  heartbeat(ms: number): void {
    if (!Number.isFinite(ms) || ms <= 0) return;
    this.#beat = Math.min(BEAT.most, Math.max(BEAT.least, ms));
    if (this.#guarding) this.#arm();
  }

  /** Looks at the clock now. */
  check(): void {
    const onSilent = this.#onSilent;
    if (!onSilent) return;
    const quiet = this.#environment.now() - this.#heard;
    if (quiet >= this.#limit) {
      onSilent();
      return;
    }
    if (!this.#probed && this.#beat !== undefined && quiet >= this.#beat) {
      this.#probed = true;
      this.#onQuiet?.();
    }
    // Asking may have ended it.
    if (this.#guarding) this.#arm();
  }

  stop(): void {
    if (this.#timer !== undefined) this.#environment.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#beat = undefined;
    this.#onQuiet = undefined;
    this.#onSilent = undefined;
  }

  get #guarding(): boolean {
    return this.#onSilent !== undefined;
  }

  get #limit(): number {
    return this.#beat === undefined ? this.#fallback : this.#beat * STREAM_LIMITS.beats;
  }

  #arm(): void {
    if (this.#timer !== undefined) this.#environment.clearTimeout(this.#timer);
    this.#timer = undefined;
    const quiet = this.#environment.now() - this.#heard;
    const next = this.#beat === undefined || this.#probed ? this.#limit : this.#beat;
    if (Number.isFinite(next))
      this.#timer = this.#environment.setTimeout(() => this.check(), Math.max(1, next - quiet));
  }
}
