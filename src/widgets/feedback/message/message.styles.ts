import {css} from 'lit';

/** The look of a message: its kind as the colour of its icon, words beside it, buttons below. */
export const messageStyles = css`
  :host {
    --_ink: var(--widget-info-11);
    /* An icon has an ink of its own. */
    --_tone: var(--_ink);
    min-inline-size: 0;
    color: var(--widget-text);
  }
  :host([type='success']) {
    --_ink: var(--widget-success-11);
  }
  :host([type='warning']) {
    --_ink: var(--widget-warning-11);
  }
  :host([type='error']) {
    --_ink: var(--widget-danger-11);
  }
  :host([padding]) .base {
    padding: 0;
  }
  /* Its room is there before it is. */
  .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
    color: var(--_tone);
    font-size: 1rem;
  }
  .text {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  :is(.heading, .message, .failure) {
    margin: 0;
  }
  .heading {
    font-weight: var(--widget-font-weight-bold);
  }
  .message {
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
    inline-size: var(--_dismiss);
    block-size: var(--_dismiss);
    padding: 0;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: transparent;
    color: var(--widget-text-2);
    cursor: pointer;
  }
  .dismiss:hover {
    color: var(--widget-text);
  }
`;
