import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';

/** Events, in whatever view. */
export const eventStyles = [
  colorStyles('primary', '[data-color="%"]'),
  css`
    .event {
      display: flex;
      align-items: center;
      gap: 4px;
      min-inline-size: 0;
      margin: 0;
      padding: 0 6px;
      border: 0;
      border-radius: 4px;
      background: none;
      color: var(--widget-text);
      font: inherit;
      font-size: var(--widget-font-size-xs);
      line-height: 1.25;
      text-align: start;
      text-decoration: none;
      cursor: pointer;
    }
    .event:focus-visible {
      z-index: 3;
      outline-offset: 0;
    }
    .dot {
      flex: none;
      inline-size: 7px;
      block-size: 7px;
      border-radius: var(--widget-radius-full);
      background: var(--_solid);
    }
    .time,
    .location {
      color: var(--widget-text-2);
      font-variant-numeric: tabular-nums;
    }
    .bar,
    .block {
      background: var(--_soft);
      color: var(--_ink);
    }
    :is(.bar, .block) :is(.time, .location) {
      color: inherit;
    }
    :is(.bar, .block):hover {
      background: var(--_soft-hover);
    }
    .line:hover,
    .row:hover {
      background: var(--widget-neutral-3);
    }
    .line .name,
    .bar .name {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .line .name {
      flex: 1;
    }
    :is(.line, .bar) .time {
      flex: none;
      white-space: nowrap;
    }
    .bar .name,
    .block .name,
    .row .name {
      font-weight: var(--widget-font-weight-medium);
    }
    @media (forced-colors: active) {
      .bar,
      .block {
        border: 1px solid CanvasText;
      }
      .dot {
        forced-color-adjust: none;
        background: CanvasText;
      }
    }
  `,
];
