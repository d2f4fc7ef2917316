import {css} from 'lit';
import {emptyStyles} from '../../../core/empty-view.js';
import {treeRowStyles} from './tree-row.styles.js';

export const treeStyles = [
  emptyStyles,
  treeRowStyles,
  css`
    :host {
      display: block;
      min-inline-size: 0;
      color: var(--widget-text);
      /* 32 and, where it is compact, 26 px: rows that end between two pixels look blurred. */
      --_row: var(--widget-tree-row-height, calc(2rem + (var(--widget-density) - 1) * 30px));
      --_guide: var(--widget-line-strong);
    }
    .base {
      position: relative;
    }
    .search {
      position: relative;
      margin-block-end: var(--widget-space-2);
    }
    .lens {
      display: grid;
      position: absolute;
      place-items: center;
      inset-block: 0;
      inset-inline-start: 0;
      inline-size: 2rem;
      color: var(--widget-text-3);
      pointer-events: none;
    }
    .lens svg {
      inline-size: 1rem;
      block-size: 1rem;
    }
    .field {
      inline-size: 100%;
      min-block-size: 2rem;
      padding-inline: 2rem var(--widget-space-2);
      border: 1px solid var(--widget-control);
      border-radius: var(--widget-radius-md);
      background: var(--widget-surface);
      color: var(--widget-text);
      font: inherit;
    }
    .field::placeholder {
      color: var(--widget-text-3);
      opacity: 1;
    }
    .tree {
      position: relative;
    }
    .tree::before,
    .tree::after {
      content: '';
      display: block;
      block-size: var(--_before, 0);
    }
    .tree::after {
      block-size: var(--_after, 0);
    }
    .tree[hidden] {
      display: none;
    }
    .tree.long {
      max-block-size: var(--widget-tree-height, 30rem);
      overflow: auto;
      overflow-anchor: none;
    }
    .dot-skeleton {
      flex: none;
      inline-size: 0.75rem;
      block-size: 0.75rem;
      margin-inline: 6px;
      border-radius: 4px;
    }
    .label-skeleton {
      inline-size: 9rem;
      max-inline-size: 50%;
    }
    .row.deep-1 {
      --_depth: 1;
    }
    .row.deep-2 {
      --_depth: 2;
    }
    .row.deep-1 .label-skeleton {
      inline-size: 7rem;
    }
    .row.deep-2 .label-skeleton {
      inline-size: 5rem;
    }
    @media (pointer: coarse) {
      :host {
        --_row: var(--widget-tree-row-height, var(--widget-touch-target));
      }
      .field {
        min-block-size: var(--widget-touch-target);
        /* In smaller letters a phone zooms in. */
        font-size: 1rem;
      }
    }
    @media (forced-colors: active) {
      :host {
        --_guide: GrayText;
      }
    }
    @media print {
      .tree.long {
        max-block-size: none;
        overflow: visible;
      }
      .row {
        break-inside: avoid;
      }
    }
  `,
];
