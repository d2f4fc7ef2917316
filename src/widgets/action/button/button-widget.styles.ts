import {css, unsafeCSS} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';

/** A variant that is named like a colour fills the button with it. */
const filled = unsafeCSS(
  ['primary', 'success', 'danger', 'warning', 'info']
    .map(
      (name) =>
        `:host([variant="${name}"]:not([color])){--_solid:var(--widget-${name}-9);--_solid-hover:var(--widget-${name}-10)}`,
    )
    .join('\n'),
);

export const buttonStyles = [
  colorStyles('default'),
  filled,
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
      text-align: center;
      text-decoration: none;
      cursor: pointer;
      user-select: none;
      -webkit-tap-highlight-color: transparent;
      transition:
        background-color var(--widget-duration-fast) var(--widget-ease),
        border-color var(--widget-duration-fast) var(--widget-ease);
    }
    .base:hover {
      background: var(--_fill-hover);
    }
    .base:active {
      filter: brightness(0.95);
    }
    .base:disabled,
    .base[aria-disabled='true'] {
      cursor: default;
    }
    .base:is(:disabled, [aria-disabled='true']):is(:hover, :active) {
      background: var(--_fill);
      filter: none;
    }
    .base:disabled,
    a[aria-disabled='true'] {
      opacity: var(--widget-disabled-opacity);
    }
    /* The base dims a widget that is off; here the button does it, also for a fieldset that is off. */
    :host(:state(disabled)) > .base {
      opacity: var(--widget-disabled-opacity);
    }
    .label {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .icon-only {
      padding-inline: 0;
    }
    .icon-only .label {
      display: none;
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
    .base[aria-pressed='true'] {
      --_fill: var(--widget-primary-3);
      --_fill-hover: var(--widget-primary-4);
      --_border: var(--widget-primary-7);
      --_text: var(--widget-primary-11);
    }

    :host([icon-position='end']) :is([part='icon'], .spinner) {
      order: 1;
    }
    .telling + .label slot {
      display: none;
    }
    .spinner {
      flex: none;
      inline-size: 1em;
      block-size: 1em;
      border: 2px solid color-mix(in oklab, currentcolor 30%, transparent);
      border-block-start-color: currentcolor;
      border-radius: 50%;
      animation: widget-button-spin 0.8s linear infinite;
    }
    .message {
      max-inline-size: 24rem;
      margin-block-start: 6px;
      color: var(--widget-success-11);
      font-size: var(--widget-font-size-xs);
      overflow-wrap: anywhere;
    }
    .message[data-kind='error'] {
      color: var(--widget-danger-11);
    }
    @keyframes widget-button-spin {
      to {
        rotate: 1turn;
      }
    }
    @media (pointer: coarse) {
      .base {
        min-inline-size: var(--widget-touch-target);
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .spinner {
        border-style: dotted;
        animation: none;
      }
    }
    @media (forced-colors: active) {
      .base {
        border-color: ButtonText;
      }
      .base[aria-pressed='true'] {
        border-color: Highlight;
        outline: 2px solid Highlight;
      }
      .base:is(:disabled, [aria-disabled='true']) {
        border-color: GrayText;
        color: GrayText;
        opacity: 1;
      }
    }
  `,
];
