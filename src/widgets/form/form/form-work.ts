import {holds} from '../../../core/composed-tree.js';
import type {Scope} from '../../../data/scopes.js';
import type {Values} from '../../../data/types.js';
import {FormEngine} from '../../../form/form-engine.js';
import {isSame} from '../../../form/values.js';
import {FormChecks} from './form-checks.js';
import {FormFaults} from './form-faults.js';
import {FormMembers, type Member} from './form-members.js';
import {FormRecord} from './form-record.js';
import {FormSending, type Submitter} from './form-sending.js';
import {pairsOf, plainName, valuesOf} from './form-values.js';
import {guard} from './leave-guard.js';
import {isControlRight, resetControl, setControl} from './control-acts.js';
import {NativeForm} from './native-form.js';
import {buttonOf, obey} from './special-buttons.js';
import type {FormWidget} from './form-widget.js';

/** What a form does: it knows what is filled in, has it looked at, and sends it. */
export class FormWork {
  readonly members: FormMembers;
  readonly faults: FormFaults;
  readonly record: FormRecord;
  readonly #host: FormWidget;
  readonly #checks: FormChecks;
  readonly #engine = new FormEngine();
  readonly #sending: FormSending;
  readonly #native: NativeForm;
  #coming?: Promise<void>;

  constructor(host: FormWidget) {
    this.#host = host;
    this.members = new FormMembers(host, this.#engine, {
      joined: (member) => this.#welcome(member),
      written: (member) => this.#noteWritten(member),
    });
    this.faults = new FormFaults(host, this.members, this.#engine);
    this.#checks = new FormChecks({host, engine: this.#engine, members: this.members, faults: this.faults});
    this.#sending = new FormSending(host, this, this.#engine);
    this.record = new FormRecord({
      ...{host, work: this, engine: this.#engine},
      ...{checks: this.#checks, sending: this.#sending},
    });
    this.#engine.subscribe('', (kind) => {
      this.faults.recount();
      if (kind !== 'field') this.guard();
    });
    this.#native = new NativeForm(host, {
      take: (submitter) => this.#takeNative(submitter),
      left: () => this.#engine.reset(this.#engine.values),
      reset: () => this.reset(),
    });
    host.addEventListener('input', this.#handleInput);
    host.addEventListener('change', this.#handleChange);
    host.addEventListener('focusout', this.#handleLeave);
    host.addEventListener('click', this.#handleClick);
  }

  get isSubmitting(): boolean {
    return this.#sending.isRunning;
  }

  get isDirty(): boolean {
    return this.#engine.isDirty();
  }

  /** The form is on the page. */
  start(): void {
    this.members.sweep();
    this.#native.connect();
    this.guard();
  }

  /** Asks the server no more: the form is no longer on the page. */
  stop(): void {
    this.#checks.cancel();
    this.#native.disconnect();
    this.guard();
  }

  /** The native form that is used in its place. */
  get native(): HTMLFormElement | undefined {
    return this.#native.form;
  }

  /** Lets nobody leave the page unasked while something is not sent. A form that goes nowhere has nothing to lose. */
  guard(): void {
    const {formSource, method, isConnected} = this.#host;
    const goes = formSource !== undefined || (method ?? this.native?.getAttribute('method') ?? 'get') !== 'get';
    guard(this.#host, isConnected && goes && (this.isDirty || this.record.isKeeping));
  }

  /** What is filled in now, by field. */
  get values(): Values {
    return valuesOf(this.members, this.#host.name);
  }

  /** Sends nothing before a record is there that is on its way. */
  expect(record: Promise<void>): void {
    const over = record.finally(() => {
      if (this.#coming === over) this.#coming = undefined;
    });
    this.#coming = over;
  }

  /** Has everything looked at again that somebody has been at. */
  recheck(): void {
    if (!this.#host.noValidate) void this.#checks.now(() => this.values);
  }

  /** Says to every control what the record has for it; what the reader has written covers that. */
  fill(): void {
    for (const member of this.members.all) this.#fill(member);
  }

  /** Fills in what was kept of the reader's own; what that left as it was covers nothing that was filled in since. */
  restore(kept: Values): void {
    const {initial} = this.#engine;
    const isNews = ([name, value]: [string, unknown]): boolean =>
      !this.#engine.isDirty(name) || !isSame(value, initial[name]);
    const values = Object.fromEntries(Object.entries(kept).filter(isNews));
    for (const [name, value] of Object.entries(values)) this.#engine.setValue(name, value);
    for (const member of this.members.all) {
      const name = this.#plainName(member);
      const value = this.#engine.value(name);
      // What was not kept goes on to show what its record has.
      if (value !== undefined && Object.hasOwn(values, name.split('[')[0]!)) setControl(member.host, value);
    }
  }

  /** Puts what the server has in place of what the reader wrote in some fields. */
  giveUp(theirs: ReadonlyMap<string, unknown>): void {
    for (const [name, value] of theirs) this.#engine.setValue(name, value);
    this.fill();
    for (const member of this.members.all) if (theirs.has(this.#plainName(member))) resetControl(member);
  }

  /** Leads to the first control that can be seen and used. */
  focusFirst(): void {
    this.members.all.find(({host, isOff}) => !isOff && host.checkVisibility())?.host.focus();
  }

  setValue(name: string, value: unknown): void {
    this.#engine.setValue(name, value);
    for (const member of this.members.all) if (this.#plainName(member) === name) setControl(member.host, value);
  }

  reset(values?: Values): void {
    this.#checks.reset();
    this.#engine.reset(values);
    this.faults.isSummed = false;
    if (this.record.note === 'form.edits.back') this.record.forgetNote();
    for (const member of this.members.all) {
      // It may have been told what the reader wrote, where that covered a record.
      if (this.record.isThere) this.#fill(member);
      resetControl(member);
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
    if (this.isSubmitting || this.#obeys(submitter)) return;
    this.#checks.cancel();
    const {key} = this.record;
    if (this.#coming) await this.#coming;
    // Nobody has seen the record that has come in place of the one that was to be sent.
    if (this.isSubmitting || key !== this.record.key) return;
    if (!this.native) return this.#sending.submit(submitter);
    if (this.#sending.check()) this.#native.submit(submitter);
  }

  /** Sends what a native form would, where there is a source that takes it. */
  #takeNative(submitter: Submitter | null): boolean {
    if (!this.#host.formSource) return false;
    if (!this.isSubmitting && this.#sending.check()) void this.#sending.send(submitter);
    return true;
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

  // What its author wrote is what the form had at first, unless the record knows better.
  #welcome(member: Member): void {
    const name = this.#plainName(member);
    if (name && this.#engine.value(name) === undefined && member.value) this.#engine.seed(name, member.value);
    else this.#fill(member);
    this.faults.showAt(member);
  }

  // Frameworks write their first values when the controls are there already: nobody has changed anything by that.
  #noteWritten(member: Member): void {
    const name = this.#plainName(member);
    if (name && this.#engine.value(name) === undefined) this.#engine.seed(name, member.value);
    else if (name) this.#engine.setValue(name, member.value);
    this.faults.showAt(member);
    if (this.faults.isSummed) this.#host.requestUpdate();
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
