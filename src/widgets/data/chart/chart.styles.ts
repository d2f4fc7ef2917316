import {css} from 'lit';
import {emptyStyles} from '../../../core/empty-view.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';
import {chartTableStyles} from './chart-table.styles.js';

/** The look of every chart widget. */
export const chartStyles = [
  emptyStyles,
  screenReaderOnly,
  chartTableStyles,
  css`
    /* A place that is higher than the chart, such as a cell beside a longer one, is filled. */
    :host,
    .base,
    [part='skeleton'] {
      display: flex;
      flex-direction: column;
      min-inline-size: 0;
    }
    :host {
      color: var(--widget-text);
    }
    .base,
    [part='skeleton'] {
      flex: 1 0 auto;
      position: relative;
      margin: 0;
    }
    .header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--widget-space-1) var(--widget-space-3);
      min-block-size: 28px;
      margin-block-end: var(--widget-space-2);
    }
    /* A title stands as high as the heading of the card beside it. */
    .header:has(.label) {
      margin-block-start: -5px;
    }
    .bare {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      z-index: 1;
      margin: 0;
    }
    .label {
      margin-inline-end: auto;
      font-weight: var(--widget-font-weight-bold);
      line-height: var(--widget-line-height-tight);
      overflow-wrap: anywhere;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 2px;
      min-inline-size: 0;
    }
    .header:not(:has(.label)) .tools {
      margin-inline-start: auto;
    }
    .legend-item,
    .tool,
    .more {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-block-size: 24px;
      border: 0;
      border-radius: var(--widget-radius-sm);
      background: none;
      color: var(--widget-text-2);
      font: inherit;
      font-size: var(--widget-font-size-xs);
      text-align: start;
      overflow-wrap: anywhere;
      cursor: pointer;
      transition: background-color var(--widget-duration-fast) var(--widget-ease);
    }
    .legend-item {
      padding: 0 6px;
    }
    .legend-item[aria-pressed='false'] {
      color: var(--widget-text-3);
      text-decoration: line-through;
    }
    .swatch {
      flex: none;
      inline-size: 10px;
      block-size: 3px;
      border-radius: 2px;
      background: var(--_swatch, var(--widget-series-1));
    }
    .legend-item[aria-pressed='false'] .swatch {
      background: var(--widget-line-strong);
    }
    .tools {
      display: inline-flex;
      gap: 2px;
    }
    .tool {
      justify-content: center;
      inline-size: 28px;
      block-size: 28px;
      padding: 0;
      color: var(--widget-text-3);
    }
    .bare .tool {
      background: color-mix(in oklab, var(--widget-surface) 70%, transparent);
    }
    .tool svg {
      inline-size: 16px;
      block-size: 16px;
    }
    :is(.legend-item, .tool, .more):hover {
      background: var(--widget-neutral-3);
      color: var(--widget-text);
    }
    .tool[aria-disabled='true'] {
      opacity: 0.4;
      background: none;
      cursor: default;
    }
    /* A faded ring could not be seen. */
    .tool[aria-disabled='true']:focus-visible {
      opacity: 1;
    }
    .chosen {
      border: 1px solid var(--widget-primary-6);
      border-radius: var(--widget-radius-full);
      background: var(--widget-primary-3);
      color: var(--widget-primary-11);
      font-weight: var(--widget-font-weight-medium);
    }
    .chosen svg {
      flex: none;
      inline-size: 12px;
      block-size: 12px;
    }
    .description {
      margin: 0 0 var(--widget-space-2);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
    }
    .plot {
      position: relative;
      flex: 1 0 var(--_height, 300px);
      border-radius: var(--widget-radius-sm);
      touch-action: pan-y;
    }
    .plot[hidden] {
      display: none;
    }
    .canvas-box {
      position: absolute;
      inset: 0;
      overflow: hidden;
    }
    .canvas-box canvas {
      display: block;
    }
    /* Figures may come: what is below must not move then. */
    .header ~ .empty {
      flex: 1 0 var(--_height, 300px);
      align-content: center;
    }
    .plot-skeleton {
      flex: 1 0 var(--_height, 300px);
      border-radius: var(--widget-radius-md);
    }
    .plot-skeleton.spark {
      flex: none;
      block-size: var(--_height, 40px);
    }
    .spark-box {
      block-size: var(--_height, 40px);
    }
    .spark {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      overflow: visible;
    }
    .spark-line {
      fill: none;
      stroke: var(--widget-chart-accent, var(--widget-series-1));
      stroke-width: 1.5;
      stroke-linecap: round;
    }
    .spark-area {
      fill: var(--widget-chart-accent, var(--widget-series-1));
      opacity: 0.1;
    }
    .tip {
      position: absolute;
      inset-block-start: clamp(0px, calc(var(--_y, 0px) - 20px), calc(100% - 4rem));
      left: calc(var(--_x, 0px) + 12px);
      z-index: 2;
      max-inline-size: min(20rem, 60%);
      padding: 8px 10px;
      border: 1px solid var(--widget-line);
      border-radius: var(--widget-radius-md);
      background: var(--widget-overlay);
      box-shadow: var(--widget-shadow-md);
      font-size: var(--widget-font-size-xs);
      pointer-events: none;
    }
    .tip[hidden] {
      display: none;
    }
    .tip[data-before] {
      left: auto;
      right: calc(100% - var(--_x, 0px) + 12px);
    }
    .tip-label {
      color: var(--widget-text-3);
      overflow-wrap: anywhere;
    }
    .tip-note {
      color: var(--widget-text);
      font-weight: var(--widget-font-weight-medium);
      overflow-wrap: anywhere;
    }
    .tip-row {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .tip-row[data-current] {
      font-weight: var(--widget-font-weight-bold);
    }
    .tip-name {
      color: var(--widget-text-2);
      overflow-wrap: anywhere;
    }
    .tip-value {
      margin-inline-start: auto;
      padding-inline-start: 12px;
      font-variant-numeric: tabular-nums;
      font-weight: var(--widget-font-weight-medium);
      white-space: nowrap;
    }
    .probe,
    .reader {
      position: absolute;
      inline-size: 0;
      block-size: 0;
      overflow: hidden;
      visibility: hidden;
      forced-color-adjust: none;
    }
    /* Its transition tells when colours have become others, to readers who want less motion too. */
    :host(:not(#still)) .probe {
      border: 0 solid var(--widget-line);
      background-color: var(--widget-series-1);
      color: var(--widget-text);
      transition:
        color 1ms,
        background-color 1ms,
        border-color 1ms;
    }
    .more {
      justify-content: center;
      inline-size: 100%;
      min-block-size: 32px;
    }
    @media (pointer: coarse) {
      .legend-item,
      .tool,
      .more {
        min-inline-size: var(--widget-touch-target);
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .swatch {
        background: CanvasText;
        forced-color-adjust: none;
      }
      .legend-item[aria-pressed='false'] .swatch {
        background: GrayText;
      }
    }
    @media print {
      .tools,
      .tip {
        display: none;
      }
    }
  `,
];
