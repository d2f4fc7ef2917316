import {css} from 'lit';

/** The frame of every form control: its label above, its help and what is wrong below. */
export const formControlStyles = css`
  :host {
    --_height: var(--widget-control-md);
    display: block;
    min-inline-size: 0;
  }
  :host([size='sm']) {
    --_height: var(--widget-control-sm);
    font-size: var(--widget-font-size-sm);
  }
  :host([size='lg']) {
    --_height: var(--widget-control-lg);
  }
  /* What is still to come stands where it will. */
  .base,
  [part='skeleton'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }
  /* The control alone is faint: a label says what it is, whether it can be used or not. */
  :host(:state(disabled)) > .base {
    opacity: 1;
  }
  .label {
    justify-self: start;
    max-inline-size: 100%;
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-medium);
    line-height: var(--widget-line-height-tight);
    overflow-wrap: anywhere;
  }
  .mark {
    color: var(--widget-danger-11);
  }
  .help,
  .error {
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
    line-height: var(--widget-line-height-tight);
    overflow-wrap: anywhere;
  }
  .error {
    color: var(--widget-danger-11);
  }
`;

/** The box of a control that is written in: input, textarea, select and their kin. */
export const fieldBoxStyles = css`
  .box {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: calc(var(--_height) * var(--widget-density));
    padding-inline: 0.625rem;
    border: 1px solid var(--widget-control);
    border-radius: var(--widget-radius-md);
    background: var(--widget-surface);
    color: var(--widget-text);
  }
  .box.skeleton {
    min-block-size: calc(var(--_height) * var(--widget-density));
  }
  /* Of fields a page has many: only one that is pointed at or has the focus pays for a transition, and for :has(). */
  .box:is(:hover, :focus-within) {
    transition: border-color var(--widget-duration-fast) var(--widget-ease);
  }
  .box:hover {
    border-color: var(--widget-text-3);
  }
  .box:focus-within:has(.control:focus-visible) {
    border-color: var(--widget-focus-color);
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
    outline-offset: -1px;
  }
  :host(:disabled) .box {
    opacity: var(--widget-disabled-opacity);
  }
  /* What is disabled around it is faint as a whole. */
  :host(:state(disabled-around)) .box {
    opacity: 1;
  }
  :host([readonly]) .box {
    background: var(--widget-neutral-2);
  }
  :host(:state(user-invalid)) .box {
    border-color: var(--widget-danger-9);
  }
  .control {
    flex: 1;
    min-inline-size: 0;
    align-self: stretch;
    margin: 0;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    color: inherit;
    font: inherit;
  }
  .control::placeholder {
    color: var(--widget-text-3);
    opacity: 1;
  }
  @media (pointer: coarse) {
    .box {
      min-block-size: var(--widget-touch-target);
    }
  }
  @media (forced-colors: active) {
    .control:disabled {
      color: GrayText;
    }
  }
`;

/** A small button in the box of a control, after its value. */
export const toolStyles = css`
  .tool {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    margin-inline-end: -0.25rem;
    padding: 0;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-2);
    cursor: pointer;
  }
  .tool:is(:hover, [aria-expanded='true']):enabled {
    background: var(--widget-neutral-3);
    color: var(--widget-text);
  }
  .tool:focus-visible {
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
  }
  .tool:disabled {
    cursor: default;
  }
  .tool svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  @media (pointer: coarse) {
    .tool {
      inline-size: var(--widget-touch-target);
      block-size: calc(var(--widget-touch-target) - 2px);
    }
  }
`;
