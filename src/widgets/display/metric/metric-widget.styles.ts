import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';
import {figureStyles} from '../../../core/figure.styles.js';

export const metricStyles = [
  colorStyles('default'),
  figureStyles,
  css`
    :host {
      display: block;
      min-inline-size: 0;
    }
    .base {
      display: grid;
      gap: 2px;
      min-inline-size: 0;
    }
    :host([color]) .figure {
      color: var(--_ink);
    }
    :host([size='sm']) .figure {
      font-size: var(--widget-font-size-2xl);
    }
    :host([size='lg']) .figure {
      font-size: var(--widget-font-size-5xl);
    }
    .subtitle {
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-sm);
      overflow-wrap: anywhere;
    }
  `,
];
