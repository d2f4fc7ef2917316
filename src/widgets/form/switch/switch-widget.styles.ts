import {css} from 'lit';
import {checkControlStyles} from '../checkbox/check-control.styles.js';

export const switchStyles = [
  checkControlStyles,
  css`
    :host {
      --_accent: var(--widget-switch-color, var(--widget-primary-9));
      --_face: 1.125rem;
      --_way: 1;
    }
    :host([size='sm']) {
      --_face: 0.875rem;
    }
    :host([size='lg']) {
      --_face: 1.5rem;
    }
    :host(:dir(rtl)) {
      --_way: -1;
    }
    .face {
      inline-size: calc(var(--_face) * 1.75);
      border: 0;
      border-radius: var(--widget-radius-full);
      background: var(--widget-control);
    }
    .face::before {
      content: '';
      display: block;
      inline-size: calc(var(--_face) - 4px);
      block-size: calc(var(--_face) - 4px);
      margin: 2px;
      border-radius: inherit;
      background: var(--widget-on-solid);
      box-shadow: var(--widget-shadow-sm);
      transition: translate var(--widget-duration-base) var(--widget-ease);
    }
    .control:checked ~ .face::before {
      translate: calc(var(--_face) * 0.75 * var(--_way));
    }
    .control:enabled:not(:checked):hover ~ .face,
    .control[aria-readonly]:not(:checked) ~ .face {
      background: var(--widget-text-3);
    }
    .control[aria-invalid] ~ .face {
      box-shadow:
        0 0 0 1px var(--widget-surface),
        0 0 0 2px var(--widget-danger-9);
    }
    .face.skeleton::before {
      content: none;
    }
    @media (forced-colors: active) {
      .face,
      .control[aria-readonly]:not(:checked) ~ .face {
        background: CanvasText;
      }
      .face::before {
        background: Canvas;
      }
      .control:disabled ~ .face {
        background: GrayText;
      }
    }
  `,
];
