import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {clock} from '../format/clock.js';

/**
 * Renders its host again when a relative time that it shows grows old. `moment` gives the moment nearest to now, in
 * milliseconds since 1970, and undefined where no time is shown: then nothing ticks.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #moment: () => number | undefined;
  #subscribed?: number;
  #stop?: () => void;

  constructor(host: ReactiveControllerHost, moment: () => number | undefined) {
    this.#host = host;
    this.#moment = moment;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#subscribed = undefined;
  }

  hostUpdated(): void {
    const moment = this.#moment();
    if (moment === this.#subscribed) return;
    this.hostDisconnected();
    if (moment === undefined || !(this.#host as unknown as Node).isConnected) return;
    this.#subscribed = moment;
    this.#stop = clock.subscribe(
      () => this.#host.requestUpdate(),
      () => this.#moment(),
    );
  }
}
