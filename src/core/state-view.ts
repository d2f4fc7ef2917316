import {html, nothing, render, svg, type ReactiveController, type TemplateResult} from 'lit';
import type {Connection, DataState} from '../data/types.js';
import {LanguageController} from './language.js';
import {briefErrorStyles} from './brief-error.styles.js';
import {stateViewStyles} from './state-view.styles.js';
import {pictureOf, type StatePicture} from './state-picture.js';
import type {WidgetElement} from './widget-element.js';
import {word, type WordKey} from './words.js';

const warningIcon = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M12 8v4"/><path d="M12 16h.01"/></svg>`;

const retryIcon = svg`<svg class="retry-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M21 12a9 9 0 1 1-2.64-6.36L21 8"/><path d="M21 3v5h-5"/></svg>`;

let translate: ((language: string, text: string) => string) | undefined;

/** Loads the words for what goes wrong. Out of reach, as they may well be just then, they are asked for again next time. */
async function loadFailureWords(): Promise<void> {
  const {failureWords} = await import('./failure-words.js');
  translate = failureWords;
}

/** A few lines of text that are still to come. */
export const skeletonLines = (count: number): TemplateResult =>
  html`<div class="skeleton-lines">${Array.from({length: count}, () => html`<span class="skeleton"></span>`)}</div>`;

/** An error in a bar: a mark of its size, which opens the rest. */
const briefly = (text: string, box: TemplateResult): TemplateResult =>
  html`<button class="widget-state-mark" type="button" popovertarget="widget-state-why" aria-label=${text}>
      ${warningIcon}
    </button>
    <div class="widget-state-why" id="widget-state-why" popover>${box}</div>`;

const DATA_STATES: readonly DataState[] = ['idle', 'loading', 'refreshing', 'ready', 'empty', 'stale', 'error'];
const CONNECTIONS: readonly Connection[] = ['connecting', 'live', 'reconnecting', 'offline', 'closed'];

/**
 * Shows the states of one widget: as `:state()`, as attributes, and as a picture before its content in the same shadow
 * root. It is loaded when a widget first has something to show, so a page of plain widgets never fetches it.
 */
export class StateView implements ReactiveController {
  readonly #host: WidgetElement;
  #language?: LanguageController;
  #place?: HTMLElement;
  #picture: StatePicture = {kind: 'none'};
  #shown = '';
  #isAfter = false;

