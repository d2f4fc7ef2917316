import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';

export const tooltipStyles = [
  layerStyles,
  css`
    :host {
      display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
    }
    :host([for]) {
      display: contents;
    }
    /* What is wrong with a hint is said in the hint, and its target stays. */
    :host(:is(:state(error), :state(skeleton))) > .layer.anchored:popover-open,
    :host(:is(:state(error), :state(skeleton))) > slot[id='target'] {
      display: revert;
    }
    :host(:is(:state(error), :state(skeleton))) .text {
      display: none;
    }
    :host(:is(:state(disabled), :state(placeholder))) > :is(.layer.anchored, slot[id='target']) {
      opacity: 1;
    }
    .layer {
      --_widest: var(--widget-tooltip-width, 18rem);
      padding: 5px 9px;
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
    .layer {
      overflow: visible;
    }
    @media (forced-colors: active) {
      .layer {
        background: Canvas;
        color: CanvasText;
      }
    }
  `,
];
