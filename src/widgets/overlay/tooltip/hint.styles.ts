import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';

export const hintStyles = [
  layerStyles,
  css`
    :host(:is(:state(error), :state(skeleton))) .text {
      display: none;
    }
    .layer {
      --_widest: var(--widget-tooltip-width, 18rem);
      padding: 5px 9px;
      overflow: visible;
      border-color: transparent;
      border-radius: var(--widget-radius-sm);
      background: var(--widget-neutral-12);
      color: var(--widget-neutral-1);
      box-shadow: var(--widget-shadow-md);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
      line-height: 1.4;
    }
    /* The way of the pointer from the target to the hint is a part of the hint. */
    .layer::before {
      content: '';
      position: absolute;
      inset: calc(-1 * var(--_gap, 6px));
      z-index: -1;
    }
    @media (forced-colors: active) {
      .layer {
        background: Canvas;
        color: CanvasText;
      }
    }
  `,
];
