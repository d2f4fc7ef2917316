import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {flag, oneOf} from '../../../core/properties.js';
import {SIZES, type Size} from '../../../core/scales.js';
import {SiblingLink} from '../../../core/sibling-link.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {labelStyles} from './label-widget.styles.js';
import {activateField, nameField} from './name-field.js';

/**
 * The label of a field that has none of its own: a native control, or a widget. It names the field of the id in `for`,
 * in the same root or one around it, and a click on it goes to the field, as with a native label. What the author of the
 * field wrote, `aria-label` or `aria-description`, stays.
 *
 * @summary The label of a field.
 * @slot - The text, in place of `text`.
 * @csspart base - The label itself.
 * @csspart mark - The sign of a field that is required.
 * @csspart optional - The word beside a field that is not.
 * @csspart hint - The line below.
 *
 * @example Dumb
 * ```html
 * <label-widget for="email" text="E-mail" hint="We write only about your order." required></label-widget>
 * <input id="email" type="email" required />
 * ```
 * @example Connected
 * ```html
 * <label-widget for="limit" data-source="interface:get_limit_label"></label-widget>
 * ```
 */
@widget('label-widget')
export class LabelWidget extends WidgetElement {
  static override readonly data = {value: 'text', accepts: ['text', 'hint'], rename: {label: 'text'}};
  static override styles = labelStyles;

  readonly #language = new LanguageController(this);
  readonly #content = new MutationObserver(() => this.#name());
  #field?: HTMLElement;
  #takeBack?: () => void;

  /** The text; what is slotted by default. */
  @property() text?: string;

  /** The id of the field that it names; none by default. */
  @property() for?: string;

  /** Marks the field as one that has to be filled; false by default. The field itself says so to screen readers. */
  @property(flag) required?: boolean;

  /** Says that the field may stay empty; false by default. */
  @property(flag) optional?: boolean;

  /** A line below the label, also told with the field where it is a native control; none by default. */
  @property() hint?: string;

  /** The size of the text: `xs` to `xxl`, 12 to 18 px; `md` (13 px) by default. */
  @property(oneOf(SIZES)) size?: Size;

  constructor() {
    super();
    new SiblingLink(this, {link: (field) => this.#tie(field)});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#content.observe(this, {childList: true, characterData: true, subtree: true});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#content.disconnect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('text') || changed.has('hint')) this.#name();
  }

  #tie(field: HTMLElement): () => void {
    this.#field = field;
    this.#name();
    return () => {
      this.#takeBack?.();
      this.#takeBack = this.#field = undefined;
    };
  }

  #name(): void {
    this.#takeBack?.();
    const name = this.text || this.textContent?.replace(/\s+/g, ' ').trim() || '';
    if (this.#field) this.#takeBack = nameField(this.#field, name, this.hint ?? '');
  }

  readonly #handleClick = (event: Event): void => {
    if (this.#field && !this.disabled) activateField(this.#field, event);
  };

  override renderSkeleton(): TemplateResult {
    return html`<span class="skeleton line"></span>`;
  }

  override render(): TemplateResult {
    const {language} = this.#language;
    return html`<label class="base" part="base" @click=${this.#handleClick}
        >${this.text || html`<slot></slot>`}${
          this.required ? html`<span class="mark" part="mark" aria-hidden="true"> *</span>` : nothing
        }${
          this.optional && !this.required
            ? html`<span class="optional" part="optional"> (${word(language, 'optional')})</span>`
            : nothing
        }</label
      >${this.hint ? html`<div class="hint" part="hint">${this.hint}</div>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'label-widget': LabelWidget;
  }
}
