import type {FieldError, Values} from '../../../data/types.js';

/** What a form has to be looked at. */
export interface Checked {
  readonly values: Values;
  readonly touched: readonly string[];
}

/** Looks at a form; nothing where it can't be looked at. */
type Look = (checked: Checked, signal: AbortSignal) => Promise<readonly FieldError[] | undefined>;
type Show = (errors: readonly FieldError[], touched: readonly string[]) => void;

/** Asks elsewhere what is wrong, some time after the last change. Of several answers the last question's counts. */
export class LateCheck {
  readonly #look: Look;
  readonly #show: Show;
  #timer?: ReturnType<typeof setTimeout>;
  #running?: AbortController;

  constructor(look: Look, show: Show) {
    this.#look = look;
    this.#show = show;
  }

  /** Asks when it has been still for so many milliseconds. */
  soon(wait: number, checked: () => Checked): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(checked()), wait);
  }

  /** Asks at once; resolves when the answer is shown. */
  async now(checked: () => Checked): Promise<void> {
    this.cancel();
    await this.#ask(checked());
  }

  /** Forgets what was to be asked, and what is on its way. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  async #ask(checked: Checked): Promise<void> {
    if (checked.touched.length === 0) return;
    this.#running?.abort();
    const {signal} = (this.#running = new AbortController());
    const errors = await this.#look(checked, signal);
    // A check that can't be made says nothing: the form is checked again when it is sent.
    if (errors && !signal.aborted) this.#show(errors, checked.touched);
  }
}
