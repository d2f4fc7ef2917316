import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {LateLayer} from '../../../core/overlay/late-layer.js';
import {firstTabbable, takesFocus} from '../../../core/overlay/tabbable.js';
import {flag, json, oneOf} from '../../../core/properties.js';
import {COLORS, SIZES, WHEN_FORBIDDEN, type Color, type Size, type WhenForbidden} from '../../../core/scales.js';
import {SlotController} from '../../../core/slot-controller.js';
import {LateForbidden} from '../../../core/late-forbidden.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {NOT_LOADED} from '../../../data/failure.js';
import type {Values} from '../../../data/types.js';
import {showReport} from '../button/show-report.js';
import '../button/button-widget.js';
import '../../../core/words/en/action.js';
import {bulkActionStyles} from './bulk-action-widget.styles.js';
import {SelectionController} from './selection-controller.js';

const UNREACHED = {report: {kind: 'error', text: NOT_LOADED.message}, isDone: false, isTaken: false} as const;

/**
 * An action on the rows that are selected in a table: inside the table, around it, or tied to it by `for`. What it has
 * to know first it asks for in a small form; then it asks whether it is meant, runs once for all rows, and says what
 * came of it. After success the selection is let go, after a failure it stays.
 *
 * @summary An action on selected rows.
 * @slot - A table that it is around.
 * @slot form - Fields that are asked for first; their values go with the action, by their names.
 * @event {CustomEvent<ActionDetail>} action - A bare name or a form was asked for; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action was done; cancelable: then nothing is shown in place.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action failed; cancelable: then nothing is shown in place.
 * @csspart button - The button.
 * @csspart form - The box of the form.
 * @csspart failure - What went wrong, in the form.
 * @csspart submit - The button of the form that runs the action.
 * @csspart cancel - The button of the form that closes it.
 * @csspart message - What came of the action, below the button.
 * @cssstate selected - Rows are selected.
 * @cssstate busy - The action is under way.
 * @cssstate around - It is around a table.
 * @cssstate forbidden - The user may not run its action, or that is not known yet (see `when-forbidden`).
 *
 * @example Dumb: the page does it
 * ```html
 * <bulk-action-widget for="orders" label="Archive" action="archive" show-count></bulk-action-widget>
 * ```
 * @example Connected
 * ```html
 * <bulk-action-widget for="posts" label="Categorize" data-source="action:bulk_categorize" confirm show-count>
 *   <select slot="form" name="category_id" aria-label="Category" required>…</select>
 * </bulk-action-widget>
 * ```
 */
