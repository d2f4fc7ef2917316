import {css} from 'lit';
import {fieldBoxStyles, formControlStyles} from '../../../core/form-control.styles.js';

/* As high as an input where it has one row. A hand that has made it higher may go beyond the greatest height. */
export const textareaStyles = [
  formControlStyles,
  fieldBoxStyles,
  css`
    .box {
      --_inset: max(4px, (var(--_height) * var(--widget-density) - 2px - 1lh) / 2);
      align-items: stretch;
      padding: 0;
      overflow: clip;
    }
    .control {
      display: block;
      box-sizing: content-box;
      min-block-size: calc(var(--_rows, 3) * 1lh);
      max-block-size: calc(var(--_max-rows, 12) * 1lh);
      block-size: var(--_grown, auto);
      padding-block: var(--_inset);
      padding-inline: 0.625rem;
      field-sizing: content;
      resize: vertical;
      overflow-wrap: anywhere;
    }
    .control[style*='height'] {
      max-block-size: none;
    }
    :host([resize='none']) .control {
      resize: none;
    }
    .box.skeleton {
      min-block-size: calc(var(--_rows, 3) * 1lh + 2 * var(--_inset));
    }
  `,
];
