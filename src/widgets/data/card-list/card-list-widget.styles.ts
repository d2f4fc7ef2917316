import {css} from 'lit';
import {avatarStyles} from '../../../core/avatar-view.js';
import {gapStyles} from '../../../core/gap.styles.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';
import {recordControlStyles} from '../table/record-controls.styles.js';
import {cardStyles} from './card.styles.js';

export const cardListStyles = [
  gapStyles(4),
  avatarStyles,
  screenReaderOnly,
  recordControlStyles,
  cardStyles,
  css`
    :host {
      --_edge: 0;
      --_ground: var(--widget-page);
      display: block;
      min-inline-size: 0;
      color: var(--widget-text);
    }
    .scroller,
    .widget-state {
      --_columns: 12;
      --_least: 256px;
    }
    .scroller.virtual {
      max-block-size: var(--widget-card-list-height, 40rem);
      overflow: auto;
      scroll-padding: var(--widget-space-4);
      padding: 2px;
      margin: -2px;
    }
    .list {
      --_fair: calc((100% - (var(--_columns) - 1) * var(--_gap)) / var(--_columns));
      display: grid;
      position: relative;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, max(var(--_least), var(--_fair))), 1fr));
      gap: var(--_gap);
      margin: 0;
      padding: var(--_above, 0) 0 var(--_below, 0);
      list-style: none;
    }
    .virtual .list {
      grid-auto-rows: 1fr;
      overflow-anchor: none;
    }
    .list[hidden] {
      display: none;
    }
    .item {
      display: grid;
      min-inline-size: 0;
    }
    /* Out of view, and still there for the focus in it. */
    .aside {
      position: absolute;
      inset-block-start: 0;
      inline-size: 1px;
      block-size: 1px;
      overflow: clip;
      opacity: 0;
    }
    .bar {
      padding-block-end: var(--widget-space-2);
    }
    .check.all {
      display: inline-flex;
      align-items: center;
      gap: var(--widget-space-2);
      inline-size: auto;
      padding-inline: 0;
      margin: 0;
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
    }
    .footer,
    .failure {
      margin-block-start: var(--_gap);
      padding-inline: 0;
      border: 0;
    }
    .failure {
      padding-inline: var(--widget-space-3);
      border-radius: var(--widget-radius-md);
    }
    .footer:has(.bulk) {
      padding-inline: var(--widget-space-3);
      border: 1px solid var(--widget-line);
      border-radius: var(--widget-radius-md);
      background: var(--widget-overlay);
      box-shadow: var(--widget-shadow-md);
    }
    .empty {
      border: 1px dashed var(--widget-line-strong);
      border-radius: var(--widget-radius-lg);
    }
  `,
];
