import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {json, oneOf} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {NavMenu} from './nav-menu.js';
import {navSkeleton} from './nav-view.js';
import {navWidgetStyles} from './nav-widget.styles.js';
import {SlottedLinks} from './slotted-links.js';

export type {NavItem} from './nav-items.js';
export type {NavItemClick} from './nav-menu.js';

const ORIENTATIONS = ['vertical', 'horizontal'] as const;
/** Whether entries stand below or beside each other. */
export type NavOrientation = (typeof ORIENTATIONS)[number];

/**
 * Links to the pages of an app. The current one is marked by itself, from the address of the page. Entries with `items`
 * are groups that open and close; one with a `heading` is a section. Across a page, groups open above it, and what has
 * no room scrolls.
 *
 * @summary A navigation: a list of links with the current one marked.
 * @slot - Links as elements, after those of `items`; the current one gets `aria-current`.
 * @event {CustomEvent<NavItemClick>} item-click - An entry was chosen by a plain click; cancelable, so that a router of the page goes there.
 * @event {CustomEvent<ActionDetail>} action - An entry without a path names an action; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action of an entry was done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action of an entry failed; cancelable: then nothing is shown in place.
 * @csspart base - The landmark.
 * @csspart list - A list of entries.
 * @csspart item - One entry with what is below it.
 * @csspart link - The link or button of an entry.
 * @csspart icon - The icon of an entry.
 * @csspart label - The text of an entry.
 * @csspart badge - The count or word at the end of an entry.
 * @csspart toggle - The button that opens the group of an entry which is a link itself.
 * @csspart chevron - The arrow of a group.
 * @csspart section-heading - The heading of a section.
 * @csspart fly-out - A group that has opened above the page.
 * @csspart message - Why an action failed.
 * @csspart empty - The words of an empty navigation.
 * @cssproperty [--widget-nav-radius] - Corner radius of an entry; 6 px by default.
 * @cssproperty [--widget-nav-current] - Ground of the current entry; a quiet grey by default.
 *
 * @example Dumb
 * ```html
 * <nav-widget label="Main" items='[{"label": "Dashboard", "path": "/", "icon": "home"}, {"label": "Users", "path": "/users"}]'></nav-widget>
 * ```
 * @example Connected
 * ```html
 * <nav-widget label="Main" data-source="interface:get_navigation_items" active-item="users"></nav-widget>
 * ```
 */
@widget('nav-widget')
export class NavWidget extends WidgetElement {
  static override readonly data = {list: 'items', accepts: ['items']};
  static override styles = navWidgetStyles;

  readonly #language = new LanguageController(this);
  readonly #menu = new NavMenu(this, () => ({fliesOut: this.orientation === 'horizontal'}));
  readonly #links = new SlottedLinks(this, (href) => this.#menu.currentOf(href));

  /** The entries: records with `label`, `path`, `icon`, `badge` and, for groups, `items`, or texts; none by default. What is no list is left out with a warning. */
  @property(json) items?: readonly unknown[];

  /** The current entry: its `id`, path, label or the last part of its path; by the address of the page by default. */
  @property({attribute: 'active-item'}) activeItem?: string;

  /** The path that counts as the page's, such as `/users`; the address of the page by default. */
  @property({attribute: 'current-path'}) currentPath?: string;

  /** The name of the navigation, for screen readers and above an error; “Navigation” in the language by default. */
  @property() label?: string;

  /** Whether entries stand below or beside each other; `vertical` by default. */
  @property(oneOf(ORIENTATIONS)) orientation?: NavOrientation;

  override renderSkeleton(): TemplateResult {
    return navSkeleton(4);
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return this.label ? html`<div class="section-heading">${this.label}</div>` : nothing;
  }

  override render(): TemplateResult {
    const {language} = this.#language;
    return html`<nav
      class="base"
      part="base"
      aria-label=${this.ariaLabel || this.label || word(language, 'navigation')}
    >
      ${this.#menu.isEmpty ? nothing : this.#menu.render()}
      <slot></slot>
      ${
        this.items && this.#menu.isEmpty && !this.#links.hasAny
          ? html`<p class="none" part="empty">${word(language, 'empty')}</p>`
          : nothing
      }
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nav-widget': NavWidget;
  }
}
