import {html, nothing, type TemplateResult} from 'lit';
import type {Column} from './columns.js';
import {alignOf, headRowsOf} from './table-head.js';

const ROWS = 5;
/** More rows than these are below the fold, or in a box that scrolls. */
const MOST_ROWS = 12;
const COLUMNS = 4;

/** What is known of a table that is still to come. */
export interface SkeletonPicture {
  readonly label: unknown;
  readonly columns: readonly Column[];
  readonly rows?: number;
  readonly hasPages: boolean;
}

/** A table that is still to come: what is known of it, and bars in place of texts, as high as it will be. */
export function skeletonTable({label, columns, rows = ROWS, hasPages}: SkeletonPicture): TemplateResult {
  const cells = Array.from({length: columns.length || COLUMNS}, () => html`<td><span class="skeleton"></span></td>`);
  const row = html`<tr class="skeleton-row">
    ${cells}
  </tr>`;
  return html`${label}
    <div class="skeleton-box">
      <table>
        ${columns.length > 0 ? skeletonHead(columns) : nothing}
        <tbody>
          ${Array.from({length: Math.min(rows, MOST_ROWS)}, () => row)}
        </tbody>
      </table>
    </div>
    ${hasPages ? html`<div class="skeleton-foot"><span class="skeleton"></span></div>` : nothing}`;
}

function skeletonHead(columns: readonly Column[]): TemplateResult {
  const filters = html`<tr class="filters">
    <td colspan=${columns.length}><div class="filter-room"></div></td>
  </tr>`;
  return html`<thead>
    <tr>
      ${columns.map((column) => html`<th data-align=${alignOf(column)}>${column.label}</th>`)}
    </tr>
    ${headRowsOf(columns) > 1 ? filters : nothing}
  </thead>`;
}
