import {css} from 'lit';
import {fieldBoxStyles, formControlStyles} from '../../../core/form-control.styles.js';

export const tagInputStyles = [
  formControlStyles,
  fieldBoxStyles,
  css`
    .box {
      flex-wrap: wrap;
      gap: 4px;
      /* Around a row of tags, which stay as high as a finger needs. */
      padding-block: max(0px, (var(--_height) * var(--widget-density) - 26px) / 2);
      padding-inline-start: 4px;
      cursor: text;
    }
    /* What can't be changed can still be read. */
    .box:has(.control:disabled) {
      border-color: var(--widget-line);
      background: var(--widget-neutral-2);
      opacity: 1;
      cursor: default;
    }
    .box:has(.control:disabled) :is(.tag, .remove) {
      color: var(--widget-text-2);
      cursor: default;
    }
    .tags {
      display: contents;
      list-style: none;
    }
    .tag {
      display: inline-flex;
      box-sizing: border-box;
      align-items: center;
      max-inline-size: 100%;
      min-block-size: min(1.5rem, var(--_height) - 8px);
      padding-inline-start: 8px;
      border: 1px solid var(--widget-line);
      border-radius: var(--widget-radius-sm);
      background: var(--widget-neutral-3);
      color: var(--widget-text);
      font-size: var(--widget-font-size-sm);
      line-height: var(--widget-line-height-tight);
      cursor: default;
    }
    .tag[data-plain] {
      padding-inline-end: 8px;
    }
    .tag:has(:focus-visible) {
      border-color: var(--widget-focus-color);
      outline: var(--widget-focus-width) solid var(--widget-focus-color);
      outline-offset: -1px;
    }
    .name {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .remove {
      display: inline-flex;
      flex: none;
      align-items: center;
      justify-content: center;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      margin: -1px 0;
      padding: 0;
      border: 0;
      outline: none;
      background: none;
      color: var(--widget-text-2);
      cursor: pointer;
    }
    .remove:hover:enabled {
      color: var(--widget-text);
    }
    .drawing {
      inline-size: 0.75rem;
      block-size: 0.75rem;
      fill: none;
      stroke: currentcolor;
      stroke-width: 2.5;
      stroke-linecap: round;
    }
    .control {
      flex: 1 1 6rem;
      min-block-size: 1.5rem;
      padding-inline-start: 6px;
    }
    .note {
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
      line-height: var(--widget-line-height-tight);
      overflow-wrap: anywhere;
    }
    @media (pointer: coarse) {
      .remove {
        inline-size: var(--widget-touch-target);
        block-size: calc(var(--widget-touch-target) - 8px);
      }
    }
  `,
];
