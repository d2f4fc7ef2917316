import {html, nothing, type TemplateResult} from 'lit';
import {sortedTable, sortRows, type Column, type Sort} from '../sorted-table.js';
import type {RenderFigures} from './render-profile.js';
import type {SourceFigures} from './source-profile.js';

/** The most rows drawn; sorted by what they cost, the rest cost least. */
const MOST_ROWS = 100;

const ms = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(1));

const average = ({total, renders}: RenderFigures): number | undefined => (renders > 0 ? total / renders : undefined);

export const RENDER_COLUMNS: readonly Column<RenderFigures>[] = [
  {label: 'Widget', value: ({title}) => title},
  {label: 'On the page', value: ({widgets}) => widgets},
  {label: 'Renders', value: ({renders}) => renders},
  {label: 'Total, ms', value: ({total}) => total, show: ({total}) => ms(total)},
  {label: 'Average, ms', value: average, show: (row) => ms(average(row))},
  {label: 'Longest, ms', value: ({longest}) => longest, show: ({longest}) => ms(longest)},
];

/** The columns of sources in a recording of so many seconds. */
export const sourceColumns = (seconds: number): readonly Column<SourceFigures>[] => {
  const rate = ({pushes}: SourceFigures): number => pushes / Math.max(1, seconds);
  return [
    {label: 'Source', value: ({source}) => source},
    {label: 'Reads', value: ({reads}) => reads},
    {label: 'Errors', value: ({errors}) => errors},
    {label: 'Median, ms', value: ({median}) => median, show: ({median}) => ms(median)},
    {label: '95 %, ms', value: ({p95}) => p95, show: ({p95}) => ms(p95)},
    {label: 'Pushes a second', value: rate, show: (row) => rate(row).toFixed(1)},
  ];
};

/** A table of figures, the first rows of them in their order. */
export function profileTable<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  all: readonly Row[],
  sort: Sort,
  sorted: (sort: Sort) => void,
): TemplateResult {
  const rows = sortRows(all, columns, sort).slice(0, MOST_ROWS);
  const more = all.length - rows.length;
  return html`<div class="scroll">
    ${sortedTable({caption, columns, rows, sort, sorted})}
    ${more > 0 ? html`<p class="note">${more} more rows.</p>` : nothing}
  </div>`;
}
