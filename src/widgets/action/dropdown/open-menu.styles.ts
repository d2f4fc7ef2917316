import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';
import {menuStyles} from './menu.styles.js';

/** What a dropdown shows beside its button: the menu, and what is being done and came of it. */
export const openMenuStyles = [
  layerStyles,
  menuStyles,
  css`
    .menu {
      --_widest: var(--widget-dropdown-width, 20rem);
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
