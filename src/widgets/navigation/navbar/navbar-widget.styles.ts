import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';

export const navbarStyles = [
  layerStyles,
  css`
    :host {
      display: block;
      min-inline-size: 0;
      color: var(--widget-text);
    }
    .base {
      display: flex;
      align-items: center;
      gap: var(--widget-space-4);
      min-block-size: 2.5rem;
    }
    .logo {
      display: inline-flex;
      flex: none;
      align-items: center;
      gap: 10px;
      max-inline-size: 60%;
      border-radius: var(--widget-radius-sm);
      color: inherit;
      font-size: var(--widget-font-size-md);
      font-weight: var(--widget-font-weight-bold);
      letter-spacing: -0.01em;
      text-decoration: none;
    }
    .picture {
      display: block;
      block-size: 1.5rem;
      max-inline-size: 10rem;
      object-fit: contain;
    }
    .name {
      overflow-wrap: anywhere;
    }
    .nav {
      flex: 1 1 auto;
      min-inline-size: 0;
    }
    .nav:not([popover]) {
      display: flex;
      align-items: center;
      gap: 2px;
    }
    .nav[popover] {
      min-inline-size: 14rem;
      padding: 6px;
    }
    .actions {
      display: flex;
      flex: none;
      align-items: center;
      gap: var(--widget-space-2);
      margin-inline-start: auto;
    }
    .menu-button {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: var(--widget-control-md);
      block-size: var(--widget-control-md);
      padding: 0;
      border: 1px solid transparent;
      border-radius: var(--widget-radius-md);
      background: none;
      color: var(--widget-text-2);
      cursor: pointer;
    }
    .menu-button:is(:hover, [aria-expanded='true']) {
      background: var(--widget-neutral-3);
      color: var(--widget-text);
    }
    .bars {
      inline-size: 16px;
      block-size: 11px;
      border-block: 1.5px solid currentcolor;
      background: linear-gradient(currentcolor, currentcolor) center / 100% 1.5px no-repeat;
    }
    .dots {
      inline-size: 3px;
      block-size: 3px;
      border-radius: 50%;
      background: currentcolor;
      box-shadow:
        0 -6px currentcolor,
        0 6px currentcolor;
    }
    .more {
      margin-inline-start: auto;
    }
    .more ~ .actions {
      margin-inline-start: 0;
    }
    .logo-skeleton {
      inline-size: 6rem;
      min-block-size: 1.25rem;
    }
    .link-skeleton {
      inline-size: 4rem;
      min-block-size: 0.75rem;
    }
    @media (max-width: 767.98px) {
      .base {
        gap: var(--widget-space-2);
      }
    }
    @media (pointer: coarse) {
      .menu-button {
        inline-size: var(--widget-touch-target);
        block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .menu-button {
        border-color: ButtonText;
      }
      .dots {
        border: 2px solid CanvasText;
      }
      .bars {
        background: CanvasText;
        background-size: 100% 1.5px;
        background-position: center;
        background-repeat: no-repeat;
      }
    }
  `,
];
