import {css} from 'lit';

/** Cells that are edited in place. */
export const cellEditingStyles = css`
  .editable {
    position: relative;
    cursor: cell;
  }
  :is(td, th):focus-visible,
  .editable:focus {
    outline: 2px solid var(--widget-focus-color);
    outline-offset: -2px;
  }
  .editable:hover:not(:focus, [data-editing]) {
    box-shadow: inset 0 0 0 1px var(--widget-line-strong);
  }
  .row > :is(td, th) {
    scroll-margin-block: 3.5rem;
  }
  .refused:not([hidden]) + .editor,
  [data-editing] :is(.value, .refused) {
    visibility: hidden;
  }
  .editable[data-refused] {
    box-shadow: inset 0 0 0 2px var(--widget-danger-9);
    color: var(--widget-danger-11);
  }
  [data-refused] > .value {
    display: none;
  }
  .refused {
    text-decoration: underline wavy var(--widget-danger-9) 1px;
    text-underline-offset: 3px;
  }
  .editor {
    position: absolute;
    inset: 1px;
    box-sizing: border-box;
    inline-size: calc(100% - 2px);
    block-size: calc(100% - 2px);
    min-inline-size: 0;
    margin: 0;
    padding: 0 calc(var(--widget-space-3) - 3px);
    padding-inline-start: calc(var(--_before) - 1px);
    border: 0;
    outline: 2px solid var(--widget-primary-9);
    outline-offset: -1px;
    border-radius: 2px;
    background: var(--widget-surface);
    color: var(--widget-text);
    font: inherit;
    font-variant-numeric: inherit;
    text-align: inherit;
  }
  tr > :first-child > .editor {
    padding-inline-start: calc(var(--_edge) - 1px);
  }
  tr > :last-child > .editor {
    padding-inline-end: calc(var(--_edge) - 1px);
  }
  select.editor {
    padding-inline: calc(var(--_before) - 5px) calc(var(--widget-space-3) - 7px);
  }
  .editor[aria-invalid] {
    outline-color: var(--widget-danger-9);
  }
  .edit-note {
    --_widest: 18rem;
    --_gap: 4px;
    padding: 6px 10px;
    border-color: var(--widget-warning-7, var(--widget-line-strong));
    border-radius: var(--widget-radius-md);
    color: var(--widget-text);
    font-size: var(--widget-font-size-xs);
    pointer-events: none;
  }
  .edit-note[data-problem] {
    border-color: var(--widget-danger-7, var(--widget-danger-9));
    color: var(--widget-danger-11);
  }
  @media (pointer: coarse) {
    .editable {
      block-size: var(--widget-touch-target);
    }
    .editor {
      font-size: 1rem;
    }
  }
  @media (forced-colors: active) {
    .editable:focus,
    .editor {
      outline-color: Highlight;
    }
  }
`;
