import {css} from 'lit';

/** Events as lists: the agenda, the chosen day below a narrow month, and what has no room on a day. */
export const listStyles = css`
  .agenda,
  .day-list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .agenda-day {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    gap: 0 var(--widget-space-3);
    padding: var(--widget-space-2) var(--_edge);
    border-block-start: 1px solid var(--widget-line);
  }
  :host(:state(narrow)) .agenda-day {
    grid-template-columns: minmax(0, 1fr);
  }
  .agenda-date .heading,
  .chosen .heading {
    margin: 0;
    padding-block: 7px;
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-medium);
    line-height: 1.4;
  }
  .agenda-date {
    color: var(--widget-text-2);
  }
  [data-today] .agenda-date {
    color: var(--widget-primary-11);
  }
  [data-today] .agenda-date .heading {
    font-weight: var(--widget-font-weight-bold);
  }
  .chosen {
    padding: var(--widget-space-2) var(--_edge) var(--widget-space-3);
    border-block-start: 1px solid var(--widget-line);
  }
  .day-item {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    flex: 1;
    align-items: baseline;
    gap: 0 var(--widget-space-2);
    min-block-size: 2rem;
    padding: 6px 8px;
    margin-inline: -8px 0;
    border-radius: var(--widget-radius-sm);
    font-size: var(--widget-font-size-sm);
    overflow-wrap: anywhere;
  }
  .row .dot {
    align-self: center;
  }
  .row .time {
    grid-area: 2 / 2;
    color: var(--widget-text-3);
    font-size: var(--widget-font-size-xs);
  }
  .agenda .row {
    grid-template-columns: auto 9.5rem minmax(0, 1fr);
  }
  .agenda .row .time {
    grid-area: auto;
    color: var(--widget-text-2);
    font-size: inherit;
  }
  :host(:state(narrow)) .agenda .row {
    grid-template-columns: auto minmax(0, 1fr);
  }
  :host(:state(narrow)) .agenda .row .time {
    grid-area: 2 / 2;
  }
  .row .text {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--widget-space-2);
  }
  .row .location {
    color: var(--widget-text-3);
  }
  .mover {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    padding: 0;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-3);
    cursor: pointer;
  }
  .mover:hover {
    background: var(--widget-neutral-4);
    color: var(--widget-text);
  }
  .mover svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .nothing {
    margin: 0;
    padding-block: 6px;
    color: var(--widget-text-3);
    font-size: var(--widget-font-size-sm);
  }
  .more-layer {
    min-inline-size: 16rem;
  }
  .more-day {
    padding: var(--widget-space-3) var(--widget-space-4);
  }
  .more-date {
    margin: 0 0 4px;
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-medium);
  }
  @media (pointer: coarse) {
    .row {
      min-block-size: var(--widget-touch-target);
      align-content: center;
    }
    .mover {
      inline-size: var(--widget-touch-target);
      block-size: var(--widget-touch-target);
    }
  }
  @media print {
    .mover {
      display: none;
    }
  }
`;
