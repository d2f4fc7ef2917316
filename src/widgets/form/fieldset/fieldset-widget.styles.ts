import {css} from 'lit';
import {gridStyles} from '../../layout/grid/grid-widget.styles.js';

export const fieldsetStyles = [
  ...gridStyles,
  css`
    .base {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    .legend {
      float: inline-start;
      inline-size: 100%;
      padding: 0;
      font-size: var(--widget-font-size-lg);
      font-weight: var(--widget-font-weight-bold);
      line-height: var(--widget-line-height-tight);
      overflow-wrap: anywhere;
    }
    .description,
    .error {
      clear: both;
      margin: 0;
      padding-block-start: 4px;
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
      line-height: 1.45;
      overflow-wrap: anywhere;
    }
    .error {
      color: var(--widget-danger-11);
    }
    .grid {
      clear: both;
      align-items: start;
    }
    :is(.legend, .description, .error) + .grid {
      padding-block-start: 1rem;
    }
    /* Fields take whole rows unless they say how much of one. */
    @container (min-width: 640px) {
      :host(:not([columns])) .grid {
        --_span-auto: 12;
      }
    }
    :host([appearance='card']) .base {
      padding: 1.25rem;
      border: 1px solid var(--widget-line);
      border-radius: var(--widget-radius-lg);
      background: var(--widget-surface);
    }
    .line {
      display: block;
      inline-size: 10rem;
      max-inline-size: 100%;
      block-size: 1.25em;
    }
  `,
];
