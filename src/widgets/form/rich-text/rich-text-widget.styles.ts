import {css} from 'lit';
import {fieldBoxStyles, formControlStyles} from '../../../core/form-control.styles.js';

export const richTextStyles = [
  formControlStyles,
  fieldBoxStyles,
  css`
    .box {
      --_tool: max(1.5rem, 1.75rem * var(--widget-density));
      display: block;
      padding: 0;
      overflow: clip;
    }
    .box.skeleton {
      min-block-size: calc(var(--_least, 200px) + var(--_tool) + 11px);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 9px;
      min-block-size: calc(var(--_tool) + 9px);
      padding: 4px;
      overflow: clip;
      border-block-end: 1px solid var(--widget-line);
      background: var(--widget-neutral-2);
    }
    .control {
      display: block;
      inline-size: 100%;
      min-block-size: var(--_least, 200px);
      padding: 0.75rem;
      outline: none;
      cursor: text;
      overflow-wrap: anywhere;
    }
    .plain {
      white-space: pre-line;
      resize: vertical;
    }
    .note {
      margin: 0;
      padding: 0.5rem 0.75rem;
      border-block-start: 1px solid var(--widget-line);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
    }
    :host(:disabled) .box:has([role='textbox']) {
      opacity: 1;
    }
    .box:has([aria-disabled='true'], [aria-readonly='true']) {
      background: var(--widget-neutral-2);
    }
    @media (pointer: coarse) {
      .box {
        --_tool: var(--widget-touch-target);
      }
    }
  `,
];
