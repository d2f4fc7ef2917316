import {css} from 'lit';

export const boxStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  /* Weighs nothing, so that padding and rounded, which every widget has, win. */
  :host(:where([border]:not([border='false']), [surface])) {
    padding: var(--widget-space-4);
    border: 1px solid transparent;
    border-radius: var(--widget-radius-lg);
    color: var(--widget-text);
  }
  :host([border]:not([border='false'])) {
    border-color: var(--widget-line);
  }
  :host([surface='page']) {
    background: var(--widget-page);
  }
  :host([surface='raised']) {
    border-color: var(--widget-line);
    background: var(--widget-surface);
    box-shadow: var(--widget-shadow-sm);
  }
  :host([surface='overlay']) {
    border-color: var(--widget-line-strong);
    background: var(--widget-overlay);
    box-shadow: var(--widget-shadow-lg);
  }
  @media (prefers-contrast: more) {
    :host(:is([border]:not([border='false']), [surface])) {
      border-color: var(--widget-control);
    }
  }
  @media print {
    :host {
      box-shadow: none;
    }
  }
`;
