import {css} from 'lit';
import {surfaceStyles} from '../../../core/surface.styles.js';

export const panelStyles = [
  surfaceStyles,
  css`
    :host {
      --_state-inset: var(--widget-space-4);
    }
    .base {
      display: flex;
      flex-direction: column;
      min-block-size: 100%;
    }
    .header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--widget-space-2);
      min-block-size: 2.75rem;
      padding: var(--widget-space-2) var(--widget-space-4);
      border-block-end: 1px solid var(--widget-line);
    }
    .heading {
      min-inline-size: 0;
      margin: 0;
      font-size: var(--widget-font-size-base);
      font-weight: var(--widget-font-weight-bold);
      line-height: var(--widget-line-height-tight);
      overflow-wrap: anywhere;
    }
    .untitled {
      color: var(--widget-text-2);
      font-weight: var(--widget-font-weight-medium);
    }
    .body {
      flex: 1;
      min-inline-size: 0;
      padding: var(--widget-panel-padding, var(--widget-space-4));
      overflow-wrap: anywhere;
    }
    .body[data-flush] {
      padding: 0;
    }
    :host([padding]) :is(.header, .body, .footer) {
      padding-inline: 0;
    }
    /* The panel is the frame; what it shows needs none of its own. */
    .drawn {
      padding: 0;
      border: 0;
      border-radius: 0;
      background: none;
      box-shadow: none;
    }
    .footer {
      padding: var(--widget-space-3) var(--widget-space-4);
      border-block-start: 1px solid var(--widget-line);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
    }
    .footer[hidden] {
      display: none;
    }
    .skeleton.line {
      inline-size: 70%;
      margin-block: 6px;
    }
    .skeleton.block {
      min-block-size: 6rem;
    }
  `,
];
