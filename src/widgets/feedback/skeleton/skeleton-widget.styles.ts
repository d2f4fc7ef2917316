import {css} from 'lit';

export const skeletonStyles = css`
  :host {
    display: block;
    inline-size: var(--_width, auto);
    max-inline-size: 100%;
  }
  .base {
    display: grid;
    gap: 0.625em;
  }
  .line {
    display: block;
    block-size: var(--_height, 0.875em);
    border-radius: var(--widget-radius-sm);
    background: linear-gradient(
        100deg,
        transparent 40%,
        color-mix(in oklab, var(--widget-neutral-1) 60%, transparent) 50%,
        transparent 60%
      )
      var(--widget-neutral-4) 150% 0 / 200% 100% no-repeat;
    animation: widget-skeleton-sweep 1.8s ease-in-out infinite;
  }
  /* The last line of a paragraph is shorter, so that it reads as text. */
  .line:last-child:not(:first-child) {
    inline-size: 62%;
  }
  :host([shape='heading']) .line {
    inline-size: var(--_width, 40%);
    block-size: var(--_height, 1.5em);
  }
  :host([shape='rect']) .line {
    block-size: var(--_height, 8rem);
    border-radius: var(--widget-radius-md);
  }
  :host([shape='circle']) {
    inline-size: var(--_width, 2.5rem);
  }
  :host([shape='circle']) .line {
    block-size: auto;
    aspect-ratio: 1;
    border-radius: 50%;
  }
  @keyframes widget-skeleton-sweep {
    to {
      background-position: -50% 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .line {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .line {
      border: 1px solid GrayText;
    }
  }
`;
