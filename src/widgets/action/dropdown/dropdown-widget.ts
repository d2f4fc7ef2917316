import {html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {property, state} from '../../../core/decorators.js';
import {answerCommands} from '../../../core/answer-commands.js';
import {widget} from '../../../core/define.js';
import {emit, notify} from '../../../core/emit.js';
import {listOf} from '../../../core/list-of.js';
import {LanguageController} from '../../../core/language.js';
import {once} from '../../../core/late.js';
import {PLACEMENTS, type Placement} from '../../../core/overlay/placements.js';
import {flag, json, oneOf} from '../../../core/properties.js';
import {COLORS, SIZES, type Color, type Size} from '../../../core/scales.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import type {JsonRecord} from '../../../data/types.js';
import type {DropdownItemWidget} from '../dropdown-item/dropdown-item-widget.js';
import {dropdownStyles} from './dropdown-widget.styles.js';
import type {DropdownItem} from './menu-data.js';
import {textOfItem} from './item-text.js';
import type {MenuStart} from './menu-items.js';
import {describeTrigger, triggerIn} from './menu-trigger.js';
import type {OpenMenu} from './open-menu.js';

/** Detail of `item-select`. */
export interface ItemSelectDetail {
  /** The chosen item. */
  readonly item: DropdownItemWidget;
  readonly label: string;
  /** Its `value`, else its text. */
  readonly value: string;
  /** Whether a choice is made now; undefined for an item that is none. */
  readonly checked: boolean | undefined;
}

let Made: typeof OpenMenu | undefined;
const loadMenu = once(async () => {
  Made = (await import('./open-menu.js')).OpenMenu;
});

/**
 * A button that opens a menu. The button is any you put into the slot `trigger`, or one of its own; the items are
 * `<dropdown-item-widget>`s, data, or both. Arrows, letters, Home, End and Escape work as in the menus of a desktop.
 *
 * @summary A button with a menu of actions.
 * @slot - The items: `<dropdown-item-widget>`.
 * @slot trigger - The button: native, `<button-widget>`, or anything that holds one; a button with `label` by default.
 * @event {CustomEvent<ItemSelectDetail>} item-select - An item was chosen; cancelable: then nothing is run, and the menu stays.
 * @event {CustomEvent} show - The user opens the menu; cancelable; does not bubble.
 * @event {CustomEvent} after-show - The menu that the user opened is shown; does not bubble.
 * @event {CustomEvent} close - The user closes the menu; cancelable; does not bubble.
 * @event {CustomEvent} after-close - The menu that the user closed is gone; does not bubble.
 * @event {CustomEvent<ActionDetail>} action - An item asked for a bare name or a form; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action of an item was done; cancelable: then nothing is shown in place.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action of an item failed; cancelable: then nothing is shown in place.
 * @csspart trigger - The widget's own button.
 * @csspart menu - The menu.
 * @csspart item - An item from `items`.
 * @csspart message - What came of an action, below the button.
 * @csspart busy - The mark at the button while an action is under way.
 * @cssproperty [--widget-dropdown-width] - The widest that the menu gets; 20rem by default.
 * @cssstate open - The menu is open.
 * @cssstate busy - The action of an item is under way.
 *
 * @example Dumb
 * ```html
 * <dropdown-widget label="Actions">
 *   <dropdown-item-widget label="Edit" icon="edit" action="show-modal@edit"></dropdown-item-widget>
 *   <dropdown-item-widget label="Delete" icon="trash" action="action:delete_post(42)" confirm danger></dropdown-item-widget>
 * </dropdown-widget>
 * ```
 * @example Connected
 * ```html
 * <dropdown-widget label="Switch team" data-source="interface:list_teams" data-map="label: name, navigate: path"></dropdown-widget>
 * ```
 */
@widget('dropdown-widget')
export class DropdownWidget extends WidgetElement {
  static override readonly data = {list: 'items', accepts: ['items', 'label']};
  static override readonly nativeDisabled = true;
  static override readonly ownVariants = true;
  static override readonly shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override styles = dropdownStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, '', 'trigger');
  #menu?: OpenMenu;
  #start: MenuStart = 'none';
  #stopCommands?: () => void;

  @query('.menu') private readonly popup!: HTMLElement | null;

  /** The text of the widget's own button; without it and without a trigger, that is a button with three dots. */
  @property() label?: string;

  /** An icon's name for the widget's own button; none by default. */
  @property() icon?: string;

  /** Entries after the slotted ones: JSON of `{"label", "icon", "action", "confirm", "danger", "disabled", "type", "checked", "navigate", "items", "group", "heading", "divider"}`; none by default. */
  @property(json) items?: readonly DropdownItem[];

  /** Whether the menu is open; false by default. Opening it so leaves the focus where it is. */
  @property({...flag, reflect: true}) open?: boolean;

  /** Where the menu opens, seen from its button: `bottom-start`, `top-end` …; on the other side where there is no room; `bottom-start` by default. */
  @property({values: PLACEMENTS}) placement?: Placement;

  /** The menu is at least as wide as its button; false by default. */
  @property({...flag, attribute: 'match-width'}) matchWidth?: boolean;

  /** The record that the actions of the items are about; none by default. */
  @property(json) record?: JsonRecord;

  /** The size of the widget's own button; `md` by default. */
  @property(oneOf(SIZES)) size?: Size;

  /** The colour of the widget's own button; `default` by default. */
  @property(oneOf(COLORS)) color?: Color;

  @state() private acting?: boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    const open = (): void => this.#open('first');
    const close = (): void => this.#close();
    this.#stopCommands = answerCommands(this, {
      ...{open, show: open, 'show-popover': open, close, hide: close, 'hide-popover': close},
      toggle: () => (this.open ? close() : open()),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopCommands?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.open) this.#prepare();
    if (!isServer && !this.#slots.has('trigger') && !customElements.get('button-widget')) {
      void import('../button/button-widget.js');
      void import('../../media/icon/icon-widget.js');
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.open || this.disabled) this.#menu?.hide();
    else if (this.#menu) {
      this.#menu.show(this.#start);
      this.#start = 'none';
    }
    describeTrigger(this.#trigger, this.open === true);
    this.states.toggle('open', this.open === true);
    this.states.toggle('busy', this.acting === true);
  }

  /** Puts the focus on the button. */
  override focus(options?: FocusOptions): void {
    this.#trigger?.focus(options);
  }

  /** Opens the menu with the focus on its first item; for scripts, so that no event says it. */
  show(): void {
    if (this.disabled) return;
    this.#start = 'first';
    this.open = true;
    this.requestUpdate();
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return this.label ? html`<span>${this.label}</span>` : nothing;
  }

  override renderSkeleton(): TemplateResult {
    return html`<span class="skeleton trigger-skeleton"></span>`;
  }

  override render(): TemplateResult {
    const {language} = this.#language;
    const items = listOf(this, 'items', this.items);
    const isEmpty = items.length === 0 && !this.#slots.has('');
    return html`<div
        class="base"
        ?inert=${this.disabled === true && this.#slots.has('trigger')}
        @pointerenter=${this.#prepare}
        @focusin=${this.#prepare}
        @click=${this.#handleTriggerClick}
        @keydown=${this.#handleTriggerKey}
      >
        <slot name="trigger">${this.#slots.has('trigger') ? nothing : this.#renderButton()}</slot>
        ${this.acting ? html`<span class="busy" part="busy"></span>` : nothing}
      </div>
      <div
        class="menu layer anchored"
        part="menu"
        popover="manual"
        role="menu"
        tabindex="-1"
        aria-label=${this.#menuName}
        @click=${this.#handleItemClick}
      >
        <slot @slotchange=${this.#handleSlotChange}></slot>${this.#menu?.entries(items)}
        ${isEmpty && this.#menu ? html`<dropdown-item-widget disabled .label=${word(language, 'empty')}></dropdown-item-widget>` : nothing}
      </div>`;
  }

  #renderButton(): TemplateResult {
    const hasText = Boolean(this.label);
    return html`<button-widget
      part="trigger"
      .icon=${this.icon ?? (hasText ? undefined : 'ellipsis')}
      .label=${this.label}
      .size=${this.size}
      .color=${this.color}
      .variant=${this.variant}
      .disabled=${this.disabled}
      .ariaLabel=${this.ariaLabel ?? (hasText ? null : word(this.#language.language, 'actions.more'))}
      >${hasText ? html`<icon-widget class="chevron" name="chevron-down"></icon-widget>` : nothing}</button-widget
    >`;
  }

  get #trigger(): HTMLElement | undefined {
    return triggerIn(this.shadowRoot);
  }

  get #menuName(): string {
    const trigger = this.#trigger;
    const name = this.ariaLabel || this.label || (trigger && textOfItem(trigger));
    return name || word(this.#language.language, 'actions');
  }

  /** Fetches the menu as soon as it may be wanted, and draws its items. */
  readonly #prepare = (): void => {
    if (this.#menu || isServer) return;
    if (!Made) return this.waitFor(loadMenu().then(() => this.#prepare()));
    this.#menu = new Made(this, {
      popover: () => this.popup,
      anchor: () => this.#trigger,
      placement: () => this.placement ?? 'bottom-start',
      matchWidth: () => this.matchWidth,
      dismiss: (reason) => this.#close(reason === 'tab'),
      close: () => this.#close(true),
      acts: (isActing) => (this.acting = isActing || undefined),
    });
    this.requestUpdate();
  };

  #open(start: MenuStart): void {
    if (this.disabled) return;
    if (this.open) return this.#menu?.show(start);
    if (!emit(this, 'show', {cancelable: true, bubbles: false, composed: false})) return;
    this.#start = start;
    this.open = true;
    void this.updateComplete.then(() => notify(this, 'after-show'));
  }

  /** Tab must find the focus at the button already, so that it goes on from there. */
  #close(atOnce = false): void {
    if (!this.open || !emit(this, 'close', {cancelable: true, bubbles: false, composed: false})) return;
    this.open = false;
    if (atOnce) this.#menu?.hide();
    void this.updateComplete.then(() => notify(this, 'after-close'));
  }

  // A click of the keyboard has no count: then the focus goes on to the first item.
  readonly #handleTriggerClick = (event: MouseEvent): void => {
    const trigger = this.#trigger;
    if (!trigger || !event.composedPath().includes(trigger) || event.defaultPrevented) return;
    if (this.open) this.#close();
    else this.#open(event.detail === 0 ? 'first' : 'menu');
  };

  readonly #handleTriggerKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#open(event.key === 'ArrowUp' ? 'last' : 'first');
  };

  readonly #handleItemClick = (event: Event): void => this.#menu?.handleClick(event);

  readonly #handleSlotChange = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'dropdown-widget': DropdownWidget;
  }
}
