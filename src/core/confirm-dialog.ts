import {html, nothing, render, type TemplateResult} from 'lit';
import {confirmStyles} from './confirm.styles.js';
import type {ConfirmRequest} from './confirm.js';
import {adoptForeignStyles} from './foreign-styles.js';
import {directionOf, languageOf} from './language.js';
import {adoptTokens} from './tokens/adopt.js';
import {word} from './words.js';

/** `delete_user` as people write it: “Delete user”. */
function humanise(name: string): string {
  const text = name.replace(/[_-]+/g, ' ').trim();
  return /^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** One question: made, shown, answered and gone. */
export class ConfirmDialog {
  readonly #place: Element;
  readonly #request: ConfirmRequest;
  readonly #host: HTMLElement;
  #agreed = false;

  constructor(place: Element, request: ConfirmRequest) {
    this.#place = place;
    this.#request = request;
    this.#host = place.ownerDocument.createElement('div');
    this.#host.className = 'widget-confirm';
  }

  /** Shows the question; settles with the answer when the dialog has closed. */
  ask(): Promise<boolean> {
    const dialog = this.#show();
    return new Promise((resolve) => {
      const finish = (): void => {
        watch.disconnect();
        this.#host.remove();
        resolve(this.#agreed);
      };
      // A page that takes the dialog away, as routers do, must not leave the action waiting for ever.
      const watch = new MutationObserver(() => {
        if (!this.#host.isConnected) finish();
      });
      watch.observe(this.#place.ownerDocument.body, {childList: true});
      dialog.addEventListener('close', finish, {once: true});
    });
  }

  #show(): HTMLDialogElement {
    const page = this.#place.ownerDocument;
    const root = this.#host.attachShadow({mode: 'open'});
    adoptTokens(page);
    adoptForeignStyles(root, [confirmStyles]);
    this.#takeLook();
    page.body.append(this.#host);
    render(this.#template(), root);
    const dialog = root.querySelector('dialog')!;
    dialog.showModal();
    return dialog;
  }

  // The dialog stands at the end of the page, where it can't inherit what holds at the place that asks.
  #takeLook(): void {
    const {colorScheme} = getComputedStyle(this.#place);
    this.#host.style.setProperty('color-scheme', colorScheme);
    this.#host.lang = languageOf(this.#place);
    this.#host.dir = directionOf(this.#place);
  }

  #template(): TemplateResult {
    const {question, destructive} = this.#request;
    const language = languageOf(this.#place);
    const name = humanise(this.#request.name ?? '');
    const text = question || word(language, 'confirm');
    return html`<dialog
      role="alertdialog"
      aria-labelledby=${name ? 'name' : 'text'}
      aria-describedby=${name ? 'text' : nothing}
    >
      ${name ? html`<h2 id="name">${name}</h2>` : nothing}
      <p id="text">${text}</p>
      <div class="buttons">
        <button type="button" class="cancel" ?autofocus=${destructive} @click=${this.#close}>
          ${word(language, 'cancel')}
        </button>
        <button
          type="button"
          class=${destructive ? 'agree danger' : 'agree'}
          ?autofocus=${!destructive}
          @click=${this.#agree}
        >
          ${name || word(language, 'ok')}
        </button>
      </div>
    </dialog>`;
  }

  readonly #agree = (event: Event): void => {
    this.#agreed = true;
    this.#close(event);
  };

  readonly #close = (event: Event): void => {
    event.stopPropagation();
    this.#host.shadowRoot?.querySelector('dialog')?.close();
  };
}
