import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {LanguageController} from '../../../core/language.js';
import {wantsData} from '../../../core/wants-data.js';
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

/** What is kept in one place: those that no answer was given to, oldest first, and after them what was filled in beside them. */
interface Kept extends Draft {
  readonly later?: readonly Draft[];
}

type Typed = HTMLElement & {readonly type?: string; readonly autocomplete?: string};

/** What is nobody's to find on a disk: passwords, codes, cards. Files can't be kept. */
function isSecret({host}: Member): boolean {
  const {type, autocomplete = ''} = host as Typed;
  return type === 'password' || type === 'file' || /^(?:off|one-time-code|cc-|new-|current-)/.test(autocomplete);
}

function forget(place: string): void {
  try {
    localStorage.removeItem(PLACE + place);
  } catch {
    // Nothing was kept either.
  }
}

const placeOf = (draft: string, record: string): string => `${draft} ${record}`;

const addressOf = (action: string): string =>
  URL.canParse(action, document.baseURI) ? new URL(action, document.baseURI).href : action;

const isDraft = (draft: Draft | null | undefined): boolean => typeof draft?.values === 'object';

const readDrafts = (place: string): readonly Draft[] => {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE + place) ?? 'null') as Kept | null;
    return kept ? [kept, ...(kept.later ?? [])].filter(isDraft).map(({at, values}) => ({at, values})) : [];
  } catch {
    return [];
  }
};

function writeDrafts(place: string, [first, ...later]: readonly Draft[]): void {
  if (!first) return forget(place);
  try {
    localStorage.setItem(PLACE + place, JSON.stringify({...first, ...(later.length > 0 && {later})}));
  } catch {
    // A browser that keeps nothing, or is full: the form works without.
  }
}

/**
 * Keeps what is filled in over a reload of the page, and offers it back, until it is sent or taken back. It belongs to
 * the record that it was filled in for, and is offered there alone. What is filled in while an offer is not answered is
 * kept beside it, and offered after it: the one never takes the other's place.
 */
export class FormDraft implements ReactiveController {
  readonly #host: FormWidget;
  readonly #work: FormWork;
  readonly #language: LanguageController;
  /** The offers where this page has kept something of its own, which the form itself brings back with its record. */
  readonly #mine = new Map<string, readonly Draft[]>();
  #timer?: ReturnType<typeof setTimeout> | undefined;
  /** What was there before and is not answered, oldest first. */
  #offers: readonly Draft[] = [];
  /** Where it is kept; undefined while the record is not known yet. */
  #place?: string;
  #isTyped = false;

  constructor(host: FormWidget, work: FormWork) {
    this.#host = host;
    this.#work = work;
    this.#language = new LanguageController(host);
    this.follow();
    for (const name of ['input', 'change', 'rows-change']) host.addEventListener(name, this.#handleChange);
    for (const name of ['submit-success', 'reset']) host.addEventListener(name, this.#handleEnd);
    host.addController(this);
    // Something was filled in while this was on its way.
    if (host.isDirty) this.#handleChange();
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#handleLeave);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#handleLeave);
    this.#handleLeave();
  }

  /** Keeps what was filled in with its record, before the form is given to another, and finds what was kept for that. */
  follow(): void {
    const place = this.#placeNow();
    const before = this.#place;
    if (place === undefined || place === before) return;
    const isFirst = this.#work.record.key === undefined;
    if (!isFirst) this.#handleLeave();
    if (before !== undefined && this.#offers.length > 0) this.#mine.set(before, this.#offers);
    this.#place = place;
    // What was filled in before the form knew its record is for that.
    if (isFirst && this.#isTyped) this.#handleChange();
    // What once was kept by the name alone may be of any record.
    if (place !== this.#host.draft) forget(this.#host.draft ?? '');
    this.#offers = this.#mine.get(place) ?? readDrafts(place);
    this.#host.requestUpdate();
  }

  /** The offer of what was kept; nothing where there is none, or all is answered. */
  render(): TemplateResult | typeof nothing {
    const [offered] = this.#offers;
    if (!offered) return nothing;
    const {language} = this.#language;
    const when = dateFormat(language, {dateStyle: 'medium', timeStyle: 'short'}).format(offered.at);
    return html`<div class="draft" part="draft" role="status">
      <span>${word(language, 'form.draft', {when})}</span>
      <button-widget
        size="sm"
        label=${word(language, 'form.draft.restore')}
        @click=${() => this.#answer(offered.values)}
      ></button-widget>
      <button-widget
        size="sm"
        variant="ghost"
        label=${word(language, 'form.draft.discard')}
        @click=${() => this.#answer()}
      ></button-widget>
    </div>`;
  }

  #placeNow(): string | undefined {
    const host = this.#host;
    const {draft = '', dataController} = host;
    if (wantsData(host)) return dataController?.source && placeOf(draft, JSON.stringify(dataController.source));
    const action = host.action ?? this.#work.native?.getAttribute('action');
    return action ? placeOf(draft, addressOf(action)) : draft;
  }

  #keep(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const place = this.#place;
    if (place === undefined) return;
    this.#mine.set(place, this.#offers);
    writeDrafts(place, [...this.#offers, {at: Date.now(), values: this.#values}]);
  }

  get #values(): Values {
    return this.#work.members.all.filter(isSecret).reduce<Values>((values, {name}) => {
      const path = name === undefined ? undefined : pathOf(name, this.#host.name);
      return path ? withValue(values, path, undefined) : values;
    }, this.#work.values);
  }

  readonly #handleChange = (): void => {
    this.#isTyped = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), STILL);
  };

  readonly #handleLeave = (): void => {
    if (this.#timer !== undefined) this.#keep();
  };

  /** Takes over what was offered, or (without values) discards it; the next one is offered then. */
  #answer(values?: Values): void {
    const hadFocus = this.#host.shadowRoot!.activeElement !== null;
    this.#offers = this.#offers.slice(1);
    if (values) this.#work.restore(values);
    if (values || this.#isTyped) this.#keep();
    else if (this.#place !== undefined) writeDrafts(this.#place, this.#offers);
    this.#host.requestUpdate();
    if (hadFocus && this.#offers.length === 0) this.#work.focusFirst();
  }

  readonly #handleEnd = (event: Event): void => {
    const place = this.#placeOf(event);
    // A listener that comes later may prevent it.
    queueMicrotask(() => (event.type === 'reset' && event.defaultPrevented ? undefined : this.#drop(place)));
  };

  /** An answer may be for a record that the form is no longer for. */
  #placeOf({type}: Event): string | undefined {
    const {lateKey} = this.#work.record;
    return type === 'submit-success' && lateKey !== undefined ? placeOf(this.#host.draft ?? '', lateKey) : this.#place;
  }

  /** What stands in the form is no longer to be kept; what was there before waits for its answer. */
  #drop(place: string | undefined): void {
    const isHere = place === this.#place;
    if (place !== undefined) {
      writeDrafts(place, isHere ? this.#offers : (this.#mine.get(place) ?? []));
      this.#mine.delete(place);
    }
    if (!isHere) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isTyped = false;
  }
}
