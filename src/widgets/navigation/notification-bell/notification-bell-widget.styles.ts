import {css} from 'lit';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';

export const notificationBellStyles = [
  screenReaderOnly,
  css`
    :host {
      display: inline-block;
      vertical-align: middle;
    }
    .bell {
      position: relative;
      display: grid;
      place-items: center;
      inline-size: var(--widget-control-md);
      block-size: var(--widget-control-md);
      padding: 0;
      border: 1px solid transparent;
      border-radius: var(--widget-radius-md);
      background: none;
      color: var(--widget-text-2);
      font: inherit;
      font-size: 1.125rem;
      cursor: pointer;
      -webkit-tap-highlight-color: transparent;
      transition: background-color var(--widget-duration-fast) var(--widget-ease);
    }
    .bell:is(:hover, [aria-expanded='true']) {
      background: var(--widget-neutral-3);
      color: var(--widget-text);
    }
    .bell:disabled {
      background: none;
      cursor: default;
    }
    .count {
      position: absolute;
      inset-block-start: -3px;
      inset-inline-start: 52%;
      min-inline-size: 1rem;
      padding: 0 4px;
      border: 2px solid var(--widget-surface);
      border-radius: var(--widget-radius-full);
      background: var(--widget-danger-9);
      background-clip: padding-box;
      color: var(--widget-on-solid);
      font-size: 0.625rem;
      font-variant-numeric: tabular-nums;
      font-weight: var(--widget-font-weight-bold);
      line-height: 1rem;
      text-align: center;
    }
    .count[hidden] {
      display: none;
    }
    @media (pointer: coarse) {
      .bell {
        inline-size: var(--widget-touch-target);
        block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .bell {
        border-color: ButtonText;
      }
      .count {
        border: 1px solid CanvasText;
      }
    }
  `,
];
