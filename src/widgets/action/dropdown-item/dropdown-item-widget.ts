import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {once} from '../../../core/late.js';
import {listOf} from '../../../core/list-of.js';
import {flag, json, oneOf} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {safeUrl} from '../../../core/url.js';
import {WHEN_FORBIDDEN, type WhenForbidden} from '../../../core/scales.js';
import {LateForbidden} from '../../../core/late-forbidden.js';
import type {RunnerAction} from '../../../core/when-forbidden.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {NOT_LOADED} from '../../../data/failure.js';
import type {JsonRecord} from '../../../data/types.js';
import {menuEntries, type DropdownItem} from '../dropdown/menu-data.js';
import {textOfItem} from '../dropdown/item-text.js';
import type {MenuItem, MenuStart} from '../dropdown/menu-items.js';
import type {Menu} from '../dropdown/menu.js';
import type {MenuReport} from '../dropdown/run-item.js';
import {dropdownItemStyles} from './dropdown-item-widget.styles.js';

const loadMenu = once(() => import('../dropdown/menu.js'));

const TYPES = ['item', 'checkbox', 'radio', 'group', 'divider'] as const;

/** What an entry of a menu is. */
export type DropdownItemType = (typeof TYPES)[number];

const ROLES: Readonly<Record<DropdownItemType, string>> = {
  item: 'menuitem',
  checkbox: 'menuitemcheckbox',
  radio: 'menuitemradio',
  group: 'group',
  divider: 'separator',
};

// The item has the focus, and not what lies over it.
const keepFocus = (event: Event): void => event.preventDefault();

/**
 * One entry of a `<dropdown-widget>`: it runs an action, goes somewhere, is a choice, opens a menu of its own, names a
 * group or draws a line. Items put into it are those of the menu that it opens, or of its group.
 *
 * @summary An item of a menu.
 * @slot - The text, in place of `label`.
 * @slot items - Items of the menu that it opens, or of its group; an item put into an item comes here by itself.
 * @event {CustomEvent<ActionDetail>} action - A bare name or a form was asked for; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action was done; cancelable: then nothing is shown in place.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action failed; cancelable: then nothing is shown in place.
 * @csspart base - The row.
 * @csspart icon - The icon.
 * @csspart label - The text.
 * @csspart shortcut - The keys that do the same.
 * @csspart menu - The menu that it opens.
 * @csspart item - An item from `items`.
 * @cssstate busy - Its action is under way.
 * @cssstate checked - The choice is made.
 * @cssstate expanded - The menu that it opens is open.
 * @cssstate forbidden - The user may not run its action, or that is not known yet (see `when-forbidden`).
 *
 * @example Dumb
 * ```html
 * <dropdown-item-widget label="Delete" icon="trash" action="action:delete_post" confirm danger></dropdown-item-widget>
 * ```
 * @example Connected: the action is the source, which is run and not read.
 * ```html
 * <dropdown-item-widget label="Publish" data-source="action:publish_post(42)"></dropdown-item-widget>
 * ```
 */
@widget('dropdown-item-widget')
export class DropdownItemWidget extends WidgetElement implements MenuItem {
  static override readonly data = {value: 'label', accepts: ['label', 'icon', 'danger', 'checked']};
  static override readonly nativeDisabled = true;
  static override readonly drawsLoading = true;
  static override styles = dropdownItemStyles;

  readonly #slots = new SlotController(this, '', 'items');
  readonly #forbidden = new LateForbidden(this, () => this.#runs);
  #menu?: Menu;
  #start: MenuStart = 'menu';

  /** The text; what is slotted by default. */
  @property() label?: string;

  /** What it stands for in the event `item-select`; its text by default. */
  @property() value?: string;

  /** An icon's name; none by default. */
  @property() icon?: string;

  /** What it is: `item`, `checkbox`, `radio`, `group` or `divider`; `item` by default. */
  @property(oneOf(TYPES)) type?: DropdownItemType;

