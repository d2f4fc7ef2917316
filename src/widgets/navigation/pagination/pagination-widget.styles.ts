import {css} from 'lit';

export const paginationStyles = css`
  :host {
    --_side: var(--widget-control-md);
    display: block;
    min-inline-size: 0;
    color: var(--widget-text-2);
    container-type: inline-size;
    font-size: var(--widget-font-size-sm);
  }
  :host([size='xs']) {
    --_side: var(--widget-control-xs);
    font-size: var(--widget-font-size-xs);
  }
  :host([size='sm']) {
    --_side: var(--widget-control-sm);
  }
  :host([size='lg']) {
    --_side: var(--widget-control-lg);
    font-size: var(--widget-font-size-base);
  }
  :host([size='xl']) {
    --_side: var(--widget-control-xl);
    font-size: var(--widget-font-size-lg);
  }
  :host([size='xxl']) {
    --_side: var(--widget-control-xxl);
    font-size: var(--widget-font-size-lg);
  }
  :host([slot='pagination']) {
    padding: var(--widget-space-2) var(--widget-space-3);
    border-block-start: 1px solid var(--widget-line);
  }
  .base {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--widget-space-2) var(--widget-space-4);
    font-variant-numeric: tabular-nums;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--widget-space-2) var(--widget-space-4);
  }
  .sizes {
    display: inline-flex;
    align-items: center;
    gap: var(--widget-space-2);
  }
  select {
    min-block-size: calc(var(--_side) * var(--widget-density));
    padding-inline: var(--widget-space-2);
    border: 1px solid var(--widget-line-strong);
    border-radius: var(--widget-radius-sm);
    background: var(--widget-surface);
    color: var(--widget-text);
    font: inherit;
  }
  ul {
    display: flex;
    align-items: center;
    gap: 2px;
    margin: 0;
    margin-inline-start: auto;
    padding: 0;
    list-style: none;
  }
  .page,
  .step,
  .gap {
    display: grid;
    place-items: center;
    min-inline-size: var(--_side);
    min-block-size: calc(var(--_side) * var(--widget-density));
    padding: 0 var(--widget-space-1);
    border: 1px solid transparent;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-2);
    font: inherit;
    text-decoration: none;
  }
  .page,
  .step {
    cursor: pointer;
  }
  :is(.page, .step):not([aria-disabled]):hover {
    background: var(--widget-neutral-3);
    color: var(--widget-text);
  }
  .page[aria-current] {
    border-color: var(--widget-line-strong);
    background: var(--widget-surface);
    box-shadow: var(--widget-shadow-sm);
    color: var(--widget-text);
    font-weight: var(--widget-font-weight-bold);
  }
  :is(.step, .more)[aria-disabled] {
    opacity: var(--widget-disabled-opacity);
    cursor: default;
  }
  .more {
    min-block-size: calc(var(--_side) * var(--widget-density));
    margin-inline-start: auto;
    padding-inline: var(--widget-space-4);
    border: 1px solid var(--widget-line-strong);
    border-radius: var(--widget-radius-sm);
    background: var(--widget-surface);
    color: var(--widget-text);
    cursor: pointer;
    font: inherit;
  }
  .more:not([aria-disabled]):hover {
    background: var(--widget-neutral-3);
  }
  .chevron {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .step:dir(rtl) .chevron {
    scale: -1 1;
  }
  .short {
    display: none;
    padding-inline: var(--widget-space-2);
    white-space: nowrap;
  }
  @container (inline-size < 26rem) {
    .number {
      display: none;
    }
    .short {
      display: block;
    }
    .base {
      justify-content: center;
    }
    ul {
      justify-content: space-between;
      inline-size: 100%;
    }
  }
  .line {
    inline-size: min(18rem, 100%);
    block-size: var(--_side);
  }
  @media (pointer: coarse) {
    :host {
      --_side: var(--widget-touch-target);
    }
    select {
      min-block-size: var(--widget-touch-target);
    }
  }
  @media (forced-colors: active) {
    .page[aria-current] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
    :is(.step, .more)[aria-disabled] {
      color: GrayText;
      opacity: 1;
    }
  }
`;
