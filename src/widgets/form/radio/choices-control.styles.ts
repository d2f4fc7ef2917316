import {css, unsafeCSS} from 'lit';
import {formControlStyles} from '../../../core/form-control.styles.js';
import {faceStyles} from '../checkbox/face.styles.js';

const MOST_COLUMNS = 6;

const columns = Array.from({length: MOST_COLUMNS}, (_, index) => index + 1);

/** A list of choices: in columns, as many as there is room for, or each a card of its own. */
export const choicesControlStyles = [
  formControlStyles,
  faceStyles,
  css`
    :host {
      --_face: 1rem;
      --_line: 1.5rem;
      --_gap: 1.5rem;
    }
    :host([size='sm']) {
      --_face: 0.875rem;
    }
    :host([size='lg']) {
      --_face: 1.25rem;
      --_line: 1.75rem;
    }
    .choices {
      --_share: calc((100% - (var(--_columns, 1) - 1) * var(--_gap)) / var(--_columns, 1) - 0.1px);
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, max(9rem, var(--_share))), 1fr));
      gap: calc(0.25rem * var(--widget-density)) var(--_gap);
    }
    .choice {
      display: flex;
      gap: 0.5rem;
      min-inline-size: 0;
    }
    .choice:has(:enabled) {
      cursor: pointer;
    }
    :host(:not(:state(disabled-around))) .choice:has(:disabled) {
      color: var(--widget-text-3);
    }
    .text {
      flex: 1;
      min-inline-size: 0;
      padding-block: calc((var(--_line) - 1.4em) / 2);
      line-height: 1.4;
      overflow-wrap: anywhere;
    }
    .description {
      display: block;
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
    }
    .line {
      display: block;
      inline-size: 7rem;
      max-inline-size: 100%;
      block-size: 1em;
      margin-block: 0.2em;
    }
    .none {
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-sm);
    }
    @media (forced-colors: none) {
      :host(:state(user-invalid)) .face {
        border-color: var(--widget-danger-9);
      }
    }

    :host([appearance='card']) {
      --_gap: 0.5rem;
    }
    :host([appearance='card']) .choices {
      gap: var(--_gap);
    }
    :host([appearance='card']) .choice {
      gap: 0.625rem;
      padding: calc(0.625rem * var(--widget-density)) 0.75rem;
      border: 1px solid var(--widget-line-strong);
      border-radius: var(--widget-radius-md);
      background: var(--widget-surface);
      transition: var(--widget-duration-fast) var(--widget-ease);
      transition-property: background-color, border-color, box-shadow;
    }
    :host([appearance='card']) .choice:has(:enabled:not(:checked)):hover {
      border-color: var(--widget-control);
    }
    :host([appearance='card']) .choice:has(:checked) {
      border-color: var(--_accent);
      background: color-mix(in oklab, var(--_accent) 6%, var(--widget-surface));
      box-shadow: inset 0 0 0 1px var(--_accent);
    }
    :host([appearance='card']) .choice:has(:focus-visible) {
      outline: var(--widget-focus-width) solid var(--widget-focus-color);
      outline-offset: var(--widget-focus-offset);
    }
    :host([appearance='card']) .choice:has(:disabled) {
      background: var(--widget-neutral-2);
    }
    :host([appearance='card']) .choice .face {
      outline: none;
    }
    @media (pointer: coarse) {
      :host(:not([appearance='card'])) .text {
        padding-block: calc((var(--widget-touch-target) - 1.4em) / 2);
      }
      :host([appearance='card']) .box {
        min-block-size: 0;
      }
    }
    @media (forced-colors: active) {
      :host([appearance='card']) .choice:has(:checked) {
        border-color: Highlight;
        outline: 1px solid Highlight;
        outline-offset: -2px;
      }
    }
  `,
  unsafeCSS(columns.map((count) => `:host([columns="${count}"]){--_columns:${count}}`).join('')),
];
