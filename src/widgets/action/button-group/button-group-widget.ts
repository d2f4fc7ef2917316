import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {keyedItems} from '../../../core/keyed-items.js';
import {listOf} from '../../../core/list-of.js';
import {json, oneOf} from '../../../core/properties.js';
import {LABELS, textField} from '../../../core/record-fields.js';
import {RovingFocus} from '../../../core/roving-focus.js';
import {COLORS, SIZES, type Color, type Size} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {buttonGroupStyles} from './button-group-widget.styles.js';
import {controlsOf, handLooks, setRadio, setToggle, valueOf, warnOfTwins} from './group-children.js';

const ORIENTATIONS = ['horizontal', 'vertical'] as const;
const SELECTIONS = ['none', 'single', 'multiple'] as const;

/** How the buttons of a group follow each other. */
export type ButtonGroupOrientation = (typeof ORIENTATIONS)[number];
/** How many buttons of a group can be chosen. */
export type ButtonGroupSelection = (typeof SELECTIONS)[number];

/** One button of a group as data. */
export interface ButtonGroupItem {
  /** The text; `title`, `name` and `text` are read as well. */
  readonly label?: string;
  /** What it stands for; its text by default. */
  readonly value?: string;
  /** An icon's name. */
  readonly icon?: string;
  /** What is run, as with `<button-widget action>`. */
  readonly action?: string;
  /** It can't be chosen. */
  readonly disabled?: boolean;
  /** The name of a button that has an icon alone. */
  readonly 'aria-label'?: string;
}

/**
 * Buttons that belong together, joined to one shape. As it is, each is a button of its own; with `selection` the group
 * is a choice: of one, as radio buttons with one tab stop, among which arrows choose, or of several, as toggles.
 *
 * @summary Joined buttons, or a choice made with them.
 * @slot - The buttons: `<button-widget>`, native ones, or a `<dropdown-widget>`.
 * @event {Event} input - The user chose; `value` is the new choice.
 * @event {Event} change - The user chose; `value` is the new choice.
 * @csspart base - The box around the buttons.
 * @csspart button - A button from `items`.
 * @cssproperty [--widget-button-group-radius] - Corner radius; that of buttons by default.
 *
 * @example Dumb
 * ```html
 * <button-group-widget label="View" selection="single" value="list">
 *   <button-widget label="List" value="list"></button-widget>
 *   <button-widget label="Board" value="board"></button-widget>
 * </button-group-widget>
 * ```
 * @example Connected
 * ```html
 * <button-group-widget label="Status" selection="multiple" data-source="interface:list_statuses"></button-group-widget>
 * ```
 */
@widget('button-group-widget')
export class ButtonGroupWidget extends WidgetElement {
  static override readonly data = {list: 'items', accepts: ['items', 'value']};
  static override readonly ownVariants = true;
  static override styles = buttonGroupStyles;

  /** The group's name for screen readers; none by default. */
  @property() label?: string;

  /** Whether the buttons stand beside or below each other: `horizontal` or `vertical`; `horizontal` by default. */
  @property(oneOf(ORIENTATIONS)) orientation?: ButtonGroupOrientation;

  /** How many can be chosen: `none`, `single` or `multiple`; `none` by default. */
  @property(oneOf(SELECTIONS)) selection?: ButtonGroupSelection;

  /** What is chosen: the value of a button, or with `multiple` a list of them, `a, b` in the attribute; nothing by default. */
  @property() value?: string | readonly string[];

  /** Buttons after the slotted ones: JSON of `{"label", "value", "icon", "action", "disabled"}`; none by default. */
  @property(json) items?: readonly ButtonGroupItem[];

  /** The size of buttons that have none of their own; `md` by default. */
  @property(oneOf(SIZES)) size?: Size;

  /** The colour of buttons that have none of their own; `default` by default. */
  @property(oneOf(COLORS)) color?: Color;

