import {follow} from '../../../core/action-places.js';
import {activeIn, holds} from '../../../core/composed-tree.js';
import {emit} from '../../../core/emit.js';
import {languageOf} from '../../../core/language.js';
import {say} from '../../../core/say.js';
import {toastPlace} from '../../../core/toast-places.js';
import {word} from '../../../core/words.js';
import {isDataError} from '../../../data/failure.js';
import type {Scope} from '../../../data/scopes.js';
import type {DataError, Description, Outcome, Values} from '../../../data/types.js';
import {FormEngine} from '../../../form/form-engine.js';
import {FormChecks} from './form-checks.js';
import {FormFaults} from './form-faults.js';
import {FormMembers, type Member} from './form-members.js';
import {pairsOf, plainName, valuesOf} from './form-values.js';
import {isControlRight, setControl} from './control-acts.js';
import {submitNatively} from './native-submission.js';
import {NativeMember} from './native-member.js';
import {buttonOf, obey} from './special-buttons.js';
import type {FormWidget} from './form-widget.js';

/** A button that sends a form, and shows that it is on its way. */
export type Submitter = HTMLElement & {loading?: boolean; readonly name?: string; readonly value?: string};

/** What a form does: it knows what is filled in, has it looked at, and sends it. */
export class FormWork {
  readonly members: FormMembers;
  readonly faults: FormFaults;
  readonly #host: FormWidget;
  readonly #checks: FormChecks;
  readonly #engine = new FormEngine();
  #version?: string;
  #isSubmitting = false;

