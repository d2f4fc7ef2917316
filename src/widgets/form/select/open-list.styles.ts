import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';

/** The look of an open list; the mark of what is chosen is drawn, since icons would be as many as rows. */
export const openListStyles = [
  layerStyles,
  css`
    .list {
      --_widest: 32rem;
      --_gap: 4px;
      --_row: calc(var(--_height) * var(--widget-density));
      overflow: hidden;
      font-size: var(--widget-font-size-base);
      line-height: var(--widget-line-height-tight);
      text-align: start;
    }
    :host([size='sm']) .list {
      font-size: var(--widget-font-size-sm);
    }
    .list:popover-open {
      display: flex;
      flex-direction: column;
    }
    .search {
      flex: none;
      min-block-size: var(--_height);
      margin: 0;
      padding: 4px 12px;
      border: 0;
      border-block-end: 1px solid var(--widget-line);
      outline-offset: -2px;
      border-start-start-radius: inherit;
      border-start-end-radius: inherit;
      background: none;
      color: inherit;
      font: inherit;
    }
    .search:focus-visible {
      border-block-end-color: var(--widget-focus-color);
      outline: none;
      box-shadow: inset 0 -1px var(--widget-focus-color);
    }
    .search::placeholder {
      color: var(--widget-text-3);
      opacity: 1;
    }
    .options {
      position: relative;
      max-block-size: var(--widget-select-list-height, 20rem);
      padding: 4px;
      overflow: auto;
      overscroll-behavior: contain;
      outline: none;
    }
    .options::before,
    .options::after {
      content: '';
      display: block;
      block-size: var(--_before, 0);
    }
    .options::after {
      block-size: var(--_after, 0);
    }
    .options[hidden] {
      display: none;
    }
    .option,
    .heading {
      box-sizing: border-box;
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: var(--_row);
      padding: 4px 8px;
      border-radius: var(--widget-radius-sm);
      user-select: none;
      cursor: default;
    }
    .heading {
      align-items: end;
      padding-block: 8px 4px;
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
    }
    .option[data-active] {
      background: color-mix(in oklab, currentcolor 8%, transparent);
    }
    .option:active {
      background: color-mix(in oklab, currentcolor 14%, transparent);
    }
    .option[aria-selected='true'] {
      font-weight: var(--widget-font-weight-medium);
    }
    .option[aria-disabled] {
      color: var(--widget-text-3);
      background: none;
    }
    .option[aria-disabled][data-active] {
      outline: 1px solid var(--widget-line);
      outline-offset: -1px;
    }
    .text {
      flex: 1;
      min-inline-size: 0;
    }
    .line {
      display: block;
    }
    .description {
      margin-block-start: 2px;
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-normal);
    }
    /* Many rows have one height, so that where one stands is known without drawing it. */
    .options[data-windowed] :is(.option, .heading) {
      block-size: var(--_row);
      min-block-size: 0;
    }
    .options[data-windowed]:has(.description) :is(.option, .heading) {
      block-size: calc(var(--_row) + 1.125rem);
    }
    .options[data-windowed] .line {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .option::after {
      content: '';
      flex: none;
      inline-size: 0.25rem;
      block-size: 0.5625rem;
      margin-block-start: -0.1875rem;
      margin-inline: 0.25rem;
      border: solid transparent;
      border-width: 0 2px 2px 0;
      rotate: 45deg;
    }
    .option[aria-selected='true']::after {
      border-color: var(--widget-primary-11);
    }
    .none {
      padding: 16px 12px;
      color: var(--widget-text-2);
      text-align: center;
    }
    @media (pointer: coarse) {
      .list {
        --_row: var(--widget-touch-target);
      }
      .search {
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .option[data-active] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
      .option[aria-selected='true']::after {
        border-color: CanvasText;
      }
      .option[aria-disabled] {
        color: GrayText;
      }
    }
  `,
];
