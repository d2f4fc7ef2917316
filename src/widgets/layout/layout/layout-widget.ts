import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {oneOf} from '../../../core/properties.js';
import {BREAKPOINTS} from '../../../core/scales.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {layoutWidgetStyles} from './layout-widget.styles.js';
import '../../../core/words/en/navigation.js';

export const LAYOUT_TYPES = ['dashboard', 'admin'] as const;
export type LayoutType = (typeof LAYOUT_TYPES)[number];

const NARROW = `(max-width: ${BREAKPOINTS.md - 0.02}px)`;

/**
 * The frame of a page: a skip link, a header, a sidebar and the main content, each a landmark. It fills the viewport.
 * Below 768 px the sidebar is a drawer behind a button.
 *
 * @summary The frame of an app.
 * @slot - The main content.
 * @slot main - The main content by name.
 * @slot header - The top bar.
 * @slot sidebar - The side navigation.
 * @csspart base - The frame.
 * @csspart skip - The link that skips to the main content.
 * @csspart header - The banner.
 * @csspart menu-button - The button that opens the sidebar where it is a drawer.
 * @csspart sidebar - The sidebar, beside the content or as a drawer.
 * @csspart main - The main content.
 * @cssproperty [--widget-layout-sidebar-width=14rem] - Width of the sidebar.
 *
 * @example
 * ```html
 * <layout-widget type="dashboard">
 *   <nav-widget slot="sidebar"></nav-widget>
 *   <heading-widget level="1" text="Users"></heading-widget>
 * </layout-widget>
 * ```
 */
@widget('layout-widget')
export class LayoutWidget extends WidgetElement {
  static override styles = layoutWidgetStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, 'header', 'sidebar');

  /** Where the sidebar stands: `dashboard` beside the header, `admin` below it; `dashboard` by default. */
  @property(oneOf(LAYOUT_TYPES)) type?: LayoutType;

  @state() private narrow = false;
  @state() private drawerOpen = false;
  @query('dialog') private readonly drawer!: HTMLDialogElement | null;
  @query('main') private readonly main!: HTMLElement;

  #media?: MediaQueryList;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#media = matchMedia(NARROW);
    this.#media.addEventListener('change', this.#handleWidth);
    this.narrow = this.#media.matches;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#media?.removeEventListener('change', this.#handleWidth);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {drawer} = this;
    if (drawer && this.drawerOpen && !drawer.open) drawer.showModal();
    else if (drawer && !this.drawerOpen && drawer.open) drawer.close();
  }

  override render(): TemplateResult {
    return html`<div class="base" part="base">
      <a class="skip" part="skip" href="#main" @click=${this.#handleSkip}>${this.#word('skip.main')}</a>
      ${this.#renderSidebar()}
      <div class="column">
        ${this.#renderHeader()}
        <main part="main" id="main" tabindex="-1"><slot name="main"></slot><slot></slot></main>
      </div>
    </div>`;
  }

  #word(key: 'skip.main' | 'menu' | 'sidebar' | 'close'): string {
    return word(this.#language.language, key);
  }

  #renderHeader(): TemplateResult {
    const menu = this.narrow && this.#slots.has('sidebar');
    if (!menu && !this.#slots.has('header')) return html`<slot name="header" hidden></slot>`;
    return html`<header part="header">
      ${menu ? this.#renderMenuButton() : nothing}
      <slot name="header"></slot>
    </header>`;
  }

  #renderMenuButton(): TemplateResult {
    return html`<button
      class="menu"
      part="menu-button"
      type="button"
      aria-label=${this.#word('menu')}
      aria-haspopup="dialog"
      aria-expanded=${this.drawerOpen}
      @click=${this.#handleMenu}
    >
      <span class="bars"></span>
    </button>`;
  }

  #renderSidebar(): TemplateResult {
    if (!this.#slots.has('sidebar')) return html`<slot name="sidebar" hidden></slot>`;
    const slot = html`<slot name="sidebar"></slot>`;
    if (!this.narrow)
      return html`<aside class="sidebar" part="sidebar" aria-label=${this.#word('sidebar')}>${slot}</aside>`;
    return html`<dialog
      class="sidebar drawer"
      part="sidebar"
      aria-label=${this.#word('sidebar')}
      @close=${this.#handleClose}
      @click=${this.#handleDrawerClick}
    >
      <div class="drawer-content">
        ${slot}
        <button class="close" type="button" @click=${this.#handleClose}>${this.#word('close')}</button>
      </div>
    </dialog>`;
  }

  // The fragment names nothing in the page's own tree, so focus is moved by hand and the address stays as it is.
  readonly #handleSkip = (event: Event): void => {
    event.preventDefault();
    this.main.focus();
  };

  readonly #handleWidth = (event: MediaQueryListEvent): void => {
    this.narrow = event.matches;
    this.drawerOpen = false;
  };

  readonly #handleMenu = (): void => {
    this.drawerOpen = true;
  };

  readonly #handleClose = (): void => {
    this.drawerOpen = false;
  };

  // A click on the dialog itself is one on its backdrop; one on a link inside leads away.
  readonly #handleDrawerClick = (event: MouseEvent): void => {
    const onLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
    if (event.target === this.drawer || onLink) this.drawerOpen = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'layout-widget': LayoutWidget;
  }
}
