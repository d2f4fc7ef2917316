import {css} from 'lit';
import {gapStyles} from '../../../core/gap.styles.js';

export const sectionStyles = [
  gapStyles(4),
  css`
    :host {
      display: block;
      min-inline-size: 0;
    }
    .base {
      display: flex;
      flex-direction: column;
      gap: var(--_gap);
    }
    ::slotted(*) {
      min-inline-size: 0;
    }
    .header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--widget-space-2) var(--widget-space-4);
    }
    .header[hidden] {
      display: none;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--widget-space-2);
      margin-inline-start: auto;
    }
    .heading {
      margin: 0;
      color: var(--widget-text);
      font-size: var(--widget-font-size-lg);
      font-weight: var(--widget-font-weight-bold);
      letter-spacing: -0.01em;
      line-height: var(--widget-line-height-tight);
      overflow-wrap: anywhere;
    }
  `,
];
