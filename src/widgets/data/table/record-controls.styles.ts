import {css} from 'lit';

/** The controls of any list of records: check boxes, what can be done with one, and the bar below them. */
export const recordControlStyles = css`
  button {
    font: inherit;
    cursor: pointer;
  }
  /* Blocks, since in a thousand rows a grid around each box is a third of their layout. */
  .check {
    display: block;
    inline-size: 24px;
    padding: 4px;
    margin-inline: -4px;
    cursor: pointer;
  }
  .check input {
    display: block;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--widget-primary-9);
    cursor: pointer;
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
    .check {
      inline-size: var(--widget-touch-target);
      padding: calc((var(--widget-touch-target) - 16px) / 2);
    }
    .row-action,
    .button,
    .button.step {
      min-block-size: var(--widget-touch-target);
    }
    .row-action.icon-only,
    .button.step {
      min-inline-size: var(--widget-touch-target);
    }
  }
  @media print {
    .footer,
    .failure {
      display: none;
    }
  }
`;
