import {css} from 'lit';
import {avatarStyles} from '../../../core/avatar-view.js';
import {emptyStyles} from '../../../core/empty-view.js';
import {gapStyles} from '../../../core/gap.styles.js';

export const listStyles = [
  gapStyles(0),
  avatarStyles,
  emptyStyles,
  css`
    :host {
      display: block;
      min-inline-size: 0;
      color: var(--widget-text);
    }
    .list {
      display: flex;
      flex-direction: column;
      gap: var(--_gap);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .list[hidden] {
      display: none;
    }
    .item,
    ::slotted(*) {
      min-inline-size: 0;
    }
    .item {
      overflow-wrap: anywhere;
    }
    :host(:not([gap])) .item:not(:last-child) {
      border-block-end: 1px solid var(--widget-line);
    }
    :host([gap='0']) .item:not(:last-child) {
      border-block-end: 1px solid var(--widget-line);
    }
    :host([orientation='horizontal']) .list {
      flex-flow: row wrap;
      align-items: center;
    }
    :host([orientation='horizontal']:not([gap])) .list {
      gap: var(--widget-space-4);
    }
    :host([orientation='horizontal']) .item {
      border: 0;
    }
    .row {
      display: flex;
      align-items: center;
      gap: var(--widget-space-3);
      position: relative;
      min-block-size: var(--widget-list-row-height, var(--widget-row-height));
      padding-block: 6px;
      border-radius: var(--widget-radius-sm);
    }
    :host([orientation='horizontal']) .row {
      min-block-size: 0;
    }
    .text {
      display: flex;
      flex: 1 1 auto;
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
    .row-skeleton {
      inline-size: 70%;
    }
    .item:nth-child(2n) .row-skeleton {
      inline-size: 45%;
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
    @media print {
      .item {
        break-inside: avoid;
      }
    }
  `,
];
