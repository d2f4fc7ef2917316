import {css} from 'lit';

export const headingStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    color: var(--widget-text);
    --_size: var(--widget-font-size-xl);
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--widget-space-2);
    margin: 0;
    font-size: var(--_size);
    font-weight: var(--widget-font-weight-bold);
    letter-spacing: -0.015em;
    line-height: var(--widget-line-height-tight);
  }
  .text {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* Else the gap beside it would push in what is slotted. */
  .text:empty {
    display: none;
  }
  :host([truncate]:not([truncate='false'])) .heading {
    flex-wrap: nowrap;
  }
  :host([truncate]:not([truncate='false'])) .text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :host([level='1']) {
    --_size: var(--widget-font-size-3xl);
  }
  :host([level='3']) {
    --_size: var(--widget-font-size-lg);
  }
  :host([level='4']),
  :host([level='5']) {
    --_size: var(--widget-font-size-base);
  }
  :host([level='6']) {
    --_size: var(--widget-font-size-sm);
  }
  :host([size='xs']) {
    --_size: var(--widget-font-size-sm);
  }
  :host([size='sm']) {
    --_size: var(--widget-font-size-base);
  }
  :host([size='md']) {
    --_size: var(--widget-font-size-lg);
  }
  :host([size='lg']) {
    --_size: var(--widget-font-size-2xl);
  }
  :host([size='xl']) {
    --_size: var(--widget-font-size-3xl);
  }
  :host([size='xxl']) {
    --_size: var(--widget-font-size-5xl);
  }
`;
