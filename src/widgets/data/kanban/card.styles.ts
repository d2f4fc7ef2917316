import {css} from 'lit';
import {avatarStyles} from '../../../core/avatar-view.js';

/** The look of a card. */
export const cardStyles = [
  avatarStyles,
  css`
    .slot {
      position: relative;
      padding-block-end: var(--_gap);
    }
    .slot:last-child {
      padding-block-end: 0;
    }
    /* Out of view, but something in it has the focus or is being moved. */
    .slot.away {
      position: absolute;
      inset-block-start: calc(var(--_offset) + var(--_pad));
      inset-inline: var(--_pad);
    }
    .card {
      position: relative;
      display: flex;
      align-items: start;
      gap: var(--widget-space-1);
      padding: calc(10px * var(--widget-density)) 12px;
      border: 1px solid var(--widget-line);
      border-radius: var(--widget-radius-md);
      background: var(--widget-raised);
      color: var(--widget-text);
      box-shadow: var(--widget-shadow-sm);
      overflow-wrap: anywhere;
      transition:
        border-color var(--widget-duration-fast) var(--widget-ease),
        box-shadow var(--widget-duration-fast) var(--widget-ease);
    }
    .card:has(.handle) {
      cursor: grab;
      user-select: none;
      -webkit-touch-callout: none;
    }
    .card:has(.handle) :is(input, textarea) {
      user-select: auto;
    }
    .card:hover {
      border-color: var(--widget-line-strong);
      box-shadow: var(--widget-shadow-md);
    }
    .content {
      display: grid;
      flex: 1;
      gap: calc(6px * var(--widget-density));
      min-inline-size: 0;
    }
    .title {
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      font-weight: var(--widget-font-weight-medium);
      line-height: 1.4;
      text-align: start;
      text-decoration: none;
    }
    .title.lead {
      cursor: pointer;
      outline: none;
    }
    .title.lead::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: inherit;
    }
    .card:has(.title.lead:hover) .title {
      color: var(--widget-primary-11);
    }
    .card:has(.title.lead:focus-visible) {
      outline: var(--widget-focus-width) solid var(--widget-focus-color);
      outline-offset: var(--widget-focus-offset);
    }
    .description {
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
      line-height: 1.45;
      white-space: pre-line;
    }
    .badges {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    .badge {
      padding: 1px 7px;
      border-radius: var(--widget-radius-full);
      background: var(--_soft);
      color: var(--_ink);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
      line-height: 1.4;
    }
    .badge[data-color='default'],
    .badge[data-color='muted'] {
      background: var(--widget-neutral-4);
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 10px;
      margin-block-start: 2px;
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
    }
    .person,
    .due {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-inline-size: 0;
    }
    .due {
      gap: 4px;
    }
    .value {
      color: var(--widget-text-2);
      font-variant-numeric: tabular-nums;
      font-weight: var(--widget-font-weight-medium);
    }
    .foot .avatar {
      inline-size: 1.375rem;
      block-size: 1.375rem;
      font-size: 0.5625rem;
    }
    .icon {
      flex: none;
      inline-size: 1em;
      block-size: 1em;
    }
  `,
];

/** The buttons of a card, and a card in the hand. */
export const cardToolsStyles = css`
  .tools {
    display: flex;
    flex: none;
    gap: 2px;
    margin-block: -3px;
    margin-inline-end: -6px;
  }
  .tool {
    position: relative;
    z-index: 1;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-3);
    font-size: 1rem;
    cursor: pointer;
  }
  .tool:hover,
  .tool[aria-expanded='true'] {
    background: var(--widget-neutral-4);
    color: var(--widget-text);
  }
  .handle {
    cursor: grab;
    touch-action: none;
  }
  /* What a pointer brings up by coming near need not stand on every card, nor take room from its text. */
  @media (hover: hover) and (forced-colors: none) {
    .tools {
      position: absolute;
      inset-block-start: 6px;
      inset-inline-end: 6px;
      z-index: 1;
      margin: 0;
      border-radius: var(--widget-radius-sm);
      background: var(--widget-raised);
      opacity: 0;
      transition: opacity var(--widget-duration-fast) var(--widget-ease);
    }
    .card:is(:hover, :focus-within, :has([aria-expanded='true'])) .tools {
      opacity: 1;
    }
  }
  @media (pointer: coarse) {
    .tool {
      inline-size: var(--widget-touch-target);
      block-size: var(--widget-touch-target);
    }
    .tools {
      margin-block: -10px;
      margin-inline-end: -12px;
    }
    /* A finger lifts the card by resting on it; who has keys beside finds the handle. */
    .handle:not(:focus-visible) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  .slot[data-lifted] .card {
    border-color: var(--widget-focus-color);
    box-shadow: var(--widget-shadow-lg);
    cursor: grabbing;
  }
  /* Its place stays open while the pointer holds the card above the page. */
  [data-lifting='pointer'] .slot[data-lifted]::before {
    content: '';
    display: block;
    block-size: var(--_room, 4rem);
    border: 2px dashed var(--widget-line-strong);
    border-radius: var(--widget-radius-md);
    background: var(--widget-primary-2);
  }
  .card[popover] {
    position: fixed;
    inset-block-end: auto;
    inset-inline-end: auto;
    z-index: 1;
    margin: 0;
    overflow: visible;
    rotate: 1.5deg;
    pointer-events: none;
    box-shadow: var(--widget-shadow-xl);
  }
  .card[popover]:dir(rtl) {
    rotate: -1.5deg;
  }
  @media (forced-colors: active) {
    .badge,
    .card {
      border: 1px solid CanvasText;
    }
    .slot[data-lifted] .card {
      border: 2px solid Highlight;
    }
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
