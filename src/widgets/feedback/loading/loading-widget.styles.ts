import {css} from 'lit';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';
import {ringStyles} from '../spinner/ring.styles.js';

export const loadingStyles = [
  screenReaderOnly,
  ringStyles,
  css`
    :host {
      --_solid: var(--widget-primary-9);
      --_sign: 1.75rem;
      position: relative;
      display: block;
    }
    .base {
      display: grid;
      justify-items: center;
      gap: var(--widget-space-3);
      padding: var(--widget-space-6) var(--widget-space-4);
    }
    :host([padding]) .base {
      padding: 0;
    }
    .sign {
      display: grid;
      justify-items: center;
      inline-size: 100%;
      font-size: var(--_sign);
      line-height: 1;
    }
    .message {
      max-inline-size: 44ch;
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
      text-align: center;
      overflow-wrap: anywhere;
    }
    .dots {
      display: flex;
      gap: 0.25em;
      block-size: 1em;
      align-items: center;
    }
    .dot {
      inline-size: 0.3em;
      block-size: 0.3em;
      border-radius: 50%;
      background: var(--_solid);
      animation: widget-loading-pulse 1.2s ease-in-out infinite;
    }
    .dot:nth-child(2) {
      animation-delay: 0.16s;
    }
    .dot:nth-child(3) {
      animation-delay: 0.32s;
    }
    .bar {
      inline-size: min(16rem, 100%);
      block-size: 4px;
      overflow: hidden;
      border-radius: var(--widget-radius-full);
      background: linear-gradient(var(--_solid), var(--_solid)) -60% 0 / 40% 100% no-repeat var(--widget-neutral-4);
      animation: widget-loading-slide 1.4s ease-in-out infinite;
    }
    .lines {
      display: grid;
      gap: 0.625rem;
      inline-size: 100%;
    }
    .skeleton {
      block-size: 0.75rem;
      border-radius: var(--widget-radius-sm);
      background: var(--widget-neutral-4);
      animation: widget-loading-pulse 1.6s ease-in-out infinite;
    }
    .skeleton:last-child {
      inline-size: 62%;
    }
    :host([size='xs']) {
      --_sign: 1rem;
    }
    :host([size='sm']) {
      --_sign: 1.25rem;
    }
    :host([size='lg']) {
      --_sign: 2.25rem;
    }
    :host([size='xl']) {
      --_sign: 3rem;
    }
    :host([size='xxl']) {
      --_sign: 4rem;
    }
    @keyframes widget-loading-pulse {
      50% {
        opacity: 0.35;
      }
    }
    @keyframes widget-loading-slide {
      to {
        background-position: 160% 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      :is(.dot, .bar, .skeleton) {
        animation: none;
      }
      .bar {
        background-position: 0 0;
      }
    }
    @media (forced-colors: active) {
      :is(.bar, .skeleton) {
        border: 1px solid CanvasText;
      }
      .dot {
        background: CanvasText;
      }
    }
  `,
];