  readonly #roving = new RovingFocus(this, {
    items: () => this.#controls,
    axis: () => 'both',
    preferred: () => this.#controls.find((control) => this.#chosen.includes(valueOf(control))),
    moved: (control) => this.#choose(valueOf(control)),
    isOn: () => this.selection === 'single' && !this.closest('toolbar-widget'),
    watches: true,
  });

  #hadToggles = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!isServer && this.items && !customElements.get('button-widget')) void import('../button/button-widget.js');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    void this.#dress();
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="base">${[0, 1, 2].map(() => html`<span class="skeleton button-skeleton"></span>`)}</div>`;
  }

  override render(): TemplateResult {
    const items = keyedItems(listOf(this, 'items', this.items), {key: 'value'});
    return html`<div
      class="base"
      part="base"
      role=${this.selection === 'single' ? 'radiogroup' : 'group'}
      aria-label=${(this.ariaLabel || this.label) ?? nothing}
      aria-orientation=${this.selection === 'single' && this.orientation === 'vertical' ? 'vertical' : nothing}
      @click=${this.#handleClick}
      @change=${this.#handleChange}
    >
      <slot @slotchange=${this.#dress}></slot>${repeat(
        items,
        ({key}) => key,
        ({item}) => this.#renderItem(typeof item === 'object' ? (item as ButtonGroupItem) : {label: String(item)}),
      )}
    </div>`;
  }

  #renderItem(item: ButtonGroupItem): TemplateResult {
    return html`<button-widget
      part="button"
      .label=${textField(item, LABELS)}
      .value=${item.value}
      .icon=${item.icon}
      .action=${item.action}
      .disabled=${item.disabled === true}
      .ariaLabel=${item['aria-label'] ?? null}
    ></button-widget>`;
  }

  get #chosen(): readonly string[] {
    const {value, selection} = this;
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.map(String);
    return selection === 'multiple' ? String(value).split(/\s*,\s*/) : [String(value)];
  }

  /** The children that are joined: those slotted, then those from data. */
  get #members(): HTMLElement[] {
    const base = this.shadowRoot?.querySelector('.base');
    const slotted = base?.querySelector('slot')?.assignedElements({flatten: true}) ?? [];
    return [...slotted, ...(base?.querySelectorAll('[part="button"]') ?? [])].filter(
      (child) => child instanceof HTMLElement,
    );
  }

  get #controls(): HTMLElement[] {
    return controlsOf(this.#members);
  }

  /** Brings the children in line with the group, as soon as they are drawn. */
  readonly #dress = async (): Promise<void> => {
    const members = this.#members;
    handLooks(members, {size: this.size, variant: this.variant, color: this.color});
    members.forEach((member, index) => markPlace(member, index, members.length));
    await Promise.all(members.map(async (member) => (member as {updateComplete?: Promise<unknown>}).updateComplete));
    const controls = this.#controls;
    const {selection = 'none'} = this;
    for (const control of controls) {
      const isChosen = this.#chosen.includes(valueOf(control));
      setRadio(control, selection === 'single' ? isChosen : undefined);
      // A plain group leaves an author's own toggles alone.
      if (selection !== 'none' || this.#hadToggles) setToggle(control, selection === 'multiple' ? isChosen : undefined);
    }
    this.#hadToggles = selection === 'multiple';
    if (selection !== 'none') warnOfTwins(this, controls);
    this.#roving.sync();
  };

  #choose(value: string): void {
    const chosen = this.#chosen;
    if (this.selection === 'multiple')
      this.value = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    else if (chosen.includes(value)) return;
    else this.value = value;
    this.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    this.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
  }

  readonly #handleClick = (event: Event): void => {
    const path = event.composedPath();
    const control = this.#controls.find((each) => path.includes(each));
    const {selection = 'none'} = this;
    if (!control || selection === 'none' || event.defaultPrevented) return;
    // A toggle says by itself that it was switched.
    if (selection === 'single' || !('pressed' in control)) this.#choose(valueOf(control));
  };

  // The group speaks for its toggles: a listener on it would else hear each choice twice.
  readonly #handleChange = (event: Event): void => {
    const {target} = event;
    if (this.selection !== 'multiple' || !(target instanceof HTMLElement) || !('pressed' in target)) return;
    event.stopPropagation();
    this.#choose(valueOf(target));
  };
}

/** Says to the styles of the group where a child stands; corners are round at the ends alone. */
function markPlace(member: HTMLElement, index: number, count: number): void {
  const place = count === 1 ? 'alone' : index === 0 ? 'first' : index === count - 1 ? 'last' : 'between';
  if (member.dataset['joined'] !== place) member.dataset['joined'] = place;
}

declare global {
  interface HTMLElementTagNameMap {
    'button-group-widget': ButtonGroupWidget;
  }
}
