import {css} from 'lit';
import {recordControlStyles} from './record-controls.styles.js';

/** The controls in and below the rows of a table, and those that it shares with other lists of records. */
export const rowControlStyles = css`
  ${recordControlStyles}
  .select-cell {
    inline-size: 1px;
  }
  .actions-cell {
    inline-size: 1px;
    white-space: nowrap;
  }
  .row-actions {
    display: flex;
    justify-content: flex-end;
    gap: 2px;
  }
  .action-icon svg {
    display: block;
    inline-size: 16px;
    block-size: 16px;
  }
  .link {
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: inherit;
    text-align: inherit;
    text-decoration: none;
  }
  .link:is([href], button):hover,
  .row:hover .link[href] {
    text-decoration: underline;
    text-decoration-color: var(--widget-line-strong);
    text-underline-offset: 3px;
  }
  @media print {
    .select-cell,
    .actions-cell {
      display: none;
    }
  }
`;
