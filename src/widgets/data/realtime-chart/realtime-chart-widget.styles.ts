import {css} from 'lit';
import {chartStyles} from '../chart/chart.styles.js';

export const realtimeChartStyles = [
  chartStyles,
  css`
    :host([paused]) .canvas-box {
      opacity: 0.6;
    }
    .paused {
      align-self: center;
      padding-inline: 8px;
      border-radius: var(--widget-radius-full);
      background: var(--widget-warning-3);
      color: var(--widget-warning-11);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
    }
  `,
];
