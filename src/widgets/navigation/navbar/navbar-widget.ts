import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {json} from '../../../core/properties.js';
import {BREAKPOINTS} from '../../../core/grid-scale.js';
import {SlotController} from '../../../core/slot-controller.js';
import {safeUrl} from '../../../core/url.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {readAccount, type Account, type AccountItem} from '../user-menu/account.js';
import type {NavbarFold} from './navbar-fold.js';
import {navbarStyles} from './navbar-widget.styles.js';
import '../../../core/words/en/navigation.js';

const NARROW = `(max-width: ${BREAKPOINTS.md - 0.02}px)`;
const PICTURE = /^(?:https?:|data:|blob:|\.{0,2}\/)|\.(?:svg|png|jpe?g|gif|webp|avif|ico)(?:[?#]|$)/i;

/**
 * The bar above an app: logo, links, and what belongs to the person who is signed in. Below 768 px the links stand
 * behind a button; in the header of a layout, whose own button opens its sidebar, that is one of three dots at the end.
 * Enter or Space opens them there, and Escape closes them.
 *
 * @summary The top bar of an app.
 * @slot - Links, after those of `items`, such as a `<nav-widget orientation="horizontal">`.
 * @slot logo - The logo, in place of `logo`.
 * @slot actions - At the end, such as a `<notification-bell-widget>` and a `<user-menu-widget>`.
 * @event {CustomEvent<NavItemClick>} item-click - A link was chosen by a plain click; cancelable, so that a router of the page goes there.
 * @event {CustomEvent<ItemSelectDetail>} item-select - An entry of the menu of the account was chosen; cancelable: then nothing is run.
 * @event {CustomEvent<ActionDetail>} action - A link or an entry names an action; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action of a link or an entry was done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action of a link or an entry failed; cancelable: then nothing is shown in place.
 * @csspart base - The bar.
 * @csspart logo - The logo.
 * @csspart name - The name of the app, beside the logo.
 * @csspart menu-button - The button that opens the links on narrow pages.
 * @csspart nav - The box of the links.
 * @csspart actions - The box at the end.
 * @csspart user - The person who is signed in.
 *
 * @example Dumb
 * ```html
 * <navbar-widget logo="/logo.svg" label="Acme" items='[{"label": "Docs", "path": "/docs"}, {"label": "Blog", "path": "/blog"}]'></navbar-widget>
 * ```
 * @example Connected
 * ```html
 * <navbar-widget logo="Acme" data-source="interface:get_admin_nav">
 *   <notification-bell-widget slot="actions" data-source="subscribe:notifications:42"></notification-bell-widget>
 *   <user-menu-widget slot="actions" data-source="interface:current_user"></user-menu-widget>
 * </navbar-widget>
 * ```
 */
@widget('navbar-widget')
export class NavbarWidget extends WidgetElement {
  static override readonly data = {
    list: 'items',
    accepts: ['items', 'user'],
    rename: {nav: 'items', navigation: 'items', links: 'items'},
  };
  static override styles = navbarStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, '', 'logo', 'actions');
  #media?: MediaQueryList;

  /** The logo: the address of a picture, or the name of the app as text; none by default. An unsafe address is left out. */
  @property() logo?: string;

  /** The name of the app, beside a picture; none by default. */
  @property() label?: string;

  /** Where the logo leads, such as `/`; nowhere by default. Unsafe addresses are dropped. */
  @property() home?: string;

  /** The links, as `<nav-widget>` takes them; none by default. What is no list is left out with a warning. */
  @property(json) items?: readonly unknown[];

  /** The current link: its `id`, path, label or the last part of its path; by the address of the page by default. */
  @property({attribute: 'active-item'}) activeItem?: string;

  /** The path that counts as the page's, such as `/users`; the address of the page by default. */
  @property({attribute: 'current-path'}) currentPath?: string;

  /** Who is signed in, as `<user-menu-widget>` takes it, where no such menu is slotted; nobody by default. */
  @property(json) user?: Account | string;

  /** Entries of a menu of the account, as `<user-menu-widget>` takes them; no menu by default. */
  @property({...json, attribute: 'user-items'}) userItems?: readonly AccountItem[];

  @state() private isNarrow = false;
  @state() private isOpen = false;
  @state() private fold?: NavbarFold;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#media = matchMedia(NARROW);
    this.#media.addEventListener('change', this.#handleWidth);
    this.isNarrow = this.#media.matches;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#media?.removeEventListener('change', this.#handleWidth);
    this.isOpen = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (isServer) return;
    if (this.items) void import('../nav/nav-widget.js');
    if (this.userItems?.length) void import('../user-menu/user-menu-widget.js');
    else if (this.user) void import('../../media/avatar/avatar-widget.js');
    if (this.isNarrow && !this.fold)
      void import('./navbar-fold.js').then(({NavbarFold: Fold}) => (this.fold ??= new Fold(this, this.#close)));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.fold?.sync(this.isNarrow && this.isOpen);
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="base">
      <span class="skeleton logo-skeleton"></span><span class="skeleton link-skeleton"></span
      ><span class="skeleton link-skeleton"></span>
    </div>`;
  }

  override renderLabel(): TemplateResult {
    return html`<div class="base">${this.#renderLogo()}</div>`;
  }

  override render(): TemplateResult {
    const name = this.ariaLabel;
    const hasLinks = Boolean(this.items?.length) || this.#slots.has('');
    const classes = this.isNarrow ? 'nav layer anchored' : 'nav';
    return html`<div class="base" part="base" role=${name ? 'group' : nothing} aria-label=${name || nothing}>
      <slot name="logo">${this.#renderLogo()}</slot>
      ${this.isNarrow && hasLinks ? this.#renderMenuButton() : nothing}
      <div class=${classes} part="nav" popover=${this.isNarrow ? 'manual' : nothing} @item-click=${this.#close}>
        ${this.#renderNav()}<slot></slot>
      </div>
      <div class="actions" part="actions"><slot name="actions"></slot>${this.#renderUser()}</div>
    </div>`;
  }

  #renderLogo(): TemplateResult | typeof nothing {
    const {logo, label} = this;
    const src = logo && PICTURE.test(logo) ? safeUrl(logo, {kind: 'image'}) : undefined;
    const text = src || PICTURE.test(logo ?? '') ? label : (label ?? logo);
    if (!src && !text) return nothing;
    const href = safeUrl(this.home);
    // The name beside it says what a picture would say.
    const content = html`${src ? html`<img class="picture" src=${src} alt="" />` : nothing}${
      text ? html`<span class="name" part="name">${text}</span>` : nothing
    }`;
    return href === undefined
      ? html`<span class="logo" part="logo">${content}</span>`
      : html`<a
          class="logo"
          part="logo"
          href=${href}
          aria-label=${text ? nothing : word(this.#language.language, 'home')}
          >${content}</a
        >`;
  }

  // The bars beside it are those of the sidebar, and nobody could tell two of them apart.
  get #isBesideMenu(): boolean {
    return this.slot === 'header' && this.parentElement?.querySelector(':scope > [slot="sidebar"]') !== null;
  }

  #renderMenuButton(): TemplateResult {
    const isMore = this.#isBesideMenu;
    return html`<button
      class=${isMore ? 'menu-button more' : 'menu-button'}
      part="menu-button"
      type="button"
      aria-expanded=${this.isOpen}
      aria-label=${word(this.#language.language, isMore ? 'navigation.more' : 'navigation')}
      ?disabled=${this.disabled}
      @click=${this.#handleMenu}
    >
      <span class=${isMore ? 'dots' : 'bars'} aria-hidden="true"></span>
    </button>`;
  }

  #renderNav(): TemplateResult | typeof nothing {
    if (!this.items?.length) return nothing;
    return html`<nav-widget
      .items=${this.items}
      .activeItem=${this.activeItem}
      .currentPath=${this.currentPath}
      .label=${this.label ?? undefined}
      .orientation=${this.isNarrow ? 'vertical' : 'horizontal'}
    ></nav-widget>`;
  }

  #renderUser(): TemplateResult | typeof nothing {
    if (!this.user || this.querySelector(':scope > user-menu-widget')) return nothing;
    if (this.userItems?.length)
      return html`<user-menu-widget
        part="user"
        .user=${this.user}
        .items=${this.userItems}
        .disabled=${this.disabled === true}
      ></user-menu-widget>`;
    const {name, avatar, status} = readAccount(this.user);
    return html`<avatar-widget
      part="user"
      size="sm"
      .name=${name}
      .src=${avatar}
      .status=${status}
      .icon=${name === undefined ? 'user' : undefined}
    ></avatar-widget>`;
  }

  readonly #handleWidth = (event: MediaQueryListEvent): void => {
    this.isNarrow = event.matches;
    this.isOpen = false;
  };

  readonly #handleMenu = (): void => {
    this.isOpen = !this.isOpen;
  };

  readonly #close = (): void => {
    this.isOpen = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'navbar-widget': NavbarWidget;
  }
}
