import {html, type TemplateResult} from 'lit';
import {word} from '../../../core/words.js';
import '../../../core/words/en/filters.js';

/** What the button shows and does. */
export interface OpenerPicture {
  readonly language: string;
  /** How many filters there are. */
  readonly count: number;
  readonly isOpen: boolean;
  readonly act: () => void;
}

const FUNNEL = html`<svg class="drawing" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 6h16M7 12h10M10 18h4" />
</svg>`;

/** The button that shows the filters where there is little room. */
export const renderOpener = ({language, count, isOpen, act}: OpenerPicture): TemplateResult =>
  html`<button
    class="opener"
    part="toggle"
    type="button"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls="fields"
    @click=${act}
  >
    ${FUNNEL}${count > 0 ? word(language, 'filters.count', {count}) : word(language, 'filters')}
  </button>`;

/** Puts the focus where filters are set: on the button that shows them, else on the first control. */
export function focusStart(bar: Element): void {
  const opener = bar.shadowRoot?.querySelector<HTMLElement>('.opener');
  const own = bar.shadowRoot?.querySelector<HTMLElement>(
    '.filter :is(select-widget, input-widget, date-picker-widget)',
  );
  if (opener?.checkVisibility()) opener.focus();
  else (own ?? bar.querySelector<HTMLElement>('[name], [field]'))?.focus();
}
