import {css} from 'lit';

export const formStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--widget-space-4);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--widget-space-2);
  }
  .actions[hidden] {
    display: none;
  }
  .base[inert] {
    opacity: var(--widget-disabled-opacity);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: var(--widget-space-4);
  }
  .draft {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--widget-space-2);
    padding: var(--widget-space-2) var(--widget-space-4);
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius-md);
    background: var(--widget-neutral-2);
  }
  .draft > span {
    flex: 1 1 12rem;
  }
  .summary {
    display: grid;
    justify-items: start;
    gap: var(--widget-space-2);
    padding: var(--widget-space-3) var(--widget-space-4);
    border: 1px solid var(--widget-danger-6);
    border-radius: var(--widget-radius-md);
    background: var(--widget-danger-2);
    color: var(--widget-danger-11);
  }
  .summary:focus-visible {
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
    outline-offset: 2px;
  }
  .heading {
    font-weight: var(--widget-font-weight-medium);
  }
  .wrongs {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .way,
  .retry {
    min-block-size: 24px;
    vertical-align: top;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  .way:focus-visible,
  .retry:focus-visible {
    border-radius: var(--widget-radius-sm);
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
    outline-offset: 2px;
  }
`;