  /** What to run: `action:publish`, `form:edit`, `show-modal@id`, `/path` or a bare name; none by default. What went wrong is said below the menu's button. */
  @property() action?: string;

  /** The record that the action is about; that of the menu by default. */
  @property(json) record?: JsonRecord;

  /** A question asked before the action; empty is “Are you sure?”; none by default. */
  @property() confirm?: string | boolean;

  /** It destroys something: it is in the colour of danger, and the question starts at Cancel; false by default. */
  @property({...flag, reflect: true}) danger?: boolean;

  /** Whether a `checkbox` or `radio` is chosen; false by default. */
  @property(flag) checked?: boolean;

  /** What becomes of it where the user may not run its action: `hide` or `disable`; as the provider around has it by default. */
  @property(oneOf(WHEN_FORBIDDEN)) whenForbidden?: WhenForbidden;

  /** A page of this app to go to; none by default. Unsafe addresses are not gone to. */
  @property() navigate?: string;

  /** An address to go to; none by default. Unsafe addresses are not gone to. */
  @property() href?: string;

  /** The keys that do the same, as text such as `⌘C`; none by default. It does not listen for them. */
  @property() shortcut?: string;

  /** The items of the menu that it opens, or of its group, after the slotted ones; none by default. */
  @property(json) items?: readonly DropdownItem[];

  /** What shows before the server has answered: `delete`, or JSON of fields or operations; nothing by default. */
  @property() optimistic?: string;

  /** The names of the sources that `optimistic` is shown on; the nearest data widget by default. */
  @property() affects?: string;

  /** What is read again after success, separated by commas; what the server says by default. */
  @property() refreshes?: string;

  @state() private opened?: boolean;

  /** Whether the menu that it opens is open. */
  get expanded(): boolean {
    return this.opened === true;
  }

  /** Whether it can't be chosen: it is disabled, or the user may not run its action. */
  get isOff(): boolean {
    return this.disabled === true || this.#forbidden.isOff;
  }

