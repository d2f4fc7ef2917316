import {html, nothing, render, svg, type ReactiveController, type TemplateResult} from 'lit';
import {adoptSheet} from './adopt-sheet.js';
import {LanguageController} from './language.js';
import {stateViewStyles} from './state-view.styles.js';
import type {WidgetElement} from './widget-element.js';
import type {StatePicture} from './widget-states.js';
import {word, type WordKey} from './words.js';

const warningIcon = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M12 8v4"/><path d="M12 16h.01"/></svg>`;

/** A few lines of text that are still to come. */
export const skeletonLines = (count: number): TemplateResult =>
  html`<div class="skeleton-lines">${Array.from({length: count}, () => html`<span class="skeleton"></span>`)}</div>`;

/**
 * Draws the states of one widget, before its content in the same shadow root. It is loaded when a widget first has
 * something to draw, so a page of plain widgets never fetches it.
 */
export class StateView implements ReactiveController {
  readonly #host: WidgetElement;
  readonly #language: LanguageController;
  readonly #place = document.createElement('div');
  #picture: StatePicture = {kind: 'none'};

  constructor(host: WidgetElement) {
    this.#host = host;
    this.#language = new LanguageController(host);
    host.addController(this);
    this.#place.className = 'widget-state';
    this.#place.setAttribute('part', 'state');
    const root = host.shadowRoot;
    if (!root) return;
    root.prepend(this.#place);
    adoptSheet(root, stateViewStyles);
  }

  /** What it says follows the language, and the label above an error what the page sets. */
  hostUpdated(): void {
    if (this.#picture.kind !== 'none') this.draw(this.#picture);
  }

  draw(picture: StatePicture): void {
    this.#picture = picture;
    render(this.#template(picture), this.#place);
  }

  #template(picture: StatePicture): TemplateResult | typeof nothing {
    switch (picture.kind) {
      case 'skeleton':
        return this.#skeleton();
      case 'overlay':
        return html`<div class="widget-state-overlay">
          <span class="widget-state-spinner"></span>${this.#loadingText()}
        </div>`;
      case 'refreshing':
        return html`<div class="widget-state-refreshing"></div>`;
      case 'stale':
        return this.#stale(picture);
      case 'error':
        return this.#error(picture);
      default:
        return nothing;
    }
  }

  #word(key: WordKey): string {
    return word(this.#language.language, key);
  }

  #loadingText(): TemplateResult {
    return html`<span class="sr-only" role="img" aria-label=${this.#word('loading')}></span>`;
  }

  #skeleton(): TemplateResult {
    return html`<div part="skeleton" role="img" aria-label=${this.#word('loading')}>
      ${this.#host.renderSkeleton?.() ?? skeletonLines(2)}
    </div>`;
  }

  #stale({connection, message, retry}: StatePicture): TemplateResult {
    const text =
      connection === 'reconnecting' || connection === 'offline' ? this.#word(connection) : this.#word('stale');
    return html`<div class="widget-state-stale" part="stale" title=${message ?? nothing}>
      <span>${text}</span>${retry ? this.#retryButton() : nothing}
    </div>`;
  }

  #error({message, hint, retry}: StatePicture): TemplateResult {
    return html`${this.#host.renderLabel?.() ?? nothing}
      <div class="widget-state-error" part="error">
        ${warningIcon}
        <div class="widget-state-text">
          <p>${message || this.#word('error')}</p>
          ${hint ? html`<p class="hint">${hint}</p>` : nothing}
        </div>
        ${retry ? this.#retryButton() : nothing}
      </div>`;
  }

  #retryButton(): TemplateResult {
    return html`<button type="button" part="retry" @click=${this.#handleRetry}>${this.#word('retry')}</button>`;
  }

  readonly #handleRetry = (event: Event): void => {
    event.stopPropagation();
    void this.#host.dataController?.refresh();
  };
}
