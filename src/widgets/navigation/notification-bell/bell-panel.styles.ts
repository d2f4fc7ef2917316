import {css, type CSSResult} from 'lit';
import {emptyStyles} from '../../../core/empty-view.js';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';

/** What the list behind a bell looks like; loaded with it. */
export const bellPanelStyles: readonly CSSResult[] = [
  layerStyles,
  emptyStyles,
  css`
    .panel {
      --_widest: var(--widget-notification-bell-width, 22rem);
      inline-size: var(--_widest);
      max-block-size: min(32rem, calc(100dvh - 16px));
      font-size: var(--widget-font-size-base);
    }
    .head {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px var(--widget-space-3);
      min-block-size: 2.75rem;
      padding: 6px 8px 6px 16px;
      border-block-end: 1px solid var(--widget-line);
      background: var(--widget-overlay);
    }
    .heading {
      font-weight: var(--widget-font-weight-bold);
    }
    .mark-read {
      min-block-size: 28px;
      padding-inline: 8px;
      border: 0;
      border-radius: var(--widget-radius-sm);
      background: none;
      color: var(--widget-text-2);
      font: inherit;
      font-size: var(--widget-font-size-sm);
      cursor: pointer;
    }
    .mark-read:hover {
      background: color-mix(in oklab, var(--widget-text) 5%, transparent);
      color: var(--widget-text);
    }
    .list {
      display: flex;
      flex-direction: column;
      margin: 0;
      padding: 4px;
      list-style: none;
    }
    .notification {
      display: flex;
      align-items: flex-start;
      gap: var(--widget-space-3);
      inline-size: 100%;
      padding: 10px 12px;
      border: 0;
      border-radius: var(--widget-radius-md);
      background: none;
      color: var(--widget-text-2);
      font: inherit;
      font-size: var(--widget-font-size-sm);
      line-height: 1.4;
      text-align: start;
      text-decoration: none;
      cursor: pointer;
    }
    .notification:hover {
      background: color-mix(in oklab, var(--widget-text) 5%, transparent);
    }
    .notification:focus-visible {
      outline-offset: -2px;
    }
    .icon {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      border-radius: var(--widget-radius-full);
      background: color-mix(in oklab, var(--widget-text) 7%, transparent);
      color: var(--widget-text-2);
    }
    .icon[data-type='success'] {
      background: var(--widget-success-3);
      color: var(--widget-success-11);
    }
    .icon[data-type='warning'] {
      background: var(--widget-warning-3);
      color: var(--widget-warning-11);
    }
    .icon[data-type='error'] {
      background: var(--widget-danger-3);
      color: var(--widget-danger-11);
    }
    .text {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .title {
      color: var(--widget-text);
    }
    .unread .title {
      font-weight: var(--widget-font-weight-medium);
    }
    .time {
      margin-block-start: 2px;
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
    }
    .dot {
      flex: none;
      inline-size: 8px;
      block-size: 8px;
      margin-block-start: 5px;
      border-radius: 50%;
      background: var(--widget-primary-9);
    }
    .failure {
      margin: 0;
      padding: 8px 16px;
      color: var(--widget-danger-11);
      font-size: var(--widget-font-size-sm);
    }
    ::slotted([slot='footer']) {
      display: block;
      padding: 10px 16px;
      border-block-start: 1px solid var(--widget-line);
      font-size: var(--widget-font-size-sm);
    }
    @media (pointer: coarse) {
      .mark-read {
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .dot {
        background: Highlight;
      }
    }
  `,
];
