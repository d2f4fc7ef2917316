import {html, type TemplateResult} from 'lit';
import {toggleName} from './date-words.js';
import type {Day} from '../../../format/days.js';

/** What the button beside the field shows and does. */
export interface Toggle {
  /** What the field is called, so that several can be told apart. */
  readonly label?: string;
  readonly days: readonly Day[];
  readonly isRange: boolean;
  readonly language: string;
  readonly isOpen: boolean;
  readonly isOff: boolean;
  readonly act: (event: Event) => void;
}

/** The button that opens the calendar. */
export const toggle = ({label, days, isRange, language, isOpen, isOff, act}: Toggle): TemplateResult =>
  html`<button
    class="tool"
    part="toggle"
    type="button"
    aria-label=${[label, toggleName(days, isRange, language)].filter(Boolean).join(': ')}
    aria-haspopup="dialog"
    aria-expanded=${isOpen}
    ?disabled=${isOff}
    @click=${act}
  >
    <svg class="drawing" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M8 2v3M16 2v3M3 9h18M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2" />
    </svg>
  </button>`;
