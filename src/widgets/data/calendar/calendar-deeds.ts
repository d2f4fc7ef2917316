import {html, nothing, type TemplateResult} from 'lit';
import type {ActionRequest} from '../../../core/actions.js';
import {word} from '../../../core/words.js';
import type {CalendarElement} from './calendar-core.js';
import type {CalendarEntry} from './calendar-entry.js';
import '../../../core/words/en/calendar.js';
import {runLate} from '../../../core/run-late.js';

/** Runs what can be done with the events of a calendar, and keeps what went wrong until it is let go of. */
export class CalendarDeeds {
  readonly #host: CalendarElement;
  #failure?: string;

  constructor(host: CalendarElement) {
    this.#host = host;
  }

  /** Runs an action on one event; true where it is done. */
  async run(action: string, {record, title}: CalendarEntry, more: Partial<ActionRequest> = {}): Promise<boolean> {
    this.dismiss();
    const result = await runLate(this.#host, {action, record, label: title, ...more});
    if (result.status === 'error' && !result.handled) {
      this.#failure = [result.error.message, result.error.hint].filter(Boolean).join(' ');
      this.#host.requestUpdate();
    }
    return result.status === 'done';
  }

  dismiss(): void {
    if (this.#failure === undefined) return;
    this.#failure = undefined;
    this.#host.requestUpdate();
  }

  render(language: string): TemplateResult | typeof nothing {
    if (this.#failure === undefined) return nothing;
    return html`<div class="failure" part="failure" role="alert">
      <span>${this.#failure}</span>
      <button class="tool" part="button" type="button" @click=${() => this.dismiss()}>
        ${word(language, 'dismiss')}
      </button>
    </div>`;
  }
}
