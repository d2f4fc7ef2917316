import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';
import {figureStyles} from '../../../core/figure.styles.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';
import {surfaceStyles} from '../../../core/surface.styles.js';

export const statStyles = [
  surfaceStyles,
  colorStyles('primary'),
  figureStyles,
  screenReaderOnly,
  css`
    :host {
      padding: var(--widget-space-4);
    }
    .base {
      position: relative;
      display: grid;
      gap: 2px;
      min-inline-size: 0;
    }
    .label {
      padding-inline-end: 2.25rem;
    }
    .base:not(:has(.icon)) .label {
      padding-inline-end: 0;
    }
    .change {
      min-block-size: 1lh;
    }
    .change[data-trend='up'] {
      color: var(--widget-success-11);
    }
    .change[data-trend='down'] {
      color: var(--widget-danger-11);
    }
    /* At the end of the label's line, above that of the figure: a long one passes below it. */
    .icon {
      position: absolute;
      inset-block-start: -2px;
      inset-inline-end: 0;
      display: grid;
      place-items: center;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      border-radius: var(--widget-radius-md);
      background: var(--_soft);
      color: var(--widget-stat-accent, var(--_ink));
      font-size: 1rem;
    }
  `,
];