@widget('bulk-action-widget')
export class BulkActionWidget extends WidgetElement {
  static override readonly data = {value: 'label', accepts: ['label']};
  static override readonly nativeDisabled = true;
  static override readonly ownVariants = true;
  static override readonly drawsLoading = true;
  static override readonly shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override styles = bulkActionStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, '', 'form');
  readonly #forbidden = new LateForbidden(this, () => {
    const action = this.action ?? this.dataSource;
    return action === undefined ? undefined : {action};
  });
  readonly #panel = new LateLayer(this, async () => {
    const {Anchored, formStyles} = await import('./open-form.js');
    for (const style of formStyles) this.adoptStyle(style);
    return new Anchored(this, {
      popover: () => this.form,
      anchor: () => this.button,
      placement: () => 'bottom-start',
      dismiss: () => this.#closeForm(),
    });
  });
  readonly #chosen = new SelectionController(this, () => this.htmlFor);

  @query('[part="button"]') private readonly button!: HTMLElement | null;
  @query('[part="form"]') private readonly form!: HTMLElement | null;

  /** The text of the button; none by default. */
  @property() label?: string;

  /** An icon's name; none by default. */
  @property() icon?: string;

  /** The id of the table; the one around it, else the one inside it, by default. */
  @property({attribute: 'for'}) htmlFor?: string;

  /** What to run: `action:archive`, `form:edit`, `/path` or a bare name; none by default. What can't be run is said below the button. */
  @property() action?: string;

  /** What becomes of it where the user may not run its action: `hide` or `disable`; as the provider around has it by default. */
  @property(oneOf(WHEN_FORBIDDEN)) whenForbidden?: WhenForbidden;

  /** It can be used only while rows are selected; true by default. */
  @property({...flag, attribute: 'requires-selection'}) requiresSelection?: boolean;

  /** The button says how many rows are selected; false by default. */
  @property({...flag, attribute: 'show-count'}) showCount?: boolean;

  /** A question asked before, in which `{count}` is how many rows; empty is one that names the action and how many; none by default. */
  @property() confirm?: string | boolean;

  /** The selection stays after success; false by default. */
  @property({...flag, attribute: 'keep-selection'}) keepSelection?: boolean;

  /** Values that go with the action beside those of the form: JSON; none by default. */
  @property(json) values?: Values;

  /** The colour of the button; `default` by default. */
  @property(oneOf(COLORS)) color?: Color;

  /** The height of the button; `md` by default. */
  @property(oneOf(SIZES)) size?: Size;

  /** What shows before the server has answered: `delete`, or JSON of fields or operations; nothing by default. */
  @property() optimistic?: string;

  /** The names of the sources that `optimistic` is shown on; the nearest data widget by default. */
  @property() affects?: string;

  /** What is read again after success, separated by commas; what the server says by default. */
  @property() refreshes?: string;

  @state() private asking?: boolean;
  @state() private acting?: boolean;
  @state() private failure?: string;

  /** The keys of the rows that it is about. */
  get selectedKeys(): readonly string[] {
    return this.#chosen.keys;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.asking = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('htmlFor')) this.#chosen.read();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.states.toggle('selected', this.selectedKeys.length > 0);
    this.states.toggle('busy', this.acting === true);
    this.states.toggle('around', this.#slots.has(''));
    // A toolbar around it sees nothing of what is drawn inside.
    this.toggleAttribute('data-off', this.#isOff);
    const {isOpen} = this.#panel;
    if (this.asking) this.#panel.show();
    else this.#panel.hide();
    if (!isOpen && this.#panel.isOpen && this.form) (firstTabbable(this.form) ?? this.form).focus();
  }

  // Its button is drawn anew with it, and has parts that load.
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const button = this.button as (HTMLElement & {updateComplete?: Promise<unknown>}) | null;
    if (button?.isConnected) await button.updateComplete;
    return done;
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return this.label ? html`<span>${this.label}</span>` : nothing;
  }

  override renderSkeleton(): TemplateResult {
    return html`<span class="skeleton button-skeleton"></span>`;
  }

  override render(): TemplateResult {
    return html`<div class="base">
        <button-widget
          part="button"
          .label=${this.#text}
          .icon=${this.icon}
          .color=${this.color}
          .variant=${this.variant}
          .size=${this.size}
          .loading=${this.loading === true || (this.acting === true && !this.asking)}
          .disabled=${this.disabled === true || this.#isOff}
          .ariaHasPopup=${this.#slots.has('form') ? 'dialog' : null}
          .ariaExpanded=${this.#slots.has('form') ? String(this.asking === true) : null}
          .ariaLabel=${this.ariaLabel}
          @click=${this.#handleClick}
        ></button-widget>
      </div>
      ${this.#slots.has('form') ? this.#renderForm() : nothing}<slot></slot>`;
  }

  get #text(): string | undefined {
    const {count} = this.#chosen;
    return this.showCount && count > 0 ? `${this.label ?? ''} (${count})` : this.label;
  }

  get #isOff(): boolean {
    return this.#forbidden.isOff || (this.requiresSelection !== false && this.selectedKeys.length === 0);
  }

  #renderForm(): TemplateResult {
    const {language} = this.#language;
    return html`<div
      class="form layer anchored"
      part="form"
      popover="manual"
      role="dialog"
      tabindex="-1"
      aria-label=${this.label || nothing}
      @keydown=${this.#handleFormKey}
    >
      <div class="fields"><slot name="form"></slot></div>
      ${this.failure ? html`<div class="failure" part="failure" role="alert">${this.failure}</div>` : nothing}
      <div class="buttons">
        <button-widget
          part="cancel"
          variant="ghost"
          .label=${word(language, 'cancel')}
          @click=${this.#closeForm}
        ></button-widget>
        <button-widget
          part="submit"
          .color=${this.color ?? 'primary'}
          .label=${this.#text}
          .loading=${this.acting === true}
          @click=${this.#submit}
        ></button-widget>
      </div>
    </div>`;
  }

  readonly #handleClick = (): void => {
    this.#chosen.read();
    if (this.#isOff || this.acting) return;
    if (!this.#slots.has('form')) return void this.#run({});
    if (this.asking) this.#closeForm();
    else this.asking = true;
  };

  readonly #closeForm = (): void => {
    this.asking = undefined;
    this.failure = undefined;
  };

  // In a native form Enter in a field sends it; these fields have none.
  readonly #handleFormKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (event.key !== 'Enter' || event.isComposing || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void this.#submit();
  };

  readonly #submit = async (): Promise<void> => {
    if (this.acting) return;
    const {areValid, collectValues, controlsAmong} = await import('./collect-values.js');
    const slot = this.form?.querySelector('slot');
    const controls = controlsAmong(slot?.assignedElements({flatten: true}) ?? []);
    if (areValid(controls)) await this.#run(collectValues(controls));
  };

  // Without rows the button is off, and can't keep the focus.
  #letGo(): void {
    const {source} = this.#chosen;
    this.#chosen.clear();
    if (source && this.#isOff && this.matches(':focus-within')) takesFocus(firstTabbable(source));
  }

  async #run(asked: Values): Promise<void> {
    const keys = this.selectedKeys;
    const all = this.#chosen.source?.selectedAll;
    this.failure = undefined;
    showReport(this, undefined);
    try {
      const loaded = await import('./run-bulk.js').catch(() => undefined);
      const answer = await loaded?.runBulk(this, {keys, all, asked}, () => (this.acting = true));
      const {report, isDone, isTaken} = answer ?? UNREACHED;
      if (this.asking && report?.kind === 'error') this.failure = report.text;
      else showReport(this, report);
      if (!isDone && !isTaken) return;
      this.#closeForm();
      if (isDone && !this.keepSelection) this.#letGo();
    } finally {
      this.acting = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bulk-action-widget': BulkActionWidget;
  }
}
