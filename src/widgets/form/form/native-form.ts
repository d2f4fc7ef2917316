import {afterListeners} from '../../../core/after-listeners.js';
import {actOnForm} from '../../action/button/submitter.js';
import type {Submitter} from './form-sending.js';

/** What a form widget does when its native form is submitted or reset. */
interface Deeds {
  /** Takes what the native form would send; false where that is left to it. */
  readonly take: (submitter: Submitter | null) => boolean;
  /** The native form sends it by itself. */
  readonly left: () => void;
  readonly reset: () => void;
}

const isNative = (target: EventTarget | null): target is HTMLFormElement => target instanceof HTMLFormElement;

/** The native form around a form widget, or in it, which is submitted and reset in its place. */
export class NativeForm {
  readonly #host: HTMLElement;
  readonly #deeds: Deeds;
  #outer?: HTMLFormElement | null;

  constructor(host: HTMLElement, deeds: Deeds) {
    this.#host = host;
    this.#deeds = deeds;
    this.#listen(host);
  }

  connect(): void {
    this.#outer = this.#host.closest('form');
    if (this.#outer) this.#listen(this.#outer);
  }

  disconnect(): void {
    this.#outer?.removeEventListener('submit', this.#handleSubmit);
    this.#outer?.removeEventListener('reset', this.#handleReset);
    this.#outer = undefined;
  }

  /** The form; of several the first. */
  get form(): HTMLFormElement | undefined {
    return this.#outer ?? [...this.#host.querySelectorAll('form')].find((form) => this.#isOwn(form));
  }

  /** Submits the form as a button would. */
  submit(submitter: Submitter | null): void {
    const {name, value} = submitter ?? {};
    if (this.form) actOnForm(this.form, {type: 'submit', ...(name && {name}), ...(value !== undefined && {value})});
  }

  #listen(target: HTMLElement): void {
    target.addEventListener('submit', this.#handleSubmit);
    target.addEventListener('reset', this.#handleReset);
  }

  /** Whether a native form is this widget's, and not that of another one around or in it. */
  #isOwn(form: HTMLFormElement): boolean {
    return form === this.#outer || form.closest('form-widget') === this.#host;
  }

  readonly #handleSubmit = (event: SubmitEvent): void => {
    if (!isNative(event.target) || !this.#isOwn(event.target) || event.defaultPrevented) return;
    if (this.#deeds.take(event.submitter)) event.preventDefault();
    else afterListeners(event, this.#deeds.left);
  };

  readonly #handleReset = (event: Event): void => {
    if (isNative(event.target) && this.#isOwn(event.target) && !event.defaultPrevented)
      afterListeners(event, this.#deeds.reset);
  };
}
