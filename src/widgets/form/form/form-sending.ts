import {follow} from '../../../core/action-places.js';
import {activeIn, holds} from '../../../core/composed-tree.js';
import {emit} from '../../../core/emit.js';
import {languageOf} from '../../../core/language.js';
import {say} from '../../../core/say.js';
import {wantsToast} from '../../../core/toast-places.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import {isDataError} from '../../../data/failure.js';
import type {DataError, FieldError, Outcome} from '../../../data/types.js';
import type {FormEngine} from '../../../form/form-engine.js';
import {answeredFiles} from './answered-files.js';
import {paramsOf} from './form-values.js';
import type {FormWidget} from './form-widget.js';
import type {FormWork} from './form-work.js';
import {submitNatively} from './native-submission.js';

/** A button that sends a form, and shows that it is on its way. */
export type Submitter = HTMLElement & {loading?: boolean; readonly name?: string; readonly value?: string};

/** Sends a form, and does what its answer asks for. */
export class FormSending {
  readonly #host: FormWidget;
  readonly #work: FormWork;
  readonly #engine: FormEngine;
  /** The version of the record that is being changed. */
  version?: string;
  #isRunning = false;

  constructor(host: FormWidget, work: FormWork, engine: FormEngine) {
    this.#host = host;
    this.#work = work;
    this.#engine = engine;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Checks, tells, and sends. */
  async submit(submitter: Submitter | null): Promise<void> {
    const host = this.#host;
    const {key} = this.#work.record;
    if (!this.check() || (this.#isAsked && !(await this.#mayGo(submitter)))) return;
    if (key !== this.#work.record.key) return;
    if (!host.dispatchEvent(submitEvent(host, submitter))) return;
    const data = this.#work.formData(submitter);
    host.dispatchEvent(new FormDataEvent('formdata', {formData: data}));
    if (host.action !== undefined) this.#leave(data);
    else if (host.formSource) await this.#send(submitter);
  }

  /** Sends to the source what the page has been told of. */
  async send(submitter: Submitter | null): Promise<void> {
    const {key} = this.#work.record;
    if (this.#isAsked && !(await this.#mayGo(submitter))) return;
    if (key === this.#work.record.key) await this.#send(submitter);
  }

  /** Whether it can be sent as far as the form knows; if not, it shows why. */
  check(): boolean {
    this.#work.faults.settle();
    this.#work.faults.fail(undefined);
    const isRight = this.#host.noValidate || this.#work.isRight(true);
    if (!isRight) this.#refuse();
    return isRight;
  }

  get #isAsked(): boolean {
    const {validators = [], authorize} = this.#host;
    return validators.length > 0 || authorize !== undefined;
  }

  /** Whether the page's script has nothing against it. */
  async #mayGo(submitter: Submitter | null): Promise<boolean> {
    this.#isRunning = true;
    const {errors, refused} = await this.#askPage().finally(() => {
      this.#isRunning = false;
    });
    this.#engine.setErrors('page', errors);
    if (refused !== undefined) await this.#fail({code: 'forbidden', message: refused, retryable: false}, submitter);
    if (errors.length === 0) return refused === undefined;
    this.#work.faults.fail(errors.find(({path}) => path === '')?.message);
    this.#engine.touchAll();
    this.#refuse();
    return false;
  }

  async #askPage(): Promise<{readonly errors: readonly FieldError[]; readonly refused?: string | undefined}> {
    const host = this.#host;
    const {values} = this.#work;
    const {validated, refusal} = await import('./form-hooks.js');
    const errors = host.noValidate ? [] : await validated(host, values);
    return errors.length > 0 ? {errors} : {errors, refused: await refusal(host, values)};
  }

  #leave(data: FormData): void {
    const {action = '', method, target} = this.#host;
    const destination = {action, ...(method && {method}), ...(target && {target})};
    if (submitNatively(this.#host, data, destination)) this.#engine.reset(this.#engine.values);
    else void this.#fail({code: 'source', message: `${action} is no address to send to.`, retryable: false}, null);
  }

  async #send(submitter: Submitter | null): Promise<void> {
    const focused = activeIn(document);
    const {key} = this.#work.record;
    this.#setBusy(true, submitter);
    const answer = await this.#mutate();
    this.#setBusy(false, submitter);
    await this.#host.updateComplete;
    if (!answer) return;
    if (key !== undefined && key !== this.#work.record.key) return this.#noteElsewhere(key, answer);
    if (isDataError(answer)) return this.#fail(answer, submitter);
    // What can't be used for a moment has lost the focus.
    if (focused instanceof HTMLElement && holds(this.#host, focused)) focused.focus();
    await this.#succeed(answer);
  }

  /** Nothing where the form is for another record by the time that it could go: it would be saved into that. */
  async #mutate(): Promise<Outcome | DataError | undefined> {
    const host = this.#host;
    const {values, record} = this.#work;
    const {key} = record;
    const sent = await paramsOf(host, values, 'submit');
    if (sent.error) return sent.error;
    const {version} = this;
    if (key !== undefined && key !== JSON.stringify(host.formSource)) return undefined;
    return host.dataController!.mutate('submit', {values: sent.values, ...(version !== undefined && {version})});
  }

  /** The answer is for a record that the form is no longer for: what stands in it now has nothing to do with that. */
  async #noteElsewhere(key: string, answer: Outcome | DataError): Promise<void> {
    const host = this.#host;
    if (isDataError(answer)) {
      emit(host, 'submit-error', {detail: {error: answer}, cancelable: true});
      return say(await this.#inWords(answer));
    }
    const {record} = this.#work;
    record.settle(key);
    record.lateKey = key;
    const isMine = emit(host, 'submit-success', {detail: {outcome: answer}, cancelable: true});
    delete record.lateKey;
    if (!isMine) return;
    say(answer.message || word(languageOf(host), 'action.done'));
  }

  async #succeed(outcome: Outcome): Promise<void> {
    const host = this.#host;
    const {faults} = this.#work;
    this.version = outcome.version ?? this.version;
    const before = this.#engine.initial;
    this.#engine.reset(this.#engine.values);
    faults.isSummed = false;
    faults.show();
    if (this.#work.record.note === 'form.edits.back') this.#work.record.forgetNote();
    if (!emit(host, 'submit-success', {detail: {outcome}, cancelable: true})) return;
    if (host.resetOnSuccess) this.#work.reset(before);
    // A later reset goes back to what the server has now.
    else this.#settle(outcome);
    const isToasted =
      wantsToast(host) &&
      (await import('../../../core/outcome-toast.js')
        .then(({tellOutcome}) => tellOutcome(host, outcome))
        .catch(() => false));
    if (!isToasted) say(outcome.message || word(languageOf(host), 'action.done'));
    follow(outcome, host);
  }

  // A file that was taken is known by its key now: sent again, it would be there twice.
  #settle({data}: Outcome): void {
    this.#work.giveUp(answeredFiles(this.#work.values, data));
    this.#engine.reset(this.#engine.values);
  }

  async #fail(error: DataError, submitter: Submitter | null): Promise<void> {
    const {fields = []} = error;
    const {faults} = this.#work;
    const isMine = emit(this.#host, 'submit-error', {detail: {error}, cancelable: true});
    this.#engine.touchAll();
    this.#engine.setErrors('server', fields);
    faults.isSummed = true;
    faults.show();
    if (fields.length > 0) this.#tellInvalid();
    if (isMine) await this.#tell(error, submitter);
    await faults.lead();
  }

  /** Says what is wrong with the whole: where somebody else was faster, what stands against what. */
  async #tell(error: DataError, submitter: Submitter | null): Promise<void> {
    const {fields = [], code, retryable} = error;
    const again = (): void => {
      // The button that was pressed goes with what it stands in.
      if (submitter?.checkVisibility()) submitter.focus();
      else this.#work.focusFirst();
      void this.#work.submit(submitter);
    };
    if (code === 'conflict' && fields.length === 0) {
      const {askWhichStands} = await import('./form-conflict.js');
      if (await askWhichStands({host: this.#host, work: this.#work, engine: this.#engine, error, again})) return;
    }
    const general = fields.find(({path}) => path === '')?.message;
    const whole = general ?? (fields.length > 0 ? undefined : await this.#inWords(error));
    this.#work.faults.fail(whole, retryable || code === 'auth' ? again : undefined);
  }

  async #inWords({code, message}: DataError): Promise<string> {
    const words = await import('../../../core/failure-words.js').catch(() => undefined);
    const language = languageOf(this.#host);
    const said = words?.failureWords(language, message) ?? message;
    // Who has signed in again, in another tab, goes on here.
    return code === 'auth' ? `${said} ${word(language, 'form.signIn')}` : said;
  }

  /** What the page knows to be wrong is not sent. */
  #refuse(): void {
    const {faults} = this.#work;
    faults.isSummed = true;
    faults.show();
    this.#tellInvalid();
    void faults.lead();
  }

  // The native name, and its native meaning: what is wrong is to be read in `errors`.
  #tellInvalid(): void {
    this.#host.dispatchEvent(new Event('invalid'));
  }

  #setBusy(isBusy: boolean, submitter: Submitter | null): void {
    this.#isRunning = isBusy;
    if (submitter && 'loading' in submitter) submitter.loading = isBusy;
    this.#host.states.toggle('submitting', isBusy);
    this.#host.requestUpdate();
  }
}

// An event that tells of what stands in its target's own root is let out to nobody.
function submitEvent(host: HTMLElement, button: HTMLElement | null): SubmitEvent {
  const submitter = host.shadowRoot?.contains(button) ? null : button;
  return new SubmitEvent('submit', {bubbles: true, composed: true, cancelable: true, submitter});
}
