import {html, nothing, type TemplateResult} from 'lit';
import {word} from '../../../core/words.js';
import '../../../core/words/en/filters.js';
import {isSame, withPart, type Asked, type Part} from './filter-parts.js';

/** When what is set is asked: with each change, or all at once by a button. */
export const APPLIES = ['change', 'button'] as const;
export type FilterApply = (typeof APPLIES)[number];

/** What waits asks of its bar. */
export interface PendingDeeds {
  readonly asked: () => Asked;
  readonly set: (asked: Asked) => void;
  /** What is being typed counts at once. */
  readonly flush: () => void;
  readonly clear: () => void;
}

interface Bar {
  readonly apply?: FilterApply;
  requestUpdate(): void;
}

/** What is set in the controls of a bar and waits for its button, where it has one. */
export class FilterPending {
  readonly #bar: Bar;
  readonly #deeds: PendingDeeds;
  readonly #parts = new Map<string, Part | undefined>();

  constructor(bar: Bar, deeds: PendingDeeds) {
    this.#bar = bar;
    this.#deeds = deeds;
  }

  /** Whether what is set waits. */
  get isOn(): boolean {
    return this.#bar.apply === 'button';
  }

  /** What the controls show: what is asked, and over it what waits. */
  get wanted(): Asked {
    const asked = this.#deeds.asked();
    return this.isOn ? [...this.#parts].reduce((all, [field, part]) => withPart(all, field, part), asked) : asked;
  }

  put(field: string, part: Part | undefined): void {
    this.#parts.set(field, part);
    this.#bar.requestUpdate();
  }

  /** One field, or all, wait no longer. */
  forget(field?: string): void {
    if (field === undefined) this.#parts.clear();
    else this.#parts.delete(field);
    this.#bar.requestUpdate();
  }

  /** The buttons behind the filters: Apply, and Clear. */
  render(language: string): TemplateResult | typeof nothing {
    if (!this.isOn) return nothing;
    return html`<div class="acts">
      <button class="apply" part="apply" type="button" ?data-pending=${this.#differs} @click=${this.#apply}>
        ${word(language, 'filters.apply')}
      </button>
      <button class="clear" part="clear" type="button" @click=${this.#deeds.clear}>
        ${word(language, 'filters.clear')}
      </button>
    </div>`;
  }

  readonly handleKey = (event: KeyboardEvent): void => {
    if (this.isOn && appliesBy(event)) this.#apply();
  };

  get #differs(): boolean {
    const asked = this.#deeds.asked();
    return [...this.#parts].some(([field, part]) => !isSame(part, asked[field]));
  }

  readonly #apply = (): void => {
    this.#deeds.flush();
    const {wanted} = this;
    const isNew = this.#differs;
    this.forget();
    if (isNew) this.#deeds.set(wanted);
  };
}

const WRITTEN = /^(?:text|search|number|email|tel|url)$/;

/** Whether a key means Apply: Enter in what is written into, while no word is being composed. */
function appliesBy({key, isComposing, target}: KeyboardEvent): boolean {
  const {type, localName} = target as HTMLElement & {readonly type?: string};
  const isWritten = localName === 'input' || localName === 'input-widget';
  return key === 'Enter' && !isComposing && isWritten && WRITTEN.test(type ?? 'text');
}
