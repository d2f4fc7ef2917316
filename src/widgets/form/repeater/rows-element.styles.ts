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
  }
  @media (pointer: coarse) {
    .handle {
      display: none;
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
