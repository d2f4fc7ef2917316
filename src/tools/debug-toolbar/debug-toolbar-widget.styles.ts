import {css} from 'lit';
import {sortedTableStyles} from '../sorted-table.styles.js';

export const debugToolbarStyles = [
  sortedTableStyles,
  css`
    :host {
      position: fixed;
      inset-block: auto 12px;
      inset-inline: auto 12px;
      z-index: 1000;
      max-inline-size: calc(100vw - 24px);
      color: var(--widget-text);
      font-size: var(--widget-font-size-xs);
    }
    :host([corner$='start']) {
      inset-inline: 12px auto;
    }
    @media (max-height: 30em) {
      :host {
        max-block-size: calc(100dvh - 24px);
        /* Room for the focus ring, which the scrolling box would cut. */
        padding: 4px;
        margin: -4px;
        overflow: auto;
      }
    }
    :host([corner^='top']) {
      inset-block: 12px auto;
    }
    .base {
      display: flex;
      flex-direction: column;
      gap: 6px;
    }
    :host([corner^='top']) .base {
      flex-direction: column-reverse;
    }
    .bar,
    .panel,
    .banner {
      border: 1px solid var(--widget-line-strong);
      border-radius: var(--widget-radius-lg);
      background: var(--widget-overlay);
      box-shadow: var(--widget-shadow-lg);
    }
    .bar,
    .banner,
    .choices {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 8px;
      padding: 6px 10px;
    }
    .banner {
      justify-content: space-between;
      border-color: var(--widget-warning-6);
      background: var(--widget-warning-3);
      color: var(--widget-warning-11);
      font-weight: var(--widget-font-weight-medium);
    }
    .panel {
      inline-size: min(64rem, calc(100vw - 24px));
      padding: 8px;
    }
    .scroll {
      max-block-size: min(24rem, 50vh);
      overflow: auto;
    }
    .census {
      color: var(--widget-text-2);
      font-variant-numeric: tabular-nums;
    }
    .note {
      margin: 0;
      padding-inline: 8px;
      color: var(--widget-text-2);
    }
    [part='control'] {
      min-block-size: 26px;
      padding-inline: 8px;
      border: 1px solid var(--widget-line-strong);
      border-radius: var(--widget-radius-sm);
      background: var(--widget-surface);
      color: inherit;
      font: inherit;
    }
    button[part='control'] {
      cursor: pointer;
    }
    button[part='control']:hover:enabled {
      background: var(--widget-neutral-3);
    }
    button[part='control']:disabled {
      opacity: var(--widget-disabled-opacity);
    }
    button:is([aria-pressed='true'], [aria-expanded='true']) {
      border-color: transparent;
      background: var(--widget-primary-3);
      color: var(--widget-primary-11);
    }
    .pill[part='control'] {
      align-self: flex-end;
      border-radius: var(--widget-radius-full);
      background: var(--widget-overlay);
      box-shadow: var(--widget-shadow-lg);
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 4px;
    }
    .filter {
      display: flex;
      padding: 0 8px 4px;
    }
    .filter input {
      flex: 1;
    }
    .row {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--widget-primary-11);
      font: inherit;
      text-align: start;
      cursor: pointer;
      overflow-wrap: anywhere;
    }
    .row:hover {
      text-decoration: underline;
    }
    .mark {
      position: fixed;
      z-index: -1;
      border-radius: 6px;
      outline: 2px solid var(--widget-purple-9);
      outline-offset: 2px;
      background: color-mix(in oklab, var(--widget-purple-9) 14%, transparent);
      pointer-events: none;
    }
    @media (pointer: coarse) {
      [part='control'],
      .row,
      th button {
        min-block-size: var(--widget-touch-target);
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
    .resource {
      padding-block: 0.5em;
      overflow-wrap: anywhere;
    }
    .resource summary {
      cursor: pointer;
      font-weight: 600;
    }
    .facts {
      display: grid;
      gap: 0.25em;
      margin-block: 0.5em;
    }
    .facts div {
      display: grid;
      grid-template-columns: 6em minmax(0, 1fr);
      gap: 0.5em;
    }
    .facts dd {
      margin: 0;
    }
    .events {
      margin: 0;
      padding-inline-start: 2em;
    }
  `,
];
