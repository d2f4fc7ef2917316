import {css} from 'lit';

/** What a dashboard needs beyond the plain container; adopted with the first one that shows a dashboard. */
export const dashStyles = css`
  :host {
    /* A measure for what is in it, whatever is around it. */
    display: block;
  }
  :host(:state(full-screen)) {
    position: fixed;
    inset: 0;
    z-index: 100;
    padding: var(--widget-space-4);
    overflow: auto;
    background: var(--widget-page, var(--widget-surface));
  }
  .dash {
    --_row: 56px;
    min-inline-size: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--widget-space-2) var(--widget-space-3);
    margin-block-end: var(--widget-space-4);
  }
  .titles {
    display: flex;
    flex: 1 1 auto;
    align-items: center;
    gap: var(--widget-space-2);
    min-inline-size: 0;
  }
  .bar .heading {
    margin: 0;
    font-size: var(--widget-font-size-xl, 1.25rem);
    font-weight: var(--widget-font-weight-bold);
    letter-spacing: -0.02em;
    line-height: var(--widget-line-height-tight);
    overflow-wrap: anywhere;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--widget-space-2);
    min-inline-size: 0;
  }
  .controls select-widget {
    inline-size: auto;
    min-inline-size: 8rem;
  }
  .controls .interval {
    min-inline-size: 5.5rem;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--widget-space-2);
    margin-block-end: var(--widget-space-4);
    padding: var(--widget-space-2) var(--widget-space-3);
    border: 1px solid var(--widget-warning-7);
    border-radius: var(--widget-radius-md);
    background: var(--widget-warning-3, var(--widget-surface));
    color: var(--widget-text);
    font-size: var(--widget-font-size-sm);
  }
  .notice p {
    flex: 1 1 16rem;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .none {
    margin: 0;
    padding: var(--widget-space-8) var(--widget-space-4);
    border: 1px dashed var(--widget-line-strong);
    border-radius: var(--widget-radius-lg);
    color: var(--widget-text-2);
    text-align: center;
  }
  .board {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-auto-rows: auto;
    gap: var(--_gap);
  }
  .board .tile {
    position: relative;
    grid-column: auto;
    block-size: auto;
    min-inline-size: 0;
  }
  .tile panel-widget {
    --widget-panel-padding: 0;
    block-size: 100%;
    overflow: hidden;
  }
  .body {
    --_inner: calc(var(--_h) * var(--_row) + (var(--_h) - 1) * var(--_gap) - 46px);
    box-sizing: border-box;
    max-block-size: var(--_inner);
    padding: var(--widget-space-4);
    overflow: auto;
    scrollbar-width: thin;
  }
  .body[data-flush] {
    padding: 0;
  }
  .body:focus-visible {
    outline-offset: calc(-1 * var(--widget-focus-width));
  }
  .drawn {
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }
  .tools {
    display: flex;
    gap: 2px;
    margin-inline-end: calc(-1 * var(--widget-space-2));
  }
  .tool {
    display: inline-grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-2);
    font: inherit;
    cursor: pointer;
    transition: background-color var(--widget-duration-fast) var(--widget-ease);
  }
  @media (pointer: coarse) {
    .tool {
      min-inline-size: var(--widget-touch-target);
      min-block-size: var(--widget-touch-target);
    }
  }
  .tool:hover {
    background: var(--widget-neutral-4);
    color: var(--widget-text);
  }
  .tool:focus-visible {
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
    outline-offset: 1px;
  }
  .tool.look {
    opacity: 0;
  }
  .tile:is(:hover, :focus-within) .look,
  .tile.alone .look {
    opacity: 1;
  }
  @media (hover: none) {
    .tool.look {
      opacity: 1;
    }
  }
  .grip {
    cursor: grab;
    touch-action: none;
  }
  [data-editing] .tile panel-widget {
    border-style: dashed;
    border-color: var(--widget-line-strong);
  }
  [data-editing] .tile panel-widget::part(header) {
    cursor: grab;
    user-select: none;
  }
  [data-editing] .body {
    overflow: hidden;
  }
  [data-editing] .tile:focus-within panel-widget {
    border-color: var(--widget-primary-9);
  }
  .resize {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    z-index: 2;
    display: none;
    inline-size: 24px;
    block-size: 24px;
    cursor: nwse-resize;
    touch-action: none;
  }
  .resize:dir(rtl) {
    cursor: nesw-resize;
  }
  .resize::after {
    content: '';
    position: absolute;
    inset-block-end: 5px;
    inset-inline-end: 5px;
    inline-size: 9px;
    block-size: 9px;
    border-block-end: 2px solid var(--widget-text-3);
    border-inline-end: 2px solid var(--widget-text-3);
    border-end-end-radius: 4px;
  }
  .tile.lifted {
    z-index: 3;
    pointer-events: none;
  }
  .tile.lifted panel-widget {
    box-shadow: var(--widget-shadow-xl);
    opacity: 0.92;
  }
  .tile.sized panel-widget {
    border-color: var(--widget-primary-9);
  }
  .ghost {
    display: none;
  }
  [data-alone] .tile:not(.alone) {
    display: none;
  }
  .places {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(5rem, 1fr));
    gap: var(--widget-space-3);
  }
  .fields {
    display: grid;
    gap: var(--widget-space-4);
  }
  @container (min-width: 560px) {
    .board {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-auto-flow: dense;
    }
    .board .tile {
      grid-column: span var(--_span);
    }
  }
  @container (min-width: 880px) {
    .board {
      grid-template-columns: repeat(12, minmax(0, 1fr));
      grid-auto-rows: var(--_row);
    }
    .body {
      block-size: var(--_inner);
    }
    .board .tile {
      grid-column: var(--_x) / span var(--_w);
      grid-row: var(--_y) / span var(--_h);
    }
    .ghost {
      display: block;
      grid-column: var(--_x) / span var(--_w);
      grid-row: var(--_y) / span var(--_h);
      border: 2px dashed var(--widget-primary-7, var(--widget-primary-9));
      border-radius: var(--widget-radius-lg);
      background: var(--widget-primary-3);
    }
    .resize {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .resize::after {
      border-color: CanvasText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [data-editing] .tile:not(.lifted) {
      transition: translate var(--widget-duration-fast) var(--widget-ease);
    }
  }
  @media print {
    .controls,
    .tools {
      display: none;
    }
  }
`;
