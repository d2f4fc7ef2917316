import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {property, state} from '../../../core/decorators.js';
import {answerCommands} from '../../../core/answer-commands.js';
import {widget} from '../../../core/define.js';
import {emit} from '../../../core/emit.js';
import {LanguageController} from '../../../core/language.js';
import {lockScroll} from '../../../core/overlay/scroll-lock.js';
import {oneOf, reflectedFlag} from '../../../core/properties.js';
import {BREAKPOINTS} from '../../../core/grid-scale.js';
import {PageFrame} from '../../../core/page-frame.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {layoutWidgetStyles} from './layout-widget.styles.js';
import '../../../core/words/en/navigation.js';

export const LAYOUT_TYPES = ['dashboard', 'admin'] as const;
export type LayoutType = (typeof LAYOUT_TYPES)[number];

/** What `sidebar-toggle` says. */
export interface SidebarToggleDetail {
  /** Whether the sidebar is out of the way now. */
  readonly collapsed: boolean;
}

const NARROW = `(max-width: ${BREAKPOINTS.md - 0.02}px)`;

/**
 * The frame of a page: a skip link, a header, a sidebar and the main content, each a landmark. It fills the viewport: as
 * the one thing in `<body>`, or in providers there, it takes away the margin that browsers give the page. The parts of the
 * main content stand 24 px apart, each as high as it is; a `<page-widget>` around them gives another space, and a column no
 * wider than reads well.
 * Below 768 px the sidebar is a drawer behind a button; on wider pages it stands beside the content, and can be
 * put away where `collapsible` says so. The command `--toggle` does what the button does.
 *
 * @summary The frame of an app.
 * @slot - The main content.
 * @slot main - The main content by name.
 * @slot header - The top bar.
 * @slot sidebar - The side navigation.
 * @slot footer - What stands below the main content.
 * @event {CustomEvent<SidebarToggleDetail>} sidebar-toggle - A reader put the sidebar of a wide page away, or took it back.
 * @csspart base - The frame.
 * @csspart skip - The link that skips to the main content.
 * @csspart header - The banner.
 * @csspart menu-button - The button that opens the drawer, or puts the sidebar away.
 * @csspart sidebar - The sidebar, beside the content or as a drawer.
 * @csspart main - The main content.
 * @csspart footer - The footer of the page.
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
  readonly #slots = new SlotController(this, 'header', 'sidebar', 'footer');

  /** Where the sidebar stands: `dashboard` beside the header, `admin` below it; `dashboard` by default. */
  @property(oneOf(LAYOUT_TYPES)) type?: LayoutType;

  /** Whether readers of wide pages can put the sidebar away, by a button in the header; false by default. */
  @property(reflectedFlag) collapsible?: boolean;

  /** Whether the sidebar of a wide page is put away; false by default. */
  @property(reflectedFlag) collapsed?: boolean;

  @state() private narrow = false;
  @state() private drawerOpen = false;
  @query('dialog') private readonly drawer!: HTMLDialogElement | null;
  @query('main') private readonly main!: HTMLElement;

  #media?: MediaQueryList;
  #unlock?: () => void;

  constructor() {
    super();
    new PageFrame(this);
    answerCommands(this, {toggle: () => this.#handleMenu()});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#media = matchMedia(NARROW);
    this.#media.addEventListener('change', this.#handleWidth);
    this.narrow = this.#media.matches;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#media?.removeEventListener('change', this.#handleWidth);
    this.drawerOpen = false;
    this.#unlock?.();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {drawer} = this;
    if (drawer && this.drawerOpen && !drawer.open) {
      drawer.showModal();
      this.#unlock = lockScroll(this.ownerDocument);
    } else if (!this.drawerOpen) {
      if (drawer?.open) drawer.close();
      this.#unlock?.();
    }
  }

  /** Opens or closes the drawer of a narrow page; puts the sidebar of a wide one away, or takes it back. */
  toggleSidebar(): void {
    if (this.narrow) this.drawerOpen = !this.drawerOpen;
    else this.collapsed = !this.collapsed;
  }

  override render(): TemplateResult {
    return html`<div class="base" part="base">
      <a class="skip" part="skip" href="#main" @click=${this.#handleSkip}>${this.#word('skip.main')}</a>
      ${this.#renderFrame()}
    </div>`;
  }

  // Tab goes the way of the eye: the header comes first where it stands above the sidebar.
  #renderFrame(): TemplateResult {
    const header = this.#renderHeader();
    const sidebar = this.#renderSidebar();
    const content = html`<main part="main" id="main" tabindex="-1"><slot name="main"></slot><slot></slot></main>
      ${this.#renderFooter()}`;
    if (this.type === 'admin') return html`${header}${sidebar}${content}`;
    return html`${sidebar}
      <div class="column">${header}${content}</div>`;
  }

  #word(key: 'skip.main' | 'menu' | 'sidebar' | 'close'): string {
    return word(this.#language.language, key);
  }

  #renderHeader(): TemplateResult {
    const menu = (this.narrow || this.collapsible) && this.#slots.has('sidebar');
    if (!menu && !this.#slots.has('header')) return html`<slot name="header" hidden></slot>`;
    return html`<header part="header">
      ${menu ? this.#renderMenuButton() : nothing}
      <slot name="header"></slot>
    </header>`;
  }

  #renderFooter(): TemplateResult {
    const slot = html`<slot name="footer"></slot>`;
    return this.#slots.has('footer') ? html`<footer part="footer">${slot}</footer>` : slot;
  }

  #renderMenuButton(): TemplateResult {
    return html`<button
      class="menu"
      part="menu-button"
      type="button"
      aria-label=${this.#word(this.narrow ? 'menu' : 'sidebar')}
      aria-haspopup=${this.narrow ? 'dialog' : nothing}
      aria-expanded=${this.narrow ? this.drawerOpen : !this.collapsed}
      aria-controls="sidebar"
      @click=${this.#handleMenu}
    >
      <span class="bars"></span>
    </button>`;
  }

  #renderSidebar(): TemplateResult {
    if (!this.#slots.has('sidebar')) return html`<slot name="sidebar" hidden></slot>`;
    const slot = html`<slot name="sidebar"></slot>`;
    if (!this.narrow)
      return html`<aside
        class="sidebar"
        part="sidebar"
        id="sidebar"
        aria-label=${this.#word('sidebar')}
        ?hidden=${this.collapsed}
      >
        ${slot}
      </aside>`;
    return html`<dialog
      class="sidebar drawer"
      part="sidebar"
      id="sidebar"
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
    this.toggleSidebar();
    const {collapsed, narrow} = this;
    if (!narrow) emit<SidebarToggleDetail>(this, 'sidebar-toggle', {detail: {collapsed: collapsed === true}});
  };

  readonly #handleClose = (): void => {
    this.drawerOpen = false;
  };

  // reach-ok: a click on the dialog itself is one on its backdrop, as Escape is; one on a link inside leads away.
  readonly #handleDrawerClick = (event: MouseEvent): void => {
    const onLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
    if (event.target === this.drawer || onLink) this.drawerOpen = false;
  };
}

declare global {
  interface HTMLElementEventMap {
    'sidebar-toggle': CustomEvent<SidebarToggleDetail>;
  }
  interface HTMLElementTagNameMap {
    'layout-widget': LayoutWidget;
  }
}
