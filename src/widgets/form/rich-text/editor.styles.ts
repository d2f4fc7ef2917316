import {css} from 'lit';

/** What only a rich text that can be written needs. */
export const editorStyles = css`
  /* The line before the first of a row lies beyond the edge. */
  .group {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px;
    margin-inline-start: -5px;
    padding-inline-start: 4px;
    border-inline-start: 1px solid var(--widget-line);
  }
  .tool,
  .text-tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 1.75rem;
    block-size: var(--_tool);
    padding: 0;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-2);
    font: inherit;
    cursor: pointer;
    transition: background-color var(--widget-duration-fast) var(--widget-ease);
  }
  .text-tool {
    padding-inline: 0.5rem;
    color: var(--widget-text);
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-medium);
  }
  .tool:focus-visible,
  .text-tool:focus-visible {
    outline-offset: -2px;
  }
  .tool:hover:enabled,
  .text-tool:hover:enabled {
    background: var(--widget-neutral-4);
    color: var(--widget-text);
  }
  .tool[aria-pressed='true'] {
    background: var(--widget-primary-3);
    color: var(--widget-primary-11);
  }
  .tool:disabled {
    opacity: 0.4;
    cursor: default;
  }
  .face {
    display: grid;
    place-items: center;
    inline-size: 100%;
    block-size: 100%;
  }
  .drawing {
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :is([data-tool='undo'], [data-tool='redo'], [data-tool='indent'], [data-tool='outdent']):dir(rtl) .drawing {
    scale: -1 1;
  }
  .link-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 4px 4px 4px 0.75rem;
    border-block-end: 1px solid var(--widget-line);
  }
  .address {
    flex: 1 1 10rem;
    min-inline-size: 0;
    block-size: var(--_tool);
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    color: inherit;
    font: inherit;
  }
  .address::placeholder {
    color: var(--widget-text-3);
    opacity: 1;
  }
  .box:has(.address:focus-visible) .link-bar {
    box-shadow: inset 0 -1px var(--widget-focus-color);
    border-block-end-color: var(--widget-focus-color);
  }
  .address-error {
    flex: 1 0 100%;
    padding-block-end: 4px;
    color: var(--widget-danger-11);
    font-size: var(--widget-font-size-sm);
  }
  .counter {
    justify-self: end;
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
    line-height: var(--widget-line-height-tight);
    font-variant-numeric: tabular-nums;
  }
  .counter[data-over] {
    color: var(--widget-danger-11);
  }
  @media (pointer: coarse) {
    .tool,
    .text-tool,
    .address {
      min-inline-size: var(--widget-touch-target);
    }
  }
  @media (forced-colors: active) {
    .tool[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .tool:disabled {
      opacity: 1;
      color: GrayText;
    }
  }
`;
