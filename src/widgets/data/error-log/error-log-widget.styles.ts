import {css} from 'lit';
import {emptyStyles} from '../../../core/empty-view.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';

export const errorLogStyles = [
  emptyStyles,
  screenReaderOnly,
  css`
    :host {
      display: block;
      min-inline-size: 0;
      color: var(--widget-text);
    }
    .bar {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--widget-space-3);
      padding-block-end: var(--widget-space-2);
      border-block-end: 1px solid var(--widget-line);
    }
    .count {
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
      font-variant-numeric: tabular-nums;
    }
    .follow {
      display: inline-flex;
      flex: none;
      align-items: center;
      gap: 6px;
      min-block-size: 28px;
      padding-inline: 10px;
      border: 1px solid var(--widget-line-strong);
      border-radius: var(--widget-radius-md);
      background: var(--widget-surface);
      color: var(--widget-text);
      font: inherit;
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
      cursor: pointer;
    }
    .follow:hover {
      background: var(--widget-neutral-3);
    }
    .follow svg {
      inline-size: 12px;
      block-size: 12px;
      color: var(--widget-text-2);
    }
    .log[hidden] {
      display: none;
    }
    .list {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .item {
      position: relative;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: start;
      gap: 4px var(--widget-space-3);
      padding-block: 10px;
      overflow-wrap: anywhere;
    }
    .item:not(:last-child) {
      border-block-end: 1px solid var(--widget-line);
    }
    .severity {
      min-inline-size: 4.5rem;
      padding: 1px 8px;
      border-radius: var(--widget-radius-full);
      background: var(--widget-danger-3);
      color: var(--widget-danger-11);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
      text-align: center;
    }
    .severity[data-level='warning'] {
      background: var(--widget-warning-3);
      color: var(--widget-warning-11);
    }
    .severity[data-level='info'] {
      background: var(--widget-info-3);
      color: var(--widget-info-11);
    }
    .severity[data-level='good'] {
      background: var(--widget-success-3);
      color: var(--widget-success-11);
    }
    .severity[data-level='quiet'] {
      background: var(--widget-neutral-3);
      color: var(--widget-neutral-11);
    }
    .text {
      min-inline-size: 0;
    }
    .message,
    .source {
      margin: 0;
    }
    .repeats {
      position: relative;
      display: inline-block;
      margin-inline-start: 2px;
      padding-inline: 6px;
      border-radius: var(--widget-radius-sm);
      background: var(--widget-neutral-3);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-xs);
      font-variant-numeric: tabular-nums;
    }
    .source {
      color: var(--widget-text-2);
      font-family: var(--widget-font-mono);
      font-size: var(--widget-font-size-xs);
    }
    .time {
      padding-block-start: 1px;
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .details {
      margin-block-start: 4px;
      font-size: var(--widget-font-size-xs);
    }
    summary {
      inline-size: fit-content;
      min-block-size: 24px;
      border-radius: var(--widget-radius-sm);
      color: var(--widget-text-2);
      line-height: 24px;
      cursor: pointer;
    }
    summary:hover {
      color: var(--widget-text);
    }
    .stacktrace {
      max-block-size: 16rem;
      margin: 4px 0 0;
      padding: var(--widget-space-2) var(--widget-space-3);
      overflow: auto;
      border: 1px solid var(--widget-line);
      border-radius: var(--widget-radius-md);
      background: var(--widget-neutral-2);
      color: var(--widget-text-2);
      font-family: var(--widget-font-mono);
      line-height: 1.6;
      text-align: start;
      white-space: pre;
    }
    .badge-skeleton {
      inline-size: 4.5rem;
    }
    .text-skeleton {
      inline-size: 70%;
    }
    @media (max-width: 639.98px) {
      .item {
        grid-template-columns: minmax(min-content, 1fr) auto;
      }
      .time {
        text-align: end;
        white-space: normal;
      }
      .severity {
        justify-self: start;
      }
      .text {
        grid-row: 2;
        grid-column: 1 / -1;
      }
    }
    @media (pointer: coarse) {
      .follow,
      summary {
        min-block-size: var(--widget-touch-target);
      }
      summary {
        line-height: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .severity,
      .repeats {
        border: 1px solid CanvasText;
      }
    }
    @media print {
      .follow {
        display: none;
      }
      .item {
        break-inside: avoid;
      }
    }
  `,
];
