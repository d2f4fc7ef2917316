import {css} from 'lit';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';

export const connectionIndicatorStyles = [
  screenReaderOnly,
  css`
    :host {
      position: relative;
      display: inline-flex;
      max-inline-size: 100%;
      font-size: var(--widget-font-size-xs);
      vertical-align: middle;
    }
    :host([hide-when-live]:not([hide-when-live='false']):is(:state(is-live), :state(is-none))) {
      display: none;
    }
    .base {
      --_soft: var(--widget-neutral-3);
      --_ink: var(--widget-text-2);
      --_dot: var(--widget-neutral-8);
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-block-size: 1.375rem;
      max-inline-size: 100%;
      padding: 1px 8px;
      border-radius: var(--widget-radius-full);
      background: var(--_soft);
      color: var(--_ink);
      font-weight: var(--widget-font-weight-medium);
      line-height: 1.4;
    }
    :host([compact]:not([compact='false'])) .base {
      padding: 0 7px;
    }
    .base[data-connection='live'] {
      --_soft: var(--widget-success-3);
      --_ink: var(--widget-success-11);
      --_dot: var(--widget-success-9);
    }
    .base:is([data-connection='connecting'], [data-connection='reconnecting']) {
      --_soft: var(--widget-warning-3);
      --_ink: var(--widget-warning-11);
      --_dot: var(--widget-warning-9);
    }
    .base[data-connection='offline'] {
      --_soft: var(--widget-danger-3);
      --_ink: var(--widget-danger-11);
      --_dot: var(--widget-danger-9);
    }
    .dot {
      flex: none;
      inline-size: 7px;
      block-size: 7px;
      border-radius: 50%;
      background: var(--_dot);
    }
    :is([data-connection='connecting'], [data-connection='reconnecting']) .dot {
      animation: widget-connection-pulse 1.2s ease-in-out infinite;
    }
    /* Without colour the shape tells them apart. */
    :is([data-connection='offline'], [data-connection='closed'], [data-connection='none']) .dot {
      border: 2px solid var(--_dot);
      background: transparent;
    }
    .label {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    @keyframes widget-connection-pulse {
      50% {
        opacity: 0.3;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .dot {
        animation: none;
      }
    }
    @media (forced-colors: active) {
      .base {
        border: 1px solid CanvasText;
      }
      .dot {
        background: CanvasText;
      }
    }
  `,
];
