import {css} from 'lit';
import {checkControlStyles} from './check-control.styles.js';
import {checkboxFaceStyles} from './check-face.styles.js';

export const checkboxStyles = [
  checkControlStyles,
  checkboxFaceStyles,
  css`
    :host {
      --_accent: var(--widget-checkbox-color, var(--widget-primary-9));
    }
  `,
];
