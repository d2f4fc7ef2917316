import {css} from 'lit';
import {avatarStyles} from '../../../core/avatar-view.js';

/** The style rules of `listRow`. */
export const listRowStyles = [
  avatarStyles,
  css`
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--widget-space-3);
      position: relative;
      min-block-size: var(--widget-list-row-height, var(--widget-row-height));
      padding-block: 6px;
      border-radius: var(--widget-radius-sm);
    }
    .text {
      display: flex;
      flex: 1 1 8ch;
      flex-direction: column;
      min-inline-size: 0;
    }
    .title {
      color: var(--widget-text);
      font-weight: var(--widget-font-weight-medium);
    }
    .text:not(:has(.subtitle)) .title:not(.link) {
      font-weight: var(--widget-font-weight-normal);
    }
    .link {
      text-decoration: none;
    }
    .link::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: inherit;
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
    .value {
      flex: none;
      max-inline-size: 50%;
      margin-inline-start: auto;
      color: var(--widget-text);
      font-variant-numeric: tabular-nums;
      text-align: end;
    }
    .unit {
      color: var(--widget-text-3);
    }
    .icon {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 2rem;
      block-size: 2rem;
      border-radius: var(--widget-radius-md);
      background: var(--widget-neutral-3);
      color: var(--widget-text-2);
      font-size: 1rem;
    }
    @media (pointer: coarse) {
      .row:has(.link) {
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .icon {
        border: 1px solid CanvasText;
      }
    }
  `,
];
