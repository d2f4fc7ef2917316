import {css} from 'lit';

/** Days with their hours. */
export const timeStyles = css`
  .time-box {
    --_hour: var(--widget-calendar-hour, 3.25rem);
    --_head: 3.25rem;
    --_line: 1.5rem;
    max-block-size: var(--widget-calendar-height, 40rem);
    overflow: auto;
    border-block-start: 1px solid var(--widget-line);
    scroll-padding-block-start: 5rem;
  }
  .times {
    --_strip: calc(var(--_lanes) * (var(--_line) + 1px) + 6px);
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(var(--_days), minmax(0, 1fr));
  }
  .gutter {
    min-inline-size: 3.5rem;
    color: var(--widget-text-3);
    font-size: 0.6875rem;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .corner {
    display: grid;
    position: sticky;
    inset-block-start: 0;
    z-index: 4;
    align-content: end;
    block-size: calc(var(--_head) + var(--_strip));
    padding: 4px 8px;
    border-block-end: 1px solid var(--widget-line);
    background: var(--widget-surface);
  }
  .hour {
    display: block;
    block-size: var(--_hour);
    padding-inline: 8px;
    translate: 0 -0.7em;
    white-space: nowrap;
  }
  .column {
    min-inline-size: 0;
    border-inline-start: 1px solid var(--widget-line);
  }
  .column:focus-visible {
    z-index: 5;
    outline-offset: -2px;
  }
  .column-head,
  .column .all-day {
    position: sticky;
    z-index: 4;
    background: var(--widget-surface);
  }
  .column-head {
    display: grid;
    inset-block-start: 0;
    place-content: center;
    justify-items: center;
    block-size: var(--_head);
    color: var(--widget-text-3);
    font-size: var(--widget-font-size-xs);
  }
  .column-head .number {
    color: var(--widget-text);
    font-size: var(--widget-font-size-base);
  }
  .column .all-day {
    inset-block-start: var(--_head);
    align-content: start;
    block-size: var(--_strip);
    border-block-end: 1px solid var(--widget-line);
  }
  .column[aria-selected='true'] .column-head {
    box-shadow: inset 0 -2px 0 var(--widget-primary-9);
  }
  .hours {
    position: relative;
    block-size: calc(24 * var(--_hour));
    background: repeating-linear-gradient(to bottom, var(--widget-line) 0 1px, transparent 1px var(--_hour));
  }
  .column[aria-disabled='true'] .hours {
    background-color: var(--widget-neutral-2);
  }
  .block {
    display: flex;
    position: absolute;
    flex-direction: column;
    align-items: stretch;
    gap: 0 6px;
    inset-block-start: calc(var(--_from) / 60 * var(--_hour) + 1px);
    inset-inline-start: calc(var(--_start) * 100% + 2px);
    inline-size: calc(var(--_width) * 100% - 5px);
    block-size: calc((var(--_to) - var(--_from)) / 60 * var(--_hour) - 2px);
    padding: 2px 6px;
    overflow: hidden;
    border-inline-start: 3px solid var(--_solid);
    overflow-wrap: anywhere;
  }
  .block > * {
    min-block-size: 0;
  }
  .block .time,
  .block .location,
  .block.short > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* On one line, the name before the time where there is room for one alone. */
  .block.short {
    flex-direction: row;
    align-items: center;
    padding-block: 0;
  }
  .block.short .name {
    flex: none;
    max-inline-size: 100%;
  }
  .block.short :is(.time, .location) {
    flex: 0 1 auto;
  }
  .now {
    position: absolute;
    inset-block-start: calc(var(--_from) / 60 * var(--_hour) - 1px);
    inset-inline: 0;
    z-index: 2;
    border-block-start: 2px solid var(--widget-danger-9);
    pointer-events: none;
  }
  .now::before {
    position: absolute;
    inset-block-start: -5px;
    inset-inline-start: -4px;
    inline-size: 8px;
    block-size: 8px;
    border-radius: var(--widget-radius-full);
    background: var(--widget-danger-9);
    content: '';
  }
  .lines-skeleton {
    display: grid;
    gap: var(--widget-space-4);
    padding: var(--widget-space-4);
    border-block-start: 1px solid var(--widget-line);
  }
  @media (forced-colors: active) {
    .hours {
      background: none;
    }
    .now {
      border-color: Highlight;
    }
  }
  @media print {
    .time-box {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
