import type {ReactiveController} from 'lit';
import type {ForbiddenController, Runner, RunnerAction} from './when-forbidden.js';

/** Whether any provider of the page says what becomes of what is forbidden. */
export const wishes = {any: false};

/** A `ForbiddenController` that is loaded where its host, or a provider of the page, wants one. */
export class LateForbidden implements ReactiveController {
  readonly #host: Runner;
  readonly #action: () => RunnerAction | undefined;
  #isComing = false;
  #controller?: ForbiddenController;

  constructor(host: Runner, action: () => RunnerAction | undefined) {
    this.#host = host;
    this.#action = action;
    host.addController(this);
  }

  /** Whether the control can't be used: its action is forbidden, or that is not known yet. */
  get isOff(): boolean {
    return this.#controller ? this.#controller.isOff : this.#isComing && this.#host.whenForbidden !== undefined;
  }

  hostUpdate(): void {
    if (this.#isComing || !(this.#host.whenForbidden || wishes.any)) return;
    this.#isComing = true;
    const coming = import('./when-forbidden.js').then((late) => {
      this.#controller = new late.ForbiddenController(this.#host, this.#action);
      this.#host.requestUpdate();
    });
    this.#host.waitFor(coming);
  }
}
