import {css} from 'lit';

export const sectionStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .base {
    display: flex;
    flex-direction: column;
    gap: var(--widget-space-4);
  }
  ::slotted(*) {
    min-inline-size: 0;
  }
  .heading {
    margin: 0;
    color: var(--widget-text);
    font-size: var(--widget-font-size-lg);
    font-weight: var(--widget-font-weight-bold);
    letter-spacing: -0.01em;
    line-height: var(--widget-line-height-tight);
  }
`;
