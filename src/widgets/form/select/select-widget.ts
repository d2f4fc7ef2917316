import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {FormControlElement, type NativeControl, type Verdict} from '../../../core/form-control-element.js';
import {flag, list, numeric} from '../../../core/properties.js';
import {query} from '../../../core/query.js';
import type {Delivery} from '../../../data/types.js';
import type {Choice} from '../../../form/choices.js';
import {missingChoice} from './missing-choice.js';
import type {ListStart, OpenList} from './open-list.js';
import {SelectChoices} from './select-choices.js';
import type {SelectExtras} from './select-extras.js';
import {fetchListIdly, holdsKey, loadExtras, loadList, loadOptions, parts} from './select-parts.js';
import {selectStyles} from './select-widget.styles.js';
import {entriesOf, valuesOf} from './select-values.js';

/**
 * A field in which one or several of a list are chosen. It looks and acts as a native one, and finds what is typed; a
 * list of ten thousand opens as fast as one of ten. The options are an attribute, data, `<option>` children, or several
 * of these. Space, Enter or an arrow opens the list, letters go to what begins with them, Escape changes nothing.
 *
 * @summary A field that chooses from a list.
 * @slot - Options: `<option>`, also in `<optgroup>`; a second line is `data-description`.
 * @csspart box - The field itself, with what stands in it.
 * @csspart control - The button that shows the choice and opens the list.
 * @csspart chips - The choices of several.
 * @csspart chip - One choice of several.
 * @csspart remove - The button that takes one choice of several back.
 * @csspart clear - The button that takes the whole choice back.
 * @csspart list - The open list, with its search field.
 * @csspart search - The field that is searched with.
 * @csspart option - One option.
 * @csspart group - The heading of a group of options.
 * @csspart empty - What stands in place of options where there are none.
 * @cssproperty [--widget-select-list-height] - The highest that the list gets; 20rem by default.
 * @cssstate open - The list is open.
 *
 * @example Dumb
 * ```html
 * <select-widget name="role" label="Role" options='[["Admin", "admin"], ["Editor", "editor"]]'></select-widget>
 * ```
 * @example Connected
 * ```html
 * <select-widget name="category_id" label="Category" data-source="interface:list_categories" search-enabled></select-widget>
 * ```
 */
@widget('select-widget')
export class SelectWidget extends FormControlElement {
  static override readonly data = {
    list: 'options',
    accepts: ['options', 'defaultValue', 'label'],
    rename: {value: 'defaultValue'},
  };
  static override styles = selectStyles;

  /** The value at first and after a reset; with `multiple` several, separated by commas or as a JSON list; none by default. What was chosen since, `value`, covers it. */
  @property({attribute: 'value'}) defaultValue?: string | readonly unknown[];

  /** What can be chosen, after the `<option>` children: texts, `[label, value]` pairs, `{label, value, disabled, description, group}`, records with `id` and `name`, or groups `{label, options}`; none by default. */
  @property(list) options?: readonly unknown[];

  /** What is shown while nothing is chosen; nothing by default. It is no label. */
  @property() placeholder?: string;

  /** Several can be chosen; false by default. */
  @property({...flag, reflect: true}) multiple?: boolean;

  /** The open list has a field that searches it; false by default. */
  @property(flag) searchEnabled?: boolean;

  /** The open list has that field from so many options on, 1 to 100,000; never by default. */
  @property(numeric([1, 100_000])) searchFrom?: number;

  /** Offers a button that takes the choice back; false by default. */
  @property(flag) clearable?: boolean;

  /** With `multiple`, so many choices are shown one by one and the others counted; 0 counts them all; 10 by default. */
  @property(numeric([0, 1000])) maxChips?: number;

  @state() private opened?: boolean;
  @query('#control') private readonly button!: NativeControl | null;

  readonly #choices = new SelectChoices(this);
  #own?: unknown;
  #list?: OpenList;
  #extras?: SelectExtras;
  #early?: KeyboardEvent[];

  /** The value now: what the reader or the page has chosen, else `defaultValue`; with `multiple` a list of texts. */
  get value(): string | readonly string[] {
    return this.multiple ? this.#values : (this.#values[0] ?? '');
  }

  set value(value: unknown) {
    this.#own = value ?? undefined;
    this.noteWritten();
  }

  /** What is chosen: each `{value, label, raw}`, where `raw` is the value as it was given, as a number or a record's id. */
  get selectedOptions(): readonly Choice[] {
    return this.#choices.of(this.#values);
  }

  /** What kind of control it is, as a native one says. */
  get type(): 'select-one' | 'select-multiple' {
    return this.multiple ? 'select-multiple' : 'select-one';
  }

  /** Opens the list, as a click does. */
  showPicker(): void {
    this.#open('chosen');
  }

  /** Takes the whole choice back as the reader would, and leaves the focus in the field. */
  clear(): void {
    this.focus();
    this.#choose([]);
  }

  override applyData(delivery: Delivery): void {
    super.applyData(delivery);
    this.#dropGone();
  }

  protected override get control(): NativeControl | null {
    return this.button;
  }

  protected override get verdict(): Verdict | null {
    return this.required && this.#values.every((value) => value === '') ? missingChoice() : null;
  }

  protected override get formValue(): string | FormData | null {
    return this.isOff ? null : this.kept;
  }

