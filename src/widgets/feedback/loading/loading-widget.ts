import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {LateController} from '../../../core/late-controller.js';
import {oneOf} from '../../../core/properties.js';
import {SIZES, type Size} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {loadingStyles} from './loading-widget.styles.js';

export const LOADING_TYPES = ['spinner', 'dots', 'bar', 'skeleton'] as const;
/** How waiting is drawn. */
export type LoadingType = (typeof LOADING_TYPES)[number];

const LINES = [0, 1, 2];

/**
 * A place that waits for its content: a sign and what it waits for. The message is spoken when it has stood for 400 ms.
 *
 * @summary A loading state with a message.
 * @csspart base - The box that holds everything.
 * @csspart sign - The ring, dots, bar or lines.
 * @csspart message - The message.
 *
 * @example Dumb
 * ```html
 * <loading-widget type="spinner" message="Loading users…"></loading-widget>
 * ```
 * @example Connected
 * ```html
 * <loading-widget data-source="subscribe:import:step"></loading-widget>
 * ```
 */
@widget('loading-widget')
export class LoadingWidget extends WidgetElement {
  static override readonly data = {value: 'message', accepts: ['message', 'type']};
  static override styles = loadingStyles;

  readonly #language = new LanguageController(this);
  readonly #late = new LateController(this);

  /** How waiting is drawn: `spinner`, `dots`, `bar` or `skeleton`; `spinner` by default. */
  @property(oneOf(LOADING_TYPES)) type?: LoadingType;

  /** What it waits for; “Loading”, for screen readers alone, by default. */
  @property() message?: string;

  /** The size of the sign: `xs` to `xxl`; `md` by default. */
  @property(oneOf(SIZES)) size?: Size;

  override renderSkeleton(): TemplateResult {
    return html`<div class="base">${this.#renderSign()}</div>`;
  }

  override render(): TemplateResult {
    const {message} = this;
    const spoken = this.ariaLabel || message || word(this.#language.language, 'loading');
    return html`<div class="base" part="base">
      <div class="sign" part="sign" aria-hidden="true">${this.#renderSign()}</div>
      ${message ? html`<div class="message" part="message" aria-hidden="true">${message}</div>` : nothing}
      <span class="sr-only" role="status">${this.#late.isLate ? spoken : ''}</span>
    </div>`;
  }

  #renderSign(): TemplateResult {
    switch (this.type) {
      case 'dots':
        return html`<span class="dots">${LINES.map(() => html`<span class="dot"></span>`)}</span>`;
      case 'bar':
        return html`<span class="bar"></span>`;
      case 'skeleton':
        return html`<span class="lines">${LINES.map(() => html`<span class="skeleton"></span>`)}</span>`;
      default:
        return html`<span class="ring"></span>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'loading-widget': LoadingWidget;
  }
}
