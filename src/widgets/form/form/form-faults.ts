import {html, nothing, type TemplateResult} from 'lit';
import {goTo} from '../../../core/go-to.js';
import type {Parted} from '../../../core/hidden-parts.js';
import {LanguageController} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import type {FieldError} from '../../../data/types.js';
import type {FormEngine} from '../../../form/form-engine.js';
import {nameOf, pathOf} from '../../../form/names.js';
import type {FormMembers, Member} from './form-members.js';
import type {FormWidget} from './form-widget.js';

type Labelled = HTMLElement & {readonly label?: string; readonly validationMessage?: string};

/** A line of the summary: what is wrong, and where the reader gets to it. */
interface Wrong {
  readonly label: string;
  readonly message: string;
  readonly control?: HTMLElement;
}

/** What stands in place of the summary. */
interface Question {
  render(): TemplateResult;
  /** Takes what is chosen in it as the answer. */
  settle(): void;
}

export const labelOf = ({host, name = ''}: Member): string =>
  (host as Labelled).label || host.ariaLabel || (host as HTMLInputElement).labels?.[0]?.textContent?.trim() || name;

/** What the page itself knows to be wrong with a control. */
export const messageOf = ({host, isOff}: Member): string => (isOff ? '' : ((host as Labelled).validationMessage ?? ''));

/** What is wrong with a form, at its fields and in a summary with ways to them. */
export class FormFaults {
  readonly #host: FormWidget;
  readonly #language: LanguageController;
  readonly #members: FormMembers;
  readonly #engine: FormEngine;
  #whole?: string;
  #retry?: () => void;
  #question?: Question;
  #isCounting = false;
  readonly #counted = new Set<Parted>();
  #isSummed = false;

  constructor(host: FormWidget, members: FormMembers, engine: FormEngine) {
    this.#host = host;
    this.#language = new LanguageController(host);
    this.#members = members;
    this.#engine = engine;
  }

  /** Whether the reader has tried to send the form: before that, each field speaks for itself. */
  get isSummed(): boolean {
    return this.#isSummed;
  }

  set isSummed(isSummed: boolean) {
    this.#isSummed = isSummed;
    this.#host.requestUpdate();
  }

  /** Says what failed as a whole, with a way to try again; undefined takes it back. */
  fail(message: string | undefined, retry?: () => void): void {
    this.#whole = message;
    this.#retry = retry;
    this.#question = undefined;
    this.#host.requestUpdate();
  }

  /** Asks what is to be answered before the form can be sent, in place of the summary, until the next attempt. */
  ask(question: Question): void {
    this.#question = question;
    this.#host.requestUpdate();
  }

  /** Takes the answer that the question shows, as its own button does, where the form is sent while it is asked. */
  settle(): void {
    this.#question?.settle();
  }

