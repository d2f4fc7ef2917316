import {css} from 'lit';
import {formControlStyles} from '../../../core/form-control.styles.js';
import {faceStyles} from './face.styles.js';

/** A control whose label stands beside it. */
export const checkControlStyles = [
  formControlStyles,
  faceStyles,
  css`
    :host {
      --_face: 1rem;
      --_line: 1.5rem;
    }
    :host([size='sm']) {
      --_face: 0.875rem;
    }
    :host([size='lg']) {
      --_face: 1.25rem;
      --_line: 1.75rem;
      font-size: var(--widget-font-size-lg);
    }
    /* A row, which is laid out in half the time that a grid takes, unless something stands below the label. */
    .base {
      display: flex;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0;
      justify-items: start;
    }
    .base:has(.help, .error) {
      display: grid;
    }
    .box {
      order: -1;
      grid-area: 1 / 1;
    }
    .label {
      display: flow-root;
      grid-area: 1 / 2;
      min-inline-size: 0;
      min-block-size: var(--_line);
      padding-block: calc((var(--_line) - 1.4em) / 2);
      padding-inline-start: 0.5rem;
      font-size: inherit;
      font-weight: var(--widget-font-weight-normal);
      line-height: 1.4;
    }
    .help,
    .error {
      grid-column: 2;
      padding-inline-start: 0.5rem;
    }
    .error {
      padding-block-start: 2px;
    }
    :host(:not(:disabled, :state(disabled-around))) .label {
      cursor: pointer;
    }
    :host(:disabled:not(:state(disabled-around))) .label {
      color: var(--widget-text-3);
    }
    .line {
      display: block;
      inline-size: 8rem;
      max-inline-size: 100%;
      block-size: 1em;
      margin-block: 0.2em;
    }
    :host([label-position='start']) .base {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    :host([label-position='start']) .box {
      order: 0;
      grid-column: 2;
      margin-inline-start: auto;
    }
    :host([label-position='start']) .control {
      inset-inline: auto 0;
    }
    :host([label-position='start']) .label,
    :host([label-position='start']) .help,
    :host([label-position='start']) .error {
      grid-column: 1;
      padding-inline: 0 1rem;
    }
    @media (pointer: coarse) {
      .box:first-child {
        justify-content: center;
        min-inline-size: var(--widget-touch-target);
      }
      .label {
        min-block-size: var(--widget-touch-target);
        padding-block: calc((var(--widget-touch-target) - 1.4em) / 2);
      }
    }
  `,
];
