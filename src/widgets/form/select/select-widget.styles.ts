import {css} from 'lit';
import {fieldBoxStyles, formControlStyles} from '../../../core/form-control.styles.js';

export const selectStyles = [
  formControlStyles,
  fieldBoxStyles,
  css`
    .box {
      gap: 0;
      padding-inline: 0 0.75rem;
      cursor: default;
    }
    .box::after {
      content: '';
      flex: none;
      inline-size: 0.3125rem;
      block-size: 0.3125rem;
      margin-block-start: -0.1875rem;
      margin-inline: 0.25rem;
      border: solid var(--widget-text-3);
      border-width: 0 1.5px 1.5px 0;
      rotate: 45deg;
      pointer-events: none;
    }
    .control {
      min-inline-size: 1.5rem;
      min-block-size: 1.5rem;
      padding-block: 4px;
      padding-inline-start: 0.625rem;
      line-height: var(--widget-line-height-tight);
      overflow-wrap: anywhere;
      text-align: start;
      cursor: inherit;
      -webkit-tap-highlight-color: transparent;
    }
    .placeholder {
      color: var(--widget-text-3);
    }
    :host(:state(open)) .box {
      border-color: var(--widget-focus-color);
    }
    @media (forced-colors: active) {
      .box::after {
        border-color: currentcolor;
      }
    }
  `,
];
