import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';

export const metricStyles = [
  colorStyles('default'),
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
    .figure {
      color: var(--widget-text);
      font-size: var(--widget-font-size-figure);
      font-weight: var(--widget-font-weight-bold);
      font-variant-numeric: tabular-nums;
      letter-spacing: -0.03em;
      line-height: var(--widget-line-height-tight);
      overflow-wrap: anywhere;
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
    .unit {
      color: var(--widget-text-3);
      font-size: 0.9375rem;
      font-weight: var(--widget-font-weight-normal);
      letter-spacing: 0;
    }
    .subtitle {
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-sm);
      overflow-wrap: anywhere;
    }
    .figure-skeleton {
      inline-size: 5ch;
      block-size: 1em;
      margin-block: 0.125em;
    }
  `,
];
