import {css} from 'lit';

export const toastStyles = css`
  :host {
    --_toast-ink: var(--widget-info-11);
    display: grid;
    grid-template-rows: 1fr;
    min-inline-size: 0;
    color: var(--widget-text);
  }
  :host([type='success']) {
    --_toast-ink: var(--widget-success-11);
  }
  :host([type='warning']) {
    --_toast-ink: var(--widget-warning-11);
  }
  :host([type='error']) {
    --_toast-ink: var(--widget-danger-11);
  }
  :host(:state(waiting)) {
    display: none;
  }
  .base,
  .line {
    min-block-size: 0;
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-toast-radius, var(--widget-radius-lg));
    background: var(--widget-overlay);
    box-shadow: var(--widget-shadow-lg);
    overflow: hidden;
  }
  .line {
    block-size: 3rem;
  }
  .base {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: start;
    column-gap: var(--widget-space-3);
    padding: 0.75rem;
    padding-inline-start: 0.875rem;
  }
  :host([padding]) .base {
    padding: 0;
  }
  .icon {
    margin-block-start: 0.2em;
    color: var(--_toast-ink);
    font-size: 1rem;
  }
  .text {
    display: grid;
    gap: 1px;
    min-inline-size: 0;
    padding-block: 1px;
    overflow-wrap: anywhere;
  }
  p {
    margin: 0;
  }
  .heading {
    font-weight: var(--widget-font-weight-bold);
  }
  .message {
    white-space: pre-line;
  }
  .heading + .message {
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
  }
  .failure {
    color: var(--widget-danger-11);
    font-size: var(--widget-font-size-sm);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--widget-space-2);
    margin-block-start: var(--widget-space-2);
  }
  .actions[hidden] {
    display: none;
  }
  button {
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: transparent;
    color: var(--widget-text-2);
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--widget-neutral-3);
    color: var(--widget-text);
  }
  .action {
    min-block-size: var(--widget-control-sm);
    padding: 2px var(--widget-space-3);
    border: 1px solid var(--widget-line-strong);
    color: var(--widget-text);
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-medium);
  }
  .action[aria-disabled='true'] {
    opacity: var(--widget-disabled-opacity);
    cursor: default;
  }
  .dismiss {
    display: grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: -1px;
    padding: 0;
    color: var(--widget-text-3);
    font-size: 0.9375rem;
  }
  @media (pointer: coarse) {
    .action {
      min-block-size: var(--widget-touch-target);
    }
    .dismiss {
      inline-size: var(--widget-touch-target);
      block-size: var(--widget-touch-target);
      margin: -9px;
    }
  }
  @media (forced-colors: active) {
    .base,
    .action {
      border-color: CanvasText;
    }
  }
`;
