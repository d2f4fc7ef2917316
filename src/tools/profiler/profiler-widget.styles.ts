import {css} from 'lit';
import {surfaceStyles} from '../../core/surface.styles.js';
import {sortedTableStyles} from '../sorted-table.styles.js';

export const profilerStyles = [
  surfaceStyles,
  sortedTableStyles,
  css`
    :host {
      font-size: var(--widget-font-size-sm);
    }
    .base {
      display: grid;
      gap: var(--widget-space-3);
      padding: var(--widget-space-4);
    }
    :host([padding]) .base {
      padding: 0;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--widget-space-2);
    }
    .facts {
      margin-inline-end: auto;
      color: var(--widget-text-2);
      font-variant-numeric: tabular-nums;
    }
    .scroll {
      max-block-size: 24rem;
      overflow: auto;
    }
    caption {
      padding-inline: 8px;
      color: var(--widget-text);
      font-weight: var(--widget-font-weight-bold);
    }
    th {
      background: var(--widget-surface);
    }
    [part='control'] {
      min-block-size: 28px;
      padding-inline: 10px;
      border: 1px solid var(--widget-line-strong);
      border-radius: var(--widget-radius-md);
      background: var(--widget-surface);
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    [part='control']:hover {
      background: var(--widget-neutral-3);
    }
    [part='control'][aria-pressed='true'] {
      border-color: transparent;
      background: var(--widget-primary-3);
      color: var(--widget-primary-11);
    }
    .note {
      margin: 0;
      padding-inline: 8px;
      color: var(--widget-text-2);
    }
    @media (pointer: coarse) {
      [part='control'],
      th button {
        min-block-size: var(--widget-touch-target);
      }
    }
  `,
];
