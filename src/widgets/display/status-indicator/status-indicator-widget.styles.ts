import {css} from 'lit';
import {statusDotStyles} from './status-dot.js';

export const statusIndicatorStyles = [
  statusDotStyles,
  css`
    :host {
      display: inline-block;
      max-inline-size: 100%;
      color: var(--widget-text);
      vertical-align: middle;
    }
    .base {
      display: flex;
      align-items: center;
      gap: 0.5em;
    }
    .mark {
      position: relative;
      display: grid;
      flex: none;
    }
    .label {
      min-inline-size: 0;
      font-size: var(--widget-font-size-sm);
      overflow-wrap: anywhere;
    }
    :host([size='xs']) {
      --_dot: 0.375rem;
    }
    :host(:is([size='lg'], [size='xl'])) {
      --_dot: 0.625rem;
    }
    :host([size='xxl']) {
      --_dot: 0.875rem;
    }
    :host(:is([size='xs'], [size='sm'])) .label {
      font-size: var(--widget-font-size-xs);
    }
    :host([size='lg']) .label {
      font-size: var(--widget-font-size-base);
    }
    :host(:is([size='xl'], [size='xxl'])) .label {
      font-size: var(--widget-font-size-lg);
    }
    /* Three times, in less than five seconds: what moves for longer needs a button that stops it. */
    .mark[data-pulse]::before {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: 50%;
      background: var(--widget-neutral-9);
      opacity: 0;
      animation: widget-status-pulse 1.5s var(--widget-ease) 3;
    }
    .mark[data-pulse]:has([data-color='success'])::before {
      background: var(--widget-success-9);
    }
    .mark[data-pulse]:has([data-color='warning'])::before {
      background: var(--widget-warning-9);
    }
    .mark[data-pulse]:has([data-color='danger'])::before {
      background: var(--widget-danger-9);
    }
    .word {
      inline-size: 4.5rem;
    }
    @keyframes widget-status-pulse {
      from {
        scale: 1;
        opacity: 0.55;
      }
      to {
        scale: 2.6;
        opacity: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .mark[data-pulse]::before {
        animation: none;
      }
    }
  `,
];
