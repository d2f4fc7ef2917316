import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {property} from '../../../core/decorators.js';
import {AnnounceController, ANNOUNCE, type Announce} from '../../../core/announce-controller.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {flag, oneOf} from '../../../core/properties.js';
import {SIZES, type Size} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {statusText} from '../badge/word-colors.js';
import {statusDot} from './status-dot.js';
import {statusIndicatorStyles} from './status-indicator-widget.styles.js';

/**
 * The status of a person or a thing as a mark, whose shape tells it as well as its colour, with the word beside it or
 * for screen readers alone. It is no live region: who wants changes read out says `announce`.
 *
 * @summary A status mark with its word.
 * @csspart base - The mark and the word.
 * @csspart dot - The mark.
 * @csspart label - The word.
 *
 * @example Dumb
 * ```html
 * <status-indicator-widget status="active" show-label></status-indicator-widget>
 * ```
 * @example Connected
 * ```html
 * <status-indicator-widget show-label pulse data-source="interface:get_user(1)" subscribe></status-indicator-widget>
 * ```
 */
@widget('status-indicator-widget')
export class StatusIndicatorWidget extends WidgetElement {
  static override readonly data = {value: 'status', accepts: ['status', 'label'], rename: {state: 'status'}};
  static override styles = statusIndicatorStyles;

  readonly #language = new LanguageController(this);
  readonly #announcer = new AnnounceController(this, () => [this.ariaLabel, this.#text].filter(Boolean).join(' '));

  /** The status: `active`, `inactive`, `suspended`, `pending`, or any other word, such as `online` or `failed`; a known one has a colour, a shape and words in the language; `unknown` by default. */
  @property() status?: string;

  /** The words, in place of those of the status; those by default. */
  @property() label?: string;

  /** Shows the words beside the mark; false by default: then they are there for screen readers and as a tooltip. */
  @property({...flag, attribute: 'show-label'}) showLabel?: boolean;

  /** The mark sends out three rings when it comes and with each change; false by default, and never under reduced motion. */
  @property(flag) pulse?: boolean;

  /** Size of mark and words: `xs sm md lg xl xxl`; `md` by default. */
  @property(oneOf(SIZES)) size?: Size;

  /** Whether changes are read out: `off`, `summary` (at most once in 10 s) or `all`; `off` by default. */
  @property(oneOf(ANNOUNCE)) announce?: Announce;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('status') || changed.has('label')) this.#announcer.changed();
  }

  override renderSkeleton(): TemplateResult {
    return html`<span class="skeleton word"></span>`;
  }

  override render(): TemplateResult {
    const text = this.#text;
    const name = this.ariaLabel || (this.showLabel ? '' : text);
    return html`<span class="base" part="base" role=${name ? 'img' : nothing} aria-label=${name || nothing}
      >${keyed(
        this.#status,
        html`<span class="mark" title=${this.showLabel ? nothing : text} ?data-pulse=${this.pulse}
          >${statusDot(this.#status)}</span
        >`,
      )}${this.showLabel ? html`<span class="label" part="label">${text}</span>` : nothing}</span
    >`;
  }

  get #status(): string {
    return String(this.status || 'unknown');
  }

  get #text(): string {
    return this.label || statusText(this.#status, this.#language.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-indicator-widget': StatusIndicatorWidget;
  }
}
