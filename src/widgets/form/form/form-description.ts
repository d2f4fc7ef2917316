import {html, nothing, type TemplateResult} from 'lit';
import {isDataError} from '../../../data/failure.js';
import type {DataError, Description, Field, Source} from '../../../data/types.js';
import type {FormWidget} from './form-widget.js';
import type {FormWork} from './form-work.js';

/** What the source of a form says of it: its record, its rules, and the fields that are drawn where none are written. */
export class FormDescription {
  readonly #host: FormWidget;
  readonly #work: FormWork;
  #asked?: string;
  #known?: string;
  #fields?: string;
  #drawn?: readonly HTMLElement[];

  constructor(host: FormWidget, work: FormWork) {
    this.#host = host;
    this.#work = work;
  }

  /** Whether the form draws its fields itself. */
  get isDrawn(): boolean {
    return this.#drawn !== undefined && !this.#isWritten;
  }

  /** Asks a source what it says of the form, once. */
  follow(source: Source | undefined): void {
    const key = source && JSON.stringify(source);
    if (key === this.#asked) return;
    this.#asked = key;
    if (key === undefined) return;
    addEventListener('online', this.#handleOnline);
    if (this.#known !== key) this.#known = undefined;
    this.#work.record.become(key);
    this.#work.expect(this.#ask(key));
  }

  /** Another place may have another provider. */
  forget(): void {
    this.#asked = undefined;
    removeEventListener('online', this.#handleOnline);
  }

  /** The fields; what is written by hand is there alone: two controls of one field would both be sent. */
  render(): TemplateResult | typeof nothing {
    if (!this.#drawn || this.#isWritten) return nothing;
    const written = new Set([...this.#host.children].map(({slot}) => slot));
    return html`<div class="fields" part="fields" @slotchange=${() => this.#host.requestUpdate()}>
      ${this.#drawn.map((control) => {
        const name = control.getAttribute('field') ?? '';
        return html`<slot name=${name}>${written.has(name) ? nothing : control}</slot>`;
      })}
    </div>`;
  }

  async #ask(key: string): Promise<void> {
    const {providersAround} = await import('../../../core/action-provider.js');
    await providersAround(this.#host);
    const answer = await this.#prepared(await this.#host.dataController!.describe());
    if (key !== this.#asked) return;
    if (isDataError(answer)) {
      const isWorthwhile = answer.retryable || answer.code === 'auth';
      return this.#work.faults.fail(answer.message, isWorthwhile ? () => void this.#ask(key) : undefined);
    }
    const isKnown = this.#known === key;
    this.#known = key;
    this.#work.faults.fail(undefined);
    if (isKnown) await this.#work.record.meet(answer);
    else await this.#work.record.enter(answer);
    if (!this.#isWritten) await this.#draw(answer.fields);
  }

  // What the reader has begun stands on what was there then: somebody else's changes come up when it is sent.
  readonly #handleOnline = (): void => {
    const asked = this.#asked;
    if (asked !== undefined && (asked !== this.#known || !this.#work.isDirty)) void this.#ask(asked);
    else this.#work.recheck();
  };

  async #prepared(answer: Description | DataError): Promise<Description | DataError> {
    if (isDataError(answer) || !this.#host.prepareSource) return answer;
    const {prepared} = await import('./form-hooks.js');
    return prepared(this.#host, answer);
  }

  /** Whether fields are written by hand, also through the slot of what this form is a part of. */
  get #isWritten(): boolean {
    const slot = this.#host.renderRoot.querySelector<HTMLSlotElement>('slot:not([name])');
    const nodes = slot?.assignedNodes({flatten: true}) ?? [];
    return nodes.some((node) => (node instanceof Element ? node.localName !== 'template' : node.textContent?.trim()));
  }

  async #draw(fields: readonly Field[]): Promise<void> {
    const text = JSON.stringify(fields);
    // The reader may stand in one of them.
    if (text === this.#fields) return;
    this.#fields = text;
    const {drawFields} = await import('./drawn-fields.js');
    await import('../../action/button/button-widget.js');
    this.#drawn = await drawFields(fields);
    this.#host.requestUpdate();
  }
}
