import {css} from 'lit';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';

export const stepperStyles = [
  screenReaderOnly,
  css`
    :host {
      --_mark: 1.75rem;
      display: block;
      min-inline-size: 0;
      color: var(--widget-text);
      container-type: inline-size;
    }
    :host([orientation='vertical']) {
      container-type: normal;
    }
    :host([size='xs']) {
      --_mark: 1.25rem;
    }
    :host([size='sm']) {
      --_mark: 1.5rem;
    }
    :host([size='lg']) {
      --_mark: 2.25rem;
    }
    :host([size='xl']) {
      --_mark: 2.75rem;
    }
    :host([size='xxl']) {
      --_mark: 3.25rem;
    }
    ol {
      display: flex;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: relative;
      flex: 1 1 0;
      min-inline-size: 0;
      text-align: center;
    }
    /* The way from the step before. */
    li + li::before {
      content: '';
      position: absolute;
      inset-block-start: calc(var(--_mark) / 2 - 1px);
      inset-inline: calc(-50% + var(--_mark) / 2 + 6px) calc(50% + var(--_mark) / 2 + 6px);
      block-size: 2px;
      border-radius: 1px;
      background: var(--widget-line-strong);
    }
    li[data-passed]::before {
      background: var(--widget-stepper-color, var(--widget-primary-9));
    }
    .step {
      display: grid;
      justify-items: center;
      gap: 6px;
      inline-size: 100%;
      padding: 0 var(--widget-space-1);
      border: 0;
      border-radius: var(--widget-radius-md);
      background: none;
      color: var(--widget-text-2);
      font: inherit;
      text-align: inherit;
    }
    button.step {
      cursor: pointer;
    }
    .mark {
      display: grid;
      place-items: center;
      inline-size: var(--_mark);
      block-size: var(--_mark);
      border: 2px solid var(--widget-line-strong);
      border-radius: 50%;
      background: var(--widget-surface);
      color: var(--widget-text-2);
      font-size: calc(var(--_mark) * 0.45);
      font-weight: var(--widget-font-weight-bold);
      font-variant-numeric: tabular-nums;
      line-height: 1;
      transition:
        background-color var(--widget-duration-base) var(--widget-ease),
        border-color var(--widget-duration-base) var(--widget-ease);
    }
    .mark svg {
      inline-size: 60%;
      block-size: 60%;
    }
    [data-state='done'] .mark {
      border-color: transparent;
      background: var(--widget-stepper-color, var(--widget-primary-9));
      color: var(--widget-on-solid);
    }
    [data-state='current'] .mark {
      border-color: var(--widget-stepper-color, var(--widget-primary-9));
      color: var(--widget-primary-11);
      box-shadow: 0 0 0 4px var(--widget-primary-3);
    }
    [data-state='error'] .mark {
      border-color: transparent;
      background: var(--widget-danger-9);
      color: var(--widget-on-solid);
    }
    [aria-current][data-state='error'] .mark {
      box-shadow: 0 0 0 4px var(--widget-danger-4);
    }
    button.step:hover .mark {
      filter: brightness(0.93);
    }
    .text {
      display: grid;
      min-inline-size: 0;
      max-inline-size: 100%;
      overflow-wrap: anywhere;
    }
    .label {
      font-size: var(--widget-font-size-sm);
      font-weight: var(--widget-font-weight-medium);
      line-height: var(--widget-line-height-tight);
    }
    [aria-current] .label {
      color: var(--widget-text);
      font-weight: var(--widget-font-weight-bold);
    }
    [data-state='error'] .label {
      color: var(--widget-danger-11);
    }
    button.step:hover .label {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    .errors {
      color: var(--widget-danger-11);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
    }
    .description {
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
    }
    :host([orientation='vertical']) ol {
      flex-direction: column;
    }
    :host([orientation='vertical']) li {
      padding-block-end: var(--widget-space-5);
      text-align: start;
    }
    :host([orientation='vertical']) li:last-child {
      padding-block-end: 0;
    }
    :host([orientation='vertical']) li + li::before {
      inset-block: calc(-1 * var(--widget-space-5) + 4px) auto;
      inset-inline: calc(var(--_mark) / 2 + var(--widget-space-1) - 1px) auto;
      inline-size: 2px;
      block-size: calc(var(--widget-space-5) - 8px);
    }
    :host([orientation='vertical']) .step {
      grid-template-columns: auto 1fr;
      align-items: center;
      gap: var(--widget-space-3);
      justify-items: start;
    }
    .short {
      display: none;
      gap: var(--widget-space-2);
      margin: 0;
    }
    .short-text {
      font-size: var(--widget-font-size-sm);
      font-weight: var(--widget-font-weight-medium);
      overflow-wrap: anywhere;
    }
    .pips {
      display: flex;
      gap: 3px;
    }
    .pip {
      flex: 1;
      block-size: 4px;
      border-radius: 2px;
      background: var(--widget-neutral-5);
    }
    .pip:is([data-state='done'], [data-state='current']) {
      background: var(--widget-stepper-color, var(--widget-primary-9));
    }
    .pip[data-state='error'] {
      background: var(--widget-danger-9);
    }
    @container (inline-size < 30rem) {
      ol {
        display: none;
      }
      .short {
        display: grid;
      }
    }
    @container (inline-size < 46rem) {
      ol.many {
        display: none;
      }
      .many + .short {
        display: grid;
      }
    }
    .mark-skeleton {
      inline-size: var(--_mark);
      block-size: var(--_mark);
      border-radius: 50%;
    }
    .label-skeleton {
      inline-size: 4rem;
      max-inline-size: 100%;
      block-size: 0.8em;
    }
    @media (pointer: coarse) {
      button.step {
        min-block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .mark,
      .pip {
        border-color: CanvasText;
      }
      [aria-current] .mark {
        border-color: Highlight;
        outline: 2px solid Highlight;
      }
      li + li::before {
        background: CanvasText;
      }
      .pip {
        border: 1px solid CanvasText;
      }
      .pip:is([data-state='done'], [data-state='current']) {
        background: Highlight;
      }
    }
  `,
];
