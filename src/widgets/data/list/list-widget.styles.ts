import {css} from 'lit';
import {emptyStyles} from '../../../core/empty-view.js';
import {gapStyles} from '../../../core/gap.styles.js';
import {rowsSoFarStyles} from '../../../core/rows-so-far.js';
import {listRowStyles} from './list-row.styles.js';

export const listStyles = [
  gapStyles(0),
  ...listRowStyles,
  emptyStyles,
  rowsSoFarStyles,
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
    :host(:is(:not([gap]), [gap='0'])) .item:not(:last-child),
    :host(:is(:not([gap]), [gap='0']):not([orientation='horizontal'])) ::slotted(list-item-widget:not(:last-of-type)) {
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
    :host([orientation='horizontal']) .row {
      min-block-size: 0;
    }
    .row.high {
      min-block-size: 3rem;
    }
    .row-skeleton {
      inline-size: 70%;
    }
    .item:nth-child(2n) .row-skeleton {
      inline-size: 45%;
    }
    @media print {
      .item {
        break-inside: avoid;
      }
    }
  `,
];
