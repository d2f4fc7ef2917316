import {css} from 'lit';

export const calendarStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .base {
    display: grid;
    gap: var(--widget-space-2);
  }
  .label {
    color: var(--widget-text);
    overflow-wrap: anywhere;
  }
`;
