import {css} from 'lit';
import {fieldBoxStyles, formControlStyles} from '../../../core/form-control.styles.js';

export const currencyInputStyles = [
  formControlStyles,
  fieldBoxStyles,
  css`
    .control {
      font-variant-numeric: tabular-nums;
    }
    .suffix {
      flex: none;
      color: var(--widget-text-2);
    }
    /* The currency stays readable where the amount can't be written. */
    :host(:is(:disabled, :state(disabled-around))) .box {
      border-color: var(--widget-line-strong);
      opacity: 1;
    }
    .control:disabled {
      opacity: var(--widget-disabled-opacity);
    }
  `,
];
