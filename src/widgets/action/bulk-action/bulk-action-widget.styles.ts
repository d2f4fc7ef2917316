import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';
import {reportStyles} from '../report.styles.js';

export const bulkActionStyles = [
  layerStyles,
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
    .form {
      --_gap: 6px;
      inline-size: 20rem;
      padding: var(--widget-space-4);
    }
    .fields {
      display: grid;
      gap: var(--widget-space-3);
    }
    .failure {
      margin-block-start: var(--widget-space-3);
      color: var(--widget-danger-11);
      font-size: var(--widget-font-size-sm);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--widget-space-2);
      margin-block-start: var(--widget-space-4);
    }
    .button-skeleton {
      display: block;
      inline-size: 7rem;
      block-size: var(--widget-control-md);
      border-radius: var(--widget-radius-md);
    }
  `,
];
