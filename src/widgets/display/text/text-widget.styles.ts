import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';

export const textStyles = [
  colorStyles('default'),
  css`
    :host {
      display: block;
      min-inline-size: 0;
    }
    .base {
      margin: 0;
      overflow-wrap: anywhere;
    }
    :host([color]) {
      color: var(--_ink);
    }
    :host([color='default']) {
      color: var(--widget-text);
    }
    :host([color='muted']) {
      color: var(--widget-text-2);
    }
    :host([size='xs']) {
      font-size: var(--widget-font-size-xs);
    }
    :host([size='sm']) {
      font-size: var(--widget-font-size-sm);
    }
    :host([size='lg']) {
      font-size: var(--widget-font-size-lg);
    }
    :host([size='xl']) {
      font-size: var(--widget-font-size-xl);
    }
    :host([weight='medium']) {
      font-weight: var(--widget-font-weight-medium);
    }
    :host([weight='bold']) {
      font-weight: var(--widget-font-weight-bold);
    }
    /* Beside a longer text in a row, that one gives way. */
    :host(:state(figure)) {
      flex-shrink: 0;
    }
    :host(:state(figure)) .base {
      white-space: nowrap;
    }
    :host([truncate]:not([truncate='false'])) .base {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
];
