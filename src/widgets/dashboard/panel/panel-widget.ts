import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {heading} from '../../../core/heading.js';
import {LanguageController} from '../../../core/language.js';
import {json, numeric} from '../../../core/properties.js';
import {plainText} from '../../../core/record-fields.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {isRecord} from '../../../data/is-record.js';
import {onPanelTypes, panelType, panelTypes, type PanelInput, type PanelType} from './panel-types.js';
import {panelStyles} from './panel-widget.styles.js';
import '../../../core/words/en/panel.js';

export {registerPanelType, type PanelInput, type PanelType} from './panel-types.js';

/** The keys that make an answer a panel, and not what one shows. */
const OWN_KEYS = ['heading', 'title', 'type', 'config', 'data'];

/** Any answer but the description of a panel is what the panel shows, as a whole. */
const isContent = (answer: unknown): boolean =>
  !isRecord(answer) || !OWN_KEYS.some((key) => Object.hasOwn(answer, key));

/**
 * A part of a dashboard: a heading, and a body that `type` chooses: `line_chart` (its `config` in the form of Chart.js),
 * `table` (`{"fields"}`), `stat_card` (`{"label"}`), or a type of the page's own, added by `registerPanelType`. The
 * element of the body is loaded when a panel first needs it.
 *
 * @summary A dashboard panel whose body is chosen by type.
 * @slot - The body, in place of the one that `type` chooses.
 * @slot header - Beside the heading, such as a menu.
 * @slot footer - Below the body, after a rule.
 * @csspart base - The group that holds everything.
 * @csspart header - The row of the heading.
 * @csspart heading - The heading.
 * @csspart body - The box of the body.
 * @csspart footer - The box of the footer.
 * @cssproperty [--widget-panel-padding] - Inner spacing of the body; 16 px by default, none around a table.
 *
 * @example Dumb
 * ```html
 * <panel-widget heading="Events" type="stat_card" config='{"label": "Today"}' data="1284"></panel-widget>
 * ```
 * @example Connected
 * ```html
 * <panel-widget heading="Newest users" type="table" config='{"fields": ["name", "email"]}' data-source="resource:users?page[size]=5"></panel-widget>
 * ```
 */
@widget('panel-widget')
export class PanelWidget extends WidgetElement {
  static override readonly data = {
    value: 'data',
    accepts: ['data', 'heading', 'type', 'config'],
    rename: {title: 'heading'},
    takes: isContent,
  };
  static override styles = panelStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, '', 'footer');
  #drawn?: HTMLElement;
  #type?: PanelType;
  #fault?: string;
  #stopListening?: () => void;

  /** The heading; the `title` of `config`, else “Untitled Widget” in the language of the page, by default. */
  @property() heading?: string;

  /** What draws the body: `line_chart`, `table`, `stat_card` or a registered type; nothing by default. An unknown one is an error in the widget. */
  @property() type?: string;

  /** What the type needs to know, in JSON: a Chart.js configuration, `{"fields"}`, `{"label"}` …; nothing by default. */
  @property(json) config?: Readonly<Record<string, unknown>>;

  /** What the body shows, in JSON: records, figures or one value; what `config` holds by default. */
  @property(json) data?: unknown;

  /** Level of the heading in the outline, 1 to 6; 3 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onPanelTypes(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (isServer) return;
    const type = this.type ? panelType(this.type) : undefined;
    if (type !== this.#type) this.#change(type);
    this.setProblem('type', this.type && !type ? this.#unknown(this.type) : this.#fault);
    if (this.#drawn && type) Object.assign(this.#drawn, type.properties(this.#input));
  }

  override renderSkeleton(): TemplateResult {
    const block = this.type === 'line_chart' ? 'block' : 'line';
    return html`${this.renderLabel()}
      <div class="body"><span class="skeleton ${block}"></span><span class="skeleton line"></span></div>`;
  }

  override renderLabel(): TemplateResult {
    const text = this.#heading;
    const shown = text ?? html`<span class="untitled">${this.#untitled}</span>`;
    return html`<div class="header" part="header">
      ${heading(this.headingLevel ?? 3, shown)}
      <slot name="header"></slot>
    </div>`;
  }

  override render(): TemplateResult {
    const isSlotted = this.#slots.has('');
    return html`<div
      class="base"
      part="base"
      role="group"
      aria-label=${this.ariaLabel || this.#heading || this.#untitled}
    >
      ${this.renderLabel()}
      <div class="body" part="body" ?data-flush=${!isSlotted && this.#type?.flush}>
        <slot></slot>${isSlotted ? nothing : this.#drawn}
      </div>
      <div class="footer" part="footer" ?hidden=${!this.#slots.has('footer')}><slot name="footer"></slot></div>
    </div>`;
  }

  get #heading(): string | undefined {
    return plainText(this.heading) ?? plainText(isRecord(this.config) ? this.config['title'] : undefined);
  }

  get #untitled(): string {
    return word(this.#language.language, 'panel.untitled');
  }

  get #input(): PanelInput {
    return {
      config: isRecord(this.config) ? this.config : {},
      data: this.data,
      heading: this.#heading ?? this.#untitled,
    };
  }

  // The tag is the word of who registered the type, never of data.
  #change(type: PanelType | undefined): void {
    this.#type = type;
    this.#fault = undefined;
    this.#drawn = type && document.createElement(type.tag);
    this.#drawn?.classList.add('drawn');
    type?.load().catch((error: unknown) => {
      this.#fault = String(error);
      this.requestUpdate();
    });
  }

  #unknown(type: string): string {
    return word(this.#language.language, 'panel.unknown', {type, known: panelTypes().join(', ')});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panel-widget': PanelWidget;
  }
}
