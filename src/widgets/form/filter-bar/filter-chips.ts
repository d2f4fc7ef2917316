import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {word} from '../../../core/words.js';
import {isAsked, type Asked, type Part} from './filter-parts.js';
import {readFilters, type Filter} from './filter-spec.js';
import {filterText} from './filter-text.js';
import '../../../core/words/en/filters.js';

/** What is asked of one field. */
interface Chip {
  readonly filter: Filter;
  readonly part: Part;
  /** What can be chosen now, from a source too. */
  readonly options?: readonly unknown[];
}

/** What the row of chips shows and does. */
export interface ChipsPicture {
  readonly language: string;
  readonly asked: Asked;
  /** The filters that there are. */
  readonly known: readonly Filter[];
  readonly root: ParentNode;
  /** How many results there are; undefined where nobody tells. */
  readonly count: number | undefined;
  readonly remove: (filter: Filter, text: string) => void;
  /** None where a button beside the filters does it. */
  readonly clear: (() => void) | undefined;
}

const CROSS = html`<svg class="drawing" viewBox="0 0 24 24" aria-hidden="true"><path d="M18 6 6 18M6 6l12 12" /></svg>`;

/** What is asked, with the filters that ask it; what no filter knows is told by its field. */
function chipsOf({asked, known, root, language}: ChipsPicture): readonly Chip[] {
  const parts = Object.entries(asked).filter(([, part]) => isAsked(part));
  return parts.map(([field, part]) => {
    const filter = known.find((one) => one.field === field) ?? readFilters([field], language).filters[0]!;
    const control = root.querySelector(`.filter[data-field="${CSS.escape(field)}"] > select-widget`);
    const {options} = (control ?? {}) as {options?: readonly unknown[]};
    return {filter, part, ...(options && {options})};
  });
}

/** What is asked, each with the button that takes it back, and how much is left. */
export function renderChips(picture: ChipsPicture): TemplateResult {
  const {language, count, remove, clear} = picture;
  return html`<div class="active" part="active">
    <ul class="chips" role="list" aria-label=${word(language, 'filters.active')}>
      ${repeat(
        chipsOf(picture),
        ({filter}) => filter.field,
        (chip) => renderChip(chip, language, remove),
      )}
    </ul>
    ${
      clear
        ? html`<button class="clear" part="clear" type="button" @click=${clear}>
            ${word(language, 'filters.clear')}
          </button>`
        : nothing
    }
    ${
      count === undefined
        ? nothing
        : html`<span class="count" part="count">${word(language, 'filters.results', {count})}</span>`
    }
  </div>`;
}

function renderChip({filter, part, options}: Chip, language: string, remove: ChipsPicture['remove']): TemplateResult {
  const text = filterText(filter, part, {language, ...(options && {options})});
  const act = (): void => remove(filter, text);
  return html`<li>
    <button
      class="chip"
      part="chip"
      type="button"
      aria-label=${word(language, 'filters.remove', {name: text})}
      data-field=${filter.field}
      @click=${act}
      @keydown=${({key}: KeyboardEvent) => /^(?:Delete|Backspace)$/.test(key) && act()}
    >
      <span>${text}</span>${CROSS}
    </button>
  </li>`;
}

/** Puts the focus on the chip beside that of a field; false where there is no other. */
export function focusBeside(root: ParentNode, field: string): boolean {
  const chips = [...root.querySelectorAll<HTMLElement>('.chip')];
  const at = chips.findIndex((chip) => chip.dataset['field'] === field);
  const next = chips[at + 1] ?? chips[at - 1];
  next?.focus();
  return next !== undefined;
}
