import {css} from 'lit';

export const filterBarStyles = css`
  :host {
    --_height: var(--widget-control-md);
    display: block;
    min-inline-size: 0;
    container-type: inline-size;
  }
  :host([size='sm']) {
    --_height: var(--widget-control-sm);
  }
  :host([size='lg']) {
    --_height: var(--widget-control-lg);
  }
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--widget-space-3);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--widget-space-3);
  }
  .filter,
  ::slotted(*) {
    flex: 1 1 11rem;
    min-inline-size: 0;
    max-inline-size: 20rem;
  }
  .filter:has(.ends) {
    flex-basis: 14rem;
  }
  .filter .box {
    block-size: calc(var(--_height) * var(--widget-density));
    margin-block-start: calc(var(--widget-font-size-sm) * 1.25 + 6px);
    border-radius: var(--widget-radius-md);
  }
  .label {
    margin-block-end: 6px;
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-medium);
    line-height: var(--widget-line-height-tight);
    overflow-wrap: anywhere;
  }
  .ends {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    align-items: center;
    gap: var(--widget-space-2);
  }
  .dash {
    color: var(--widget-text-3);
  }
  .active {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--widget-space-2);
    font-size: var(--widget-font-size-sm);
  }
  .chips {
    display: contents;
    list-style: none;
  }
  .chips > li {
    display: flex;
    max-inline-size: 100%;
  }
  button {
    display: inline-flex;
    box-sizing: border-box;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    min-block-size: 1.625rem;
    margin: 0;
    padding-block: 2px;
    padding-inline: 10px;
    border: 1px solid transparent;
    border-radius: var(--widget-radius-full);
    background: none;
    color: var(--widget-text);
    font: inherit;
    line-height: var(--widget-line-height-tight);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
    transition: background-color var(--widget-duration-fast) var(--widget-ease);
  }
  button:focus-visible {
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
    outline-offset: 1px;
  }
  .chip {
    border-color: var(--widget-line);
    background: var(--widget-neutral-3);
    padding-inline-end: 8px;
  }
  .chip:hover {
    border-color: var(--widget-line-strong);
    background: var(--widget-neutral-4);
  }
  .clear {
    color: var(--widget-text-2);
  }
  .clear:hover {
    background: var(--widget-neutral-3);
    color: var(--widget-text);
  }
  .acts {
    display: flex;
    align-items: center;
    gap: var(--widget-space-2);
    min-block-size: calc(var(--_height) * var(--widget-density));
  }
  .apply {
    min-block-size: calc(var(--_height) * var(--widget-density));
    padding-inline: 0.875rem;
    border-color: var(--widget-control);
    border-radius: var(--widget-radius-md);
    background: var(--widget-surface);
    font-weight: var(--widget-font-weight-medium);
  }
  .apply:hover {
    background: var(--widget-neutral-2);
  }
  .apply[data-pending] {
    border-color: var(--widget-primary-9);
    background: var(--widget-primary-9);
    color: var(--widget-on-primary);
  }
  .acts > .clear {
    min-block-size: calc(var(--_height) * var(--widget-density));
    border-radius: var(--widget-radius-md);
  }
  .count {
    margin-inline-start: auto;
    color: var(--widget-text-2);
    font-variant-numeric: tabular-nums;
  }
  .drawing {
    flex: none;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2.5;
    stroke-linecap: round;
  }
  .chip .drawing {
    color: var(--widget-text-2);
  }
  .opener {
    display: none;
    justify-self: start;
    min-block-size: calc(var(--_height) * var(--widget-density));
    padding-inline: 0.75rem;
    border-color: var(--widget-control);
    border-radius: var(--widget-radius-md);
    background: var(--widget-surface);
    font-weight: var(--widget-font-weight-medium);
  }
  .opener:hover {
    background: var(--widget-neutral-2);
  }
  .opener .drawing {
    inline-size: 1rem;
    block-size: 1rem;
    stroke-width: 2;
  }
  @container (inline-size < 36rem) {
    .opener {
      display: inline-flex;
    }
    .fields:not([data-open]) {
      display: none;
    }
    .filter,
    ::slotted(*) {
      flex-basis: 100%;
      max-inline-size: none;
    }
  }
  @media (pointer: coarse) {
    :is(button, .opener, .apply, .acts > .clear) {
      min-block-size: var(--widget-touch-target);
      min-inline-size: var(--widget-touch-target);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    button {
      transition: none;
    }
  }
`;
