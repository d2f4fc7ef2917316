import {css} from 'lit';

/** What is done to columns: handles, menus, pinned columns and the row below. */
export const columnStyles = css`
  :host {
    --_edge-shadow: light-dark(oklch(24% 0.02 260 / 0.1), oklch(0% 0 0 / 0.45));
  }
  .scroller table.sized.sized {
    inline-size: max(100%, var(--_sum));
    table-layout: fixed;
  }
  .scroller table.fitting.fitting {
    inline-size: max-content;
    min-inline-size: 0;
    table-layout: auto;
  }
  .fitting :is(th, td) {
    white-space: nowrap;
  }
  .scroller .sized.sized :is(.row > *, .row > .row-header, .lead) {
    max-inline-size: none;
  }
  /* The shadow of a pinned column falls beside it. */
  .sized :is(.row > :not(.actions-cell, .select-cell), .summary > *, .header-cell) {
    overflow: clip;
    overflow-clip-margin: 8px;
    overflow-wrap: normal;
    text-overflow: ellipsis;
  }
  .scroller .sized.sized .header-cell.lead {
    overflow-wrap: normal;
    white-space: nowrap;
  }
  .sized .sort {
    max-inline-size: 100%;
  }
  .sized :is(.sort-label, .head-label) {
    overflow: clip;
    text-overflow: ellipsis;
  }
  .header-cell {
    position: relative;
  }
  .header-cell:has(.column-menu) {
    padding-inline-end: 34px;
  }
  .resize {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 12px;
    cursor: col-resize;
    touch-action: none;
  }
  .resize::after {
    position: absolute;
    inset-block: 25%;
    inset-inline-end: 0;
    inline-size: 1px;
    background: var(--widget-line-strong);
    content: '';
    transition: background-color var(--widget-duration-fast) var(--widget-ease);
  }
  .resize:is(:hover, :focus-visible, [data-dragged])::after {
    inset-block: 0;
    inline-size: 2px;
    background: var(--widget-primary-9);
  }
  .resize:focus-visible {
    outline-offset: -2px;
  }
  .column-menu {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 8px;
    display: grid;
    align-items: center;
  }
  .menu-button {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-3);
  }
  .menu-button:is(:hover, :focus-visible, [aria-expanded='true']) {
    background: var(--widget-neutral-3);
    color: var(--widget-text);
  }
  .menu-button svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .tools {
    display: flex;
    justify-content: flex-end;
    padding: var(--widget-space-2) var(--_edge);
  }
  .base:has(.tools) {
    position: relative;
  }
  /* Beside the name of the table, which leaves it the room. */
  .tools.beside {
    position: absolute;
    inset-block-start: calc(var(--widget-space-4) - 7px);
    inset-inline-end: var(--_edge);
    z-index: 1;
    padding: 0;
  }
  .tools.beside + .scroller .caption-text {
    max-inline-size: calc(100vi - 11rem);
    min-block-size: 1.25em;
  }
  .reorderable .header-cell {
    cursor: grab;
    user-select: none;
  }
  .header-cell[data-dragged] {
    opacity: 0.5;
    cursor: grabbing;
  }
  [data-drop]::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: -1px;
    z-index: 2;
    inline-size: 2px;
    background: var(--widget-primary-9);
    content: '';
  }
  [data-drop='behind']::before {
    inset-inline: auto -1px;
  }
  tfoot {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
  }
  .base:has(.bulk) .scroller:not(.virtual) tfoot {
    position: static;
  }
  .summary,
  .summary > * {
    background: var(--_ground);
  }
  .summary > * {
    block-size: var(--_row);
    border-block-start: 1px solid var(--widget-line-strong);
    color: var(--widget-text);
    font-weight: var(--widget-font-weight-medium);
    white-space: nowrap;
  }
  .summary-name {
    margin-inline-end: 0.5em;
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-xs);
    font-weight: var(--widget-font-weight-normal);
  }
  @media (pointer: coarse) {
    .resize {
      inline-size: 24px;
    }
    .menu-button {
      inline-size: 32px;
      block-size: 32px;
    }
    .header-cell:has(.column-menu) {
      padding-inline-end: 44px;
    }
  }
  @media (forced-colors: active) {
    .resize:is(:hover, :focus-visible, [data-dragged])::after,
    [data-drop]::before {
      background: Highlight;
    }
  }
  @media print {
    .resize,
    .tools,
    .column-menu {
      display: none;
    }
    tfoot {
      position: static;
    }
  }
`;
