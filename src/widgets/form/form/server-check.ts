import type {ControllerMutateOptions} from '../../../data/data-actions.js';
import {isDataError} from '../../../data/failure.js';
import type {DataError, FieldError, Intent, Outcome, Values} from '../../../data/types.js';

/** What a form has for the server to look at. */
export interface Checked {
  readonly values: Values;
  readonly touched: readonly string[];
}

type Mutate = (intent: Intent, options: ControllerMutateOptions) => Promise<Outcome | DataError>;

/** Asks the server what is wrong, some time after the last change. Of several answers the last question's counts. */
export class ServerCheck {
  readonly #mutate: Mutate;
  readonly #show: (errors: readonly FieldError[], touched: readonly string[]) => void;
  #timer?: ReturnType<typeof setTimeout>;
  #running?: AbortController;

  constructor(mutate: Mutate, show: (errors: readonly FieldError[], touched: readonly string[]) => void) {
    this.#mutate = mutate;
    this.#show = show;
  }

  /** Asks when it has been still for so many milliseconds. */
  soon(wait: number, look: () => Checked): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(look()), wait);
  }

  /** Asks at once; resolves when the answer is shown. */
  async now(look: () => Checked): Promise<void> {
    this.cancel();
    await this.#ask(look());
  }

  /** Forgets what was to be asked, and what is on its way. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  async #ask({values, touched}: Checked): Promise<void> {
    if (touched.length === 0) return;
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    const answer = await this.#mutate('validate', {values, touched, signal: running.signal});
    // A check that can't be made says nothing: the form is checked again when it is sent.
    if (running.signal.aborted) return;
    const errors = isDataError(answer) ? answer.fields : (answer.errors ?? []);
    if (errors) this.#show(errors, touched);
  }
}
