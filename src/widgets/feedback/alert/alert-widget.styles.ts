import {css} from 'lit';
import {messageStyles} from '../message/message.styles.js';

export const alertStyles = [
  messageStyles,
  css`
    :host {
      --_alert-soft: var(--widget-info-2);
      --_alert-line: var(--widget-info-6);
      display: block;
      border: 1px solid var(--_alert-line);
      border-radius: var(--widget-radius-md);
      background: var(--_alert-soft);
    }
    :host([type='success']) {
      --_alert-soft: var(--widget-success-2);
      --_alert-line: var(--widget-success-6);
    }
    :host([type='warning']) {
      --_alert-soft: var(--widget-warning-2);
      --_alert-line: var(--widget-warning-6);
    }
    :host([type='error']) {
      --_alert-soft: var(--widget-danger-2);
      --_alert-line: var(--widget-danger-6);
    }
    /* What is wrong with it has a frame of its own. */
    :host(:state(error)) {
      border-color: transparent;
      background: none;
    }
    .base {
      display: flex;
      align-items: flex-start;
      gap: var(--widget-space-3);
      padding: var(--widget-space-3) var(--widget-space-4);
    }
    .icon {
      margin-block-start: 0.15em;
    }
    .text {
      flex: 1;
      gap: 2px;
    }
    .heading {
      color: var(--_ink);
      font-size: var(--widget-font-size-base);
      line-height: var(--widget-line-height);
    }
    .message {
      color: var(--widget-text);
    }
    .dismiss {
      --_dismiss: 1.75rem;
      margin: -4px;
      margin-inline-end: -8px;
      font-size: 1rem;
    }
    .dismiss:hover {
      background: color-mix(in oklab, var(--_alert-line) 45%, transparent);
    }
    @media (pointer: coarse) {
      .dismiss {
        --_dismiss: var(--widget-touch-target);
        margin: -10px;
      }
    }
  `,
];
