import {css} from 'lit';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';

export const tabsStyles = [
  screenReaderOnly,
  css`
    :host {
      --_height: var(--widget-control-md);
      display: block;
      min-inline-size: 0;
      color: var(--widget-text);
    }
    :host([size='xs']) {
      --_height: var(--widget-control-xs);
    }
    :host([size='sm']) {
      --_height: var(--widget-control-sm);
    }
    :host([size='lg']) {
      --_height: var(--widget-control-lg);
    }
    :host([size='xl']) {
      --_height: var(--widget-control-xl);
    }
    :host([size='xxl']) {
      --_height: var(--widget-control-xxl);
    }
    .base {
      display: grid;
      gap: var(--widget-tabs-gap, var(--widget-space-4));
      min-inline-size: 0;
    }
    .tabs {
      position: relative;
      display: flex;
      gap: var(--widget-space-4);
      min-inline-size: 0;
      /* Room for the focus ring, which the scrolling box would cut. */
      padding: 4px;
      margin: -4px;
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scrollbar-width: none;
      background: linear-gradient(var(--widget-line) 0 0) 4px 100% / calc(100% - 8px) 1px no-repeat;
    }
    .tabs[data-more~='end'] {
      mask-image: linear-gradient(to var(--_end, right), #000 calc(100% - 3rem), transparent);
    }
    .tabs[data-more~='start'] {
      mask-image: linear-gradient(to var(--_start, left), #000 calc(100% - 3rem), transparent);
    }
    .tabs[data-more='start end'] {
      mask-image: linear-gradient(to right, transparent, #000 3rem calc(100% - 3rem), transparent);
    }
    .tabs:dir(rtl) {
      --_end: left;
      --_start: right;
    }
    .tab {
      position: relative;
      display: inline-flex;
      flex: none;
      align-items: center;
      justify-content: center;
      gap: 0.5em;
      max-inline-size: min(20rem, 100%);
      min-block-size: calc(var(--_height) * var(--widget-density));
      padding: 0 var(--_pad, 2px);
      border: 0;
      border-radius: var(--widget-radius-sm);
      background: none;
      color: var(--widget-text-2);
      font: inherit;
      font-size: var(--widget-font-size-base);
      font-weight: var(--widget-font-weight-medium);
      cursor: pointer;
      transition: color var(--widget-duration-fast) var(--widget-ease);
    }
    :host(:is([size='xs'], [size='sm'])) .tab {
      font-size: var(--widget-font-size-sm);
    }
    :host(:is([size='xl'], [size='xxl'])) .tab {
      font-size: var(--widget-font-size-lg);
    }
    :host([full-width]:not([full-width='false'])) .tab {
      flex: 1 0 auto;
    }
    .tab:hover {
      color: var(--widget-text);
    }
    .tab[aria-disabled='true'] {
      color: var(--widget-text-3);
      opacity: var(--widget-disabled-opacity);
      cursor: default;
    }
    .tab[aria-selected='true'] {
      color: var(--widget-text);
    }
    .tab::after {
      content: '';
      position: absolute;
      inset-block-end: -4px;
      inset-inline: 0;
      block-size: 2px;
      border-radius: 1px;
      background: transparent;
      transition: background-color var(--widget-duration-base) var(--widget-ease);
    }
    .tab[aria-selected='true']::after {
      background: var(--widget-tabs-color, var(--widget-primary-9));
    }
    .label {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .badge {
      min-inline-size: 1.25rem;
      padding: 0 0.375rem;
      border-radius: var(--widget-radius-full);
      background: var(--widget-neutral-4);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-xs);
      font-variant-numeric: tabular-nums;
      line-height: 1.25rem;
      text-align: center;
    }
    .badge.errors {
      background: var(--widget-danger-9);
      color: var(--widget-on-solid);
    }
    .close {
      display: grid;
      place-items: center;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      margin-inline: -0.25rem -0.5rem;
      border-radius: var(--widget-radius-sm);
      color: var(--widget-text-3);
    }
    .close:hover {
      background: var(--widget-neutral-4);
      color: var(--widget-text);
    }
    .close svg {
      inline-size: 0.875rem;
      block-size: 0.875rem;
    }

    :host(:is([type='pill'], [type='enclosed'])) .tabs {
      --_pad: var(--widget-space-3);
      gap: 2px;
      background: none;
    }
    :host([type='pill']) .tabs {
      justify-self: start;
      max-inline-size: calc(100% + 8px);
      border-radius: calc(var(--widget-radius-md) + 4px);
    }
    :host([type='pill']) .tab {
      border-radius: var(--widget-radius-full);
    }
    :host(:is([type='pill'], [type='enclosed'])) .tab::after {
      content: none;
    }
    :host([type='pill']) .tab:not([aria-selected='true'], [aria-disabled='true']):hover {
      background: var(--widget-neutral-3);
    }
    :host([type='pill']) .tab[aria-selected='true'] {
      background: var(--widget-tabs-color, var(--widget-primary-3));
      color: var(--widget-primary-11);
    }
    :host([type='enclosed']) .tabs {
      justify-self: start;
      max-inline-size: 100%;
      margin: 0;
      border-radius: var(--widget-radius-md);
      background: var(--widget-neutral-3);
    }
    :host([type='enclosed'][full-width]:not([full-width='false'])) .tabs {
      justify-self: stretch;
    }
    :host([type='enclosed']) .tab[aria-selected='true'] {
      background: var(--widget-tabs-color, light-dark(var(--widget-raised), var(--widget-neutral-5)));
      box-shadow: var(--widget-shadow-sm);
    }

    .panel {
      min-inline-size: 0;
      border-radius: var(--widget-radius-sm);
    }
    .panel[hidden] {
      display: none;
    }
    .line {
      inline-size: 5rem;
      block-size: 1.25rem;
      margin: var(--widget-space-2);
    }

    :host([orientation='vertical']) .base {
      grid-template-columns: fit-content(40%) 1fr;
      align-items: start;
    }
    :host([orientation='vertical']) .tabs {
      flex-direction: column;
      max-inline-size: none;
      overflow: visible;
    }
    :host([orientation='vertical']:not([type='pill'], [type='enclosed'])) .tabs {
      --_pad: var(--widget-space-3);
      gap: 2px;
      background: linear-gradient(var(--widget-line) 0 0) 4px 4px / 1px calc(100% - 8px) no-repeat;
    }
    :host([orientation='vertical']) .tabs:dir(rtl) {
      background-position: calc(100% - 4px) 4px;
    }
    :host([orientation='vertical']) .tab {
      justify-content: start;
      text-align: start;
    }
    :host([orientation='vertical']) .tab::after {
      inset-block: 0;
      inset-inline: 0 auto;
      inline-size: 2px;
      block-size: auto;
    }
    @media (pointer: coarse) {
      .tab {
        min-block-size: var(--widget-touch-target);
      }
      .close {
        inline-size: var(--widget-touch-target);
        block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .tab[aria-selected='true'] {
        outline: 1px solid Highlight;
        outline-offset: -3px;
      }
      .tab[aria-selected='true']:focus-visible {
        outline: var(--widget-focus-width) solid Highlight;
        outline-offset: -1px;
      }
      .tab[aria-selected='true']::after {
        background: Highlight;
      }
      .tab[aria-disabled='true'] {
        color: GrayText;
        opacity: 1;
      }
      .badge {
        border: 1px solid CanvasText;
      }
    }
  `,
];
