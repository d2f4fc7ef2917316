import {css} from 'lit';

/** The controls in the header of a table. */
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
  .arrow,
  .sort:not([data-order])::after {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
  }
  .sort:not([data-order]) .arrow {
    display: none;
  }
  /* What can be sorted says so before anybody points at it: two small triangles, up and down. */
  .sort:not([data-order])::after {
    content: '';
    background: currentcolor;
    clip-path: polygon(50% 8%, 80% 42%, 20% 42%, 50% 8%, 50% 92%, 20% 58%, 80% 58%, 50% 92%);
    opacity: 0.55;
    transition: opacity var(--widget-duration-fast) var(--widget-ease);
  }
  .sort:is(:hover, :focus-visible)::after {
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
  @media (pointer: coarse) {
    .sort,
    .filter {
      min-block-size: var(--widget-touch-target);
    }
  }
  @media (forced-colors: active) {
    .sort:not([data-order])::after {
      background: ButtonText;
    }
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;
