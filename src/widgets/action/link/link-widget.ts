import {html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {CURRENT_MATCHES, CurrentPageController, type CurrentMatch} from '../../../core/current-page.js';
import {widget} from '../../../core/define.js';
import {once} from '../../../core/late.js';
import {flag, oneOf} from '../../../core/properties.js';
import {COLORS, SIZES, type Color, type Size} from '../../../core/scales.js';
import {isExternal, relFor} from '../../../core/origin.js';
import {safeUrl} from '../../../core/url.js';
import {WidgetElement} from '../../../core/widget-element.js';
import type {LinkNote, LinkNotes} from './link-notes.js';
import {linkStyles} from './link-widget.styles.js';

const UNDERLINES = ['always', 'hover', 'none'] as const;

/** When a link is underlined. */
export type LinkUnderline = (typeof UNDERLINES)[number];

let Notes: typeof LinkNotes | undefined;
const loadNotes = once(async () => {
  Notes = (await import('./link-notes.js')).LinkNotes;
});

/**
 * A link, native all through: middle click, context menu, drag and routers work. It knows by itself whether it leads to
 * the page that is shown, says in words when it leads elsewhere, and can fetch its page as soon as it is meant. Enter
 * goes there.
 *
 * @summary A link that knows where it leads.
 * @slot - The text, in place of `label`.
 * @csspart base - The native link.
 * @csspart icon - The icon.
 * @csspart label - The text.
 * @csspart external - The arrow of a link that leads elsewhere.
 * @cssproperty [--widget-link-color] - Colour of the text; that of `color` by default.
 * @cssstate active - It leads to the page that is shown.
 * @cssstate unsafe - Its address is none that may be gone to.
 *
 * @example Dumb
 * ```html
 * <link-widget label="Orders" href="/orders" icon="shopping-cart"></link-widget>
 * ```
 * @example Connected
 * ```html
 * <link-widget data-source="interface:get_support_link" data-map="label: title, href: url"></link-widget>
 * ```
 */
@widget('link-widget')
export class LinkWidget extends WidgetElement {
  static override readonly data = {value: 'label', accepts: ['label', 'href', 'icon']};
  static override readonly nativeDisabled = true;
  static override readonly ownVariants = true;
  static override readonly shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override styles = linkStyles;

  readonly #page = new CurrentPageController(this);
  #notes?: LinkNotes;

  /** The text; what is slotted by default. */
  @property() label?: string;

  /** The address; none by default. One that is not safe is left out, and the text is struck through. */
  @property() href?: string;

  /** A page of this app to go to, before `href`; none by default. One that is not safe is left out. */
  @property() navigate?: string;

  /** An icon's name; none by default. Without a text, `aria-label` names the link. */
  @property() icon?: string;

  /** The colour of the text; `primary` by default. */
  @property(oneOf(COLORS)) color?: Color;

  /** The size of the text; that of the text around it by default. */
  @property(oneOf(SIZES)) size?: Size;

  /** When it is underlined: `always`, `hover` or `none`; `always` by default. Inside a text it should be. */
  @property(oneOf(UNDERLINES)) underline?: LinkUnderline;

  /** Whether it leads to the page that is shown; found out from the page's address by default. */
  @property(flag) active?: boolean;

  /** Which pages count for that: `prefix` takes pages below its own too, `exact` its own alone; `exact` by default. */
  @property({values: CURRENT_MATCHES}) match?: CurrentMatch;

  /** Where it opens, such as `_blank`, which is said to screen readers; here by default. */
  @property() target?: string;

  /** It leads to another place, which an arrow shows and screen readers are told; found out from the address by default. */
  @property(flag) external?: boolean;

  /** It saves a file, under this name where one is given; none by default. */
  @property() download?: string;

  /** Fetches the page when a pointer rests on the link or it has the focus: pages of this origin, not where data is saved; false by default. */
  @property(flag) prefetch?: boolean;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!isServer && (this.icon || this.#leadsElsewhere) && !customElements.get('icon-widget'))
      void import('../../media/icon/icon-widget.js');
    if (!isServer && this.#said.length > 0) this.#needNotes();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.states.toggle('active', this.#isActive);
    this.states.toggle('unsafe', Boolean(this.#address) && this.#safe === undefined);
  }

  override renderLabel(): TemplateResult {
    return html`<span part="label">${this.label}</span>`;
  }

  override renderSkeleton(): TemplateResult {
    return html`<span class="skeleton link-skeleton"></span>`;
  }

  override render(): TemplateResult {
    const href = this.disabled ? undefined : this.#safe;
    return html`<a
      class="base"
      part="base"
      href=${href ?? nothing}
      target=${this.target ?? nothing}
      rel=${(href && relFor(href, this.target)) ?? nothing}
      download=${this.download ?? nothing}
      role=${href ? nothing : 'link'}
      aria-disabled=${href ? nothing : 'true'}
      aria-current=${this.#isActive ? 'page' : nothing}
      aria-label=${this.ariaLabel ?? nothing}
      @pointerenter=${this.#handlePointer}
      @focus=${this.#handleFocus}
      >${this.icon ? html`<icon-widget part="icon" .name=${this.icon}></icon-widget>` : nothing}<span
        class="label"
        part="label"
        >${this.label}<slot></slot></span
      >${this.#renderNotes()}</a
    >`;
  }

  #needNotes(): void {
    if (Notes) this.#notes ??= new Notes(this);
    else this.waitFor(loadNotes().then(() => this.requestUpdate()));
  }

  get #address(): string | undefined {
    return this.navigate ?? this.href;
  }

  get #safe(): string | undefined {
    return safeUrl(this.#address);
  }

  get #isActive(): boolean {
    const {active} = this;
    const href = this.#safe;
    if (active !== undefined || href === undefined || isServer) return active === true;
    return this.#page.isCurrent(href, this.match ?? 'exact');
  }

  get #leadsElsewhere(): boolean {
    const href = this.#safe;
    return this.external ?? (href !== undefined && isExternal(href));
  }

  /** What neither colour nor an arrow may say alone. */
  get #said(): readonly LinkNote[] {
    const said: LinkNote[] = [];
    if (this.#address && this.#safe === undefined) said.push('link.unsafe');
    if (this.#leadsElsewhere) said.push('link.elsewhere');
    if (this.target === '_blank') said.push('link.new-tab');
    return said;
  }

  #renderNotes(): TemplateResult {
    const said = this.#said;
    return html`${
      this.#leadsElsewhere ? html`<icon-widget part="external" name="arrow-up-right"></icon-widget>` : nothing
    }${said.length > 0 && this.#notes ? html`<span class="sr-only"> (${this.#notes.text(said)})</span>` : nothing}`;
  }

  #handlePointer({currentTarget}: Event): void {
    if (this.prefetch)
      void import('./prefetch.js').then(({prefetchAfterDwell}) =>
        prefetchAfterDwell(currentTarget as HTMLAnchorElement),
      );
  }

  #handleFocus({currentTarget}: Event): void {
    const {href} = currentTarget as HTMLAnchorElement;
    if (this.prefetch && href) void import('./prefetch.js').then(({prefetch}) => prefetch(href));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'link-widget': LinkWidget;
  }
}
