import {css} from 'lit';

export const videoStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .base {
    position: relative;
    aspect-ratio: var(--_aspect-ratio, 16 / 9);
    overflow: hidden;
    border-radius: var(--widget-video-radius, var(--widget-radius-lg));
    background: var(--widget-video-background, oklch(14% 0.012 260));
  }
  .video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: contain;
  }
  :host([rounded]) .base {
    border-radius: inherit;
  }
  .video:focus-visible {
    outline-offset: calc(-1 * var(--widget-focus-width));
  }
  .toggle {
    position: absolute;
    inset-block-end: var(--widget-space-3);
    inset-inline-start: var(--widget-space-3);
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    padding: 0;
    border: 1px solid rgb(255 255 255 / 30%);
    border-radius: 50%;
    background: rgb(0 0 0 / 72%);
    color: #fff;
    cursor: pointer;
  }
  .toggle:hover {
    background: rgb(0 0 0 / 88%);
  }
  .toggle:focus-visible {
    outline-color: #fff;
    box-shadow: 0 0 0 6px rgb(0 0 0 / 72%);
  }
  .toggle svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .failure {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--widget-space-3);
    padding: var(--widget-space-3);
    background: var(--widget-neutral-3);
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .failure p {
    margin: 0;
  }
  .failure .name {
    color: var(--widget-text);
    font-weight: var(--widget-font-weight-medium);
  }
  .retry {
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
  .retry:hover {
    background: var(--widget-neutral-3);
  }
  .skeleton.film {
    aspect-ratio: var(--_aspect-ratio, 16 / 9);
    border-radius: var(--widget-video-radius, var(--widget-radius-lg));
  }
  @media (pointer: coarse) {
    .toggle {
      inline-size: var(--widget-touch-target);
      block-size: var(--widget-touch-target);
    }
    .retry {
      min-block-size: var(--widget-touch-target);
    }
  }
  @media (forced-colors: active) {
    .base {
      border: 1px solid CanvasText;
    }
  }
`;
