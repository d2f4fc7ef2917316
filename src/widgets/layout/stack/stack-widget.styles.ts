import {css} from 'lit';
import {flexBoxStyles} from '../flex/flex-box.styles.js';

export const stackStyles = [
  ...flexBoxStyles('column'),
  css`
    :host([divider]:not([divider='false'])) ::slotted(:not(:first-child)) {
      padding-block-start: var(--_gap);
      border-block-start: 1px solid var(--widget-stack-divider-color, var(--widget-line));
    }
    :host([divider]:not([divider='false'])[direction='row']) ::slotted(:not(:first-child)) {
      padding-block-start: 0;
      padding-inline-start: var(--_gap);
      border-block-start: 0;
      border-inline-start: 1px solid var(--widget-stack-divider-color, var(--widget-line));
    }
  `,
];
