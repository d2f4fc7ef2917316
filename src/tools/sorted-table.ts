import {html, type TemplateResult} from 'lit';

/** One column of a table that its reader sorts. */
export interface Column<Row> {
  readonly label: string;
  /** What is sorted by, and shown where nothing else is said. */
  readonly value: (row: Row) => string | number | undefined;
  readonly show?: (row: Row) => unknown;
}

/** By which column, and whether the greatest comes first. */
export interface Sort {
  readonly column: number;
  readonly down: boolean;
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));

/** The rows in order; what has no value comes last either way. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort): Row[] {
  const value = columns[sort.column]?.value ?? (() => undefined);
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sort.down ? compare(b, a) : compare(a, b);
  });
}

/** The order after a press on a column: that column, then the other way round. */
export const nextSort = (sort: Sort, column: number): Sort => ({
  column,
  down: sort.column === column && !sort.down,
});

interface SortedTable<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly sort: Sort;
  readonly sorted: (sort: Sort) => void;
}

/** A native table with a button in each header. The rows are drawn as they are given. */
export function sortedTable<Row>({caption, columns, rows, sort, sorted}: SortedTable<Row>): TemplateResult {
  const direction = (index: number): string =>
    index !== sort.column ? 'none' : sort.down ? 'descending' : 'ascending';
  return html`<table part="table">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(
          ({label}, index) =>
            html`<th scope="col" aria-sort=${direction(index)}>
              <button type="button" @click=${() => sorted(nextSort(sort, index))}>${label}</button>
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${columns.map(({value, show}) => html`<td>${show ? show(row) : value(row)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
