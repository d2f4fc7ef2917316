import {say} from '../../../core/say.js';
import {languageOf} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import type {Description, Values} from '../../../data/types.js';
import type {FormEngine} from '../../../form/form-engine.js';
import {isSame} from '../../../form/values.js';
import type {FormChecks} from './form-checks.js';
import type {FormSending} from './form-sending.js';
import {resetControl} from './control-acts.js';
import {plainName} from './form-values.js';
import type {FormWidget} from './form-widget.js';
import type {FormWork} from './form-work.js';

/** What the reader has filled in for one record and not sent. */
interface Edits {
  /** What stood there before; undefined where the record was not there yet. */
  readonly before: Values | undefined;
  readonly values: Values;
  readonly version: string | undefined;
}

interface Parts {
  readonly host: FormWidget;
  readonly work: FormWork;
  readonly engine: FormEngine;
  readonly checks: FormChecks;
  readonly sending: FormSending;
}

/**
 * The record that a form is for. What is filled in belongs to it: where the form is given to another record, that is
 * kept, not sent there, and comes back with its own.
 */
export class FormRecord {
  /** What is said of edits in the form: that they wait for their record, or that they are back. */
  note?: 'form.edits.kept' | 'form.edits.back';
  /** The former record that an answer is for, while the page is told of it. */
  lateKey?: string;
  readonly #parts: Parts;
  readonly #kept = new Map<string, Edits>();
  /** What its author wrote, before any record came. */
  #blank?: Values;
  #key?: string;
  #isThere = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The source of the record, as text; undefined before there was one. */
  get key(): string | undefined {
    return this.#key;
  }

  /** Whether the server has said what stands in it. */
  get isThere(): boolean {
    return this.#isThere;
  }

  /** Whether something waits for another record than this one. */
  get isKeeping(): boolean {
    return this.#kept.size > 0;
  }

  /** From now on the form is for the record of this source. What was filled in without a source is for the first one. */
  become(key: string): void {
    const before = this.#key;
    this.#key = key;
    if (before !== undefined && before !== key) this.#leave(before);
  }

  /** Takes the record that the server has; what the reader has written covers it. */
  describe({values = {}, version, schema}: Description): void {
    const {engine, sending, work, checks} = this.#parts;
    this.#blank ??= engine.initial;
    this.#isThere = true;
    sending.version = version;
    engine.rebase(values);
    work.fill();
    void checks.describe(schema);
  }

  /** As `describe`, for the first time, with what the reader had filled in here before. */
  async enter(description: Description): Promise<void> {
    const edits = this.#kept.get(this.#key ?? '');
    if (!edits) return this.describe(description);
    this.#kept.delete(this.#key ?? '');
    const {before, values, version} = edits;
    const {engine, work} = this.#parts;
    const {version: _, ...rest} = description;
    this.describe(before ? {...rest, values: before, ...(version !== undefined && {version})} : description);
    const isMine = ([name, value]: [string, unknown]): boolean =>
      !isSame(value, before?.[name]) && !engine.isDirty(name);
    work.restore(Object.fromEntries(Object.entries(values).filter(isMine)) as Values);
    if (before) await this.meet(description);
    this.#tell('form.edits.back');
  }

  /** As `describe`; where the reader and somebody else have changed the same, the reader chooses. */
  async meet(description: Description): Promise<void> {
    const {host, work, engine} = this.#parts;
    const asks = engine.isDirty() && (await import('./form-conflict.js')).askBetween({host, work, engine}, description);
    if (!asks) this.describe(description);
  }

  /** The server has taken what was filled in for a record that the form is no longer for. */
  settle(key: string): void {
    if (!this.#kept.delete(key)) return;
    this.#parts.work.guard();
    if (this.note === 'form.edits.kept' && !this.isKeeping) this.forgetNote();
  }

  forgetNote(): void {
    if (this.note === undefined) return;
    delete this.note;
    this.#parts.host.requestUpdate();
  }

  /** Nothing of a record may be taken for the next one's, neither what it was nor what was made of it. */
  #leave(key: string): void {
    const {host, work, engine, checks, sending} = this.#parts;
    const isChanged = engine.isDirty();
    const {values, initial} = engine;
    if (isChanged) this.#kept.set(key, {before: this.#isThere ? initial : undefined, values, version: sending.version});
    this.forgetNote();
    if (isChanged) this.#tell('form.edits.kept');
    this.#isThere = false;
    delete sending.version;
    checks.reset();
    work.faults.isSummed = false;
    engine.reset(this.#blank ?? initial);
    for (const member of work.members.all) {
      member.take(engine.value(plainName(member, host.name)));
      resetControl(member);
    }
    work.faults.fail(undefined);
    work.faults.show();
  }

  #tell(note: 'form.edits.kept' | 'form.edits.back'): void {
    const {host} = this.#parts;
    this.note = note;
    say(word(languageOf(host), note));
    host.requestUpdate();
  }
}
