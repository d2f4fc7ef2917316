import {css} from 'lit';

export const imageStyles = css`
  :host {
    display: block;
    max-inline-size: 100%;
    min-inline-size: 0;
    inline-size: fit-content;
  }
  .base {
    margin: 0;
    border-radius: inherit;
  }
  .frame {
    position: relative;
    display: block;
    inline-size: var(--_width, fit-content);
    max-inline-size: 100%;
    block-size: var(--_height, auto);
    aspect-ratio: var(--_aspect-ratio, auto);
    overflow: hidden;
    border-radius: var(--widget-image-radius, inherit);
    background: var(--widget-neutral-3);
  }
  :host([aspect-ratio]:not([width])) .frame {
    inline-size: 100%;
  }
  :host([aspect-ratio]:not([width])),
  :host([width]) {
    inline-size: auto;
  }
  .frame[data-state='ready'] {
    background: none;
  }
  .image {
    display: block;
    inline-size: auto;
    max-inline-size: 100%;
    block-size: auto;
    object-fit: var(--_fit, cover);
    opacity: 0;
    transition: opacity var(--widget-duration-slow) var(--widget-ease);
  }
  :host(:is([width], [aspect-ratio])) .image {
    inline-size: 100%;
  }
  :host(:is([height], [aspect-ratio])) .image {
    block-size: 100%;
  }
  .frame[data-state='ready'] .image {
    opacity: 1;
  }
  :host([fit='contain']) {
    --_fit: contain;
  }
  :host([fit='fill']) {
    --_fit: fill;
  }
  :host([fit='none']) {
    --_fit: none;
  }
  :host([fit='scale-down']) {
    --_fit: scale-down;
  }
  .frame[data-state='loading'] {
    min-inline-size: 4rem;
    min-block-size: 3rem;
  }
  .frame[data-state='loading']::before {
    content: '';
    position: absolute;
    inset: 0;
    background: linear-gradient(
        100deg,
        var(--widget-neutral-4) 35%,
        var(--widget-neutral-3) 50%,
        var(--widget-neutral-4) 65%
      )
      0 / 200% 100%;
    animation: widget-image-shimmer 1.6s linear infinite;
  }
  .failure {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--widget-space-2);
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: min(12rem, 100%);
    block-size: 100%;
    min-block-size: 6rem;
    padding: var(--widget-space-3);
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .failure svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    color: var(--widget-text-3);
  }
  .failure p {
    margin: 0;
  }
  .failure button {
    min-block-size: 28px;
    padding-inline: 10px;
    border: 1px solid var(--widget-line-strong);
    border-radius: var(--widget-radius-md);
    background: var(--widget-surface);
    color: var(--widget-text);
    font: inherit;
    font-weight: var(--widget-font-weight-medium);
    cursor: pointer;
  }
  .failure button:hover {
    background: var(--widget-neutral-3);
  }
  .caption {
    margin-block-start: var(--widget-space-2);
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
    overflow-wrap: anywhere;
  }
  .skeleton.picture {
    inline-size: var(--_width, 100%);
    max-inline-size: 100%;
    block-size: var(--_height, auto);
    min-block-size: 6rem;
    aspect-ratio: var(--_aspect-ratio, auto);
  }
  @keyframes widget-image-shimmer {
    from {
      background-position-x: 150%;
    }
    to {
      background-position-x: -50%;
    }
  }
  @media (pointer: coarse) {
    .failure button {
      min-block-size: var(--widget-touch-target);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .frame::before {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .frame:not([data-state='ready']) {
      border: 1px solid CanvasText;
    }
  }
`;
