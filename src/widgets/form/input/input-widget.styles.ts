import {css} from 'lit';
import {fieldBoxStyles, formControlStyles, toolStyles} from '../../../core/form-control.styles.js';

export const inputStyles = [
  formControlStyles,
  fieldBoxStyles,
  toolStyles,
  css`
    :host([type='hidden']) {
      display: none;
    }
    /* Blocks are laid out in half the time that a grid takes, and of fields a page has many. */
    .base {
      display: block;
    }
    .base > :not(:first-child) {
      margin-block-start: 6px;
    }
    .label {
      display: block;
      inline-size: fit-content;
    }
    .affix,
    ::slotted(*) {
      flex: none;
      color: var(--widget-text-2);
    }
    /* What stands around the value stays readable where it can't be written. */
    :host(:is(:disabled, :state(disabled-around))) .box {
      border-color: var(--widget-line-strong);
      opacity: 1;
    }
    .control:disabled {
      opacity: var(--widget-disabled-opacity);
    }
    .control[inputmode='decimal'],
    .control[type='number'],
    .control[type='tel'],
    .control[type='date'] {
      font-variant-numeric: tabular-nums;
    }
    .control::-webkit-search-cancel-button {
      appearance: none;
    }
    .control[type='color'] {
      padding-block: 4px;
    }
  `,
];
