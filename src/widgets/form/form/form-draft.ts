import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {LanguageController} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import {dateFormat} from '../../../format/intl.js';
import type {Values} from '../../../data/types.js';
import {withValue} from '../../../form/values.js';
import {pathOf} from '../../../form/names.js';
import type {Member} from './form-members.js';
import type {FormWidget} from './form-widget.js';
import type {FormWork} from './form-work.js';

const PLACE = 'total-widgets:draft:';
/** Milliseconds after the last change before it is kept. */
const STILL = 400;

/** What was filled in and not sent, and when. */
interface Draft {
  readonly at: number;
  readonly values: Values;
}

type Typed = HTMLElement & {readonly type?: string; readonly autocomplete?: string};

/** What is nobody's to find on a disk: passwords, codes, cards. Files can't be kept. */
function isSecret({host}: Member): boolean {
  const {type, autocomplete = ''} = host as Typed;
  return type === 'password' || type === 'file' || /^(?:off|one-time-code|cc-|new-|current-)/.test(autocomplete);
}

const readDraft = (key: string): Draft | undefined => {
  try {
    const draft = JSON.parse(localStorage.getItem(PLACE + key) ?? 'null') as Draft | null;
    return draft && typeof draft.values === 'object' ? draft : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps what is filled in over a reload of the page, and offers it back, until it is sent or taken back. */
export class FormDraft implements ReactiveController {
  readonly #host: FormWidget;
  readonly #work: FormWork;
  readonly #language: LanguageController;
  #timer?: ReturnType<typeof setTimeout>;
  #offered?: Draft;

  constructor(host: FormWidget, work: FormWork) {
    this.#host = host;
    this.#work = work;
    this.#language = new LanguageController(host);
    this.#offered = readDraft(this.#key);
    for (const name of ['input', 'change', 'rows-change']) host.addEventListener(name, this.#handleChange);
    for (const name of ['submit-success', 'reset']) host.addEventListener(name, this.#handleEnd);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#handleLeave);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#handleLeave);
    this.#handleLeave();
  }

  /** The offer of what was kept; nothing where there is none, or something else has been filled in since. */
  render(): TemplateResult | typeof nothing {
    if (!this.#offered) return nothing;
    const {language} = this.#language;
    const when = dateFormat(language, {dateStyle: 'medium', timeStyle: 'short'}).format(this.#offered.at);
    return html`<div class="draft" part="draft" role="status">
      <span>${word(language, 'form.draft', {when})}</span>
      <button-widget
        size="sm"
        label=${word(language, 'form.draft.restore')}
        @click=${this.#handleRestore}
      ></button-widget>
      <button-widget
        size="sm"
        variant="ghost"
        label=${word(language, 'form.draft.discard')}
        @click=${this.#handleEnd}
      ></button-widget>
    </div>`;
  }

  get #key(): string {
    return this.#host.draft ?? '';
  }

  #keep(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      localStorage.setItem(PLACE + this.#key, JSON.stringify({at: Date.now(), values: this.#values}));
    } catch {
      // A browser that keeps nothing, or is full: the form works without.
    }
  }

  get #values(): Values {
    return this.#work.members.all.filter(isSecret).reduce<Values>((values, {name}) => {
      const path = name === undefined ? undefined : pathOf(name, this.#host.name);
      return path ? withValue(values, path, undefined) : values;
    }, this.#work.values);
  }

  readonly #handleChange = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), STILL);
  };

  readonly #handleLeave = (): void => {
    if (this.#timer !== undefined) this.#keep();
  };

  readonly #handleRestore = (): void => {
    if (this.#offered) this.#work.restore(this.#offered.values);
    this.#offered = undefined;
    this.#host.requestUpdate();
  };

  readonly #handleEnd = (event: Event): void => {
    // A listener that comes later may prevent it.
    queueMicrotask(() => (event.type === 'reset' && event.defaultPrevented ? undefined : this.#drop()));
  };

  #drop(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#offered = undefined;
    try {
      localStorage.removeItem(PLACE + this.#key);
    } catch {
      // Nothing was kept either.
    }
    this.#host.requestUpdate();
  }
}
