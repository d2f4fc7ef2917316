import {css} from 'lit';
import {gapStyles} from '../../../core/gap.styles.js';

export const pageStyles = [
  gapStyles(6),
  css`
    :host {
      display: block;
      min-inline-size: 0;
      color: var(--widget-text);
      --_width: 80rem;
    }
    .base {
      display: flex;
      flex-direction: column;
      gap: var(--_gap);
      max-inline-size: var(--widget-page-max-width, var(--_width));
      margin-inline: auto;
    }
    main {
      padding: clamp(var(--widget-space-4), 4vw, var(--widget-space-8));
    }
    :host([padding]) main {
      padding: 0;
    }
    ::slotted(*) {
      min-inline-size: 0;
    }
    :host([max-width='sm']) {
      --_width: 40rem;
    }
    :host([max-width='md']) {
      --_width: 48rem;
    }
    :host([max-width='lg']) {
      --_width: 64rem;
    }
    :host([max-width='xxl']) {
      --_width: 96rem;
    }
    :host([max-width='full']) {
      --_width: none;
    }
    @media print {
      .base {
        max-inline-size: none;
        padding: 0;
      }
    }
  `,
];
