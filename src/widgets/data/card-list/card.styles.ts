import {css} from 'lit';

/** One card of a list. */
export const cardStyles = css`
  .card {
    display: flex;
    position: relative;
    flex-direction: column;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius-lg);
    background: var(--widget-surface);
    box-shadow: var(--widget-shadow-sm);
    transition:
      border-color var(--widget-duration-fast) var(--widget-ease),
      box-shadow var(--widget-duration-fast) var(--widget-ease);
  }
  .card:has(.link):hover {
    border-color: var(--widget-line-strong);
    box-shadow: var(--widget-shadow-md);
  }
  .item[data-selected] .card {
    border-color: var(--widget-primary-9);
    background: var(--widget-primary-2);
    box-shadow: inset 0 0 0 1px var(--widget-primary-9);
  }
  .media {
    aspect-ratio: var(--widget-card-list-ratio, 16 / 9);
    overflow: clip;
    border-block-end: 1px solid var(--widget-line);
    border-radius: calc(var(--widget-radius-lg) - 1px) calc(var(--widget-radius-lg) - 1px) 0 0;
    background: var(--widget-neutral-3);
  }
  .media .picture {
    position: static;
    display: block;
  }
  .body,
  .own {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--widget-space-2);
    min-inline-size: 0;
    padding: var(--widget-space-4);
  }
  .own {
    display: block;
    position: relative;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: var(--widget-space-1) var(--widget-space-3);
  }
  .names {
    flex: 1 1 6rem;
    min-inline-size: 0;
  }
  .names .skeleton + .skeleton {
    inline-size: 55%;
  }
  .heading,
  .subtitle,
  .description,
  .meta,
  .value {
    margin: 0;
  }
  .heading {
    font-size: var(--widget-font-size-base);
    font-weight: var(--widget-font-weight-bold);
    line-height: 1.4;
  }
  .subtitle,
  .description {
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
  }
  .value {
    font-size: var(--widget-font-size-xl);
    font-weight: var(--widget-font-weight-bold);
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
    line-height: 1.3;
  }
  .unit {
    color: var(--widget-text-3);
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-normal);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--widget-space-2);
    margin-block-start: auto;
    padding-block-start: var(--widget-space-1);
    color: var(--widget-text-3);
    font-size: var(--widget-font-size-xs);
  }
  .meta span + span::before {
    content: '·' / '';
    margin-inline-end: var(--widget-space-2);
  }
  .icon {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    border-radius: var(--widget-radius-md);
    background: var(--widget-neutral-3);
    color: var(--widget-text-2);
    font-size: 1rem;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
  }
  .link::after {
    position: absolute;
    inset: -1px;
    border-radius: var(--widget-radius-lg);
    content: '';
  }
  .card:hover .link {
    color: var(--widget-primary-11);
  }
  /* The ring goes around the card, since the whole of it leads on. */
  .link:focus-visible {
    outline: none;
  }
  .link:focus-visible::after {
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
    outline-offset: var(--widget-focus-offset);
  }
  .foot {
    display: flex;
    position: relative;
    align-items: center;
    justify-content: space-between;
    gap: var(--widget-space-2);
    padding: 6px var(--widget-space-3) 6px var(--widget-space-4);
    border-block-start: 1px solid var(--widget-line);
  }
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    margin-inline-start: auto;
  }
  .row-action {
    font-size: var(--widget-font-size-sm);
  }
  @media (forced-colors: active) {
    .item[data-selected] .card {
      outline: 2px solid Highlight;
    }
    .icon {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .item {
      break-inside: avoid;
    }
    .foot {
      display: none;
    }
  }
`;
