import {css} from 'lit';
import {listRowStyles} from '../list/list-row.styles.js';

export const listItemStyles = [
  ...listRowStyles,
  css`
    :host {
      display: block;
      min-inline-size: 0;
      color: var(--widget-text);
      overflow-wrap: anywhere;
    }
    /* Above the link that is stretched over the row. */
    .end,
    ::slotted(*) {
      position: relative;
      z-index: 1;
    }
    .end {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: var(--widget-space-1);
      max-inline-size: 60%;
      margin-inline-start: auto;
    }
    .end:not(:has(button-widget), .slotted) {
      display: none;
    }
    .row > .skeleton {
      flex: none;
      inline-size: 2rem;
      block-size: 2rem;
      border-radius: var(--widget-radius-full);
    }
    .text > .skeleton {
      inline-size: 40%;
      min-block-size: 0.8em;
      margin-block: 0.3em;
    }
    .text > .skeleton + .skeleton {
      inline-size: 65%;
    }
  `,
];
