import {css} from 'lit';
import {fieldBoxStyles, formControlStyles, toolStyles} from '../../../core/form-control.styles.js';

export const datePickerStyles = [
  formControlStyles,
  fieldBoxStyles,
  toolStyles,
  css`
    .control {
      font-variant-numeric: tabular-nums;
    }
    .drawing {
      fill: none;
      stroke: currentcolor;
      stroke-width: 2;
    }
  `,
];
