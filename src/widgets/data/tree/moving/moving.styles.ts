import {css, unsafeCSS} from 'lit';
import {screenReaderOnly} from '../../../../core/screen-reader.styles.js';
import {layerStyles} from '../../../../core/overlay/overlay.styles.js';

/** The style rules of a tree whose nodes can be moved. */
export const movingStyles = unsafeCSS(
  [
    layerStyles,
    screenReaderOnly,
    css`
      .row {
        touch-action: manipulation;
      }
      .move {
        display: grid;
        flex: none;
        place-items: center;
        inline-size: 1.5rem;
        block-size: 1.5rem;
        margin-inline-start: auto;
        padding: 0;
        border: 0;
        border-radius: var(--widget-radius-sm);
        background: none;
        color: var(--widget-text-3);
        cursor: grab;
        opacity: 0;
        touch-action: none;
      }
      .badge + .move {
        margin-inline-start: 0;
      }
      .move svg {
        inline-size: 1rem;
        block-size: 1rem;
      }
      .row:is(:hover, :focus-visible, :focus-within) > .move {
        opacity: 1;
      }
      .move[aria-expanded='true'] {
        opacity: 1;
      }
      .tree:has(.drop) > .row:not(.target):hover {
        background: none;
      }
      .move:hover {
        background: var(--widget-neutral-4);
        color: var(--widget-text);
      }
      .row.lifted {
        opacity: 0.5;
        outline: 1px dashed var(--widget-control);
        outline-offset: -1px;
        cursor: grabbing;
      }
      .row.target {
        background: var(--widget-primary-3);
      }
      .drop {
        position: absolute;
        z-index: 1;
        inset-block-start: calc(var(--_top, 0px) - 1px);
        inset-inline: calc(var(--_depth, 0) * var(--widget-tree-indent, 1.25rem) + 1.75rem) 0;
        block-size: 2px;
        border-radius: 1px;
        background: var(--widget-primary-9);
        pointer-events: none;
      }
      .drop[hidden] {
        display: none;
      }
      .drop::before {
        content: '';
        position: absolute;
        inset-block-start: -3px;
        inset-inline-start: -8px;
        inline-size: 8px;
        block-size: 8px;
        border: 2px solid var(--widget-primary-9);
        border-radius: 50%;
        background: var(--widget-surface);
      }
      .ghost {
        position: fixed;
        z-index: 3;
        inset-block-start: 0;
        left: 0;
        max-inline-size: 16rem;
        padding: 2px var(--widget-space-2);
        overflow: hidden;
        border: 1px solid var(--widget-line);
        border-radius: var(--widget-radius-sm);
        background: var(--widget-overlay);
        box-shadow: var(--widget-shadow-md);
        font-size: var(--widget-font-size-sm);
        text-overflow: ellipsis;
        white-space: nowrap;
        pointer-events: none;
        translate: calc(var(--_x, 0px) + 14px) calc(var(--_y, 0px) + 8px);
      }
      .choosing,
      .failure {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--widget-space-2) var(--widget-space-3);
        margin-block-start: var(--widget-space-2);
        padding: var(--widget-space-2) var(--widget-space-3);
        border: 1px solid var(--widget-line);
        border-radius: var(--widget-radius-md);
        background: var(--widget-surface);
        font-size: var(--widget-font-size-sm);
        overflow-wrap: anywhere;
      }
      .choosing {
        position: sticky;
        z-index: 2;
        inset-block-end: var(--widget-space-2);
        box-shadow: var(--widget-shadow-md);
      }
      .choosing-text {
        display: grid;
        flex: 1 1 12rem;
        min-inline-size: 0;
      }
      .choosing b {
        font-weight: var(--widget-font-weight-medium);
      }
      .place {
        color: var(--widget-text-2);
      }
      .failure {
        border-color: var(--widget-danger-6);
        background: var(--widget-danger-2);
        color: var(--widget-danger-11);
      }
      .button {
        flex: none;
        min-block-size: 1.75rem;
        padding-inline: var(--widget-space-3);
        border: 1px solid var(--widget-line-strong);
        border-radius: var(--widget-radius-md);
        background: var(--widget-surface);
        color: var(--widget-text);
        font: inherit;
        font-weight: var(--widget-font-weight-medium);
        cursor: pointer;
      }
      .button:hover {
        background: var(--widget-neutral-3);
      }
      @media (hover: none) {
        .move {
          opacity: 1;
        }
      }
      @media (pointer: coarse) {
        .move,
        .button {
          min-inline-size: var(--widget-touch-target);
          min-block-size: var(--widget-touch-target);
        }
      }
      @media (forced-colors: active) {
        .drop {
          background: Highlight;
        }
        .row.target {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
      @media print {
        .move {
          display: none;
        }
      }
    `,
  ].join(''),
);
