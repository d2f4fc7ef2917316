import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {heading} from '../../../core/heading.js';
import {LanguageController} from '../../../core/language.js';
import {numeric, oneOf} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import '../../media/icon/icon-widget.js';
import {emptyAction, emptyActionConverter, type EmptyStateAction} from './empty-action.js';
import {emptyStateStyles} from './empty-state-widget.styles.js';

export const EMPTY_SIZES = ['sm', 'md', 'lg'] as const;
/** How much room an empty state takes. */
export type EmptySize = (typeof EMPTY_SIZES)[number];

/**
 * What stands where there is nothing yet: an icon, a heading, a sentence and what can be done about it.
 *
 * @summary A nothing-here state.
 * @slot - More text below the description.
 * @slot actions - Buttons, beside or in place of `action`.
 * @event {CustomEvent<ActionDetail>} action - The action was asked for by a bare name; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action was done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action failed; cancelable: then nothing is shown in place.
 * @csspart base - The box that holds everything.
 * @csspart icon - The disc behind the icon.
 * @csspart heading - The heading.
 * @csspart description - The description.
 * @csspart actions - The row of buttons.
 *
 * @example Dumb
 * ```html
 * <empty-state-widget icon="inbox" heading="No items yet" description="Create your first item to get started"
 *   action='{"label": "Create item", "action": "new_item"}'></empty-state-widget>
 * ```
 * @example Connected
 * ```html
 * <empty-state-widget icon="inbox" data-source="interface:get_notice"></empty-state-widget>
 * ```
 */
@widget('empty-state-widget')
export class EmptyStateWidget extends WidgetElement {
  static override readonly data = {
    value: 'heading',
    accepts: ['icon', 'heading', 'description'],
    rename: {title: 'heading'},
  };
  static override styles = emptyStateStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, 'actions');

  /** An icon's name; `inbox` by default, none where it is empty. */
  @property() icon?: string;

  /** The heading; “Nothing here yet” in the language of the page by default. */
  @property() heading?: string;

  /** A sentence below the heading; none by default. */
  @property() description?: string;

  /** What can be done: `{"label", "action", "icon", "confirm"}` as JSON, or only the words of the action; none by default. */
  @property({converter: emptyActionConverter}) action?: EmptyStateAction | string;

  /** How much room it takes: `sm`, `md` or `lg`; `md` by default. */
  @property(oneOf(EMPTY_SIZES)) size?: EmptySize;

  /** Level of the heading, 1 to 6; 3 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.action && !isServer) void import('../../action/button/button-widget.js');
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="base">
      <span class="skeleton disc"></span><span class="skeleton line"></span><span class="skeleton line"></span>
    </div>`;
  }

  override render(): TemplateResult {
    const icon = this.icon ?? 'inbox';
    const title = this.heading || word(this.#language.language, 'empty');
    return html`<div class="base" part="base" role="group" aria-label=${this.ariaLabel || title}>
      ${icon ? html`<span class="icon" part="icon"><icon-widget .name=${icon}></icon-widget></span>` : nothing}
      ${heading(this.headingLevel ?? 3, title)}
      ${this.description ? html`<p class="description" part="description">${this.description}</p>` : nothing}
      <slot></slot>
      ${this.#renderActions()}
    </div>`;
  }

  #renderActions(): TemplateResult {
    const action = emptyAction(this.action);
    return html`<div class="actions" part="actions" ?hidden=${!action && !this.#slots.has('actions')}>
      ${
        action
          ? html`<button-widget
              color="primary"
              .label=${action.label}
              .action=${action.action}
              .icon=${action.icon}
              .confirm=${action.confirm}
              ?disabled=${this.disabled}
            ></button-widget>`
          : nothing
      }
      <slot name="actions"></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'empty-state-widget': EmptyStateWidget;
  }
}
