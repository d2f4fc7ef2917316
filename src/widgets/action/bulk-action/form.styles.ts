import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';

export const formStyles = [
  layerStyles,
  css`
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
  `,
];