  constructor(host: FormWidget) {
    this.#host = host;
    this.members = new FormMembers(host, this.#engine, (member) => this.#welcome(member));
    this.faults = new FormFaults(host, this.members, this.#engine);
    this.#checks = new FormChecks({host, engine: this.#engine, members: this.members, faults: this.faults});
    this.#engine.subscribe('', () => this.faults.recount());
    host.addEventListener('input', this.#handleInput);
    host.addEventListener('change', this.#handleChange);
    host.addEventListener('focusout', this.#handleLeave);
    host.addEventListener('click', this.#handleClick);
  }

  get isSubmitting(): boolean {
    return this.#isSubmitting;
  }

  get isDirty(): boolean {
    return this.#engine.isDirty();
  }

  /** Asks the server no more: the form is no longer on the page. */
  stop(): void {
    this.#checks.cancel();
  }

  /** What is filled in now, by field. */
  get values(): Values {
    return valuesOf(this.members, this.#host.name);
  }

  /** Takes the record that the server has; what the reader has written covers it. */
  describe({values = {}, version, schema}: Description): void {
    this.#version = version;
    this.#engine.rebase(values);
    for (const member of this.members.all) this.#fill(member);
    void this.#checks.describe(schema);
  }

  /** Fills in what was kept of the reader's own. */
  restore(values: Values): void {
    for (const [name, value] of Object.entries(values)) this.#engine.setValue(name, value);
    for (const member of this.members.all) {
      const value = this.#engine.value(this.#plainName(member));
      if (value !== undefined) setControl(member.host, value);
    }
  }

  setValue(name: string, value: unknown): void {
    this.#engine.setValue(name, value);
    for (const member of this.members.all) if (this.#plainName(member) === name) setControl(member.host, value);
  }

  reset(values?: Values): void {
    this.#checks.reset();
    this.#engine.reset(values);
    this.faults.isSummed = false;
    for (const member of this.members.all) {
      if (member instanceof NativeMember) member.reset();
      else (member.host as {formResetCallback?(): void}).formResetCallback?.();
    }
    this.faults.fail(undefined);
    this.faults.show();
  }

  /** Whether everything is right; what is wrong shows where `shows` says so. */
  isRight(shows: boolean): boolean {
    const wrong = this.members.all.filter(({host, isOff}) => !isOff && !isControlRight(host, shows));
    const isRight = this.#checks.isRight && wrong.length === 0;
    if (shows && !isRight) this.#engine.touchAll();
    if (shows) this.faults.show();
    return isRight;
  }

  /** Checks the controls in some parts of the form, also by the server, and leads to the first that is wrong. */
  async validate(parts: readonly Element[]): Promise<boolean> {
    if (this.#host.noValidate) return true;
    const members = this.members.all.filter(({host}) => parts.some((part) => holds(part, host)));
    for (const member of members) this.#engine.touch(this.#plainName(member));
    const wrong = members.filter(({host, isOff}) => !isOff && !isControlRight(host, true));
    if (wrong.length === 0) await this.#checks.now(() => this.values);
    this.faults.show();
    return !this.faults.leadTo(members);
  }

  /** Checks, tells, and sends; a button of a special name, such as `_add_addresses`, does what it says instead. */
  async submit(submitter: Submitter | null = null): Promise<void> {
    const host = this.#host;
    if (this.#isSubmitting || this.#obeys(submitter)) return;
    this.#checks.cancel();
    this.faults.fail(undefined);
    if (!host.noValidate && !this.isRight(true)) return this.#refuse();
    if (!host.dispatchEvent(submitEvent(host, submitter))) return;
    const data = this.formData(submitter);
    host.dispatchEvent(new FormDataEvent('formdata', {formData: data}));
    if (host.action !== undefined) this.#leave(data);
    else if (host.formSource) await this.#send(submitter);
  }

  /** The pairs that are sent, with those of the button that sends them. */
  formData(submitter?: Submitter | null): FormData {
    return pairsOf(this.members, this.#host.name, submitter);
  }

  /** What fills holes in the sources of what stands in the form: `interface:list_positions({department_id})`. */
  get scope(): Scope {
    return {
      kind: 'form',
      get: (path) => given(this.#engine.value(path)),
      subscribe: (path, fn) => this.#engine.subscribe(path, (kind) => kind !== 'field' && fn()),
    };
  }

  #obeys(button: Submitter | null | undefined): boolean {
    return Boolean(button && obey(this.#engine, button, this.#host.name));
  }

  #leave(data: FormData): void {
    const {action = '', method, target} = this.#host;
    const destination = {action, ...(method && {method}), ...(target && {target})};
    if (submitNatively(this.#host, data, destination)) this.#engine.reset(this.#engine.values);
    else this.#fail({code: 'source', message: `${action} is no address to send to.`, retryable: false});
  }

  async #send(submitter: Submitter | null): Promise<void> {
    const focused = activeIn(document);
    this.#setBusy(true, submitter);
    const answer = await this.#host.dataController!.mutate('submit', {
      values: this.values,
      ...(this.#version !== undefined && {version: this.#version}),
    });
    this.#setBusy(false, submitter);
    await this.#host.updateComplete;
    if (isDataError(answer)) return this.#fail(answer, submitter);
    // What can't be used for a moment has lost the focus.
    if (focused instanceof HTMLElement && holds(this.#host, focused)) focused.focus();
    await this.#succeed(answer);
  }

  async #succeed(outcome: Outcome): Promise<void> {
    const host = this.#host;
    this.#version = outcome.version ?? this.#version;
    const before = this.#engine.initial;
    this.#engine.reset(this.#engine.values);
    this.faults.isSummed = false;
    this.faults.show();
    if (!emit(host, 'submit-success', {detail: {outcome}, cancelable: true})) return;
    if (host.resetOnSuccess) this.reset(before);
    // A later reset goes back to what the server has now.
    else for (const member of this.members.all) this.#fill(member);
    const isToasted = toastPlace() && (await import('../../../core/outcome-toast.js')).showOutcome(host, outcome);
    if (!isToasted) say(outcome.message || word(languageOf(host), 'action.done'));
    follow(outcome);
  }

  #fail(error: DataError, submitter?: Submitter | null): void {
    const {fields = []} = error;
    const isMine = emit(this.#host, 'submit-error', {detail: {error}, cancelable: true});
    this.#engine.touchAll();
    this.#engine.setErrors('server', fields);
    const general = fields.find(({path}) => path === '')?.message;
    const whole = general ?? (fields.length > 0 ? undefined : error.message);
    if (isMine) this.faults.fail(whole, error.retryable ? () => void this.submit(submitter) : undefined);
    this.faults.isSummed = true;
    this.faults.show();
    if (fields.length > 0) this.#tellInvalid();
    void this.faults.lead();
  }

  /** What the page knows to be wrong is not sent. */
  #refuse(): void {
    this.faults.isSummed = true;
    this.faults.show();
    this.#tellInvalid();
    void this.faults.lead();
  }

  // The native name, and its native meaning: what is wrong is to be read in `errors`.
  #tellInvalid(): void {
    this.#host.dispatchEvent(new Event('invalid'));
  }

  #setBusy(isBusy: boolean, submitter: Submitter | null): void {
    this.#isSubmitting = isBusy;
    if (submitter && 'loading' in submitter) submitter.loading = isBusy;
    this.#host.states.toggle('submitting', isBusy);
    this.#host.requestUpdate();
  }

  // What its author wrote is what the form had at first, unless the record knows better.
  #welcome(member: Member): void {
    const name = this.#plainName(member);
    if (name && this.#engine.value(name) === undefined && member.value) this.#engine.seed(name, member.value);
    else this.#fill(member);
    this.faults.showAt(member);
  }

  #fill(member: Member): void {
    const value = this.#engine.value(this.#plainName(member));
    if (value !== undefined) member.take(value);
  }

  #plainName(member: Member): string {
    return plainName(member, this.#host.name);
  }

  readonly #handleClick = (event: Event): void => void this.#obeys(buttonOf(event));

  readonly #handleInput = (event: Event): void => {
    const member = this.#note(event);
    if (!member) return;
    this.faults.showAt(member);
    if (this.faults.isSummed) this.#host.requestUpdate();
    this.#checkSoon();
  };

  readonly #handleChange = (event: Event): void => {
    const member = this.#note(event);
    if (member) this.#touch(this.#plainName(member));
  };

  readonly #handleLeave = (event: Event): void => {
    const member = this.members.of(event);
    const name = member && this.#plainName(member);
    if (!name || !this.#engine.isDirty(name) || this.#engine.isTouched(name)) return;
    this.#touch(name);
  };

  #touch(name: string): void {
    this.#engine.touch(name);
    this.faults.count();
    this.#checkSoon();
  }

  #note(event: Event): Member | undefined {
    const member = this.members.of(event);
    const name = member && this.#plainName(member);
    if (!name) return undefined;
    this.#engine.setValue(name, member.value);
    return member;
  }

  #checkSoon(): void {
    this.#checks.soon(() => this.values);
  }
}

// A field that is empty fills no hole; one that says 0 or no does.
const given = (value: unknown): unknown => (value === '' || value === null ? undefined : value);

// An event that tells of what stands in its target's own root is let out to nobody.
function submitEvent(host: HTMLElement, button: HTMLElement | null): SubmitEvent {
  const submitter = host.shadowRoot?.contains(button) ? null : button;
  return new SubmitEvent('submit', {bubbles: true, composed: true, cancelable: true, submitter});
}
