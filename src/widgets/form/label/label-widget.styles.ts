import {css} from 'lit';

export const labelStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    color: var(--widget-text);
    font-size: var(--widget-font-size-sm);
  }
  :host([size='xs']) {
    font-size: var(--widget-font-size-xs);
  }
  :host([size='lg']) {
    font-size: var(--widget-font-size-base);
  }
  :host([size='xl']) {
    font-size: var(--widget-font-size-lg);
  }
  :host([size='xxl']) {
    font-size: var(--widget-font-size-xl);
  }
  .base {
    display: inline-block;
    max-inline-size: 100%;
    font-weight: var(--widget-font-weight-medium);
    line-height: var(--widget-line-height-tight);
    overflow-wrap: anywhere;
  }
  .mark {
    color: var(--widget-danger-11);
  }
  .optional {
    color: var(--widget-text-3);
    font-weight: var(--widget-font-weight-normal);
  }
  .hint {
    margin-block-start: 2px;
    color: var(--widget-text-2);
    font-size: max(0.9em, var(--widget-font-size-xs));
    overflow-wrap: anywhere;
  }
  .line {
    inline-size: 6rem;
    max-inline-size: 100%;
    block-size: 1em;
  }
`;
