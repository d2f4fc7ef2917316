import {css} from 'lit';
import {reportStyles} from '../report.styles.js';

export const bulkActionStyles = [
  reportStyles,
  css`
    :host {
      display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
    }
    /* The base dims a widget that is off; here its button does it, and a table in it is not off. */
    :host(:state(disabled)) > :is(.base, slot) {
      opacity: 1;
    }
    :host(:state(around)) {
      display: block;
    }
    :host(:state(around)) .base {
      margin-block-end: var(--widget-space-3);
    }
    .button-skeleton {
      display: block;
      inline-size: 7rem;
      block-size: var(--widget-control-md);
      border-radius: var(--widget-radius-md);
    }
  `,
];
