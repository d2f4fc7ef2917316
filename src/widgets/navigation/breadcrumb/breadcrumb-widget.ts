import {html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {emit} from '../../../core/emit.js';
import {listOf, warnOfWordless} from '../../../core/list-of.js';
import {LanguageController} from '../../../core/language.js';
import {json, numeric} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import type {NavItemClick} from '../nav/nav-menu.js';
import {breadcrumbStyles} from './breadcrumb-widget.styles.js';
import {fold, readCrumbs, type Step} from './crumbs.js';
import {SlottedSteps} from './slotted-steps.js';
import '../../../core/words/en/navigation.js';

export type {Crumb} from './crumbs.js';

/** So many steps are shown of a trail that nobody has unfolded. */
const MOST = 5;

const isModified = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/**
 * The way from the start to a page. The last step is the page itself. A long trail folds in its middle, behind a button
 * that shows it.
 *
 * @summary A trail of links to the pages above.
 * @slot - The steps as elements, links and a text at the end, in place of `items`.
 * @event {CustomEvent<NavItemClick>} item-click - A step was chosen by a plain click; cancelable, so that a router of the page goes there.
 * @csspart base - The landmark.
 * @csspart list - The list of steps.
 * @csspart item - One step.
 * @csspart link - The link of a step.
 * @csspart current - The step that is the page itself.
 * @csspart icon - The icon of a step.
 * @csspart more - The button that shows the folded steps.
 *
 * @example Dumb
 * ```html
 * <breadcrumb-widget items='[{"label": "Home", "path": "/"}, {"label": "Users", "path": "/users"}, {"label": "Ada"}]'></breadcrumb-widget>
 * ```
 * @example Connected
 * ```html
 * <breadcrumb-widget data-source="interface:get_trail(42)"></breadcrumb-widget>
 * ```
 */
@widget('breadcrumb-widget')
export class BreadcrumbWidget extends WidgetElement {
  static override readonly data = {list: 'items', accepts: ['items']};
  // Each slotted step goes into an item of the list, which only its widget can say.
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };
  static override styles = breadcrumbStyles;

  readonly #language = new LanguageController(this);
  readonly #slotted = new SlottedSteps(this);
  #steps: readonly Step[] = [];

  /** The steps from the start on: records with `label`, `path` and `icon`, or texts; the last one is the page itself; none by default. What is no list is left out with a warning. */
  @property(json) items?: readonly unknown[];

  /** The most steps that are shown before the middle folds, 2 to 100; 5 by default. */
  @property({...numeric([2, 100]), attribute: 'max-items'}) maxItems?: number;

  @state() private isWhole = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('items')) {
      const given = listOf(this, 'items', this.items);
      this.#steps = readCrumbs(given);
      warnOfWordless(this, 'items', given, this.#steps.length);
      this.isWhole = false;
      const hasIcons = this.#steps.some(({icon}) => icon !== undefined);
      if (hasIcons && !isServer) void import('../../media/icon/icon-widget.js');
    }
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="list">
      ${[1, 2, 3].map(() => html`<span class="item"><span class="skeleton step-skeleton"></span></span>`)}
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const {language} = this.#language;
    const steps = this.#slotted.steps.length > 0 ? this.#slotted.steps : this.#steps;
    if (steps.length === 0) return nothing;
    const {first, folded, last} = fold(steps, this.isWhole ? Infinity : (this.maxItems ?? MOST));
    const shown = [...first, ...last];
    const draw = (step: Step): TemplateResult => this.#renderStep(step, step === shown.at(-1));
    return html`<nav class="base" part="base" aria-label=${this.ariaLabel || word(language, 'breadcrumb')}>
      <ol class="list" part="list" role="list" @click=${this.#handleClick}>
        ${first.map(draw)} ${folded.length > 0 ? this.#renderMore(folded.length) : nothing} ${last.map(draw)}
      </ol>
    </nav>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('isWhole' as keyof BreadcrumbWidget) && this.isWhole) this.#focusUnfolded();
  }

  // The button is gone; what it has shown begins with the second step.
  #focusUnfolded(): void {
    const item = this.shadowRoot?.querySelectorAll('.item')[1];
    const slotted = item?.querySelector('slot')?.assignedElements()[0];
    const link = slotted ?? item?.querySelector('a');
    if (link instanceof HTMLElement) link.focus();
  }

  readonly #handleMore = (): void => {
    this.isWhole = true;
  };

  // reach-ok: the clicks are those of the links in the list.
  readonly #handleClick = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-index]');
    const step = this.#steps[Number(link?.dataset['index'])];
    if (!link || !step || isModified(event)) return;
    const detail = {item: step.item, path: step.path} as NavItemClick;
    if (!emit<NavItemClick>(this, 'item-click', {detail, cancelable: true})) event.preventDefault();
  };

  #renderMore(count: number): TemplateResult {
    return html`<li class="item" part="item">
      <button
        class="more"
        part="more"
        type="button"
        aria-expanded="false"
        aria-label=${word(this.#language.language, 'breadcrumb.folded', {count})}
        @click=${this.#handleMore}
      >
        <span class="dots" aria-hidden="true">…</span>
      </button>
    </li>`;
  }

  #renderStep(step: Step, isLast: boolean): TemplateResult {
    return html`<li class="item" part="item">
      ${step.element ? html`<slot></slot>` : this.#renderOwn(step, isLast)}
    </li>`;
  }

  #renderOwn(step: Step, isLast: boolean): TemplateResult {
    const current = isLast ? 'page' : nothing;
    const content = html`${step.icon ? html`<icon-widget part="icon" .name=${step.icon}></icon-widget>` : nothing}<span
        >${step.label}</span
      >`;
    if (step.path === undefined)
      return html`<span class="step" part=${isLast ? 'current' : nothing} aria-current=${current}>${content}</span>`;
    return html`<a
      class="step"
      part=${isLast ? 'link current' : 'link'}
      href=${step.path}
      data-index=${this.#steps.indexOf(step)}
      aria-current=${current}
      >${content}</a
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'breadcrumb-widget': BreadcrumbWidget;
  }
}
