import {css} from 'lit';
import {emptyStyles} from '../../../core/empty-view.js';
import {rowsSoFarStyles} from '../../../core/rows-so-far.js';

export const serverListStyles = [
  emptyStyles,
  rowsSoFarStyles,
  css`
    :host {
      display: block;
      min-inline-size: 0;
      color: var(--widget-text);
    }
    .list {
      display: grid;
      column-gap: var(--widget-space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .list[hidden] {
      display: none;
    }
    /* Shared columns, so that bars, figures and words stand below each other, however long they are. */
    .list[data-shows='load'] {
      grid-template-columns: minmax(min(4rem, 20%), 1.4fr) minmax(min(1.5rem, 8%), 1fr) max-content;
    }
    .list[data-shows='health'] {
      grid-template-columns: minmax(min(4rem, 20%), 1fr) fit-content(50%);
    }
    .list[data-shows='load health'] {
      grid-template-columns:
        minmax(min(4rem, 20%), 1.4fr) minmax(min(1.5rem, 8%), 1fr)
        max-content fit-content(42%);
    }
    .item,
    .row {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      min-inline-size: 0;
    }
    .item {
      overflow-wrap: anywhere;
    }
    .item:not(:last-child) {
      border-block-end: 1px solid var(--widget-line);
    }
    .row {
      position: relative;
      align-items: center;
      min-block-size: calc(var(--widget-row-height) + 8px);
      padding-block: 6px;
    }
    :host([compact]) .row {
      min-block-size: var(--widget-row-height);
      padding-block: 4px;
      font-size: var(--widget-font-size-sm);
    }
    .text {
      display: flex;
      flex-direction: column;
      min-inline-size: 0;
    }
    .title {
      color: var(--widget-text);
    }
    .link {
      text-decoration: none;
    }
    .link::after {
      content: '';
      position: absolute;
      inset: 0;
    }
    .row:has(.link:hover) .title {
      color: var(--widget-primary-11);
    }
    .link:focus-visible {
      outline: none;
    }
    .row:has(.link:focus-visible) {
      outline: var(--widget-focus-width) solid var(--widget-focus-color);
      outline-offset: calc(-1 * var(--widget-focus-width));
    }
    .subtitle {
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
    }
    .load {
      inline-size: 100%;
      max-inline-size: 12rem;
      block-size: 6px;
      justify-self: end;
      overflow: hidden;
      border-radius: var(--widget-radius-full);
      background: var(--widget-neutral-4);
    }
    .track {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
    .track:dir(rtl) {
      scale: -1 1;
    }
    .fill {
      fill: var(--widget-server-list-bar, var(--widget-primary-9));
      transition: width var(--widget-duration-slow) var(--widget-ease);
    }
    [data-level='high'] .fill {
      fill: var(--widget-warning-11);
    }
    [data-level='critical'] .fill {
      fill: var(--widget-danger-9);
    }
    .percent {
      min-inline-size: 4ch;
      font-variant-numeric: tabular-nums;
      text-align: end;
      white-space: nowrap;
    }
    .health {
      display: inline-flex;
      align-items: center;
      justify-self: start;
      gap: 6px;
      min-inline-size: 0;
      max-inline-size: 100%;
      min-block-size: 1.25rem;
      padding: 1px 8px;
      border-radius: min(var(--widget-radius-full), 0.95em);
      background: var(--widget-neutral-3);
      color: var(--widget-neutral-11);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
      line-height: 1.4;
    }
    .word {
      min-inline-size: 0;
    }
    .dot {
      flex: none;
      inline-size: 6px;
      block-size: 6px;
      border-radius: 50%;
      background: currentcolor;
    }
    .health[data-level='good'] {
      background: var(--widget-success-3);
      color: var(--widget-success-11);
    }
    .health[data-level='busy'] {
      background: var(--widget-warning-3);
      color: var(--widget-warning-11);
    }
    .health[data-level='bad'] {
      background: var(--widget-danger-3);
      color: var(--widget-danger-11);
    }
    .name-skeleton {
      inline-size: 60%;
    }
    .bar-skeleton {
      grid-column: 2 / span 2;
      min-block-size: 6px;
    }
    @media (pointer: coarse) {
      .row:has(.link) {
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .fill {
        transition: none;
      }
    }
    @media (forced-colors: active) {
      .load,
      .health {
        border: 1px solid CanvasText;
      }
      .load {
        block-size: 8px;
      }
      .fill {
        fill: Highlight;
      }
    }
  `,
];
