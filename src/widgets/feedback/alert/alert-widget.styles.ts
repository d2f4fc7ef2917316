import {css} from 'lit';

export const alertStyles = css`
  :host {
    --_alert-soft: var(--widget-info-2);
    --_alert-line: var(--widget-info-6);
    --_alert-ink: var(--widget-info-11);
    display: block;
    min-inline-size: 0;
    border: 1px solid var(--_alert-line);
    border-radius: var(--widget-radius-md);
    background: var(--_alert-soft);
    color: var(--widget-text);
  }
  :host([type='success']) {
    --_alert-soft: var(--widget-success-2);
    --_alert-line: var(--widget-success-6);
    --_alert-ink: var(--widget-success-11);
  }
  :host([type='warning']) {
    --_alert-soft: var(--widget-warning-2);
    --_alert-line: var(--widget-warning-6);
    --_alert-ink: var(--widget-warning-11);
  }
  :host([type='error']) {
    --_alert-soft: var(--widget-danger-2);
    --_alert-line: var(--widget-danger-6);
    --_alert-ink: var(--widget-danger-11);
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
  :host([padding]) .base {
    padding: 0;
  }
  .icon {
    margin-block-start: 0.15em;
    color: var(--_alert-ink);
    font-size: 1rem;
  }
  .text {
    display: grid;
    flex: 1;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .heading {
    margin: 0;
    color: var(--_alert-ink);
    font-size: var(--widget-font-size-base);
    font-weight: var(--widget-font-weight-bold);
    line-height: var(--widget-line-height);
  }
  .message {
    margin: 0;
    color: var(--widget-text);
    white-space: pre-line;
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
  .dismiss {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    margin: -4px;
    margin-inline-end: -8px;
    padding: 0;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: transparent;
    color: var(--widget-text-2);
    font-size: 1rem;
    cursor: pointer;
  }
  .dismiss:hover {
    background: color-mix(in oklab, var(--_alert-line) 45%, transparent);
    color: var(--widget-text);
  }
  @media (pointer: coarse) {
    .dismiss {
      inline-size: var(--widget-touch-target);
      block-size: var(--widget-touch-target);
      margin: -10px;
    }
  }
`;
