import {css} from 'lit';

/** The controls of a table: in its header, in its rows and below them. */
export const tableControlStyles = css`
  button {
    font: inherit;
    cursor: pointer;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 1.75rem;
    margin-inline: -6px;
    padding: 0 6px;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: inherit;
  }
  [data-align='end'] .sort {
    flex-direction: row-reverse;
  }
  .sort:hover,
  .sort[data-order] {
    color: var(--widget-text);
  }
  .sort:hover {
    background: var(--widget-neutral-3);
  }
  .arrow {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    opacity: 0;
    transition: opacity var(--widget-duration-fast) var(--widget-ease);
  }
  .sort:is(:hover, :focus-visible) .arrow {
    opacity: 0.5;
  }
  .sort[data-order] .arrow {
    opacity: 1;
  }
  [data-order='descending'] .arrow {
    rotate: 180deg;
  }
  .sort-step {
    font-size: 0.625rem;
    font-variant-numeric: tabular-nums;
  }
  .filter {
    inline-size: 100%;
    min-inline-size: 6rem;
    block-size: 1.75rem;
    padding: 0 8px;
    border: 1px solid var(--widget-control);
    border-radius: var(--widget-radius-sm);
    background: var(--widget-surface);
    color: var(--widget-text);
    font: inherit;
  }
  .filter-room {
    block-size: 1.75rem;
  }
  .filter::placeholder {
    color: var(--widget-text-3);
    opacity: 1;
  }
  /* What takes the focus is not scrolled under the header or the bar below. */
  .row :is(a, button, input) {
    scroll-margin-block: 3.5rem;
  }
  .select-cell {
    inline-size: 1px;
  }
  .check {
    display: inline-grid;
    place-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    margin-inline: -4px;
    vertical-align: middle;
    cursor: pointer;
  }
  .check input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--widget-primary-9);
    cursor: pointer;
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
  .row-action {
    display: inline-grid;
    place-items: center;
    min-block-size: 28px;
    padding: 0 8px;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-2);
    font-weight: var(--widget-font-weight-medium);
  }
  .row-action.icon-only {
    min-inline-size: 28px;
    padding: 0;
  }
  .row-action:hover {
    background: var(--widget-neutral-4);
    color: var(--widget-text);
  }
  .row-action[data-danger]:hover {
    background: var(--widget-danger-3);
    color: var(--widget-danger-11);
  }
  .button[data-danger] {
    color: var(--widget-danger-11);
  }
  .row-action[aria-disabled] {
    opacity: var(--widget-disabled-opacity);
    cursor: progress;
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
  .footer,
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--widget-space-2) var(--widget-space-3);
    padding: var(--widget-space-2) var(--_edge);
    border-block-start: 1px solid var(--widget-line);
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
  }
  /* What can be done with a selection stays in view while rows are still being selected. */
  .footer:has(.bulk) {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    background: var(--_ground);
  }
  .failure {
    justify-content: space-between;
    background: var(--widget-danger-2);
    color: var(--widget-danger-11);
  }
  .bulk,
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--widget-space-2);
  }
  .pages {
    margin-inline-start: auto;
  }
  .selected {
    color: var(--widget-text);
    font-weight: var(--widget-font-weight-medium);
  }
  .range,
  .selected {
    font-variant-numeric: tabular-nums;
  }
  .button {
    display: inline-grid;
    place-items: center;
    min-block-size: 28px;
    padding: 0 10px;
    border: 1px solid var(--widget-line-strong);
    border-radius: var(--widget-radius-md);
    background: var(--widget-surface);
    color: var(--widget-text);
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-medium);
  }
  .button:hover {
    background: var(--widget-neutral-3);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--widget-text-2);
  }
  .button.step {
    inline-size: 28px;
    padding: 0;
  }
  .button[aria-disabled] {
    color: var(--widget-text-3);
    opacity: 0.6;
    cursor: default;
  }
  /* A faded ring could not be seen. */
  .button[aria-disabled]:focus-visible {
    opacity: 1;
  }
  .chevron {
    inline-size: 16px;
    block-size: 16px;
  }
  .chevron:dir(rtl) {
    scale: -1 1;
  }
  @media (pointer: coarse) {
    .check,
    .row-action,
    .button,
    .button.step,
    .sort,
    .filter {
      min-block-size: var(--widget-touch-target);
    }
    .check,
    .row-action.icon-only,
    .button.step {
      min-inline-size: var(--widget-touch-target);
    }
  }
  @media (forced-colors: active) {
    .sort .arrow {
      opacity: 0;
    }
    .sort[data-order] .arrow {
      opacity: 1;
    }
  }
  @media print {
    .footer,
    .failure,
    .select-cell,
    .actions-cell,
    .filters {
      display: none;
    }
  }
`;
