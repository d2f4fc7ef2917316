import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';
import {menuStyles} from '../dropdown/menu.styles.js';

export const dropdownItemStyles = [
  layerStyles,
  menuStyles,
  css`
    :host {
      display: block;
      border-radius: var(--widget-radius-sm);
      outline: none;
      user-select: none;
    }
    .row {
      position: relative;
      display: flex;
      align-items: center;
      gap: var(--widget-space-2);
      min-block-size: calc(var(--widget-control-md) * var(--widget-density));
      padding: 4px 8px;
      border-radius: inherit;
      cursor: default;
      -webkit-tap-highlight-color: transparent;
    }
    .address {
      position: absolute;
      inset: 0;
      border-radius: inherit;
      cursor: pointer;
    }
    :host(:is(:focus, :state(expanded))) > .row {
      background: color-mix(in oklab, currentcolor 8%, transparent);
    }
    :host(:focus-visible) > .row {
      outline: var(--widget-focus-width) solid var(--widget-focus-color);
      outline-offset: -2px;
    }
    :host(:active) > .row {
      background: color-mix(in oklab, currentcolor 14%, transparent);
    }
    .mark {
      flex: none;
      display: inline-grid;
      place-items: center;
      inline-size: 1rem;
      block-size: 1rem;
      color: var(--widget-text-3);
    }
    :host(:state(checked)) .mark {
      color: var(--widget-primary-11);
    }
    .dot {
      border: 4px solid currentcolor;
      border-radius: 50%;
    }
    .menu {
      --_gap: 5px;
    }
    .label {
      flex: 1 1 auto;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .shortcut {
      flex: none;
      margin-inline-start: var(--widget-space-4);
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
    }
    .deeper {
      flex: none;
      margin-inline-start: var(--widget-space-2);
      color: var(--widget-text-3);
    }
    :host([danger]:not([danger='false'], [disabled], :state(forbidden))) > .row :is(.label, .mark) {
      color: var(--widget-danger-11);
    }
    :host([danger]:not([danger='false']):focus) > .row {
      background: var(--widget-danger-3);
    }
    /* It can have the focus, so that it has to be read: it is quiet, and not dimmed as what is off elsewhere. */
    :host([disabled]:state(disabled)) > .row {
      opacity: 1;
    }
    :host(:is([disabled], :state(forbidden))) > .row :is(.label, .mark) {
      color: var(--widget-text-3);
    }
    .heading {
      padding: 8px 8px 4px;
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
    }
    .line {
      block-size: 1px;
      margin: 4px -4px;
      background: var(--widget-line);
    }
    .spinner {
      border: 2px solid color-mix(in oklab, currentcolor 30%, transparent);
      border-block-start-color: currentcolor;
      border-radius: 50%;
      animation: widget-menu-spin 0.8s linear infinite;
    }
    .label-skeleton {
      inline-size: 8rem;
    }
    @keyframes widget-menu-spin {
      to {
        rotate: 1turn;
      }
    }
    @media (pointer: coarse) {
      .row {
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .spinner {
        border-style: dotted;
        animation: none;
      }
    }
    @media (forced-colors: active) {
      :host(:focus) > .row {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
      :host(:is([disabled], :state(forbidden))) > .row {
        color: GrayText;
      }
      .line {
        background: CanvasText;
      }
    }
  `,
];
