import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';

export const contentStyles = [
  layerStyles,
  css`
    .layer {
      --_widest: var(--widget-popover-width, 22rem);
      min-inline-size: min(10rem, calc(100vw - 16px));
    }
    :host(:is(:state(error), :state(skeleton))) .body > :not(.widget-state) {
      display: none;
    }
    :host(:is(:state(disabled), :state(placeholder))) > .layer.anchored {
      opacity: 1;
    }
    .content {
      padding: var(--widget-space-4);
      border-radius: inherit;
    }
    .heading {
      margin: 0 0 var(--widget-space-2);
      font-size: var(--widget-font-size-base);
      font-weight: var(--widget-font-weight-bold);
      line-height: var(--widget-line-height-tight);
    }
    .body {
      position: relative;
    }
    .text {
      margin: 0;
      color: var(--widget-text-2);
      white-space: pre-line;
    }
  `,
];
