import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';
import {menuStyles} from './menu.styles.js';

export const dropdownStyles = [
  layerStyles,
  menuStyles,
  css`
    :host {
      display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
    }
    .base {
      position: relative;
      display: inline-block;
      max-inline-size: 100%;
    }
    /* The base dims a widget that is off; here its button does it. */
    :host(:state(disabled)) > .base:not([inert]) {
      opacity: 1;
    }
    .menu {
      --_widest: var(--widget-dropdown-width, 20rem);
    }
    .chevron {
      margin-inline: 0.35em -0.2em;
      color: var(--widget-text-3);
      vertical-align: -0.125em;
    }
    .trigger-skeleton {
      display: block;
      inline-size: 6rem;
      block-size: var(--widget-control-md);
      border-radius: var(--widget-radius-md);
    }
    .message {
      --_widest: min(20rem, 100vw - 2rem);
      padding: 8px 12px;
      border-radius: var(--widget-radius-md);
      color: var(--widget-success-11);
      font-size: var(--widget-font-size-xs);
    }
    .message[data-kind='error'] {
      color: var(--widget-danger-11);
    }
    .busy {
      position: absolute;
      inset-block-start: -5px;
      inset-inline-end: -5px;
      inline-size: 14px;
      block-size: 14px;
      border: 2px solid color-mix(in oklab, var(--widget-primary-9) 25%, var(--widget-surface));
      border-block-start-color: var(--widget-primary-9);
      border-radius: 50%;
      background: var(--widget-surface);
      animation: widget-menu-spin 0.8s linear infinite;
    }
    @keyframes widget-menu-spin {
      to {
        rotate: 1turn;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .busy {
        border-style: dotted;
        animation: none;
      }
    }
  `,
];
