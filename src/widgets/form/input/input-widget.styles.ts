import {css} from 'lit';
import {fieldBoxStyles, formControlStyles} from '../../../core/form-control.styles.js';

export const inputStyles = [
  formControlStyles,
  fieldBoxStyles,
  css`
    :host([type='hidden']) {
      display: none;
    }
    .affix,
    ::slotted(*) {
      flex: none;
      color: var(--widget-text-2);
    }
    /* What stands around the value stays readable where it can't be written. */
    .box:has(.control:disabled) {
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
    .tool:hover {
      background: var(--widget-neutral-3);
      color: var(--widget-text);
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
  `,
];
