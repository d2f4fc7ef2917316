import {isDataError} from '../../../data/failure.js';
import type {FieldError, JsonSchema, Values} from '../../../data/types.js';
import type {FormEngine} from '../../../form/form-engine.js';
import {messageOf, type FormFaults} from './form-faults.js';
import type {FormMembers} from './form-members.js';
import {paramsOf, plainName} from './form-values.js';
import type {FormWidget} from './form-widget.js';
import {LateCheck, type Checked} from './late-check.js';

/** Milliseconds after the last change, where the author says nothing. */
const STILL = 300;

/** What a form's checks look at. */
interface Looked {
  readonly host: FormWidget;
  readonly engine: FormEngine;
  readonly members: FormMembers;
  readonly faults: FormFaults;
}

/** Looks at a form while it is filled in: by the rules of its description at once, and by its server in a while. */
export class FormChecks {
  readonly #looked: Looked;
  readonly #server = new LateCheck(
    (checked, signal) => this.#during(this.#askServer(checked, signal)),
    (errors, touched) => this.#show('server', errors, touched),
  );
  readonly #page = new LateCheck(
    (checked, signal) => this.#during(this.#askPage(checked, signal)),
    (errors, touched) => this.#show('page', errors, touched),
  );
  #schema?: JsonSchema;
  #rules?: (values: Values) => readonly FieldError[];
  #looksAtAll = false;
  #underWay = 0;
  #whole?: string;

  constructor(looked: Looked) {
    this.#looked = looked;
  }

  /** Takes the rules of a description; without them only the server knows. */
  async describe(schema?: JsonSchema): Promise<void> {
    if (schema === this.#schema) return;
    this.#schema = schema;
    this.#rules = undefined;
    this.#looked.engine.setErrors('rules', []);
    if (!schema) return;
    const loaded = await import('./form-rules.js').catch(() => undefined);
    if (!loaded || schema !== this.#schema) return;
    this.#rules = loaded.rulesOf(schema, this.#looked.host);
    this.#look();
  }

  /** Something was changed: the rules are looked at at once, others asked when it has been still for a while. */
  soon(values: () => Values): void {
    const {host, engine} = this.#looked;
    if (host.noValidate) return;
    this.#look();
    const checked = (): Checked => ({values: values(), touched: engine.touched});
    for (const check of this.#askable) check.soon(host.debounce ?? STILL, checked);
  }

  /** Looks, and asks all others, at once; resolves when everything is shown. */
  async now(values: () => Values): Promise<void> {
    if (this.#look().length > 0) return;
    const checked = (): Checked => ({values: values(), touched: this.#looked.engine.touched});
    await Promise.all(this.#askable.map((check) => check.now(checked)));
  }

  /** Forgets what was to be asked. */
  cancel(): void {
    this.#server.cancel();
    this.#page.cancel();
  }

  /** The form begins anew: nobody has been at a field. */
  reset(): void {
    this.cancel();
    this.#looksAtAll = false;
  }

  /** Whether every field is as the rules want it, also those that nobody has been at. */
  get isRight(): boolean {
    this.#looksAtAll = true;
    return this.#look().length === 0;
  }

  get #askable(): readonly LateCheck[] {
    const {formSource, validators} = this.#looked.host;
    return [...(formSource ? [this.#server] : []), ...(validators?.length ? [this.#page] : [])];
  }

  async #askServer({values, touched}: Checked, signal: AbortSignal): Promise<readonly FieldError[] | undefined> {
    const {host, faults} = this.#looked;
    const sent = await paramsOf(host, values, 'validate');
    if (sent.error) {
      faults.fail(sent.error.message);
      return undefined;
    }
    const answer = await host.dataController!.mutate('validate', {values: sent.values, touched, signal});
    return isDataError(answer) ? answer.fields : (answer.errors ?? []);
  }

  async #askPage({values}: Checked, signal: AbortSignal): Promise<readonly FieldError[]> {
    const {validated} = await import('./form-hooks.js');
    return validated(this.#looked.host, values, signal);
  }

  #show(finder: 'server' | 'page', errors: readonly FieldError[], touched: readonly string[]): void {
    const {engine, faults} = this.#looked;
    engine.setErrors(finder, errors, touched);
    const whole = errors.find(({path}) => path === '')?.message;
    if (finder === 'page' && whole !== this.#whole) faults.fail((this.#whole = whole));
    faults.show();
  }

  async #during<Answer>(work: Promise<Answer>): Promise<Answer> {
    const {states} = this.#looked.host;
    states.toggle('checking', ++this.#underWay > 0);
    return work.finally(() => states.toggle('checking', --this.#underWay > 0));
  }

  #look(): readonly FieldError[] {
    const {engine, faults} = this.#looked;
    if (!this.#rules || !(this.#looksAtAll || engine.touched.length > 0)) return [];
    const broken = this.#rules(engine.values).filter(({path}) => this.#looksAtAll || engine.isTouched(path));
    const told = broken.length > 0 ? this.#toldHere(broken) : broken;
    if (engine.setErrors('rules', told)) faults.show();
    return told;
  }

  // What this form has no field for is not its reader's to put right, and of a text that can't be read the control knows more.
  #toldHere(broken: readonly FieldError[]): readonly FieldError[] {
    const {host, members} = this.#looked;
    const controls = members.byName(host.name);
    const lists = new Set([...members.lists].map((name) => plainName({name}, host.name)));
    return broken.filter(({path}) => {
      const control = controls.get(path);
      return control ? !control.isOff && !messageOf(control) : lists.has(path);
    });
  }
}
