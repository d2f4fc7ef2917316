import {css} from 'lit';

export const sortedTableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding: 4px 8px;
    color: var(--widget-text-2);
    text-align: start;
  }
  th,
  td {
    padding: 4px 8px;
    border-block-end: 1px solid var(--widget-line);
    text-align: start;
    vertical-align: top;
  }
  th {
    position: sticky;
    inset-block-start: 0;
    padding: 0;
    background: var(--widget-overlay);
    white-space: nowrap;
  }
  th button {
    inline-size: 100%;
    min-block-size: 28px;
    padding: 4px 8px;
    border: 0;
    background: none;
    color: var(--widget-text-2);
    font: inherit;
    font-weight: var(--widget-font-weight-medium);
    text-align: start;
    cursor: pointer;
  }
  th button:hover {
    color: var(--widget-text);
  }
  /* Inside, since the heads beside it and the box that scrolls would cover what is outside. */
  th button:focus-visible {
    outline-offset: calc(-1 * var(--widget-focus-width));
  }
  th[aria-sort='ascending'] button::after {
    content: ' ↑';
    content: ' ↑' / '';
  }
  th[aria-sort='descending'] button::after {
    content: ' ↓';
    content: ' ↓' / '';
  }
  td {
    max-inline-size: 20rem;
    overflow-wrap: break-word;
  }
`;