  /** All that is known to be wrong, by field: what the page knows, and what the server says. */
  get all(): readonly FieldError[] {
    const own = this.#members.all.flatMap((member) => {
      const message = messageOf(member);
      return message ? [{path: this.#plainName(member.name ?? ''), code: 'invalid', message}] : [];
    });
    return [...own, ...this.#engine.errors];
  }

  /** Shows at every field what is wrong with it. */
  show(): void {
    for (const member of this.#members.all) this.showAt(member);
    if (this.isSummed) this.#host.requestUpdate();
    this.count();
  }

  showAt(member: Member): void {
    member.error = this.#serverError(member);
  }

  /** Leads to the summary, which leads on to the fields; the first of them is to be seen then. */
  async lead(): Promise<void> {
    await this.#host.updateComplete;
    const first = this.#wrongs().find(({control}) => control)?.control;
    if (first && !first.checkVisibility()) await (await import('../../../core/hidden-parts.js')).reveal(first);
    const summary = this.#host.shadowRoot?.querySelector<HTMLElement>('[part~="summary"]');
    summary?.focus();
    // What lies over the page lets nothing below it have the focus.
    if (!summary?.matches(':focus')) first?.focus();
  }

  /** Leads to the first of some controls at which something is wrong; true where there is one. */
  leadTo(members: readonly Member[]): boolean {
    const wrong = members.find((member) => this.#isWrong(member));
    wrong?.host.focus();
    return wrong !== undefined;
  }

  /** Says at tabs and steps how many fields in them are wrong, when what has changed is drawn. */
  count(): void {
    if (this.#isCounting) return;
    this.#isCounting = true;
    setTimeout(() => void this.#count());
  }

  /** As `count`, after a change that can put nothing wrong where nothing was. */
  recount(): void {
    if (this.#counted.size > 0) this.count();
  }

  async #count(): Promise<void> {
    this.#isCounting = false;
    if (this.#counted.size === 0 && this.#shown.length === 0) return;
    const {countInParts} = await import('../../../core/hidden-parts.js');
    countInParts(this.#shown, this.#host, this.#counted);
  }

  /** The controls at which something wrong shows. */
  get #shown(): readonly HTMLElement[] {
    const isSeen = ({name}: Member): boolean =>
      this.isSummed || (name !== undefined && this.#engine.isTouched(this.#plainName(name)));
    return this.#members.all.filter((member) => isSeen(member) && this.#isWrong(member)).map(({host}) => host);
  }

  #isWrong(member: Member): boolean {
    return Boolean(this.#serverError(member) ?? messageOf(member));
  }

  /** What is wrong as a heading and a list; what is wrong with the whole comes first. */
  render(): TemplateResult | typeof nothing {
    if (this.#question) return this.#question.render();
    const wrongs = this.isSummed ? this.#wrongs() : [];
    const count = wrongs.length;
    const whole = this.#host.error || this.#whole;
    if (!whole && count === 0) return nothing;
    const {language} = this.#language;
    return html`<div class="summary" part="summary" role="group" tabindex="-1" aria-labelledby="summary">
      <div class="heading" id="summary" part="summary-heading">
        ${whole || word(language, 'form.wrongFields', {count})}
      </div>
      ${
        count === 0
          ? nothing
          : html`<ul class="wrongs">
              ${wrongs.map(line)}
            </ul>`
      }
      ${
        this.#retry
          ? html`<button class="retry" type="button" part="retry" @click=${this.#retry}>
              ${word(language, 'retry')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #wrongs(): readonly Wrong[] {
    const members = this.#members.all;
    const own = members.flatMap((member) => {
      const message = this.#serverError(member) ?? messageOf(member);
      return message ? [{label: labelOf(member), message, control: member.host}] : [];
    });
    const names = new Set(members.map(({name}) => name && this.#plainName(name)));
    const others = this.#engine.errors.filter(({path}) => path !== '' && !names.has(this.#plainName(path)));
    return [...own, ...others.map(({path, message}) => ({label: this.#listLabel(path), message}))];
  }

  /** What a list of rows, or whatever else is no control, is called; its name where it has no label. */
  #listLabel(path: string): string {
    const fields = `[field="${CSS.escape(path)}"], [name="${CSS.escape(path)}"]`;
    const places = [this.#host, this.#host.renderRoot].map((place) => place.querySelector<Labelled>(fields)?.label);
    return places.find(Boolean) ?? path;
  }

  #serverError({name}: Member): string | undefined {
    return name === undefined ? undefined : this.#engine.shownErrorsOf(this.#plainName(name))[0]?.message;
  }

  #plainName(name: string): string {
    const path = pathOf(name, this.#host.name);
    return path ? nameOf(path) : '';
  }
}

function line({label, message, control}: Wrong): TemplateResult {
  const words = label ? `${label}: ${message}` : message;
  const go = control && (() => void goTo(control));
  return html`<li>${go ? html`<button class="way" type="button" @click=${go}>${words}</button>` : words}</li>`;
}
