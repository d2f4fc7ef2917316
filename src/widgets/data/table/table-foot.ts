import {html, nothing, svg, type TemplateResult} from 'lit';
import {word, type WordKey} from '../../../core/words.js';
import type {ReadyAction} from './actions-of.js';
import type {TableCore} from './table-core.js';
import '../../../core/words/en/table.js';

/** What stands below the rows. */
interface FootPicture {
  readonly language: string;
  /** What the rows are called, to tell their pages from others. */
  readonly name?: string | null;
  readonly selected: number;
  /** The word for how many are selected; that of rows by default. */
  readonly selectedWord?: WordKey;
  readonly bulkActions: readonly ReadyAction[];
  /** What else is said of the selection. */
  readonly beside: readonly (TemplateResult | undefined)[];
  /** The page from 1; undefined where there are no pages. */
  readonly page?: number;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** What went wrong with an action. */
  readonly failure?: string;
  readonly onPage: (page: number) => void;
  readonly onBulk: (action: ReadyAction) => void;
  readonly onClear: () => void;
  readonly onDismiss: () => void;
}

const chevron = (path: string) =>
  svg`<svg class="chevron" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${path}/></svg>`;
const back = chevron('M10 3.5 5.5 8l4.5 4.5');
const forth = chevron('M6 3.5 10.5 8 6 12.5');

/** The bar below the rows of a table. */
export const footOf = (core: TableCore): TemplateResult | typeof nothing => renderFoot(pictureOf(core));

function pictureOf(core: TableCore): FootPicture {
  const failure = core.actions?.failure;
  return {
    ...core.paging,
    ...(core.settings.pagesElsewhere && {page: undefined}),
    language: core.language,
    name: core.element.ariaLabel || core.settings.caption,
    selected: core.selectable ? (core.chosen.all?.count ?? core.selection.size) : 0,
    ...(core.settings.selectedWord && {selectedWord: core.settings.selectedWord}),
    beside: core.parts.all.map((feature) => feature.beside?.()),
    bulkActions: core.bulkActions,
    ...(failure !== undefined && {failure}),
    onPage: (page) => core.turnTo(page),
    onBulk: (action) => void runBulk(core, action),
    onClear: () => core.chosen.clear(),
    onDismiss: () => core.actions?.dismiss(),
  };
}

async function runBulk({actions, chosen}: TableCore, action: ReadyAction): Promise<void> {
  if (await actions?.runOnKeys(action, chosen.keys.keys, chosen.all)) chosen.clear();
}

/** The bar below the rows: what is selected and what can be done with it, and the pages. */
function renderFoot(picture: FootPicture): TemplateResult | typeof nothing {
  const {selected, page, failure} = picture;
  if (selected === 0 && page === undefined && !failure) return nothing;
  return html`${failure ? renderFailure(failure, picture) : nothing}
  ${
    selected === 0 && page === undefined
      ? nothing
      : html`<div class="footer" part="footer">
          ${selected > 0 ? renderSelected(picture) : nothing}
          ${page === undefined ? nothing : renderPages(page, picture)}
        </div>`
  }`;
}

function renderFailure(failure: string, {language, onDismiss}: FootPicture): TemplateResult {
  return html`<div class="failure" part="failure" role="alert">
    <span>${failure}</span>
    <button class="button" part="button" type="button" @click=${onDismiss}>${word(language, 'dismiss')}</button>
  </div>`;
}

function renderSelected(picture: FootPicture): TemplateResult {
  const {language, selected, selectedWord = 'selected', bulkActions, beside, onBulk, onClear} = picture;
  return html`<div class="bulk" part="bulk" role="group" aria-label=${word(language, 'actions.bulk')}>
    <span class="selected" part="selected">${word(language, selectedWord, {count: selected})}</span>
    ${beside}
    ${bulkActions.map(
      (action) =>
        html`<button
          class="button"
          part="button bulk-action"
          type="button"
          ?data-danger=${action.danger}
          @click=${() => onBulk(action)}
        >
          ${action.label}
        </button>`,
    )}
    <button class="button quiet" part="button" type="button" @click=${onClear}>${word(language, 'select.none')}</button>
  </div>`;
}

// A button that switches itself off would lose the focus: the last page leaves it there, without effect.
function renderPages(page: number, {language, name, pages, from, to, total, onPage}: FootPicture): TemplateResult {
  const step = (key: 'page.previous' | 'page.next', by: number, shape: unknown) => {
    const isOff = page + by < 1 || page + by > pages;
    return html`<button
      class="button step"
      part="button page-button"
      type="button"
      aria-label=${word(language, key)}
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${() => !isOff && onPage(page + by)}
    >
      ${shape}
    </button>`;
  };
  return html`<nav class="pages" part="pages" aria-label=${[name, word(language, 'pages')].filter(Boolean).join(', ')}>
    <span class="range" part="range">${word(language, 'page.rows', {from, to, total})}</span>
    ${step('page.previous', -1, back)} ${step('page.next', 1, forth)}
  </nav>`;
}