  /** Whether it opens a menu of its own. */
  get hasMenu(): boolean {
    return (this.type ?? 'item') === 'item' && this.#hasItems;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // As an author of nested lists writes it.
    if (!this.slot && this.parentElement?.localName === this.localName) this.slot = 'items';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.opened = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const needsIcon = this.icon || this.checked || this.hasMenu;
    if (needsIcon && !isServer && !customElements.get('icon-widget')) void import('../../media/icon/icon-widget.js');
    if (this.hasMenu && !this.#menu && !isServer) this.waitFor(this.#makeMenu());
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {internals} = this.states;
    const isChoice = this.type === 'checkbox' || this.type === 'radio';
    internals.role = ROLES[this.type ?? 'item'];
    internals.ariaChecked = isChoice ? String(this.checked === true) : null;
    internals.ariaDisabled = this.isOff || this.loading ? 'true' : null;
    internals.ariaHasPopup = this.hasMenu ? 'menu' : null;
    internals.ariaExpanded = this.hasMenu ? String(this.expanded) : null;
    // Else what is in its menu, its keys and its marks would be read as its name.
    internals.ariaLabel = this.type === 'divider' ? null : textOfItem(this) || null;
    internals.ariaKeyShortcuts = this.shortcut ?? null;
    this.states.toggle('busy', this.loading === true);
    this.states.toggle('checked', isChoice && this.checked === true);
    this.states.toggle('expanded', this.expanded);
  }

  /** Opens its menu and puts the focus on the first or last item of it, or on the menu itself. */
  openMenu(where: MenuStart): void {
    if (!this.hasMenu || this.disabled) return;
    this.opened = true;
    this.#start = where;
    this.#menu?.show(where);
  }

  /** Closes its menu; the focus that was in it comes back. */
  closeMenu(): void {
    this.opened = undefined;
    this.#menu?.hide();
  }

  /**
   * Does what it is for, as when it is chosen: runs its action on its record, else on the given one, or goes to its
   * address. Gives what is to be said of it; undefined where nothing is. `started` is called when an action goes out.
   */
  async run(record?: JsonRecord, started?: () => void): Promise<MenuReport | undefined> {
    const loaded = await import('../dropdown/run-item.js').catch(() => undefined);
    if (!loaded) return {kind: 'error', text: NOT_LOADED.message};
    try {
      return await loaded.runItem(this, record, () => {
        this.loading = true;
        started?.();
      });
    } finally {
      this.loading = undefined;
    }
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="row"><span class="skeleton label-skeleton"></span></div>`;
  }

  override render(): TemplateResult {
    if (this.type === 'divider') return html`<div class="line" part="base"></div>`;
    if (this.type === 'group') return this.#renderGroup();
    return html`<div class="row" part="base">
        ${this.#renderAddress()}${this.#renderMark()}<span class="label" part="label">${this.label}<slot></slot></span>
        ${this.shortcut ? html`<span class="shortcut" part="shortcut">${this.shortcut}</span>` : nothing}
        ${this.hasMenu ? html`<icon-widget class="deeper" name="chevron-right"></icon-widget>` : nothing}
      </div>
      ${this.hasMenu ? this.#renderMenu() : nothing}`;
  }

  get #runs(): RunnerAction | undefined {
    const action = this.action ?? this.dataSource;
    return action === undefined ? undefined : {action, record: this.record};
  }

  get #hasItems(): boolean {
    return (Array.isArray(this.items) && this.items.length > 0) || this.#slots.has('items');
  }

  // It is there as soon as an item that opens one has been drawn, and catches up with who was faster.
  async #makeMenu(): Promise<void> {
    const {Menu: Made} = await loadMenu();
    this.#menu ??= new Made(this, {
      popover: () => this.shadowRoot?.querySelector<HTMLElement>('.menu'),
      anchor: () => this,
      placement: () => 'end-start',
      isNested: true,
      dismiss: () => this.closeMenu(),
    });
    if (this.opened) this.#menu.show(this.#start);
  }

  // A link for the pointer, which the browser opens beside the page, copies and shows as it does others. Keys and screen
  // readers have the item itself.
  #renderAddress(): TemplateResult | typeof nothing {
    const isLink = (this.type ?? 'item') === 'item' && !this.hasMenu && !this.disabled && this.confirm === undefined;
    const address = isLink ? safeUrl(this.navigate ?? this.href) : undefined;
    if (address === undefined || this.action !== undefined) return nothing;
    return html`<a class="address" href=${address} tabindex="-1" aria-hidden="true" @mousedown=${keepFocus}></a>`;
  }

  #renderMark(): TemplateResult | typeof nothing {
    if (this.loading) return html`<span class="mark spinner"></span>`;
    if (this.type === 'radio')
      return html`<span class="mark">${this.checked ? html`<span class="dot"></span>` : nothing}</span>`;
    if (this.type === 'checkbox')
      return html`<span class="mark">${this.checked ? html`<icon-widget name="check"></icon-widget>` : nothing}</span>`;
    return this.icon ? html`<icon-widget class="mark" part="icon" .name=${this.icon}></icon-widget>` : nothing;
  }

  #renderMenu(): TemplateResult {
    return html`<div
      class="menu layer anchored"
      part="menu"
      popover="manual"
      role="menu"
      tabindex="-1"
      aria-label=${textOfItem(this) || nothing}
    >
      ${this.#renderItems()}
    </div>`;
  }

  #renderGroup(): TemplateResult {
    return html`<div class="group" part="base">
      <div class="heading" part="label" aria-hidden="true">${this.label}<slot></slot></div>
      <div class="items">${this.#renderItems()}</div>
    </div>`;
  }

  #renderItems(): TemplateResult {
    return html`<slot name="items"></slot>${menuEntries(listOf(this, 'items', this.items))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dropdown-item-widget': DropdownItemWidget;
  }
}
