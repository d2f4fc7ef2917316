import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';

export const progressStyles = [
  colorStyles('primary'),
  css`
    :host {
      --_height: 6px;
      --_ring: 3rem;
      display: block;
      min-inline-size: 0;
    }
    :host([type='circle']) {
      display: inline-block;
      max-inline-size: 100%;
    }
    :host([size='xs']) {
      --_height: 2px;
      --_ring: 1.5rem;
    }
    :host([size='sm']) {
      --_height: 4px;
      --_ring: 2rem;
    }
    :host([size='lg']) {
      --_height: 8px;
      --_ring: 4rem;
    }
    :host([size='xl']) {
      --_height: 12px;
      --_ring: 6rem;
    }
    :host([size='xxl']) {
      --_height: 16px;
      --_ring: 8rem;
    }
    [data-level='warning'] {
      --_solid: var(--widget-warning-9);
      --_ink: var(--widget-warning-11);
    }
    [data-level='danger'] {
      --_solid: var(--widget-danger-9);
      --_ink: var(--widget-danger-11);
    }
    .base {
      display: grid;
      gap: 6px;
    }
    .top {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--widget-space-3);
    }
    .label {
      min-inline-size: 0;
      font-size: var(--widget-font-size-sm);
      font-weight: var(--widget-font-weight-medium);
      overflow-wrap: anywhere;
    }
    .figure {
      margin-inline-start: auto;
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    [data-level]:not([data-level='normal']) .figure {
      color: var(--_ink);
      font-weight: var(--widget-font-weight-medium);
    }
    .description {
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-xs);
      overflow-wrap: anywhere;
    }
    .bar {
      position: relative;
      block-size: var(--widget-progress-height, var(--_height));
      border-radius: var(--widget-radius-full);
      background: var(--widget-progress-track, var(--widget-neutral-4));
      overflow: hidden;
    }
    .fill {
      display: block;
      inline-size: calc(var(--_share, 0) * 100%);
      block-size: 100%;
      border-radius: inherit;
      background: var(--widget-progress-color, var(--_solid));
      transition: inline-size var(--widget-duration-slow) var(--widget-ease);
    }
    .mark {
      position: absolute;
      inset-block: 0;
      inset-inline-start: calc(var(--_at) * 100%);
      inline-size: 2px;
      background: var(--widget-surface);
    }
    .unknown .fill {
      position: absolute;
      inset-block: 0;
      inline-size: 40%;
      animation: widget-progress-slide 1.4s ease-in-out infinite;
    }
    :host([type='circle']) .base {
      justify-items: center;
      text-align: center;
    }
    .circle {
      position: relative;
      display: grid;
      place-items: center;
      inline-size: var(--_ring);
      block-size: var(--_ring);
    }
    svg {
      grid-area: 1 / 1;
      inline-size: 100%;
      block-size: 100%;
      rotate: -90deg;
      fill: none;
      stroke-width: 10;
    }
    .track {
      stroke: var(--widget-progress-track, var(--widget-neutral-4));
    }
    .arc {
      stroke: var(--widget-progress-color, var(--_solid));
      stroke-linecap: round;
      transition: stroke-dasharray var(--widget-duration-slow) var(--widget-ease);
    }
    .circle .figure {
      grid-area: 1 / 1;
      margin: 0;
      color: var(--widget-text);
      font-size: calc(var(--_ring) * 0.25);
      font-weight: var(--widget-font-weight-medium);
      letter-spacing: -0.02em;
    }
    :host(:is([size='xs'], [size='sm'])) .circle .figure {
      grid-area: 2 / 1;
      font-size: var(--widget-font-size-xs);
    }
    :host(:is([size='xs'], [size='sm'])) .circle {
      block-size: auto;
      gap: 2px;
    }
    .unknown svg {
      animation: widget-progress-turn 1.1s linear infinite;
    }
    .label-skeleton {
      inline-size: 35%;
      block-size: 1em;
    }
    .bar-skeleton {
      block-size: var(--_height);
    }
    .circle-skeleton {
      inline-size: var(--_ring);
      block-size: var(--_ring);
      border-radius: 50%;
    }
    @keyframes widget-progress-slide {
      from {
        inset-inline-start: -40%;
      }
      to {
        inset-inline-start: 100%;
      }
    }
    @keyframes widget-progress-turn {
      from {
        rotate: -90deg;
      }
      to {
        rotate: 270deg;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .unknown .fill {
        inline-size: 100%;
        background: repeating-linear-gradient(
          -45deg,
          var(--widget-progress-color, var(--_solid)) 0 6px,
          transparent 6px 12px
        );
        animation: none;
      }
      .unknown svg {
        animation: none;
      }
    }
    @media (forced-colors: active) {
      .bar {
        border: 1px solid CanvasText;
        background: Canvas;
      }
      .fill {
        background: Highlight;
        forced-color-adjust: none;
      }
      .mark {
        background: CanvasText;
      }
      .track {
        stroke: GrayText;
      }
      .arc {
        stroke: Highlight;
      }
    }
  `,
];
