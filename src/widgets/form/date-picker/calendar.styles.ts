import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';

export const calendarStyles = [
  layerStyles,
  screenReaderOnly,
  css`
    .layer {
      --_cell: 2.25rem;
      outline: none;
    }
    .calendar {
      padding: var(--widget-space-3);
    }
    .head,
    .foot {
      display: flex;
      align-items: center;
      gap: 2px;
    }
    .head {
      margin-block-end: var(--widget-space-2);
    }
    .turn,
    .deed,
    .pick {
      box-sizing: border-box;
      min-block-size: 2rem;
      margin: 0;
      padding: 0 8px;
      border: 0;
      border-radius: var(--widget-radius-sm);
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    .turn {
      display: inline-flex;
      flex: none;
      align-items: center;
      justify-content: center;
      inline-size: 2rem;
      padding: 0;
      color: var(--widget-text-2);
    }
    .chevron {
      inline-size: 1rem;
      block-size: 1rem;
      fill: none;
      stroke: currentcolor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .turn:dir(rtl) .chevron {
      scale: -1 1;
    }
    .pick {
      min-inline-size: 0;
      font-weight: var(--widget-font-weight-bold);
    }
    .month {
      flex: 0 1 auto;
      margin-inline-start: auto;
      appearance: none;
      text-align: end;
    }
    .month option {
      background: var(--widget-overlay);
      color: var(--widget-text);
      font-weight: var(--widget-font-weight-normal);
    }
    .year {
      inline-size: 7ch;
      margin-inline-end: auto;
      appearance: textfield;
      font-variant-numeric: tabular-nums;
      cursor: text;
    }
    .year::-webkit-inner-spin-button {
      display: none;
    }
    .turn:hover,
    .deed:hover:enabled,
    .pick:hover,
    .day:hover .number {
      background: var(--widget-neutral-3);
      color: var(--widget-text);
    }
    :is(.turn, .deed, .pick):focus-visible {
      outline: var(--widget-focus-width) solid var(--widget-focus-color);
      outline-offset: -1px;
    }
    .grid {
      border-collapse: separate;
      border-spacing: 0 2px;
      font-variant-numeric: tabular-nums;
    }
    .grid th {
      block-size: 1.75rem;
      padding: 0;
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
      text-align: center;
    }
    .day {
      position: relative;
      inline-size: var(--_cell);
      block-size: var(--_cell);
      padding: 0;
      outline: none;
      text-align: center;
      cursor: pointer;
      user-select: none;
    }
    .number {
      display: grid;
      box-sizing: border-box;
      place-content: center;
      inline-size: var(--_cell);
      block-size: var(--_cell);
      border-radius: var(--widget-radius-md);
    }
    .day[data-outside] {
      color: var(--widget-text-3);
    }
    .day[aria-current] .number {
      box-shadow: inset 0 0 0 1px var(--widget-line-strong);
      font-weight: var(--widget-font-weight-bold);
    }
    .day[aria-selected='true'] {
      background: var(--widget-primary-3);
      color: var(--widget-primary-11);
    }
    .day[data-from] {
      border-start-start-radius: var(--widget-radius-md);
      border-end-start-radius: var(--widget-radius-md);
    }
    .day[data-to] {
      border-start-end-radius: var(--widget-radius-md);
      border-end-end-radius: var(--widget-radius-md);
    }
    .day[data-edge] .number,
    .day[data-edge]:hover .number {
      background: var(--widget-primary-9);
      color: var(--widget-on-solid);
      font-weight: var(--widget-font-weight-medium);
    }
    .day[aria-disabled] {
      cursor: default;
    }
    .day[aria-disabled] .number {
      background: none;
      color: var(--widget-text-3);
      text-decoration: line-through;
    }
    .day:focus-visible {
      z-index: 1;
    }
    .day:focus-visible .number {
      outline: var(--widget-focus-width) solid var(--widget-focus-color);
      outline-offset: 1px;
    }
    .foot {
      justify-content: space-between;
      margin-block-start: var(--widget-space-2);
      padding-block-start: var(--widget-space-2);
      border-block-start: 1px solid var(--widget-line);
    }
    .deed {
      color: var(--widget-primary-11);
      font-weight: var(--widget-font-weight-medium);
    }
    .deed:disabled {
      opacity: var(--widget-disabled-opacity);
      cursor: default;
    }
    @media (pointer: coarse) {
      .layer {
        --_cell: min(var(--widget-touch-target), (100vw - 44px) / 7);
      }
      .turn,
      .deed,
      .pick {
        min-inline-size: var(--widget-touch-target);
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .day[aria-selected='true'] {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
      .day[data-edge] .number {
        background: Highlight;
        color: HighlightText;
      }
      .day[aria-disabled] .number {
        color: GrayText;
      }
    }
  `,
];
