import {css} from 'lit';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';

export const formWizardStyles = [
  screenReaderOnly,
  css`
    :host {
      display: block;
      min-inline-size: 0;
    }
    .base,
    .panel {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .base {
      gap: var(--widget-space-6);
    }
    .panel {
      gap: var(--widget-space-4);
    }
    .heading {
      justify-self: start;
      margin: 0;
      border-radius: var(--widget-radius-sm);
      font-size: var(--widget-font-size-xl);
      font-weight: var(--widget-font-weight-bold);
      line-height: var(--widget-line-height-tight);
      letter-spacing: -0.01em;
      overflow-wrap: anywhere;
    }
    .heading:focus-visible {
      outline: var(--widget-focus-width) solid var(--widget-focus-color);
      outline-offset: 4px;
    }
    slot[hidden] {
      display: none;
    }
    .error {
      margin: 0;
      color: var(--widget-danger-11);
      overflow-wrap: anywhere;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--widget-space-2);
      margin-block-start: var(--widget-space-6);
      padding-block-start: var(--widget-space-4);
      border-block-start: 1px solid var(--widget-line);
    }
    .back {
      margin-inline-end: auto;
    }
    .line {
      display: block;
      inline-size: 60%;
    }
    .block {
      display: block;
      block-size: 8rem;
      margin-block-start: var(--widget-space-4);
    }
  `,
];
