import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';
import {ringStyles} from './ring.styles.js';

export const spinnerStyles = [
  colorStyles('primary'),
  screenReaderOnly,
  ringStyles,
  css`
    :host {
      position: relative;
      display: inline-block;
      font-size: 1.25rem;
      vertical-align: middle;
    }
    .base {
      display: block;
      line-height: 1;
    }
    :host([size='xs']) {
      font-size: 0.75rem;
    }
    :host([size='sm']) {
      font-size: 1rem;
    }
    :host([size='lg']) {
      font-size: 1.75rem;
    }
    :host([size='xl']) {
      font-size: 2.25rem;
    }
    :host([size='xxl']) {
      font-size: 3rem;
    }
  `,
];
