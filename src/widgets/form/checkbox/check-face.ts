import {html, type TemplateResult} from 'lit';

/** The box of a checkbox: its style rules show the mark that is true. */
export const checkFace = (): TemplateResult =>
  html`<svg class="face" part="face" viewBox="0 0 14 14" aria-hidden="true">
    <path class="check" d="M3 7.4 5.8 10.1 11 4.3"></path>
    <path class="dash" d="M3.5 7h7"></path>
  </svg>`;
