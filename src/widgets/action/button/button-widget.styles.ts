import {css} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';

export const buttonStyles = [
  // A variant that is named like a colour is filled with it.
  colorStyles('default', ':host([variant="%"]:not([color]))'),
  css`
    :host {
      --_height: var(--widget-control-md);
      --_fill: var(--widget-surface);
      --_fill-hover: var(--widget-neutral-3);
      --_border: var(--widget-line-strong);
      --_text: var(--widget-text);
      display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
    }
    :host([full-width]:not([full-width='false'])) {
      display: block;
    }
    .base {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 0.5em;
      inline-size: 100%;
      min-inline-size: var(--_height);
      min-block-size: calc(var(--_height) * var(--widget-density));
      margin: 0;
      padding: 3px var(--_pad, 0.8125rem);
      border: 1px solid var(--_border);
      border-radius: var(--widget-button-radius, var(--widget-radius-md));
      background: var(--_fill);
      color: var(--_text);
      font: inherit;
      font-weight: var(--widget-font-weight-medium);
      line-height: 1.25;
      -webkit-tap-highlight-color: transparent;
      transition: var(--widget-duration-fast) var(--widget-ease);
      transition-property: background-color, border-color;
    }
    .base:not(:disabled, [aria-disabled]) {
      cursor: pointer;
      &:hover {
        background: var(--_fill-hover);
      }
      &:active {
        filter: brightness(0.95);
      }
    }
    .base:disabled {
      opacity: var(--widget-disabled-opacity);
    }
    .label {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    :host([size='xs']) {
      --_height: var(--widget-control-xs);
      --_pad: 0.5rem;
      font-size: var(--widget-font-size-xs);
    }
    :host([size='sm']) {
      --_height: var(--widget-control-sm);
      --_pad: 0.625rem;
      font-size: var(--widget-font-size-sm);
    }
    :host([size='lg']) {
      --_height: var(--widget-control-lg);
      --_pad: 1rem;
    }
    :host([size='xl']) {
      --_height: var(--widget-control-xl);
      --_pad: 1.25rem;
      font-size: var(--widget-font-size-lg);
    }
    :host([size='xxl']) {
      --_height: var(--widget-control-xxl);
      --_pad: 1.5rem;
      font-size: var(--widget-font-size-xl);
    }

    :host([color]:where(:not([color='default'], [color='muted']))),
    :host(:is([variant='primary'], [variant='success'], [variant='danger'], [variant='warning'], [variant='info'])) {
      --_fill: var(--_solid);
      --_fill-hover: var(--_solid-hover);
      --_border: transparent;
      --_text: var(--widget-on-solid);
    }
    :host(:is([variant='secondary'], [variant='outline'], [variant='ghost'])) {
      --_fill: transparent;
      --_fill-hover: var(--_soft);
      --_border: transparent;
      --_text: var(--_ink);
    }
    :host([variant='secondary']) {
      --_fill: var(--_soft);
      --_fill-hover: var(--_soft-hover);
    }
    :host([variant='outline']) {
      --_border: var(--_line);
    }
    :host([variant]:where(:not([color]))) {
      --_line: var(--widget-line-strong);
      --_ink: var(--widget-text);
    }
    @media (pointer: coarse) {
      .base {
        min-inline-size: var(--widget-touch-target);
        min-block-size: var(--widget-touch-target);
      }
    }
  `,
];
