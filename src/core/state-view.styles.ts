import {css} from 'lit';
import {screenReaderOnly, unseen} from './screen-reader.styles.js';

/** How loading, refreshing, stale and error look, in every widget alike. */
export const stateViewStyles = css`
  ${screenReaderOnly}
  /* What a card asks for its own edges is not meant for the widgets in it. */
  :where(:host) {
    --_state-inset: initial;
    --_stale-lift: initial;
  }
  :host(:state(error)) > :not(.widget-state),
  :host(:state(skeleton)) > :not(.widget-state) {
    display: none;
  }
  :host(:state(overlaid)) {
    position: relative;
  }
  :host(:state(placeholder)) > :not(.widget-state) {
    opacity: 0.6;
  }
  .widget-state {
    display: contents;
    overflow-wrap: anywhere;
    border-radius: inherit;
  }
  .widget-state-overlay,
  .widget-state-refreshing {
    position: absolute;
    inset: 0;
    z-index: 2;
    border-radius: inherit;
    pointer-events: none;
  }
  .widget-state-overlay {
    display: grid;
    place-items: center;
    background: color-mix(in oklab, var(--widget-surface) 55%, transparent);
  }
  .widget-state-spinner {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    border: 2px solid var(--widget-line-strong);
    border-block-start-color: var(--widget-primary-9);
    border-radius: 50%;
    animation: widget-state-spin 0.8s linear infinite;
  }
  /* A refresh that is answered at once shows nothing at all. */
  .widget-state-refreshing {
    overflow: hidden;
    opacity: 0;
    animation: widget-state-appear 0.16s 0.6s forwards;
  }
  .widget-state-refreshing::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 2px;
    background: linear-gradient(90deg, transparent, var(--widget-primary-9), transparent);
    background-size: 40% 100%;
    background-repeat: no-repeat;
    animation: widget-state-slide 1.2s ease-in-out infinite;
  }
  /* At the lower edge and out of the flow: it comes and goes without moving anything, and lies over no word. */
  .widget-state-room {
    position: absolute;
    inset-block-start: calc(100% - var(--_stale-lift, 0px));
    inset-inline-start: 0;
    z-index: 3;
    inline-size: 100%;
    min-inline-size: 4rem;
    container-type: inline-size;
    pointer-events: none;
  }
  :host([rounded]:state(stale)) {
    overflow: visible;
  }
  .widget-state-room[data-end] {
    inset-inline: auto 0;
  }
  /* A dialog has its edge to itself, and scrolls. */
  .state-home .widget-state-room {
    position: relative;
    inset: auto;
    margin-block-start: var(--widget-space-2);
  }
  .widget-state-stale {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
    box-sizing: border-box;
    inline-size: fit-content;
    max-inline-size: 100%;
    min-block-size: 24px;
    margin-inline: auto var(--_state-inset, var(--_stale-lift, 0px));
    padding-inline: 8px;
    border: 1px solid var(--widget-warning-6);
    border-radius: 13px;
    background: var(--widget-warning-3);
    color: var(--widget-warning-11);
    font-size: var(--widget-font-size-xs);
    font-weight: var(--widget-font-weight-medium);
    line-height: 1.4;
    pointer-events: auto;
  }
  /* What is mended in a moment is not worth a word. */
  .widget-state-stale[data-brief] {
    opacity: 0;
    animation: widget-state-appear 0.2s 2s var(--widget-ease) forwards;
  }
  .widget-state-stale > svg,
  .retry-icon {
    display: none;
    flex: none;
    inline-size: 14px;
    block-size: 14px;
  }
  .widget-state-stale::before {
    content: '';
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: currentcolor;
  }
  /* Without room for words there are two icons, which say them to a pointer and to a reader. */
  @container (max-inline-size: 9rem) {
    .widget-state-stale {
      flex-wrap: nowrap;
      padding-inline: 6px;
    }
    .widget-state-stale::before {
      display: none;
    }
    .widget-state-stale > svg,
    .widget-state-stale .retry-icon {
      display: block;
    }
    ${unseen('.widget-state-stale .words')}
    .widget-state-stale button {
      display: grid;
      place-items: center;
      min-inline-size: 24px;
    }
  }
  .widget-state-error {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 4px 10px;
    margin: var(--_state-inset, 4px 0 0);
    padding: 10px 12px;
    border: 1px solid var(--widget-danger-6);
    border-radius: var(--widget-radius-md);
    background: var(--widget-danger-2);
    color: var(--widget-danger-11);
    font-size: var(--widget-font-size-sm);
    overflow-wrap: anywhere;
  }
  .widget-state-error svg {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 2px;
  }
  .widget-state-error p {
    margin: 0;
  }
  .widget-state-text {
    flex: 1 1 12ch;
    min-inline-size: 0;
  }
  .widget-state-error .hint {
    color: var(--widget-text-2);
  }
  .widget-state button {
    min-block-size: 24px;
    padding: 0 8px;
    border: 1px solid currentcolor;
    border-radius: var(--widget-radius-sm);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: var(--widget-font-weight-medium);
    cursor: pointer;
  }
  .widget-state-stale button {
    border: 0;
    padding: 0 2px;
    text-decoration: underline;
  }
  .widget-state button > * {
    pointer-events: none;
  }
  .widget-state button:hover {
    background: color-mix(in oklab, currentcolor 10%, transparent);
  }
  @media (pointer: coarse) {
    .widget-state-room {
      min-inline-size: 5.5rem;
    }
    .widget-state button {
      min-block-size: var(--widget-touch-target);
    }
  }
  .skeleton {
    display: block;
    min-block-size: 1em;
    border-radius: var(--widget-radius-sm);
    background: linear-gradient(
      100deg,
      var(--widget-neutral-4) 35%,
      var(--widget-neutral-3) 50%,
      var(--widget-neutral-4) 65%
    );
    background-size: 200% 100%;
    animation: widget-state-shimmer 1.6s linear infinite;
  }
  .skeleton-lines {
    display: grid;
    gap: 8px;
    padding-block: 4px;
  }
  .skeleton-lines .skeleton:last-child:not(:first-child) {
    inline-size: 60%;
  }
  @keyframes widget-state-spin {
    to {
      rotate: 360deg;
    }
  }
  @keyframes widget-state-appear {
    to {
      opacity: 1;
    }
  }
  @keyframes widget-state-slide {
    from {
      background-position-x: -60%;
    }
    to {
      background-position-x: 160%;
    }
  }
  @keyframes widget-state-shimmer {
    from {
      background-position-x: 150%;
    }
    to {
      background-position-x: -50%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton,
    .widget-state-spinner,
    .widget-state-refreshing::before {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }
    .widget-state-stale,
    .widget-state-error {
      border-color: CanvasText;
    }
  }
  @media print {
    .widget-state-overlay,
    .widget-state-refreshing,
    .widget-state-stale {
      display: none;
    }
  }
`;
