import {css} from 'lit';
import {emptyStyles} from '../../../core/empty-view.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';
import {surfaceStyles} from '../../../core/surface.styles.js';
import {calendarBarStyles} from './calendar-bar.styles.js';
import {eventStyles} from './event.styles.js';
import {listStyles} from './list.styles.js';
import {monthStyles} from './month.styles.js';
import {timeStyles} from './time.styles.js';

export const calendarStyles = [
  surfaceStyles,
  screenReaderOnly,
  emptyStyles,
  calendarBarStyles,
  eventStyles,
  monthStyles,
  timeStyles,
  listStyles,
  css`
    :host {
      --_edge: var(--widget-space-4);
      --_state-inset: var(--widget-space-4);
    }
    :host(:state(narrow)) {
      --_edge: var(--widget-space-3);
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
    .number {
      display: grid;
      place-content: center;
      min-inline-size: 1.625rem;
      block-size: 1.625rem;
      padding-inline: 4px;
      border-radius: var(--widget-radius-full);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-xs);
      font-variant-numeric: tabular-nums;
      font-weight: var(--widget-font-weight-medium);
    }
    [aria-current='date'] .number {
      background: var(--widget-primary-9);
      color: var(--widget-on-solid);
      font-weight: var(--widget-font-weight-bold);
    }
    [aria-disabled='true'] .number {
      color: var(--widget-text-3);
      text-decoration: line-through;
    }
    .failure {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--widget-space-2);
      padding: var(--widget-space-2) var(--_edge);
      border-block-start: 1px solid var(--widget-line);
      background: var(--widget-danger-2);
      color: var(--widget-danger-11);
      font-size: var(--widget-font-size-sm);
    }
    @media (forced-colors: active) {
      [aria-current='date'] .number {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
    }
  `,
];
