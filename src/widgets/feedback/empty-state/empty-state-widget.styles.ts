import {css} from 'lit';

export const emptyStateStyles = css`
  :host {
    --_room: var(--widget-space-8);
    --_disc: 3rem;
    display: block;
    min-inline-size: 0;
  }
  :host([size='sm']) {
    --_room: var(--widget-space-4);
    --_disc: 2.25rem;
  }
  :host([size='lg']) {
    --_room: var(--widget-space-16);
    --_disc: 4rem;
  }
  .base {
    display: grid;
    justify-items: center;
    gap: var(--widget-space-1);
    padding: var(--_room) var(--widget-space-4);
    text-align: center;
    overflow-wrap: anywhere;
  }
  :host([padding]) .base {
    padding: 0;
  }
  .icon,
  .disc {
    display: grid;
    place-items: center;
    inline-size: var(--_disc);
    block-size: var(--_disc);
    margin-block-end: var(--widget-space-2);
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius-lg);
    background: var(--widget-surface);
    color: var(--widget-text-2);
    font-size: calc(var(--_disc) * 0.42);
    box-shadow: var(--widget-shadow-sm);
  }
  .heading {
    margin: 0;
    color: var(--widget-text);
    font-size: var(--widget-font-size-base);
    font-weight: var(--widget-font-weight-bold);
    line-height: var(--widget-line-height);
  }
  :host([size='lg']) .heading {
    font-size: var(--widget-font-size-lg);
  }
  .description {
    max-inline-size: 44ch;
    margin: 0;
    color: var(--widget-text-2);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--widget-space-2);
    margin-block-start: var(--widget-space-4);
  }
  .actions[hidden] {
    display: none;
  }
  .line {
    inline-size: 12rem;
    max-inline-size: 100%;
  }
`;
