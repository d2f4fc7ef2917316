import {css} from 'lit';
import {skipLinkStyles} from '../../../core/skip-link.styles.js';

export const dashboardLayoutStyles = [
  skipLinkStyles,
  css`
    :host {
      display: block;
      min-block-size: 100dvh;
      background: var(--widget-page);
      color: var(--widget-text);
    }
    .base {
      position: relative;
      display: flex;
      flex-direction: column;
      min-block-size: inherit;
    }
    header {
      position: sticky;
      inset-block-start: 0;
      z-index: 5;
      padding: var(--widget-space-4) var(--widget-space-6);
      background: color-mix(in oklab, var(--widget-page) 88%, transparent);
      backdrop-filter: blur(8px);
    }
    main {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: var(--widget-space-6);
      min-inline-size: 0;
      padding: var(--widget-space-2) var(--widget-space-6) var(--widget-space-6);
      scroll-margin-block-start: 5rem;
    }
    /* What is left of a high window stays below the content: a grid grows in rows, and must not do so here. */
    main > ::slotted(*) {
      flex-grow: 0;
      min-inline-size: 0;
    }
    main:focus {
      outline: none;
    }
    @media (max-width: 640px) {
      header {
        position: static;
        padding: var(--widget-space-4) var(--widget-space-4) var(--widget-space-2);
      }
      main {
        padding: var(--widget-space-2) var(--widget-space-4) var(--widget-space-4);
      }
    }
    @media print {
      header {
        position: static;
      }
      .skip {
        display: none;
      }
    }
  `,
];
