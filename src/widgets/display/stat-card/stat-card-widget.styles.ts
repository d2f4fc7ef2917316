import {css} from 'lit';
import {statStyles} from '../stat/stat-widget.styles.js';

export const statCardStyles = [
  ...statStyles,
  css`
    .figure {
      font-size: var(--widget-font-size-4xl);
    }
  `,
];
