import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';
import {emptyStyles} from '../../../core/empty-view.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';
import {cardStyles, cardToolsStyles} from './card.styles.js';

export const kanbanStyles = [
  colorStyles('default', '[data-color="%"]'),
  screenReaderOnly,
  emptyStyles,
  ...cardStyles,
  cardToolsStyles,
  css`
    :host {
      --_gap: calc(8px * var(--widget-density));
      --_pad: 8px;
      display: block;
      min-inline-size: 0;
      color: var(--widget-text);
    }
    .board {
      position: relative;
      display: grid;
      grid-auto-columns: minmax(min(var(--widget-kanban-column, 17rem), 85%), 1fr);
      grid-auto-flow: column;
      gap: var(--widget-space-3);
      align-items: start;
      /* Room for what is drawn around a column that has the focus. */
      margin: -4px;
      padding: 4px;
      overflow-x: auto;
      scroll-padding-inline: 4px;
      scroll-snap-type: x proximity;
    }
    .board[hidden] {
      display: none;
    }
    .board[data-lifting] {
      scroll-snap-type: none;
    }
    .column {
      display: flex;
      flex-direction: column;
      min-inline-size: 0;
      border: 1px solid var(--widget-line);
      border-radius: var(--widget-radius-lg);
      background: var(--widget-neutral-2);
      scroll-snap-align: start;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      padding: calc(10px * var(--widget-density)) 12px calc(2px * var(--widget-density));
      overflow-wrap: anywhere;
    }
    .mark {
      flex: none;
      inline-size: 10px;
      block-size: 10px;
      border-radius: 50%;
      background: var(--_solid);
    }
    .name {
      min-inline-size: 0;
    }
    .heading {
      margin: 0;
      font-size: var(--widget-font-size-sm);
      font-weight: var(--widget-font-weight-bold);
      line-height: 1.4;
    }
    .count {
      padding: 0 7px;
      border-radius: var(--widget-radius-full);
      background: var(--widget-neutral-4);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
      font-variant-numeric: tabular-nums;
      line-height: 1.6;
      white-space: nowrap;
    }
    .over {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      color: var(--widget-danger-11);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
    }
    .column[data-over] {
      border-color: var(--widget-danger-7);
    }
    .column[data-over] .count {
      background: var(--widget-danger-3);
      color: var(--widget-danger-11);
    }
    .cards {
      position: relative;
      max-block-size: min(var(--widget-kanban-height, 36rem), 80vh);
      margin: 0;
      padding: var(--_pad);
      overflow: hidden auto;
      overflow-anchor: none;
      list-style: none;
      scrollbar-width: thin;
    }
    .cards[hidden] {
      display: none;
    }
    /* The room of the cards that are not drawn. */
    .cards[data-cut]::before,
    .cards[data-cut]::after {
      content: '';
      display: block;
      block-size: var(--_before, 0px);
    }
    .cards[data-cut]::after {
      block-size: var(--_after, 0px);
    }
    .cards:focus-visible {
      outline-offset: -2px;
      border-radius: inherit;
    }
    .none {
      margin: var(--_pad);
      padding: calc(14px * var(--widget-density)) 12px;
      border: 1px dashed var(--widget-line-strong);
      border-radius: var(--widget-radius-md);
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-sm);
      text-align: center;
    }
    .failure {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 12px;
      margin-block-end: var(--widget-space-3);
      padding: 8px 12px;
      border: 1px solid var(--widget-danger-6);
      border-radius: var(--widget-radius-md);
      background: var(--widget-danger-2);
      color: var(--widget-danger-11);
      font-size: var(--widget-font-size-sm);
      overflow-wrap: anywhere;
    }
    .dismiss {
      min-block-size: 28px;
      padding-inline: 10px;
      border: 1px solid currentcolor;
      border-radius: var(--widget-radius-sm);
      background: none;
      color: inherit;
      font: inherit;
      font-weight: var(--widget-font-weight-medium);
      cursor: pointer;
    }
    .title-skeleton {
      flex: 1;
      max-inline-size: 80%;
    }
    .card:has(.line-skeleton) {
      flex-direction: column;
      align-items: stretch;
    }
    .line-skeleton {
      inline-size: 50%;
    }
    .head-skeleton {
      inline-size: 40%;
    }
    @media (pointer: coarse) {
      .dismiss {
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .column,
      .count {
        border: 1px solid CanvasText;
      }
      .mark {
        border: 1px solid CanvasText;
        forced-color-adjust: none;
      }
    }
    @media print {
      .cards {
        max-block-size: none;
        overflow: visible;
      }
      .failure {
        display: none;
      }
    }
  `,
];
