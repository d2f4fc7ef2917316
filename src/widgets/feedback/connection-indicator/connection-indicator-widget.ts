import {html, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {oneOf, reflectedFlag} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word, type WordKey} from '../../../core/words.js';
import type {Connection} from '../../../data/types.js';
import {connectionIndicatorStyles} from './connection-indicator-widget.styles.js';
import {Outage} from './outage.js';
import {prepareToSay, say} from '../../../core/say.js';
import '../../../core/words/en/status.js';

export const CONNECTIONS = ['live', 'connecting', 'reconnecting', 'offline', 'closed', 'none'] as const;

const wordOf = (connection: Connection): WordKey => (connection === 'none' ? 'status.idle' : connection);

/**
 * How the page's connection is: a dot and a word. An outage is spoken of when it has lasted five seconds, and its end
 * then too.
 *
 * @summary The state of the connection.
 * @csspart base - The pill that holds everything.
 * @csspart dot - The dot.
 * @csspart label - The word.
 *
 * @example Dumb
 * ```html
 * <connection-indicator-widget status="live"></connection-indicator-widget>
 * ```
 * @example Connected: without a status it follows what the page listens to.
 * ```html
 * <connection-indicator-widget for="orders"></connection-indicator-widget>
 * ```
 */
@widget('connection-indicator-widget')
export class ConnectionIndicatorWidget extends WidgetElement {
  static override readonly data = {value: 'status', accepts: ['status', 'label']};
  static override styles = connectionIndicatorStyles;

  readonly #language = new LanguageController(this);
  readonly #outage = new Outage((what) => this.#say(what));
  #stop?: () => void;
  #turn = 0;

  /** The state: `live`, `connecting`, `reconnecting`, `offline`, `closed` or `none`; that of the page's data by default. */
  @property(oneOf(CONNECTIONS)) status?: Connection;

  /** The id of the provider or the connected widget that it tells of; all that is shown on the page by default. */
  @property({attribute: 'for'}) for?: string;

  /** The text in place of the state's own word; none by default. */
  @property() label?: string;

  /** Shows the dot alone, the word for screen readers; false by default. */
  @property(reflectedFlag) compact?: boolean;

  /** Takes no room while all is well; false by default. */
  @property({...reflectedFlag, attribute: 'hide-when-live'}) hideWhenLive?: boolean;

  @state() private seen?: Connection;

  override connectedCallback(): void {
    super.connectedCallback();
    // Fetched while there is a connection, since it is to speak when there is none.
    prepareToSay(this.ownerDocument);
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
    this.#outage.stop();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.#follow();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('for') || changed.has('status') || changed.has('dataSource')) this.#follow();
    const connection = this.#connection;
    this.#outage.take(connection);
    for (const name of CONNECTIONS) this.states.toggle(`is-${name}`, name === connection);
  }

  override render(): TemplateResult {
    const connection = this.#connection;
    const text = this.label || word(this.#language.language, wordOf(connection));
    return html`<span class="base" part="base" data-connection=${connection}>
      <span class="dot" part="dot"></span>
      <span class=${this.compact ? 'sr-only' : 'label'} part="label">${this.ariaLabel || text}</span>
    </span>`;
  }

  get #connection(): Connection {
    return this.status ?? this.seen ?? 'none';
  }

  #follow(): void {
    this.#leave();
    if (this.status !== undefined || this.dataSource || !this.isConnected) return;
    const turn = this.#turn;
    void import('./connection-watch.js')
      .then(({watchConnection}) => watchConnection(this, this.for, (connection) => (this.seen = connection)))
      .then((stop) => {
        if (turn === this.#turn) this.#stop = stop;
        else stop();
      });
  }

  #leave(): void {
    this.#turn++;
    this.#stop?.();
    this.#stop = undefined;
  }

  #say(what: 'lost' | 'restored'): void {
    const text = word(this.#language.language, `connection.${what}`);
    say(text, {source: 'connection'});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connection-indicator-widget': ConnectionIndicatorWidget;
  }
}
