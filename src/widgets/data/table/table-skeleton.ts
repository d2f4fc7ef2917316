import {html, type TemplateResult} from 'lit';
import type {Column} from './columns.js';

const ROWS = 5;
const COLUMNS = 4;

/** A table that is still to come: its header where it is known, and bars in place of texts. */
export function skeletonTable(label: unknown, columns: readonly Column[]): TemplateResult {
  const width = columns.length || COLUMNS;
  const cells = Array.from({length: width}, () => html`<td><span class="skeleton"></span></td>`);
  return html`${label}
    <div class="skeleton-box">
      <table>
        ${
          columns.length > 0
            ? html`<thead>
                <tr>
                  ${columns.map(({label: text, align}) => html`<th data-align=${align}>${text}</th>`)}
                </tr>
              </thead>`
            : ''
        }
        <tbody>
          ${Array.from(
            {length: ROWS},
            () =>
              html`<tr class="skeleton-row">
                ${cells}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
