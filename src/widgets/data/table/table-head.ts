import {html, nothing, svg, type TemplateResult} from 'lit';
import {word} from '../../../core/words.js';
import type {Condition} from '../../../data/types.js';
import type {ColumnTools} from './column-tools.js';
import type {Column} from './columns.js';
import type {SelectionState} from './selection.js';
import {sortText} from './table-voice.js';
import type {SortStep} from './view-state.js';
import '../../../core/words/en/table.js';

/** What the header of a table shows and does. */
export interface HeadPicture {
  readonly language: string;
  readonly columns: readonly Column[];
  readonly sort: readonly SortStep[];
  readonly filter: readonly Condition[];
  readonly selection?: SelectionState;
  readonly single: boolean;
  readonly hasActions: boolean;
  /** What is done to columns. */
  readonly tools?: ColumnTools;
  /** What parts of the table put into a header. */
  readonly extras: (column: Column) => unknown;
  readonly onSort: (column: Column, adds: boolean) => void;
  readonly onSelectAll: (on: boolean) => void;
  readonly onFilter: (field: string, text: string) => void;
}

const arrow = svg`<svg class="arrow" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M8 12.5v-9"/><path d="m4.5 7 3.5-3.5L11.5 7"/></svg>`;

/** The header rows: names that sort, and below them the fields that filter, where there are any. */
export function renderHead(picture: HeadPicture): TemplateResult {
  const {columns} = picture;
  return html`<thead part="head">
    <tr part="head-row">
      ${renderSelectAll(picture)} ${columns.map((column, index) => renderHeader(column, index === 0, picture))}
      ${picture.hasActions ? renderActionsHeader(picture) : nothing}
    </tr>
    ${headRowsOf(columns) > 1 ? renderFilters(picture) : nothing}
  </thead>`;
}

/** The widths that the author gave. */
export function renderWidths({columns, selection, hasActions}: HeadPicture): TemplateResult {
  return html`${
    selection
      ? html`<colgroup>
          <col class="select-col" />
        </colgroup>`
      : nothing
  }
  ${columns.map(
    () =>
      html`<colgroup>
        <col class="col" />
      </colgroup>`,
  )}
  ${
    hasActions
      ? html`<colgroup>
          <col class="actions-col" />
        </colgroup>`
      : nothing
  }`;
}

function renderSelectAll(picture: HeadPicture): TemplateResult | typeof nothing {
  const {selection, single, language, onSelectAll} = picture;
  if (!selection) return nothing;
  if (single) return html`<td class="select-cell" part="header-cell select-cell"></td>`;
  return html`<th class="select-cell" part="header-cell select-cell" scope="col">
    <label class="check"
      ><input
        type="checkbox"
        part="checkbox"
        aria-label=${word(language, 'select.all')}
        .checked=${selection === 'all'}
        .indeterminate=${selection === 'some'}
        @change=${(event: Event) => onSelectAll((event.target as HTMLInputElement).checked)}
    /></label>
  </th>`;
}

/** How a cell of a column says where its content stands. */
export const alignOf = ({align}: Column): string | typeof nothing => (align === 'start' ? nothing : align);

function renderHeader(column: Column, isLead: boolean, picture: HeadPicture): TemplateResult {
  const {sort, tools, extras} = picture;
  const [first] = sort;
  const order = first?.field === column.field ? (first.desc ? 'descending' : 'ascending') : undefined;
  return html`<th
    class="header-cell ${isLead ? 'lead' : ''}"
    part="header-cell"
    scope="col"
    data-align=${alignOf(column)}
    data-field=${tools ? column.field : nothing}
    aria-label=${tools ? column.label : nothing}
    aria-sort=${order ?? nothing}
  >
    ${column.sortable ? renderSort(column, picture) : column.label}${extras(column)}${tools?.header(column)}
  </th>`;
}

// ARIA has one sorted column: the order of the others is in their names.
function renderSort(column: Column, {sort, language, onSort}: HeadPicture): TemplateResult {
  const at = sort.findIndex(({field}) => field === column.field);
  const isStep = at >= 0 && sort.length > 1;
  return html`<button
    class="sort"
    part="sort-button"
    type="button"
    data-order=${at < 0 ? nothing : sort[at]?.desc ? 'descending' : 'ascending'}
    @click=${(event: MouseEvent) => onSort(column, event.shiftKey)}
    @keydown=${(event: KeyboardEvent) => sortWithShift(event, () => onSort(column, true))}
  >
    <span class="sort-label">${column.label}</span>${arrow}${
      isStep
        ? html`<span class="sort-step" aria-hidden="true">${at + 1}</span
            ><span class="sr-only">, ${sortText(language, column.field, sort)}</span>`
        : nothing
    }
  </button>`;
}

// Not every engine says with the click that Shift is held.
function sortWithShift(event: KeyboardEvent, sort: () => void): void {
  if (event.key !== 'Enter' || !event.shiftKey) return;
  event.preventDefault();
  sort();
}

function renderActionsHeader({language}: HeadPicture): TemplateResult {
  return html`<th class="actions-cell" part="header-cell actions-cell" scope="col">
    <span class="sr-only">${word(language, 'actions')}</span>
  </th>`;
}

function renderFilters(picture: HeadPicture): TemplateResult {
  const {columns, selection, hasActions} = picture;
  return html`<tr class="filters" part="filter-row">
    ${selection ? html`<td class="select-cell"></td>` : nothing}
    ${columns.map(
      (column, index) =>
        html`<td class="filter-cell ${index === 0 ? 'lead' : ''}" data-align=${alignOf(column)}>
          ${renderFilter(column, picture)}
        </td>`,
    )}
    ${hasActions ? html`<td class="actions-cell"></td>` : nothing}
  </tr>`;
}

function renderFilter({field, label, filterable}: Column, picture: HeadPicture): TemplateResult | typeof nothing {
  if (!filterable) return nothing;
  const {filter, language, onFilter} = picture;
  const condition = filter.find((each) => each.field === field && each.origin === 'user');
  const text = typeof condition?.value === 'string' ? condition.value : '';
  return html`<input
    class="filter"
    part="filter"
    type="search"
    size="1"
    autocomplete="off"
    aria-label=${word(language, 'filter.by', {name: label})}
    placeholder=${word(language, 'filter')}
    .value=${text}
    @input=${(event: Event) => onFilter(field, (event.target as HTMLInputElement).value)}
    @change=${(event: Event) => event.stopPropagation()}
  />`;
}

/** How many rows the header has. */
export const headRowsOf = (columns: readonly Column[]): number => (columns.some(({filterable}) => filterable) ? 2 : 1);
