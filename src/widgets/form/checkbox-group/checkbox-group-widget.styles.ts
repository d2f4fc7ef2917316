import {css} from 'lit';
import {checkboxFaceStyles} from '../checkbox/check-face.styles.js';
import {choicesControlStyles} from '../radio/choices-control.styles.js';

export const checkboxGroupStyles = [
  css`
    :host {
      --_columns: 2;
      --_accent: var(--widget-checkbox-group-color, var(--widget-primary-9));
    }
  `,
  choicesControlStyles,
  checkboxFaceStyles,
];
