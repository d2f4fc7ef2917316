import {css} from 'lit';
import {fieldBoxStyles, formControlStyles} from '../../../core/form-control.styles.js';

export const datePickerStyles = [
  formControlStyles,
  fieldBoxStyles,
  css`
    .control {
      font-variant-numeric: tabular-nums;
    }
    .toggle {
      display: inline-flex;
      flex: none;
      align-items: center;
      justify-content: center;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      margin: 0;
      margin-inline-end: -0.25rem;
      padding: 0;
      border: 0;
      border-radius: var(--widget-radius-sm);
      background: none;
      color: var(--widget-text-2);
      cursor: pointer;
    }
    .toggle:is(:hover, [aria-expanded='true']):enabled {
      background: var(--widget-neutral-3);
      color: var(--widget-text);
    }
    .toggle:focus-visible {
      outline: var(--widget-focus-width) solid var(--widget-focus-color);
    }
    .toggle:disabled {
      cursor: default;
    }
    .drawing {
      inline-size: 1rem;
      block-size: 1rem;
      fill: none;
      stroke: currentcolor;
      stroke-width: 2;
    }
    @media (pointer: coarse) {
      .toggle {
        inline-size: var(--widget-touch-target);
        block-size: calc(var(--widget-touch-target) - 2px);
      }
    }
  `,
];
