import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Says when its host has stood on the page for a while: what comes and goes at once need not be spoken of. */
export class LateController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ms: number;
  #timer?: ReturnType<typeof setTimeout>;
  #isLate = false;

  /** `ms` is how long a host must stand, in milliseconds; 400 by default. */
  constructor(host: ReactiveControllerHost, ms = 400) {
    this.#host = host;
    this.#ms = ms;
    host.addController(this);
  }

  get isLate(): boolean {
    return this.#isLate;
  }

  hostConnected(): void {
    this.#timer = setTimeout(() => {
      this.#isLate = true;
      this.#host.requestUpdate();
    }, this.#ms);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#isLate = false;
  }
}