  constructor(host: WidgetElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What it says follows the language, and the label above an error what the page sets. */
  hostUpdated(): void {
    if (this.#picture.kind !== 'none') this.#draw();
  }

  /** Brings custom states and the picture in line with the host. */
  sync(): void {
    const picture = this.#heldPicture() ?? pictureOf(this.#host);
    const {loading, states} = this.#host;
    const shown = [states.data, states.connection, loading, ...Object.values(picture)].join('|');
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#picture = picture;
    this.#mirror(loading === true || states.data === 'loading');
    if (this.#place || picture.kind !== 'none') this.#draw();
  }

  /** Who has pressed the button keeps it, and the focus on it, until it is known what has come of it. */
  #heldPicture(): StatePicture | undefined {
    const {data} = this.#host.states;
    if (data !== 'loading' && data !== 'refreshing') return undefined;
    const button = this.#place?.querySelector('[part="retry"]:focus');
    return button ? {...this.#picture, busy: true} : undefined;
  }

  #mirror(busy: boolean): void {
    const {states, dataset} = this.#host;
    const {kind} = this.#picture;
    for (const state of DATA_STATES) states.toggle(state, state === states.data);
    for (const connection of CONNECTIONS) states.toggle(connection, connection === states.connection);
    states.toggle('connected', states.data !== undefined);
    states.toggle('error', kind === 'error' && !this.#picture.busy);
    states.toggle('loading', busy);
    states.toggle('skeleton', kind === 'skeleton');
    states.toggle('placeholder', states.data === 'loading' && kind !== 'skeleton');
    states.toggle('overlaid', kind !== 'none');
    states.internals.ariaBusy = busy ? 'true' : null;
    if (states.data === undefined) {
      delete dataset.state;
      delete dataset.mode;
      return;
    }
    dataset.mode = 'connected';
    dataset.state = states.data;
  }

  #draw(): void {
    this.#place ??= this.#begin();
    // What is old is said at its lower edge, everything else in its place or over it.
    const isAfter = this.#picture.kind === 'stale';
    if (isAfter !== this.#isAfter) this.#put(this.#place, (this.#isAfter = isAfter));
    render(this.#template(this.#picture), this.#place);
  }

  #begin(): HTMLElement {
    const place = this.#host.ownerDocument.createElement('div');
    place.className = 'widget-state';
    place.setAttribute('part', 'state');
    this.#language = new LanguageController(this.#host);
    this.#put(place, false);
    this.#host.adoptStyle(stateViewStyles);
    return place;
  }

  #put(place: HTMLElement, after: boolean): void {
    const root = this.#host.shadowRoot;
    // What is shown above the page has its states inside it, and not where its element happens to stand.
    const home = root?.querySelector('.state-home') ?? root;
    if (after) home?.append(place);
    else home?.prepend(place);
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
    return word(this.#language?.language ?? '', key);
  }

  // What went wrong is told in English; who reads another language loads its words for it.
  #inWords(text: string | undefined): string | undefined {
    const language = this.#language?.language ?? '';
    if (!text || /^en\b/i.test(language)) return text;
    if (translate) return translate(language, text);
    loadFailureWords().then(
      () => this.#draw(),
      () => undefined,
    );
    return text;
  }

  #loadingText(): TemplateResult {
    return html`<span class="sr-only" role="img" aria-label=${this.#word('loading')}></span>`;
  }

  #skeleton(): TemplateResult {
    return html`<div part="skeleton" role="img" aria-label=${this.#word('loading')}>
      ${this.#host.renderSkeleton?.() ?? skeletonLines(2)}
    </div>`;
  }

  #stale({connection, message, retry, busy}: StatePicture): TemplateResult {
    const text =
      connection === 'reconnecting' || connection === 'offline' ? this.#word(connection) : this.#word('stale');
    const isBrief = connection === 'reconnecting';
    const reason = this.#inWords(message);
    const why = [text, reason].filter(Boolean).join(': ');
    const {briefErrors} = this.#host.constructor as typeof WidgetElement;
    return html`<div class="widget-state-room" ?data-end=${briefErrors}>
      <div class="widget-state-stale" part="stale" ?data-brief=${isBrief} title=${why}>
        ${warningIcon}<span class="words">${text}</span
        >${reason ? html`<span class="sr-only">: ${reason}</span>` : nothing}
        ${retry ? this.#retryButton(busy) : nothing}
      </div>
    </div>`;
  }

  #error({message, hint, retry, busy}: StatePicture): TemplateResult {
    const text = this.#inWords(message) || this.#word('error');
    const box = html`<div class="widget-state-error" part="error">
      ${warningIcon}
      <div class="widget-state-text">
        <p>${text}</p>
        ${hint ? html`<p class="hint">${this.#inWords(hint)}</p>` : nothing}
      </div>
      ${retry ? this.#retryButton(busy) : nothing}
    </div>`;
    const {briefErrors} = this.#host.constructor as typeof WidgetElement;
    if (!briefErrors) return html`${this.#host.renderLabel?.() ?? nothing} ${box}`;
    this.#host.adoptStyle(briefErrorStyles);
    return briefly(text, box);
  }

  #retryButton(busy = false): TemplateResult {
    const retry = this.#word('retry');
    return html`<button
      type="button"
      part="retry"
      title=${retry}
      aria-disabled=${busy ? 'true' : nothing}
      @click=${this.#handleRetry}
    >
      ${retryIcon}<span class="words">${retry}</span>
    </button>`;
  }

  readonly #handleRetry = (event: Event): void => {
    event.stopPropagation();
    if (!this.#picture.busy) void this.#host.dataController?.refresh();
  };
}
