import {css} from 'lit';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';

export const userMenuStyles = [
  screenReaderOnly,
  css`
    :host {
      display: inline-block;
      max-inline-size: 100%;
      min-inline-size: 0;
      vertical-align: middle;
    }
    .base {
      display: block;
    }
    .trigger {
      display: flex;
      align-items: center;
      gap: 10px;
      max-inline-size: 100%;
      min-block-size: 2rem;
      padding: 2px;
      border: 0;
      border-radius: var(--widget-radius-full);
      background: none;
      color: var(--widget-text);
      font: inherit;
      text-align: start;
      cursor: pointer;
      -webkit-tap-highlight-color: transparent;
      transition: background-color var(--widget-duration-fast) var(--widget-ease);
    }
    .trigger.named {
      padding: 4px 10px 4px 6px;
      border-radius: var(--widget-radius-md);
    }
    .trigger:is(:hover, [aria-expanded='true']) {
      background: var(--widget-neutral-3);
    }
    .trigger:not(.named):is(:hover, [aria-expanded='true']) {
      box-shadow: 0 0 0 2px var(--widget-neutral-5);
    }
    .trigger:disabled {
      background: none;
      box-shadow: none;
      cursor: default;
    }
    .who,
    .head {
      display: flex;
      flex-direction: column;
      min-inline-size: 0;
      line-height: var(--widget-line-height-tight);
      overflow-wrap: anywhere;
    }
    .name {
      color: var(--widget-text);
      font-size: var(--widget-font-size-sm);
      font-weight: var(--widget-font-weight-medium);
    }
    .role {
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
    }
    .head {
      gap: 2px;
      padding: 6px 8px 8px;
    }
    .ruled {
      margin-block-end: 4px;
      border-block-end: 1px solid var(--widget-line);
    }
    .trigger-skeleton {
      inline-size: 2rem;
      block-size: 2rem;
      border-radius: 50%;
    }
    @media (pointer: coarse) {
      .trigger {
        justify-content: center;
        min-inline-size: var(--widget-touch-target);
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .trigger {
        border: 1px solid ButtonText;
      }
    }
  `,
];
