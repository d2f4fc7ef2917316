import {css} from 'lit';

/** A raised block on the page: the ground of cards, stats, tables and lists. */
export const surfaceStyles = css`
  :host {
    /* What is said of old data stands across the edge, in the room of the padding. */
    --_stale-lift: 10px;
    display: block;
    min-inline-size: 0;
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius-lg);
    background: var(--widget-surface);
    color: var(--widget-text);
    box-shadow: var(--widget-shadow-sm);
  }
  @media (prefers-contrast: more) {
    :host {
      border-color: var(--widget-control);
    }
  }
  @media print {
    :host {
      box-shadow: none;
      break-inside: avoid;
    }
  }
`;
