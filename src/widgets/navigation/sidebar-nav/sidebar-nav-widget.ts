import {html, nothing, svg, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {emit} from '../../../core/emit.js';
import {LanguageController} from '../../../core/language.js';
import {json, flag, reflectedFlag} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/navigation.js';
import {NavMenu} from '../nav/nav-menu.js';
import {navSkeleton} from '../nav/nav-view.js';
import {SlottedLinks} from '../nav/slotted-links.js';
import {sidebarNavStyles} from './sidebar-nav-widget.styles.js';

// Drawn here: it is there before the icons of the entries.
const panel = svg`<svg viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"><rect width="18" height="18" x="3" y="3" rx="2"/><path d="M9 3v18"/></svg>`;

const PUTS_AWAY = 'layout-widget[collapsible]:not([collapsible="false"])';

/** Detail of `collapse-change`. */
export interface CollapseChange {
  readonly collapsed: boolean;
}

/**
 * The side navigation of an app: links with icons and counts, in sections and groups, the current one marked by itself
 * from the address of the page. `collapsible`, it folds to its icons; their names stay, beside the pointer or the focus.
 * In the `sidebar` slot of a layout it never folds where that puts it away: in the drawer of narrow screens, and where the
 * layout is `collapsible` itself, whose button in the header is then the only one.
 *
 * @summary The side navigation of an app.
 * @slot - Links as elements, after those of `items`; the current one gets `aria-current`.
 * @slot header - Above the links, such as a logo or a switch of workspaces.
 * @slot footer - Below the links, such as a user menu.
 * @event {CustomEvent<NavItemClick>} item-click - An entry was chosen by a plain click; cancelable, so that a router of the page goes there.
 * @event {CustomEvent<CollapseChange>} collapse-change - A user has folded it or opened it again.
 * @event {CustomEvent<ActionDetail>} action - An entry without a path names an action; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action of an entry was done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action of an entry failed; cancelable: then nothing is shown in place.
 * @csspart base - The box that holds everything.
 * @csspart header - The box above the links.
 * @csspart nav - The landmark.
 * @csspart list - A list of entries.
 * @csspart item - One entry with what is below it.
 * @csspart link - The link or button of an entry.
 * @csspart icon - The icon of an entry.
 * @csspart label - The text of an entry.
 * @csspart badge - The count or word at the end of an entry.
 * @csspart toggle - The button that opens the group of an entry which is a link itself.
 * @csspart chevron - The arrow of a group.
 * @csspart section-heading - The heading of a section.
 * @csspart fly-out - A group that has opened beside a folded sidebar.
 * @csspart name - The name of an icon of a folded sidebar.
 * @csspart message - Why an action failed.
 * @csspart empty - The words of an empty navigation.
 * @csspart footer - The box below the links.
 * @csspart collapse - The button that folds and opens it.
 * @cssproperty [--widget-nav-radius] - Corner radius of an entry; 6 px by default.
 * @cssproperty [--widget-nav-current] - Ground of the current entry; a quiet grey by default.
 * @cssstate collapsed - It is folded to its icons.
 *
 * @example Dumb
 * ```html
 * <sidebar-nav-widget collapsible items='[{"label": "Inbox", "path": "/inbox", "icon": "inbox", "badge": 3}]'></sidebar-nav-widget>
 * ```
 * @example Connected
 * ```html
 * <sidebar-nav-widget collapsible data-source="interface:get_sidebar_items"></sidebar-nav-widget>
 * ```
 */
@widget('sidebar-nav-widget')
export class SidebarNavWidget extends WidgetElement {
  static override readonly data = {list: 'items', accepts: ['items']};
  static override styles = sidebarNavStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, 'header', 'footer');
  readonly #menu = new NavMenu(this, () => ({fliesOut: this.#isFolded, isIconsOnly: this.#isFolded}));
  readonly #links = new SlottedLinks(this, (href) => this.#menu.currentOf(href));

  /** The entries: records with `label`, `path`, `icon`, `badge` and, for groups and sections, `items`, or texts; none by default. What is no list is left out with a warning. */
  @property(json) items?: readonly unknown[];

  /** The current entry: its `id`, path, label or the last part of its path; by the address of the page by default. */
  @property({attribute: 'active-item'}) activeItem?: string;

  /** The path that counts as the page's, such as `/users`; the address of the page by default. */
  @property({attribute: 'current-path'}) currentPath?: string;

  /** The name of the navigation, for screen readers and above an error; “Navigation” in the language by default. */
  @property() label?: string;

  /** Whether a user can fold it to its icons; false by default, and in the sidebar of a layout that is `collapsible` itself. */
  @property(flag) collapsible?: boolean;

  /** Folded to its icons; a user changes it where it is `collapsible`; false by default. */
  @property(reflectedFlag) collapsed?: boolean;

  /** Its layout puts it away as a whole, in a drawer or by a button, so that there is nothing to win by folding. */
  @state() private isPutAway = false;

  #sizes?: ResizeObserver;

  get #isFolded(): boolean {
    return this.collapsed === true && !this.isPutAway;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A layout that puts it into a drawer, or takes it out again, tells nobody; but another place is another size. In
    // the next frame, because a size that changes while sizes are looked at is an error of the page.
    this.#sizes = new ResizeObserver(() => requestAnimationFrame(this.#findPlace));
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.states.toggle('collapsed', this.#isFolded);
  }

  override renderSkeleton(): TemplateResult {
    return navSkeleton(6);
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return this.label ? html`<div class="section-heading">${this.label}</div>` : nothing;
  }

  override render(): TemplateResult {
    const {language} = this.#language;
    const isEmpty = this.#menu.isEmpty && !this.#links.hasAny;
    return html`<div class="base" part="base">
      <div class="header" part="header" ?hidden=${!this.#slots.has('header')}><slot name="header"></slot></div>
      <nav class="nav" part="nav" aria-label=${this.ariaLabel || this.label || word(language, 'navigation')}>
        ${this.#menu.isEmpty ? nothing : this.#menu.render()}
        <slot></slot>
        ${this.items && isEmpty ? html`<p class="none" part="empty">${word(language, 'empty')}</p>` : nothing}
      </nav>
      <div class="footer" part="footer" ?hidden=${!this.#slots.has('footer')}><slot name="footer"></slot></div>
      ${this.collapsible && !this.isPutAway ? this.#renderCollapse() : nothing}
      ${this.#isFolded ? html`<div class="name layer anchored" part="name" popover="manual" aria-hidden="true"></div>` : nothing}
    </div>`;
  }

  readonly #findPlace = (): void => {
    const isInDrawer = this.assignedSlot?.closest('dialog') instanceof HTMLElement;
    this.isPutAway = isInDrawer || (this.slot === 'sidebar' && this.parentElement?.matches(PUTS_AWAY) === true);
  };

  readonly #handleCollapse = (): void => {
    this.collapsed = !this.collapsed;
    emit<CollapseChange>(this, 'collapse-change', {detail: {collapsed: this.collapsed}});
  };

  #renderCollapse(): TemplateResult {
    const name = word(this.#language.language, this.#isFolded ? 'sidebar.expand' : 'sidebar.collapse');
    return html`<button class="link collapse" part="collapse" type="button" @click=${this.#handleCollapse}>
      <span class="mark" aria-hidden="true">${panel}</span><span class="label">${name}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sidebar-nav-widget': SidebarNavWidget;
  }
}
