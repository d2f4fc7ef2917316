import {html, type TemplateResult} from 'lit';
import {adoptSheet} from '../../../core/adopt-sheet.js';
import {languageOf} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/conflict.js';
import {isDataError} from '../../../data/failure.js';
import type {DataError, Description, Values} from '../../../data/types.js';
import {choicesOf} from '../../../form/choices.js';
import type {FormEngine} from '../../../form/form-engine.js';
import {mergeValues, type Conflict} from '../../../form/merge.js';
import {isPlace, pathOf} from '../../../form/names.js';
import {isRecord} from '../../../form/values.js';
import '../../action/button/button-widget.js';
import {conflictStyles} from './form-conflict.styles.js';
import {labelOf} from './form-faults.js';
import type {Member} from './form-members.js';
import type {FormWidget} from './form-widget.js';
import type {FormWork} from './form-work.js';

/** Where two have changed the same. */
interface Meeting {
  readonly host: FormWidget;
  readonly work: FormWork;
  readonly engine: FormEngine;
  /** Sends the form again, where that is what the reader wanted. */
  readonly again?: () => void;
}

interface Refused extends Meeting {
  readonly error: DataError;
  readonly again: () => void;
}

type ButtonWord = 'conflict.send' | 'conflict.use' | 'conflict.allMine' | 'conflict.allTheirs';

const dressed = new WeakSet<ShadowRoot>();

/**
 * Shows both versions of what two have changed, and lets the reader choose. What only the other one has changed stands in
 * the form from then on. False where nobody knows what the server has now.
 */
export async function askWhichStands(refused: Refused): Promise<boolean> {
  const {host, work, error, again} = refused;
  const {key} = work.record;
  const now = await whatStands(refused);
  // The form is for another record by now.
  if (key !== work.record.key) return true;
  if (!now) return false;
  if (askBetween(refused, now)) return true;
  work.record.describe(now);
  work.faults.fail(`${error.message} ${word(languageOf(host), 'conflict.merged')}`, again);
  return true;
}

/** As above, with what the server has now at hand; false where the two do not contradict each other. */
export function askBetween(meeting: Meeting, now: Description): boolean {
  const {host, work, engine} = meeting;
  const {conflicts} = mergeValues(engine.initial, engine.values, now.values ?? {});
  if (conflicts.length === 0) return false;
  const root = host.renderRoot as ShadowRoot;
  if (!dressed.has(root)) adoptSheet(root, conflictStyles);
  dressed.add(root);
  work.faults.ask(new FormConflict(meeting, now, conflicts));
  return true;
}

/** The record as the server has it now: as the form is described, or as the answer shows it. */
async function whatStands({host, engine, error}: Refused): Promise<Description | undefined> {
  const answer = await host.dataController!.describe();
  if (!isDataError(answer)) return answer;
  const {current} = error;
  if (!isRecord(current)) return undefined;
  const fields = Object.entries(current).filter(([name]) => Object.hasOwn(engine.initial, name));
  const {version} = current;
  return {
    fields: [],
    values: Object.fromEntries(fields) as Values,
    ...((typeof version === 'string' || typeof version === 'number') && {version: String(version)}),
  };
}

/** What stands against what, with a choice for each. */
class FormConflict {
  readonly #meeting: Meeting;
  readonly #now: Description;
  readonly #conflicts: readonly Conflict[];
  readonly #theirs = new Set<string>();

  constructor(meeting: Meeting, now: Description, conflicts: readonly Conflict[]) {
    this.#meeting = meeting;
    this.#now = now;
    this.#conflicts = conflicts;
  }

