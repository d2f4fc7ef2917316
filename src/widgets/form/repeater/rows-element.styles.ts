import {css} from 'lit';

/** Rows of a form, each in a frame with its buttons beside it. */
export const rowsStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--widget-space-3);
  }
  .label {
    overflow-wrap: anywhere;
    font-weight: var(--widget-font-weight-medium);
  }
  .row {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--widget-space-2) var(--widget-space-3);
    padding: var(--widget-space-4);
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius-lg);
    background: var(--widget-surface);
  }
  .content {
    flex: 1 1 16rem;
    min-inline-size: 0;
  }
  ::slotted([data-row]) {
    display: flex;
    flex-direction: column;
    gap: var(--widget-space-3);
  }
  .tools {
    display: flex;
    align-items: center;
    margin-inline-start: auto;
  }
  .handle {
    display: inline-flex;
    padding: 4px;
    color: var(--widget-text-3);
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .row[data-lifted] {
    outline: 1px dashed var(--widget-control);
    outline-offset: -1px;
    opacity: 0.6;
  }
  /* Where it would come to stand. */
  .row[data-drop]::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    block-size: 2px;
    border-radius: 1px;
    background: var(--widget-primary-9);
  }
  .row[data-drop='before']::before {
    inset-block-start: calc(-0.5 * var(--widget-space-3) - 2px);
  }
  .row[data-drop='behind']::before {
    inset-block-end: calc(-0.5 * var(--widget-space-3) - 2px);
  }
  @media (forced-colors: active) {
    .row[data-drop]::before {
      background: Highlight;
    }
  }
  @media (pointer: coarse) {
    .handle {
      padding: 12px;
    }
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    gap: var(--widget-space-2);
  }
  .none {
    padding: var(--widget-space-4);
    border: 1px dashed var(--widget-line);
    border-radius: var(--widget-radius-lg);
    color: var(--widget-text-2);
    text-align: center;
  }
`;
