import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';

export const badgeStyles = [
  colorStyles('default', '.base[data-color="%"]'),
  css`
    :host {
      display: inline-flex;
      flex: none;
      max-inline-size: 100%;
      font-size: var(--widget-font-size-xs);
      vertical-align: middle;
    }
    .base {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      /* On one line wherever there is room for it, in a narrow column of a table too. */
      inline-size: max-content;
      max-inline-size: 100%;
      min-block-size: 1.25rem;
      padding: 1px 8px;
      border-radius: min(var(--widget-radius-full), 0.95em);
      background: var(--_soft);
      color: var(--_ink);
      font-weight: var(--widget-font-weight-medium);
      font-variant-numeric: tabular-nums;
      line-height: 1.4;
    }
    .text {
      min-inline-size: 0;
      overflow-wrap: anywhere;
      white-space: normal;
    }
    .dot {
      flex: none;
      inline-size: 6px;
      block-size: 6px;
      border-radius: 50%;
      background: currentcolor;
    }
    :host([size='xs']) {
      font-size: 0.6875rem;
    }
    :host([size='lg']) {
      font-size: var(--widget-font-size-sm);
    }
    :host([size='xl']),
    :host([size='xxl']) {
      font-size: var(--widget-font-size-base);
    }
    @media (forced-colors: active) {
      .base {
        border: 1px solid currentcolor;
      }
    }
  `,
];
