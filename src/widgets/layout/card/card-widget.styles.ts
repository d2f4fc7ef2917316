import {css} from 'lit';
import {surfaceStyles} from '../../../core/surface.styles.js';

export const cardStyles = [
  surfaceStyles,
  css`
    :host {
      --_state-inset: var(--widget-space-4);
    }
    .base {
      display: flex;
      flex-direction: column;
      min-block-size: 100%;
    }
    .header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--widget-space-2);
      padding: var(--widget-space-4) var(--widget-space-4) 0;
    }
    .header[hidden],
    .footer[hidden] {
      display: none;
    }
    .heading {
      margin: 0;
      font-size: var(--widget-font-size-md);
      font-weight: var(--widget-font-weight-bold);
      line-height: var(--widget-line-height-tight);
      overflow-wrap: anywhere;
    }
    .body {
      flex: 1;
      min-inline-size: 0;
      padding: var(--widget-card-padding, var(--widget-space-4));
    }
    :host([padding]) :is(.header, .footer) {
      padding: 0;
    }
    :host([padding]) .body {
      padding: var(--widget-space-3) 0;
    }
    .text {
      margin: 0;
      color: var(--widget-text-2);
      overflow-wrap: anywhere;
    }
    .footer {
      padding: var(--widget-space-3) var(--widget-space-4);
      border-block-start: 1px solid var(--widget-line);
    }
  `,
];
