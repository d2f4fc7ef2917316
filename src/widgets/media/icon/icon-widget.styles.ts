import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';

export const iconStyles = [
  colorStyles('default'),
  css`
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 1.15em;
      block-size: 1.15em;
      font-size: inherit;
      line-height: 1;
      vertical-align: -0.2em;
    }
    :host([color]) {
      color: var(--_ink);
    }
    .box,
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
    :host([size='xs']) {
      font-size: 0.75rem;
    }
    :host([size='sm']) {
      font-size: 0.875rem;
    }
    :host([size='md']) {
      font-size: 1rem;
    }
    :host([size='lg']) {
      font-size: 1.25rem;
    }
    :host([size='xl']) {
      font-size: 1.5rem;
    }
    :host([size='xxl']) {
      font-size: 2rem;
    }
    :host(:state(error)) {
      inline-size: auto;
      block-size: auto;
    }
    :host([size]:not(:state(error))) {
      inline-size: 1em;
      block-size: 1em;
    }
  `,
];
