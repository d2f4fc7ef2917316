import {html, nothing, type TemplateResult} from 'lit';

/** The box of a checkbox: its style rules show the mark that is true. One that was never on needs none yet. */
export const checkFace = (hasMark: boolean): TemplateResult =>
  html`<span class="face" part="face">${hasMark ? mark() : nothing}</span>`;

const mark = (): TemplateResult =>
  html`<svg viewBox="0 0 14 14" aria-hidden="true">
    <path class="check" d="M3 7.4 5.8 10.1 11 4.3"></path>
    <path class="dash" d="M3.5 7h7"></path>
  </svg>`;
