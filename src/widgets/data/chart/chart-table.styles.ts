import {css} from 'lit';

/** The look of a chart's data as a table. */
export const chartTableStyles = css`
  .table {
    max-block-size: max(var(--_height, 300px), 200px);
    overflow: auto;
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius-md);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--widget-font-size-sm);
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 6px 12px;
    border-block-end: 1px solid var(--widget-line);
    text-align: start;
    font-weight: var(--widget-font-weight-normal);
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--widget-surface);
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-xs);
    font-weight: var(--widget-font-weight-medium);
  }
  table > :last-child tr:last-child > * {
    border-block-end: 0;
  }
  tfoot th,
  tfoot td {
    color: var(--widget-text-2);
  }
  tfoot tr:first-child > * {
    border-block-start: 1px solid var(--widget-line-strong);
  }
  .figure {
    text-align: end;
  }
`;
