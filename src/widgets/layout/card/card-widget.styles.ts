import {css} from 'lit';
import {surfaceStyles} from '../../../core/surface.styles.js';

export const cardStyles = [
  surfaceStyles,
  css`
    :host {
      --_state-inset: var(--widget-space-4);
    }
    .column {
      display: flex;
      flex-direction: column;
      min-block-size: 100%;
    }
    ::slotted([slot='media']) {
      display: block;
      inline-size: 100%;
      overflow: clip;
      border-radius: calc(var(--widget-radius-lg) - 1px) calc(var(--widget-radius-lg) - 1px) 0 0;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--widget-space-2);
    }
    .header {
      padding: var(--widget-space-4) var(--widget-space-4) 0;
    }
    /* A row of the author's own goes from edge to edge. */
    ::slotted(:is(flex-widget, stack-widget, grid-widget, toolbar-widget, box-widget)[slot='header']) {
      flex: 1;
      min-inline-size: 0;
    }
    .header[hidden] {
      display: none;
    }
    .heading {
      margin: 0;
      font-size: var(--widget-font-size-md);
      font-weight: var(--widget-font-weight-bold);
      line-height: var(--widget-line-height-tight);
      overflow-wrap: anywhere;
    }
    .body {
      display: flow-root;
      flex: 1;
      min-inline-size: 0;
      padding: var(--widget-card-padding, var(--widget-space-4));
    }
    :host([padding]) .header,
    :host([padding]) .footer {
      padding: 0;
    }
    :host([padding]) .body {
      padding: var(--widget-space-3) 0;
    }
    /* A chart fills a card that is higher than it, beside a longer one. */
    .body[data-fills] {
      display: flex;
      flex-direction: column;
    }
    ::slotted(:is(chart-widget, line-chart-widget, realtime-chart-widget)) {
      flex: 1 0 auto;
    }
    .text {
      margin: 0;
      color: var(--widget-text-2);
      overflow-wrap: anywhere;
    }
    .footer {
      padding: var(--widget-space-3) var(--widget-space-4);
      border-block-start: 1px solid var(--widget-line);
    }
    :host([navigate]) {
      position: relative;
      cursor: pointer;
      transition:
        border-color var(--widget-duration-fast) var(--widget-ease),
        box-shadow var(--widget-duration-fast) var(--widget-ease);
    }
    :host([navigate]:hover) {
      border-color: var(--widget-line-strong);
      box-shadow: var(--widget-shadow-md);
    }
    .link {
      color: inherit;
      text-decoration: none;
    }
    :host([navigate]:hover) .link {
      color: var(--widget-primary-11);
    }
    /* The ring goes around the card, since the whole of it leads there. */
    .link:focus-visible {
      outline: none;
    }
    .link:focus-visible::after {
      position: absolute;
      inset: -1px;
      border-radius: var(--widget-radius-lg);
      outline: var(--widget-focus-width) solid var(--widget-focus-color);
      outline-offset: var(--widget-focus-offset);
      content: '';
      pointer-events: none;
    }
  `,
];
