import type {FieldError, JsonSchema, Values} from '../../../data/types.js';
import type {FormEngine} from '../../../form/form-engine.js';
import {messageOf, type FormFaults} from './form-faults.js';
import type {FormMembers} from './form-members.js';
import {plainName} from './form-values.js';
import type {FormWidget} from './form-widget.js';
import {ServerCheck} from './server-check.js';

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
  readonly #server: ServerCheck;
  #schema?: JsonSchema;
  #rules?: (values: Values) => readonly FieldError[];
  #looksAtAll = false;

  constructor(looked: Looked) {
    this.#looked = looked;
    const {host, engine, faults} = looked;
    this.#server = new ServerCheck(
      (intent, options) => host.dataController!.mutate(intent, options),
      (errors, touched) => {
        engine.setErrors('server', errors, touched);
        faults.show();
      },
    );
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

  /** Something was changed: the page looks at once, and the server when it has been still for a while. */
  soon(values: () => Values): void {
    const {host, engine} = this.#looked;
    if (!host.formSource || host.noValidate) return;
    this.#look();
    this.#server.soon(host.debounce ?? STILL, () => ({values: values(), touched: engine.touched}));
  }

  /** Looks, and asks the server, at once; resolves when both are shown. */
  async now(values: () => Values): Promise<void> {
    const {host, engine} = this.#looked;
    if (!host.formSource || this.#look().length > 0) return;
    await this.#server.now(() => ({values: values(), touched: engine.touched}));
  }

  /** Forgets what was to be asked of the server. */
  cancel(): void {
    this.#server.cancel();
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
