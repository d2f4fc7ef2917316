import {css} from 'lit';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';
import {surfaceStyles} from '../../../core/surface.styles.js';
import {tableControlStyles} from './table-controls.styles.js';

export const tableStyles = [
  surfaceStyles,
  screenReaderOnly,
  tableControlStyles,
  css`
    :host {
      --_state-inset: var(--widget-space-4);
      --_stale-lift: 5px;
      --_edge: var(--widget-space-4);
      --_before: calc(var(--widget-space-3) - 2px);
      --_lead: min(40vi, 20rem);
      --_row: var(--widget-table-row-height, calc(var(--widget-row-height) * var(--widget-density)));
      --_flash: var(--widget-table-flash, var(--widget-primary-4));
      --_ground: var(--widget-surface);
    }
    /* In a card the table is the card's own: its lines reach the edges. */
    :host(:state(nested)) {
      margin-inline: calc(-1 * var(--widget-card-padding, var(--widget-space-4)));
      border: 0;
      border-radius: 0;
      background: none;
      box-shadow: none;
    }
    :host(:state(nested)) .base {
      border-start-start-radius: 0;
      border-start-end-radius: 0;
    }
    :host(:state(nested):first-child) {
      margin-block-start: calc(-1 * var(--widget-space-2));
    }
    /* Its own title has room above it already, and stands as high as the heading of a card beside it. */
    :host([caption]:state(nested):first-child) {
      margin-block-start: calc(-1 * var(--widget-space-4));
    }
    :host(:state(nested):last-child) {
      margin-block-end: calc(-1 * var(--widget-card-padding, var(--widget-space-4)));
    }
    .base {
      min-inline-size: 0;
      overflow: clip;
      border-radius: calc(var(--widget-radius-lg) - 1px);
    }
    :host([padding]) .base,
    :host([rounded]) .base {
      border-radius: inherit;
    }
    .scroller:focus-visible {
      outline-offset: calc(-1 * var(--widget-focus-width));
    }
    .scroller[data-scrolls] {
      overflow: auto;
      overscroll-behavior-inline: contain;
      scroll-padding-block-start: var(--_row);
    }
    .scroller[data-wide] {
      /* What takes the focus comes out from under the first column, and out of the fading edge. */
      scroll-padding-inline: calc(var(--_lead) + 1rem) 2.5rem;
      mask: linear-gradient(var(--_on), #000 calc(100% - 2.5rem), transparent) left / calc(100% + 2.5rem) 100% no-repeat;
      animation: fade-the-edge linear;
      animation-timeline: scroll(self inline);
      --_on: to right;
      --_out: -1px;
    }
    .scroller[data-wide]:dir(rtl) {
      mask-position: right;
      --_on: to left;
      --_out: 1px;
    }
    .scroller[data-wide]:focus-visible {
      mask: none;
    }
    /* Until the end is reached the edge fades: there is more. */
    @keyframes fade-the-edge {
      from,
      90% {
        mask-size: 100% 100%;
      }
    }
    .scroller.virtual {
      max-block-size: var(--widget-table-height, 30rem);
      overflow-anchor: none;
    }
    table {
      inline-size: 100%;
      border-collapse: separate;
      border-spacing: 0;
      font-size: var(--widget-font-size-sm);
    }
    table[hidden] {
      display: none;
    }
    table.fixed {
      table-layout: fixed;
    }
    caption,
    .caption {
      padding: var(--widget-space-4) var(--_edge) var(--widget-space-1);
      color: var(--widget-text);
      font-size: var(--widget-font-size-md);
      font-weight: var(--widget-font-weight-bold);
      line-height: var(--widget-line-height-tight);
      text-align: start;
    }
    .caption-text {
      position: sticky;
      inset-inline-start: var(--_edge);
      display: inline-block;
      max-inline-size: max(50vi, 100vi - 7rem);
      overflow-wrap: anywhere;
    }
    th,
    td {
      padding: 0 calc(var(--widget-space-3) - 2px);
      padding-inline-start: var(--_before);
      text-align: start;
      vertical-align: middle;
    }
    th {
      font-weight: inherit;
    }
    tr > :first-child {
      padding-inline-start: var(--_edge);
    }
    tr > :last-child {
      padding-inline-end: var(--_edge);
    }
    [data-align='end'] {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
    /* A figure and the text behind it stand far enough apart to be read as two. */
    [data-align='end'] + :not([data-align]) {
      --_before: calc(var(--widget-space-6) - 2px);
    }
    [data-align='center'] {
      text-align: center;
    }
    thead {
      position: sticky;
      inset-block-start: var(--widget-table-sticky-top, 0);
      z-index: 2;
    }
    thead :is(th, .select-cell) {
      block-size: 2.25rem;
      background: var(--_ground);
      border-block-end: 1px solid var(--widget-line);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
      white-space: nowrap;
    }
    .filters td {
      padding-block: 6px;
      background: var(--_ground);
      border-block-end: 1px solid var(--widget-line);
    }
    thead:has(.filters) th {
      border-block-end: 0;
    }
    .row > * {
      block-size: var(--_row);
      border-block-end: 1px solid var(--widget-line);
      overflow-wrap: break-word;
    }
    .row:last-child > * {
      border-block-end-color: transparent;
    }
    .row .row-header {
      color: var(--widget-text);
      font-weight: var(--widget-font-weight-normal);
    }
    .brief {
      white-space: nowrap;
    }
    /* Which row it is stays in view while the other columns are scrolled; in a part of a pixel at the edge none shows. */
    [data-wide] :is(.row-header, .lead) {
      position: sticky;
      inset-inline-start: 0;
      box-shadow: var(--_out) 0 var(--_ground);
      z-index: 1;
    }
    /* A line that takes no room: it comes when the table is measured, which must not measure otherwise then. Its shadow
       says that what ends at it goes on below. */
    [data-wide] :is(.row-header, .lead):not(:last-child)::after {
      position: absolute;
      inset-block: 0;
      inset-inline-end: -8px;
      inline-size: 9px;
      background: linear-gradient(var(--_on), var(--widget-line) 1px, light-dark(#0001, #0007) 0, transparent);
      content: '';
      pointer-events: none;
    }
    [data-wide] .row {
      background: var(--_ground);
    }
    [data-wide] .row-header {
      background: inherit;
    }
    .virtual .row > * {
      max-inline-size: 20rem;
      overflow: clip;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .row:hover {
      background: var(--widget-neutral-2);
    }
    .row[data-selected] {
      background: var(--widget-primary-3);
    }
    .row:has(.link:is([href], button)) {
      cursor: pointer;
    }
    .space > * {
      padding: 0;
      border: 0;
    }
    /* What is wider than the widget scrolls in it later; now it must not widen the page. */
    .skeleton-box {
      overflow: hidden;
    }
    .skeleton-box:first-child {
      border-radius: calc(var(--widget-radius-lg) - 1px) calc(var(--widget-radius-lg) - 1px) 0 0;
    }
    .skeleton-row > * {
      block-size: var(--_row);
      border-block-end: 1px solid var(--widget-line);
    }
    .skeleton-row:last-child > * {
      border-block-end: 0;
    }
    .skeleton-row .skeleton {
      inline-size: 70%;
    }
    .skeleton-foot {
      display: flex;
      justify-content: flex-end;
      padding: var(--widget-space-2) var(--_edge);
      border-block-start: 1px solid var(--widget-line);
    }
    .skeleton-foot .skeleton {
      inline-size: 10rem;
      block-size: 14px;
      margin-block: 7px;
    }
    col {
      inline-size: var(--_share);
    }
    /* Shares of so little width are none. */
    @media (max-width: 639.98px) {
      col {
        inline-size: auto;
      }
    }
    /* Where there is little room rows stay low and the table scrolls. */
    @media (max-width: 1023.98px) {
      .scroller:not(.virtual) table {
        inline-size: max-content;
        min-inline-size: 100%;
      }
      .scroller:not(.virtual) .row > * {
        max-inline-size: 19rem;
        overflow-wrap: anywhere;
      }
      .scroller:not(.virtual) :is(.row > .row-header, .lead) {
        max-inline-size: var(--_lead);
      }
      .scroller:not(.virtual) .header-cell.lead {
        overflow-wrap: anywhere;
        white-space: normal;
      }
    }
    @media (forced-colors: active) {
      .row[data-selected] > * {
        border-block: 2px solid Highlight;
      }
    }
    @media print {
      .scroller[data-scrolls],
      .scroller.virtual {
        overflow: visible;
        max-block-size: none;
        mask: none;
      }
    }
  `,
];
