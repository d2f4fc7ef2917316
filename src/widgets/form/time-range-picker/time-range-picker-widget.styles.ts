import {css} from 'lit';

export const timeRangePickerStyles = css`
  :host {
    --_height: var(--widget-control-md);
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  :host([size='sm']) {
    --_height: var(--widget-control-sm);
    font-size: var(--widget-font-size-sm);
  }
  :host([size='lg']) {
    --_height: var(--widget-control-lg);
  }
  .base {
    display: grid;
    grid-template-columns: minmax(0, auto);
    justify-items: start;
    gap: 6px;
  }
  .label {
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-medium);
  }
  .mark {
    color: var(--widget-danger-11);
  }
  .control {
    display: inline-flex;
    flex-wrap: wrap;
    max-inline-size: 100%;
    min-block-size: calc(var(--_height) * var(--widget-density));
    padding: 1px;
    border: 1px solid var(--widget-line-strong);
    border-radius: var(--widget-radius-md);
    background: var(--widget-surface);
  }
  .option {
    position: relative;
    display: inline-flex;
    flex: 1 0 auto;
    align-items: center;
    justify-content: center;
    max-inline-size: 100%;
    min-block-size: calc(var(--_height) * var(--widget-density) - 4px);
    padding-inline: 0.625rem;
    border: 1px solid transparent;
    border-radius: var(--widget-radius-sm);
    color: var(--widget-text-2);
    line-height: 1.25;
    overflow-wrap: anywhere;
    cursor: pointer;
    transition: background-color var(--widget-duration-fast) var(--widget-ease);
  }
  .option input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .option:hover {
    color: var(--widget-text);
  }
  .option:has(:checked) {
    border-color: var(--widget-line);
    background: var(--widget-neutral-2);
    color: var(--widget-text);
    font-weight: var(--widget-font-weight-medium);
    box-shadow: var(--widget-shadow-sm);
  }
  .option:has(:focus-visible) {
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
    outline-offset: var(--widget-focus-offset);
  }
  .option:has(:disabled) {
    cursor: default;
  }
  /* The control alone is faint: a label says what it is, whether it can be used or not. */
  :host(:state(disabled)) > .base {
    opacity: 1;
  }
  .control:has(:disabled) {
    opacity: var(--widget-disabled-opacity);
  }
  :host(:state(disabled-around)) .control {
    opacity: 1;
  }
  .custom {
    display: flex;
    flex-wrap: wrap;
    gap: var(--widget-space-2) var(--widget-space-3);
  }
  .field {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
  }
  .moment {
    box-sizing: border-box;
    min-block-size: calc(var(--_height) * var(--widget-density));
    max-inline-size: 100%;
    padding-inline: 0.5rem;
    border: 1px solid var(--widget-control);
    border-radius: var(--widget-radius-md);
    background: var(--widget-surface);
    color: var(--widget-text);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  .none {
    color: var(--widget-text-3);
    font-size: var(--widget-font-size-sm);
  }
  .help {
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
  }
  .error {
    color: var(--widget-danger-11);
    font-size: var(--widget-font-size-sm);
  }
  :host(:state(user-invalid)) .control {
    border-color: var(--widget-danger-9);
  }
  @media (pointer: coarse) {
    .option,
    .moment {
      min-inline-size: var(--widget-touch-target);
      min-block-size: var(--widget-touch-target);
    }
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      border-color: Highlight;
      color: Highlight;
    }
  }
`;
