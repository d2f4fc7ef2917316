import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {safeUrl} from '../../../core/url.js';
import {word, type WordKey} from '../../../core/words.js';
import '../../../core/words/en/editor.js';

/** What the row for an address does. */
export interface LinkDeeds {
  readonly language: () => string;
  /** Links the selection; an empty address takes the link away. */
  readonly apply: (href: string) => void;
  /** Back to the text. */
  readonly leave: () => void;
  readonly requestUpdate: () => void;
}

const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i;
const HOST = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?#:]|$)/u;
const MAIL = /^[^\s@/?#:]+@[^\s@/?#:]+\.[^\s@/?#:]+$/;

/** What is typed as an address: `example.com` is meant as `https://example.com`. Undefined for what must not be gone to. */
export function readAddress(text: string): string | undefined {
  const typed = text.trim();
  if (MAIL.test(typed)) return `mailto:${typed}`;
  return safeUrl(!HAS_SCHEME.test(typed) && HOST.test(typed) ? `https://${typed}` : typed);
}

const stop = (event: Event): void => event.stopPropagation();

/** The row below the toolbar in which the address of a link is written. */
export class LinkBar {
  readonly #deeds: LinkDeeds;
  #text?: string;
  #isNew = true;
  #isWrong = false;

  constructor(deeds: LinkDeeds) {
    this.#deeds = deeds;
  }

  get isOpen(): boolean {
    return this.#text !== undefined;
  }

  /** Opens it with the address there is. */
  open(href: string | undefined): void {
    this.#isNew = href === undefined;
    this.#text = href ?? '';
    this.#isWrong = false;
    this.#deeds.requestUpdate();
  }

  close(): void {
    if (!this.isOpen) return;
    this.#text = undefined;
    this.#deeds.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    return html`<div
      class="link-bar"
      part="link-bar"
      role="group"
      aria-label=${this.#word('editor.link')}
      @keydown=${this.#handleKey}
      @input=${stop}
      @change=${stop}
    >
      <input
        class="address"
        id="address"
        inputmode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        placeholder="https://"
        aria-label=${this.#word('editor.address')}
        aria-invalid=${this.#isWrong ? 'true' : nothing}
        aria-describedby=${this.#isWrong ? 'address-error' : nothing}
        .value=${live(this.#text ?? '')}
        @input=${this.#handleInput}
      />
      <button class="text-tool" type="button" @click=${this.#apply}>${this.#word('editor.apply')}</button>
      ${
        this.#isNew
          ? nothing
          : html`<button class="text-tool" type="button" @click=${this.#take}>${this.#word('editor.unlink')}</button>`
      }
      ${
        this.#isWrong
          ? html`<span class="address-error" id="address-error" role="alert">${this.#word('editor.noAddress')}</span>`
          : nothing
      }
    </div>`;
  }

  #word(key: WordKey): string {
    return word(this.#deeds.language(), key);
  }

  readonly #apply = (): void => {
    const text = this.#text?.trim() ?? '';
    const href = text && readAddress(text);
    this.#isWrong = href === undefined;
    if (href === undefined) return this.#deeds.requestUpdate();
    this.close();
    this.#deeds.apply(href);
  };

  readonly #take = (): void => {
    this.close();
    this.#deeds.apply('');
  };

  readonly #handleInput = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    if (!this.#isWrong) return;
    this.#isWrong = false;
    this.#deeds.requestUpdate();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    // Enter on a button presses it.
    if (event.key === 'Enter' && !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') return this.#apply();
    this.close();
    this.#deeds.leave();
  };
}