  protected override get kept(): string | FormData {
    return this.multiple ? entriesOf(this.name || this.field, this.#values) : (this.#values[0] ?? '');
  }

  protected override get fieldValue(): unknown {
    const raw = this.selectedOptions.map((choice) => choice.raw);
    return this.multiple ? raw : (raw[0] ?? null);
  }

  protected override restore(kept: string | File | FormData): void {
    this.value = kept instanceof FormData ? [...kept.values()] : kept;
  }

  protected override takeDefault(): void {
    this.value = undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of ['focusin', 'pointerover']) root.addEventListener(type, this.#prepare);
    root.addEventListener('click', this.#handleClick);
    root.addEventListener('keydown', this.#handleKey);
    fetchListIdly();
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // A source that waits for the value of another field has nothing to choose from.
    if (this.dataController?.state === 'idle') this.#dropGone();
    if (this.opened && (this.isOff || this.readOnly)) this.opened = undefined;
    if (this.#extras || (!this.clearable && !this.multiple)) return;
    if (parts.SelectExtras) this.#extras = new parts.SelectExtras(this, (values) => this.#choose(values));
    else this.waitFor(loadExtras().then(() => this.requestUpdate()));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#list?.follow(this.opened === true);
    this.states.toggle('open', this.opened === true);
  }

  get #values(): readonly string[] {
    return valuesOf(this.#own ?? this.defaultValue ?? this.#choices.light?.chosen, this.multiple === true);
  }

  // As with a native field the placeholder is better than no name.
  get #name(): string | typeof nothing {
    return this.label || this.outerName !== nothing ? this.outerName : (this.placeholder ?? nothing);
  }

  #choose(values: readonly string[]): void {
    if (this.isOff || this.readOnly || String(values) === String(this.#values)) return;
    this.#choices.remember(values);
    this.#take(values);
    this.noteChange();
  }

  #take(values: readonly string[]): void {
    this.#own = values;
    this.noteInput();
    this.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  }

  #dropGone(): void {
    if (this.#choices.isGone(this.dataController, this.#values)) this.#take([]);
  }

  #open(start: ListStart): void {
    if (this.isOff || this.readOnly) return;
    this.#prepare();
    this.#list?.begin(start);
    this.opened = true;
  }

  readonly #prepare = (): void => {
    if (this.#list || isServer) return;
    if (!parts.OpenList) return this.waitFor(loadList().then(this.#prepare, () => (this.opened = undefined)));
    this.#list = new parts.OpenList(this, {
      choices: this.#choices,
      values: () => this.#values,
      label: () => this.label || this.#name,
      choose: (values) => this.#choose(values),
      open: (start) => this.#open(start),
      close: () => (this.opened = undefined),
    });
    if (this.opened) this.#list.begin('chosen');
    for (const event of this.#early ?? []) this.#list.handleKey(event);
    this.#early = undefined;
    this.requestUpdate();
  };

  readonly #handleClick = (event: Event): void => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    if (event.target.closest('label')) {
      // As with a native one its label gives it the focus, and opens nothing.
      event.preventDefault();
      this.focus();
    } else if (event.target.closest('.box') && !event.target.closest('.tool')) {
      if (this.opened) this.opened = undefined;
      else this.#open('chosen');
    }
  };

  readonly #handleKey = (event: Event): void => {
    if (event.defaultPrevented || this.isOff || this.readOnly) return;
    if (this.#extras?.handleKey(event as KeyboardEvent)) return event.preventDefault();
    if (this.#list) return this.#list.handleKey(event as KeyboardEvent);
    // What is typed before the list has come is not lost.
    if (!holdsKey(event as KeyboardEvent)) return;
    (this.#early ??= []).push(event as KeyboardEvent);
    this.#prepare();
  };

  // Most have no children, and one that does has them only once it has been parsed.
  readonly #handleSlotChange = (): void => {
    if (this.#choices.light || !this.querySelector('option')) return;
    if (!parts.LightOptions) return this.waitFor(loadOptions().then(this.#handleSlotChange));
    this.#choices.light = new parts.LightOptions(this, () => this.requestUpdate());
    this.requestUpdate();
  };

  override render(): TemplateResult {
    const {isOff, wrong, opened, selectedOptions: chosen} = this;
    const [one] = chosen;
    const extras = this.#extras;
    return this.renderField(
      html`<div class="box" part="box">
        <slot hidden @slotchange=${this.#handleSlotChange}></slot
        ><button
          class="control"
          id="control"
          part="control"
          type="button"
          role="combobox"
          ?disabled=${isOff}
          aria-haspopup="listbox"
          aria-expanded=${opened && this.#list ? 'true' : 'false'}
          aria-controls=${opened && this.#list ? 'list' : nothing}
          aria-activedescendant=${this.#list?.activeId ?? nothing}
          aria-required=${this.required ? 'true' : nothing}
          aria-readonly=${this.readOnly ? 'true' : nothing}
          aria-label=${this.#name}
          aria-describedby=${this.descriptions}
          aria-invalid=${wrong === undefined ? nothing : 'true'}
        >
          ${extras?.renderText(chosen) ?? (one?.label || html`<span class="placeholder">${this.placeholder}</span>`)}</button
        >${extras ? html`${extras.renderChips(chosen, isOff)}${extras.renderClear(isOff)}` : nothing}
      </div>`,
      this.#list?.render(),
    );
  }

  override renderSkeleton(): TemplateResult {
    return html`${this.renderLabel()}
      <div class="box skeleton"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'select-widget': SelectWidget;
  }
}
