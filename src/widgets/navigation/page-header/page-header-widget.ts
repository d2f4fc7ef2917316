import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {heading} from '../../../core/heading.js';
import {listOf, warnOfWordless} from '../../../core/list-of.js';
import {LanguageController} from '../../../core/language.js';
import {json, numeric} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {readPageActions, type PageAction, type ReadyPageAction} from './page-actions.js';
import {pageHeaderStyles} from './page-header-widget.styles.js';
import type {pageStats, PageStat} from './page-stats.js';

export type {PageAction} from './page-actions.js';
export type {PageStat} from './page-stats.js';

/**
 * The head of a page: where it stands, what it is, and what can be done. Where there is no room the buttons stand below.
 *
 * @summary The heading of a page with a trail, buttons and figures.
 * @slot - Below the heading, such as tabs or filters.
 * @slot actions - Buttons, after those of `actions`.
 * @slot stats - Figures, after those of `stats`.
 * @event {CustomEvent<ActionDetail>} action - A button names an action; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action of a button was done; cancelable: then nothing is shown in place.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action of a button failed; cancelable: then nothing is shown in place.
 * @event {CustomEvent<NavItemClick>} item-click - A step of the trail was chosen by a plain click; cancelable, so that a router of the page goes there.
 * @csspart base - The box that holds everything.
 * @csspart breadcrumbs - The trail.
 * @csspart heading - The heading.
 * @csspart subtitle - The line below the heading.
 * @csspart actions - The row of buttons.
 * @csspart action - A button of `actions`.
 * @csspart stats - The figures.
 * @csspart stat - One figure with its label.
 * @cssproperty [--widget-page-header-size] - Size of the heading; 24 px by default, 20 px on narrow pages.
 *
 * @example Dumb
 * ```html
 * <page-header-widget heading="Users" actions='[{"label": "Add user", "icon": "plus", "color": "primary"}]'></page-header-widget>
 * ```
 * @example Connected
 * ```html
 * <page-header-widget heading="Users" data-source="interface:get_user_actions"></page-header-widget>
 * ```
 */
@widget('page-header-widget')
export class PageHeaderWidget extends WidgetElement {
  static override readonly data = {
    list: 'actions',
    accepts: ['heading', 'subtitle', 'breadcrumbs', 'actions', 'stats'],
    rename: {title: 'heading'},
  };
  static override styles = pageHeaderStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, '', 'actions', 'stats');

  /** What the page is; none by default. */
  @property() heading?: string;

  /** A line below the heading; none by default. */
  @property() subtitle?: string;

  /** The way to the page, as `<breadcrumb-widget>` takes it; none by default. */
  @property(json) breadcrumbs?: readonly unknown[];

  /** Buttons: records with `label`, `icon`, `color`, `variant`, `action` or `navigate`, and `confirm`; none by default. What is no list is left out with a warning. */
  @property(json) actions?: readonly (PageAction | string)[];

  /** Figures: records with `label`, `value` and `format`, or an object of figures by their names; none by default. */
  @property(json) stats?: readonly PageStat[] | Readonly<Record<string, unknown>>;

  /** Level of the heading, 1 to 6; 1 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  @state() private drawStats?: typeof pageStats;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (isServer) return;
    if (changed.has('actions') && this.actions) void import('../../action/button/button-widget.js');
    if (changed.has('breadcrumbs') && this.breadcrumbs) void import('../breadcrumb/breadcrumb-widget.js');
    if (this.stats && !this.drawStats)
      this.waitFor(import('./page-stats.js').then(({pageStats: draw}) => (this.drawStats = draw)));
  }

  override renderSkeleton(): TemplateResult {
    const {heading: title, subtitle, breadcrumbs} = this;
    return html`${breadcrumbs ? html`<div class="crumbs-room"></div>` : nothing}
      <div class="row">
        <div class="titles">
          ${title ? this.renderLabel() : html`<span class="skeleton heading-skeleton"></span>`}
          ${subtitle || title ? this.#renderSubtitle() : html`<span class="skeleton subtitle-skeleton"></span>`}
        </div>
        <span class="skeleton action-skeleton"></span>
      </div>`;
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return this.heading ? heading(this.headingLevel ?? 1, this.heading) : nothing;
  }

  override render(): TemplateResult {
    const name = this.ariaLabel;
    return html`<div class="base" part="base" role=${name ? 'group' : nothing} aria-label=${name || nothing}>
      ${
        this.breadcrumbs
          ? html`<breadcrumb-widget part="breadcrumbs" .items=${this.breadcrumbs}></breadcrumb-widget>`
          : nothing
      }
      <div class="row">
        <div class="titles">${this.renderLabel()}${this.#renderSubtitle()}</div>
        ${this.#renderActions()}
      </div>
      ${this.stats && this.drawStats ? this.drawStats(this.stats, this.#language.language) : nothing}
      <div ?hidden=${!this.#slots.has('stats')}><slot name="stats"></slot></div>
      <div ?hidden=${!this.#slots.has('')}><slot></slot></div>
    </div>`;
  }

  #renderSubtitle(): TemplateResult | typeof nothing {
    return this.subtitle ? html`<p class="subtitle" part="subtitle">${this.subtitle}</p>` : nothing;
  }

  #renderActions(): TemplateResult {
    const given = listOf(this, 'actions', this.actions);
    const actions = readPageActions(given);
    warnOfWordless(this, 'actions', given, actions.length);
    return html`<div class="actions" part="actions" ?hidden=${actions.length === 0 && !this.#slots.has('actions')}>
      ${actions.map((action) => this.#renderAction(action))}<slot name="actions"></slot>
    </div>`;
  }

  #renderAction({
    label,
    icon,
    color,
    variant,
    action,
    navigate,
    confirm,
    record,
    disabled,
  }: ReadyPageAction): TemplateResult {
    return html`<button-widget
      part="action"
      .label=${label}
      .icon=${icon}
      .color=${color}
      .variant=${variant}
      .action=${action}
      .navigate=${navigate}
      .confirm=${confirm}
      .record=${record}
      .disabled=${disabled || this.disabled === true}
    ></button-widget>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'page-header-widget': PageHeaderWidget;
  }
}