  render(): TemplateResult {
    const language = this.#language;
    const members = this.#meeting.work.members.byName(this.#meeting.host.name);
    return html`<div
      class="summary conflict"
      part="summary conflict"
      role="group"
      tabindex="-1"
      aria-labelledby="summary"
      @input=${stay}
      @change=${stay}
    >
      <div class="heading" id="summary" part="summary-heading">${word(language, 'conflict.heading')}</div>
      <div>${word(language, 'conflict.text', {count: this.#conflicts.length})}</div>
      ${this.#conflicts.map((conflict, place) => this.#choice(conflict, place, members.get(conflict.name)))}
      <div class="ways">
        ${this.#button(this.#meeting.again ? 'conflict.send' : 'conflict.use', this.#settle)}
        ${
          this.#conflicts.length > 1
            ? [
                this.#button('conflict.allMine', () => this.#choose(false)),
                this.#button('conflict.allTheirs', () => this.#choose(true)),
              ]
            : undefined
        }
      </div>
    </div>`;
  }

  #choice({name, mine, theirs}: Conflict, place: number, member?: Member): TemplateResult {
    return html`<fieldset>
      <legend>${titleOf(name, member)}</legend>
      <div class="versions">
        ${this.#version(name, place, false, this.#inWords(mine, member))}
        ${this.#version(name, place, true, this.#inWords(theirs, member))}
      </div>
    </fieldset>`;
  }

  #version(name: string, place: number, isTheirs: boolean, value: string): TemplateResult {
    return html`<label class="version">
      <input
        type="radio"
        name="conflict-${place}"
        .checked=${this.#theirs.has(name) === isTheirs}
        @change=${() => this.#choose(isTheirs, name)}
      />
      <span class="whose">${word(this.#language, isTheirs ? 'conflict.theirs' : 'conflict.mine')}</span>
      <bdi>${value}</bdi>
    </label>`;
  }

  #button(key: ButtonWord, act: () => void): TemplateResult {
    const color = act === this.#settle ? 'primary' : undefined;
    return html`<button-widget
      size="sm"
      .color=${color}
      label=${word(this.#language, key)}
      @click=${act}
    ></button-widget>`;
  }

  get #language(): string {
    return languageOf(this.#meeting.host);
  }

  #choose(isTheirs: boolean, ...only: readonly string[]): void {
    for (const name of only.length > 0 ? only : this.#conflicts.map((conflict) => conflict.name)) {
      if (isTheirs) this.#theirs.add(name);
      else this.#theirs.delete(name);
    }
    this.#meeting.host.requestUpdate();
  }

  /** Puts what is chosen into the form, over the version that the server has now. */
  settle(): void {
    const {work} = this.#meeting;
    const chosen = this.#conflicts.filter(({name}) => this.#theirs.has(name));
    work.record.describe(this.#now);
    work.giveUp(new Map(chosen.map(({name, theirs}) => [name, theirs])));
    work.faults.fail(undefined);
  }

  readonly #settle = (): void => {
    const {work, again} = this.#meeting;
    this.settle();
    if (again) again();
    else work.focusFirst();
  };

  #inWords(value: unknown, member?: Member): string {
    const language = this.#language;
    if (value instanceof File) return value.name;
    if (typeof value === 'boolean') return word(language, value ? 'yes' : 'no');
    if (Array.isArray(value) && value.some(isRecord)) return word(language, 'conflict.items', {count: value.length});
    const {options, type} = (member?.host ?? {}) as {options?: readonly unknown[]; type?: string};
    const choices = new Map(choicesOf(Array.isArray(options) ? options : []).map((one) => [one.value, one.label]));
    const texts = [value].flat().map((one) => (isRecord(one) ? JSON.stringify(one) : String(one ?? '')));
    const text = texts.map((one) => choices.get(one) ?? one).join(', ');
    return (type === 'password' ? text.replaceAll(/./gsu, '•') : text) || word(language, 'conflict.empty');
  }
}

/** The label of a field; in a row after the row's number. */
function titleOf(name: string, member?: Member): string {
  const place = pathOf(name)?.findLast((part) => isPlace(part) && part !== '');
  const label = member ? labelOf(member) : name;
  return place === undefined || !member ? label : `${Number(place) + 1}. ${label}`;
}

// Nobody in the page has filled these in.
const stay = (event: Event): void => event.stopPropagation();
