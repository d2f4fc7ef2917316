import {css} from 'lit';

/** The style rules of a tree's rows. */
export const treeRowStyles = css`
  .row {
    --_indent: var(--widget-tree-indent, 1.25rem);
    display: flex;
    position: relative;
    align-items: center;
    gap: var(--widget-space-1);
    min-block-size: var(--_row);
    padding-inline: var(--widget-space-1) var(--widget-space-2);
    border-radius: var(--widget-radius-sm);
    color: var(--widget-text);
    cursor: default;
    user-select: none;
    -webkit-user-select: none;
  }
  .row.pinned {
    position: absolute;
    inset-block-start: var(--_pinned);
    inset-inline: 0;
  }
  .row:focus-visible {
    outline-offset: calc(-1 * var(--widget-focus-width));
  }
  .row:hover {
    background: var(--widget-neutral-3);
  }
  .row[aria-disabled='true'] {
    color: var(--widget-text-3);
  }
  .row[aria-disabled='true']:hover {
    background: none;
  }
  .row[aria-selected='true'] {
    background: var(--widget-primary-3);
    color: var(--widget-primary-11);
  }
  /* A line below the chevron of each branch above; only so deep that the label keeps half of the row. */
  .guides {
    flex: none;
    align-self: stretch;
    inline-size: min(calc(var(--_depth, 0) * var(--_indent)), 50%);
    background: repeating-linear-gradient(
      to right,
      transparent 0 calc(1rem - 1px),
      var(--_guide) calc(1rem - 1px) 1rem,
      transparent 1rem var(--_indent)
    );
    opacity: 0.75;
  }
  .guides:dir(rtl) {
    background: repeating-linear-gradient(
      to left,
      transparent 0 calc(1rem - 1px),
      var(--_guide) calc(1rem - 1px) 1rem,
      transparent 1rem var(--_indent)
    );
  }
  .toggle {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border-radius: var(--widget-radius-sm);
    color: var(--widget-text-3);
  }
  .toggle svg {
    inline-size: 1rem;
    block-size: 1rem;
    transition: transform var(--widget-duration-fast) var(--widget-ease);
  }
  .toggle:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .row[aria-expanded='true'] > .toggle svg,
  .row[aria-expanded='true'] > .toggle:dir(rtl) svg {
    transform: rotate(90deg);
  }
  .row[aria-expanded] > .toggle:hover {
    background: var(--widget-neutral-4);
    color: var(--widget-text);
  }
  .check {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 1rem;
    block-size: 1rem;
    margin-inline-end: var(--widget-space-1);
    border: 1px solid var(--widget-control);
    border-radius: 4px;
    background: var(--widget-surface);
    color: transparent;
  }
  .check svg {
    inline-size: 0.75rem;
    block-size: 0.75rem;
  }
  .row:is([aria-checked='true'], [aria-checked='mixed']) > .check {
    border-color: var(--widget-primary-9);
    background: var(--widget-primary-9);
    color: var(--widget-on-primary, #fff);
  }
  .row[aria-disabled='true'] > .check {
    opacity: var(--widget-disabled-opacity);
  }
  .row:not([aria-checked='true']) > .check .tick,
  .row:not([aria-checked='mixed']) > .check .dash {
    display: none;
  }
  .icon {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 1.25rem;
    color: var(--widget-text-3);
    font-size: 1rem;
  }
  .row[aria-selected='true'] > :is(.icon, .toggle) {
    color: inherit;
  }
  .label {
    flex: 0 1 auto;
    min-inline-size: 0;
    padding-block: 2px;
    overflow-wrap: anywhere;
  }
  .label.content {
    flex: 1 1 auto;
  }
  .tree.long .label:not(.content) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tree.long .row {
    block-size: var(--_row);
  }
  .link {
    color: inherit;
    text-decoration: none;
  }
  .row:hover > .link {
    text-decoration: underline;
    text-decoration-color: var(--widget-text-3);
    text-underline-offset: 3px;
  }
  mark {
    border-radius: 3px;
    background: var(--widget-warning-4);
    color: inherit;
    font-weight: var(--widget-font-weight-medium);
  }
  .badge {
    flex: none;
    max-inline-size: 40%;
    margin-inline-start: auto;
    padding-inline: 6px;
    border-radius: var(--widget-radius-full);
    background: var(--widget-neutral-3);
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-xs);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .row:hover > .badge {
    background: var(--widget-neutral-4);
  }
  .state {
    color: var(--widget-text-3);
    font-size: var(--widget-font-size-sm);
  }
  .state[data-status='error'] {
    color: var(--widget-danger-11);
  }
  .spinner {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    border: 2px solid var(--widget-neutral-5);
    border-block-start-color: var(--widget-primary-9);
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(360deg);
    }
  }
  .retry {
    flex: none;
    min-block-size: 1.5rem;
    margin-inline-start: var(--widget-space-1);
    padding-inline: var(--widget-space-2);
    border: 1px solid var(--widget-line-strong);
    border-radius: var(--widget-radius-sm);
    background: var(--widget-surface);
    color: var(--widget-text);
    font: inherit;
    font-size: var(--widget-font-size-xs);
    font-weight: var(--widget-font-weight-medium);
    cursor: pointer;
  }
  .retry:hover {
    background: var(--widget-neutral-3);
  }
  @media (pointer: coarse) {
    .toggle {
      inline-size: 2rem;
      block-size: 2rem;
    }
    .retry {
      min-block-size: 2rem;
    }
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .row:is([aria-checked='true'], [aria-checked='mixed']) > .check {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .guides {
      forced-color-adjust: none;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
    .badge {
      border: 1px solid CanvasText;
    }
    .spinner {
      border-color: GrayText;
      border-block-start-color: CanvasText;
    }
  }
`;
