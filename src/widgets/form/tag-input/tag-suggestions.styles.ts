import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';

export const suggestionsStyles = [
  layerStyles,
  css`
    .list {
      --_widest: 32rem;
      --_gap: 4px;
      max-block-size: min(20rem, 100dvh - 16px);
    }
    #list {
      padding: 4px;
      outline: none;
    }
    .option {
      display: grid;
      align-content: center;
      min-block-size: 2rem;
      padding: 4px 8px;
      border-radius: var(--widget-radius-sm);
      line-height: var(--widget-line-height-tight);
      cursor: pointer;
    }
    .option:hover {
      background: var(--widget-neutral-3);
    }
    .option[aria-selected='true'] {
      background: var(--widget-primary-3);
      color: var(--widget-primary-11);
    }
    .more {
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
    }
    @media (pointer: coarse) {
      .option {
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .option[aria-selected='true'] {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
    }
  `,
];
