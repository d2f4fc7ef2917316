import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';
import {figureStyles} from '../../../core/figure.styles.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';
import {surfaceStyles} from '../../../core/surface.styles.js';

export const metricCardStyles = [
  surfaceStyles,
  colorStyles('primary'),
  figureStyles,
  screenReaderOnly,
  css`
    :host {
      padding: var(--widget-space-4);
    }
    .base {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px var(--widget-space-3);
      align-items: center;
      min-inline-size: 0;
    }
    .top {
      grid-column: 1 / -1;
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--widget-space-2);
      min-block-size: 20px;
    }
    .level {
      flex: none;
      padding-inline: 8px;
      border-radius: var(--widget-radius-full);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
      line-height: 20px;
    }
    .level[data-level='warning'] {
      background: var(--widget-warning-3);
      color: var(--widget-warning-11);
    }
    .level[data-level='danger'] {
      background: var(--widget-danger-3);
      color: var(--widget-danger-11);
    }
    .change {
      grid-column: 1 / -1;
      min-block-size: 18px;
    }
    [data-mood='good'] {
      color: var(--widget-success-11);
    }
    [data-mood='bad'] {
      color: var(--widget-danger-11);
    }
    .note {
      color: var(--widget-text-3);
      overflow-wrap: anywhere;
    }
    .note:not(:first-child) {
      margin-inline-start: 4px;
    }
    .spark {
      display: block;
      inline-size: clamp(56px, 36cqi, 96px);
      block-size: 28px;
      overflow: visible;
    }
    .base {
      container-type: inline-size;
    }
    .spark-line {
      fill: none;
      stroke: var(--widget-metric-card-accent, var(--_solid));
      stroke-width: 1.5;
      stroke-linecap: round;
    }
    [data-level='warning'] .spark-line {
      stroke: var(--widget-metric-card-accent, var(--widget-warning-9));
    }
    [data-level='danger'] .spark-line {
      stroke: var(--widget-metric-card-accent, var(--widget-danger-9));
    }
    /* The card itself keeps still: only the figure that has changed shows it. */
    :host([animation='pulse'][animation]) {
      animation: none;
    }
    .value[data-fresh] {
      animation: metric-pulse 0.6s var(--widget-ease);
    }
    @keyframes metric-pulse {
      from {
        color: var(--_ink);
        background: var(--_soft);
        box-shadow: 0 0 0 4px var(--_soft);
        border-radius: 2px;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .value[data-fresh] {
        animation: none;
      }
    }
    @media (forced-colors: active) {
      .level {
        border: 1px solid CanvasText;
      }
      .spark-line {
        stroke: CanvasText;
      }
    }
  `,
];
