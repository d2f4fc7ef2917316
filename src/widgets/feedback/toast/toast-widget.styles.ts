import {css} from 'lit';
import {messageStyles} from '../message/message.styles.js';

export const toastStyles = [
  messageStyles,
  css`
    :host {
      display: grid;
      grid-template-rows: 1fr;
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
    .icon {
      margin-block-start: 0.2em;
    }
    .text {
      gap: 1px;
      padding-block: 1px;
    }
    .heading + .message {
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
    }
    .failure {
      color: var(--widget-danger-11);
      font-size: var(--widget-font-size-sm);
    }
    .action {
      min-block-size: var(--widget-control-sm);
      padding: 2px var(--widget-space-3);
      border: 1px solid var(--widget-line-strong);
      border-radius: var(--widget-radius-sm);
      background: transparent;
      color: var(--widget-text);
      font: inherit;
      font-size: var(--widget-font-size-sm);
      font-weight: var(--widget-font-weight-medium);
      cursor: pointer;
    }
    :is(.action, .dismiss):hover {
      background: var(--widget-neutral-3);
    }
    .action[aria-disabled='true'] {
      opacity: var(--widget-disabled-opacity);
      cursor: default;
    }
    .dismiss {
      --_dismiss: 1.5rem;
      margin: -1px;
      font-size: 0.9375rem;
    }
    .dismiss:not(:hover) {
      color: var(--widget-text-3);
    }
    @media (pointer: coarse) {
      .action {
        min-block-size: var(--widget-touch-target);
      }
      .dismiss {
        --_dismiss: var(--widget-touch-target);
        margin: -9px;
      }
    }
    @media (forced-colors: active) {
      .base,
      .action {
        border-color: CanvasText;
      }
    }
  `,
];
