import {css} from 'lit';

/** A month of days, and the lines of events in them. */
export const monthStyles = css`
  .month {
    --_line: 1.5rem;
    border-block-start: 1px solid var(--widget-line);
  }
  .weekdays,
  .week {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  .weekday {
    padding: 6px 8px;
    color: var(--widget-text-3);
    font-size: var(--widget-font-size-xs);
    font-weight: var(--widget-font-weight-medium);
  }
  .day {
    position: relative;
    min-inline-size: 0;
    min-block-size: calc(2rem + 4 * (var(--_line) + 1px) + 4px);
    padding-block: 4px;
    border-block-start: 1px solid var(--widget-line);
    cursor: default;
  }
  .day:not(:first-child) {
    border-inline-start: 1px solid var(--widget-line);
  }
  .day > .number {
    inline-size: max-content;
    margin-inline: 4px;
  }
  .day[data-outside] {
    background: var(--widget-neutral-2);
  }
  .day[data-outside] > .number {
    color: var(--widget-text-3);
  }
  .day[aria-selected='true'] {
    background: var(--widget-primary-2);
  }
  .day:hover:not([aria-disabled='true'], [aria-selected='true']) {
    background: var(--widget-neutral-2);
  }
  .day:focus-visible {
    z-index: 2;
    outline-offset: -2px;
  }
  .lines,
  .all-day {
    display: grid;
    grid-auto-rows: var(--_line);
    gap: 1px 0;
  }
  .lines {
    margin-block-start: 2px;
  }
  :is(.lines, .all-day) .event {
    position: relative;
    grid-row: var(--_lane);
    block-size: var(--_line);
    margin-inline: 3px;
  }
  .lines .more {
    grid-row: 4;
    justify-self: start;
    margin-inline: 3px;
    padding: 0 6px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--widget-text-2);
    font: inherit;
    font-size: var(--widget-font-size-xs);
    font-weight: var(--widget-font-weight-medium);
    cursor: pointer;
  }
  .more:hover {
    background: var(--widget-neutral-4);
    color: var(--widget-text);
  }
  .more:focus-visible {
    outline-offset: 0;
  }
  /* The pieces of a bar touch; its words lie over those that follow. */
  :is(.lines, .all-day) .bar {
    margin-inline: -1px 0;
    border-radius: 0;
  }
  :is(.lines, .all-day) .bar.begins {
    margin-inline-start: 3px;
    border-start-start-radius: 4px;
    border-end-start-radius: 4px;
  }
  :is(.lines, .all-day) .bar.ends {
    margin-inline-end: 3px;
    border-start-end-radius: 4px;
    border-end-end-radius: 4px;
  }
  .bar .name {
    position: relative;
    z-index: 1;
    flex: none;
    max-inline-size: calc(var(--_room) * 100% + (var(--_room) - 1) * 12px);
    pointer-events: none;
  }
  .narrow .day {
    display: flex;
    flex-direction: column;
    align-items: center;
    min-block-size: 3rem;
    padding-block: 4px;
    border-inline: 0;
  }
  .narrow .day > .number {
    margin: 0;
  }
  .narrow .weekday {
    padding-inline: 0;
    text-align: center;
  }
  .dots {
    display: flex;
    gap: 2px;
    min-block-size: 7px;
    margin-block-start: 4px;
  }
  .narrow .dot {
    inline-size: 6px;
    block-size: 6px;
  }
  .day .skeleton {
    inline-size: calc(100% - 12px);
    margin: 1.75rem 6px 0;
  }
  @media (pointer: coarse) {
    .month:not(.narrow) {
      --_line: 1.75rem;
    }
  }
  @media (forced-colors: active) {
    .day[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .day[data-outside] > .number {
      color: GrayText;
    }
  }
  @media print {
    .week {
      break-inside: avoid;
    }
  }
`;
