import {css} from 'lit';

export const fieldStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    display: grid;
    gap: var(--widget-space-1);
    margin: 0;
  }
  .label {
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
    overflow-wrap: anywhere;
  }
  .value {
    margin: 0;
    min-inline-size: 0;
    color: var(--widget-text);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;
