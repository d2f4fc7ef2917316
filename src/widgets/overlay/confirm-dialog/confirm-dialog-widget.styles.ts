import {css} from 'lit';
import {dialogStyles} from '../dialog/dialog.styles.js';

export const confirmDialogStyles = [
  ...dialogStyles,
  css`
    .surface {
      --_from: 0 4px;
      inline-size: min(var(--widget-confirm-dialog-width, 26rem), calc(100vw - 2rem));
      max-block-size: calc(100dvh - 2rem);
      margin: auto;
    }
    .header {
      padding: var(--widget-space-6) var(--widget-space-6) var(--widget-space-2);
    }
    .body {
      padding: 0 var(--widget-space-6) var(--widget-space-2);
    }
    .body:first-child {
      padding-block-start: var(--widget-space-6);
    }
    .body:first-child .text {
      color: var(--widget-text);
    }
    /* The question of an action that stands alone is its heading. */
    :host(.widget-confirm) .body:first-child .text {
      font-size: var(--widget-font-size-lg);
      font-weight: var(--widget-font-weight-bold);
      line-height: var(--widget-line-height-tight);
    }
    .footer {
      padding: var(--widget-space-4) var(--widget-space-6) var(--widget-space-6);
      border: 0;
    }
    button {
      min-block-size: 2.25rem;
      padding: 6px 14px;
      border: 1px solid var(--widget-line-strong);
      border-radius: var(--widget-radius-md);
      background: var(--widget-surface);
      color: var(--widget-text);
      font: inherit;
      font-weight: var(--widget-font-weight-medium);
      cursor: pointer;
    }
    button:hover {
      background: var(--widget-neutral-3);
    }
    .agree {
      border-color: transparent;
      background: var(--widget-primary-9);
      color: var(--widget-on-solid);
    }
    .agree:hover {
      background: var(--widget-primary-10);
    }
    .danger {
      background: var(--widget-danger-9);
    }
    .danger:hover {
      background: var(--widget-danger-10);
    }
    @media (pointer: coarse) {
      button {
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .agree {
        border-color: ButtonText;
      }
    }
  `,
];
