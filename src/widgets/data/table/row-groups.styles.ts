import {css} from 'lit';

/** The heads of groups. */
export const rowGroupStyles = css`
  .group-row > * {
    block-size: var(--_row);
    border-block-end: 1px solid var(--widget-line);
    background: var(--widget-neutral-2);
    color: var(--widget-text);
    font-variant-numeric: tabular-nums;
  }
  .group-row:last-of-type > * {
    border-block-end-color: transparent;
  }
  .group-head {
    text-align: start;
    white-space: nowrap;
  }
  .group-row[data-level='1'] .group-button {
    margin-inline-start: calc(1 * var(--widget-space-5, 20px));
  }
  .group-row[data-level='2'] .group-button {
    margin-inline-start: calc(2 * var(--widget-space-5, 20px));
  }
  .group-row[data-level='3'] .group-button {
    margin-inline-start: calc(3 * var(--widget-space-5, 20px));
  }
  .group-row[data-level='4'] .group-button {
    margin-inline-start: calc(4 * var(--widget-space-5, 20px));
  }
  .group-button {
    position: sticky;
    inset-inline-start: var(--_edge);
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    margin-inline-start: -6px;
    padding: 0 8px 0 6px;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: inherit;
    font-weight: var(--widget-font-weight-medium);
  }
  .group-button:hover {
    background: var(--widget-neutral-4);
  }
  .group-button::before {
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    margin-inline: 2px 4px;
    border-block-end: 1.75px solid;
    border-inline-end: 1.75px solid;
    rotate: -45deg;
    transition: rotate var(--widget-duration-fast) var(--widget-ease);
    content: '';
  }
  .group-button:dir(rtl)::before,
  .group-button[aria-expanded='true']::before {
    rotate: 45deg;
  }
  .group-button[aria-expanded='true']:dir(rtl)::before {
    rotate: -45deg;
  }
  .group-count,
  .aggregate {
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-xs);
    font-weight: var(--widget-font-weight-normal);
  }
  .group-cell {
    white-space: nowrap;
    font-weight: var(--widget-font-weight-medium);
  }
  @media (pointer: coarse) {
    .group-button {
      min-block-size: var(--widget-touch-target);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .group-button::before {
      transition: none;
    }
  }
`;
