import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';
import {surfaceStyles} from '../../../core/surface.styles.js';

export const statStyles = [
  surfaceStyles,
  colorStyles('primary'),
  screenReaderOnly,
  css`
    :host {
      padding: var(--widget-space-4);
    }
    .base {
      position: relative;
      display: grid;
      gap: 2px;
      min-inline-size: 0;
    }
    .label {
      padding-inline-end: 2.75rem;
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
      font-weight: var(--widget-font-weight-medium);
      overflow-wrap: anywhere;
    }
    .base:not(:has(.icon)) .label {
      padding-inline-end: 0;
    }
    .figure {
      color: var(--widget-text);
      font-size: var(--widget-font-size-figure);
      font-weight: var(--widget-font-weight-bold);
      font-variant-numeric: tabular-nums;
      letter-spacing: -0.03em;
      line-height: var(--widget-line-height-tight);
      overflow-wrap: anywhere;
    }
    .unit {
      color: var(--widget-text-3);
      font-size: 0.9375rem;
      font-weight: var(--widget-font-weight-normal);
      letter-spacing: 0;
    }
    .change {
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
      font-variant-numeric: tabular-nums;
    }
    .change[data-trend='up'] {
      color: var(--widget-success-11);
    }
    .change[data-trend='down'] {
      color: var(--widget-danger-11);
    }
    .arrow {
      display: inline-block;
      margin-inline-end: 4px;
      border: 4px solid transparent;
      border-block-start-width: 0;
      border-block-end: 6px solid currentcolor;
      vertical-align: 0.05em;
    }
    [data-trend='down'] .arrow {
      rotate: 180deg;
    }
    [data-trend='flat'] .arrow {
      inline-size: 8px;
      block-size: 2px;
      border: 0;
      background: currentcolor;
      vertical-align: 0.25em;
    }
    .icon {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      display: grid;
      place-items: center;
      inline-size: 2rem;
      block-size: 2rem;
      border-radius: var(--widget-radius-md);
      background: var(--_soft);
      color: var(--widget-stat-accent, var(--_ink));
      font-size: 1.125rem;
    }
    .figure-skeleton {
      inline-size: 5ch;
      block-size: 1em;
      margin-block: 0.125em;
    }
    .change-skeleton {
      inline-size: 8ch;
    }
  `,
];
