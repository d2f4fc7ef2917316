import {html, type TemplateResult} from 'lit';
import {word} from '../../../core/words.js';
import {addMonths, dayOf, daysIn, partsOf, type Day} from '../../../format/days.js';
import {writeDay} from '../../../format/write-days.js';
import '../../../core/words/en/form.js';

const BACK = 'm15 18-6-6 6-6';
const ON = 'm9 18 6-6-6-6';

/** The month and the year that are shown, each to be chosen, between the ways to those before and after. */
export function monthHead(at: Day, language: string, turnTo: (day: Day) => void): TemplateResult {
  return html`<div class="head">
    ${turn('previous', BACK, word(language, 'form.previousMonth'), () => turnTo(addMonths(at, -1)))}
    ${months(at, language, turnTo)}${years(at, language, turnTo)}
    ${turn('next', ON, word(language, 'form.nextMonth'), () => turnTo(addMonths(at, 1)))}
  </div>`;
}

function turn(part: 'previous' | 'next', path: string, label: string, act: () => void): TemplateResult {
  return html`<button class="turn" part=${part} type="button" aria-label=${label} @click=${act}>
    <svg class="chevron" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>
  </button>`;
}

function months(at: Day, language: string, turnTo: (day: Day) => void): TemplateResult {
  const [, month] = partsOf(at);
  const choose = ({target}: Event): void => turnTo(addMonths(at, Number((target as HTMLSelectElement).value) - month));
  return html`<select class="pick month" aria-label=${word(language, 'form.month')} @change=${choose}>
    ${Array.from({length: 12}, (_, index) => {
      const name = writeDay(dayOf(2026, index + 1, 1)!, language, {month: 'long'});
      return html`<option value=${index + 1} .selected=${index + 1 === month}>${name}</option>`;
    })}
  </select>`;
}

function years(at: Day, language: string, turnTo: (day: Day) => void): TemplateResult {
  const [year, month, date] = partsOf(at);
  const choose = ({target}: Event): void => {
    const field = target as HTMLInputElement;
    const to = Math.round(Number(field.value));
    const day = dayOf(to, month, Math.min(date, daysIn(to, month)));
    if (day) turnTo(day);
    else field.value = String(year);
  };
  return html`<input
    class="pick year"
    type="number"
    min="1"
    max="9999"
    aria-label=${word(language, 'form.year')}
    .value=${String(year)}
    @change=${choose}
  />`;
}
