import {css} from 'lit';

/** Rows with details. */
export const rowDetailStyles = css`
  .disclosure {
    position: relative;
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-inline: -6px 6px;
    padding: 0;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-2);
    vertical-align: middle;
  }
  .disclosure:hover {
    background: var(--widget-neutral-4);
    color: var(--widget-text);
  }
  .disclosure::before {
    inline-size: 6px;
    block-size: 6px;
    margin-inline-end: 2px;
    border-block-end: 1.75px solid;
    border-inline-end: 1.75px solid;
    rotate: -45deg;
    transition: rotate var(--widget-duration-fast) var(--widget-ease);
    content: '';
  }
  .disclosure:dir(rtl)::before {
    rotate: 45deg;
  }
  .disclosure[aria-expanded='true']::before {
    margin-block-end: 3px;
    margin-inline-end: 0;
    rotate: 45deg;
  }
  .disclosure[aria-expanded='true']:dir(rtl)::before {
    rotate: -45deg;
  }
  .row:has(.disclosure[aria-expanded='true']) > * {
    border-block-end-color: transparent;
  }
  .detail {
    padding: 0;
    border-block-end: 1px solid var(--widget-line);
    background: var(--widget-neutral-2);
  }
  .detail-row:last-of-type > .detail {
    border-block-end-color: transparent;
  }
  .detail-box {
    position: sticky;
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: var(--_view, 100%);
    padding: var(--widget-space-3) var(--_edge);
    padding-inline-start: calc(var(--_edge) + 24px);
    overflow-x: auto;
    white-space: normal;
  }
  @media (pointer: coarse) {
    .disclosure {
      inline-size: var(--widget-touch-target);
      block-size: var(--widget-touch-target);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .disclosure::before {
      transition: none;
    }
  }
  @media print {
    .disclosure {
      display: none;
    }
  }
`;
