import {html, nothing, type TemplateResult} from 'lit';
import {word} from '../../../core/words.js';
import {cellText} from './cell-text.js';
import type {ColumnSummaries, Summary} from './column-summary.js';
import type {Column} from './columns.js';
import '../../../core/words/en/columns.js';

/** The row below the rows. */
export interface SummaryPicture {
  readonly language: string;
  readonly columns: readonly Column[];
  readonly summaries: ColumnSummaries;
  readonly hasSelect: boolean;
  readonly hasActions: boolean;
  /** Whether rows of other pages are not here to be added up. */
  readonly isPage: boolean;
  /** The number of the row for readers; undefined where all rows are in the tree. */
  readonly rowIndex: number | undefined;
}

/** The row that sums up the columns, with what each figure is. */
export function renderSummary(picture: SummaryPicture): TemplateResult {
  const {columns, hasSelect, hasActions, rowIndex} = picture;
  return html`<tfoot part="summary">
    <tr class="summary" part="summary-row" aria-rowindex=${rowIndex ?? nothing}>
      ${hasSelect ? html`<td class="select-cell"></td>` : nothing}
      ${columns.map((column, index) => renderCell(column, index === 0, picture))}
      ${hasActions ? html`<td class="actions-cell"></td>` : nothing}
    </tr>
  </tfoot>`;
}

function renderCell(column: Column, isFirst: boolean, picture: SummaryPicture): TemplateResult {
  const {language, summaries, isPage} = picture;
  const summary = summaries.of(column);
  const align = column.align === 'start' ? nothing : column.align;
  const content = summary ? renderFigure(summary, column, language) : nothing;
  if (!isFirst) return html`<td part="summary-cell" data-align=${align}>${content}</td>`;
  const name = word(language, isPage ? 'summary.page' : 'summary');
  return html`<th class="row-header" part="summary-cell" scope="row" data-align=${align}>
    ${summary && !isPage ? html`<span class="sr-only">${name}</span>` : name} ${content}
  </th>`;
}

function renderFigure({kind, value}: Summary, column: Column, language: string): TemplateResult {
  const own = kind === 'count' ? {format: '', grouped: true} : column;
  const name = kind === 'own' ? '' : word(language, `summary.${kind}`);
  return html`${name ? html`<span class="summary-name">${name}</span> ` : nothing}<span
      >${cellText(value, own, {language})}</span
    >`;
}
