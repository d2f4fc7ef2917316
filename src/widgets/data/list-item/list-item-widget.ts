import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {json} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import type {JsonRecord} from '../../../data/types.js';
import {listRow} from '../list/list-row.js';
import {readItemActions, type ItemAction, type ReadyItemAction} from './item-actions.js';
import {listItemStyles} from './list-item-widget.styles.js';

export type {ItemAction};

/**
 * A row with a picture, two lines, a figure and buttons: an item of a `<list-widget>`, or by itself. It looks like the
 * rows that a list draws of records.
 *
 * @summary A list row with a picture, two lines and actions.
 * @slot - More below the two lines.
 * @slot start - Before the text, in place of the picture.
 * @slot end - At the end of the row, before the buttons.
 * @event {CustomEvent<ActionDetail>} action - A button with a bare name or a form was pressed; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - An action of the item was done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - An action of the item failed; cancelable: then nothing is shown in place.
 * @csspart base - The row.
 * @csspart avatar - The picture or the initials.
 * @csspart icon - The icon in their place.
 * @csspart title - The first line, a link where the item leads somewhere.
 * @csspart subtitle - The second line.
 * @csspart value - The figure at the end.
 * @csspart end - The box of what stands at the end.
 * @csspart action - A button.
 * @cssproperty [--widget-list-row-height] - The least height of the row; that of table rows by default.
 *
 * @example Dumb
 * ```html
 * <list-item-widget heading="Ada" subtitle="Wrote the first program" avatar
 *   actions='[{"icon": "edit", "label": "Edit", "action": "edit_item"}]'></list-item-widget>
 * ```
 * @example Connected
 * ```html
 * <list-item-widget data-source="interface:get_user(1)" data-map="subtitle: email"></list-item-widget>
 * ```
 */
@widget('list-item-widget')
export class ListItemWidget extends WidgetElement {
  static override readonly data = {
    value: 'heading',
    accepts: ['heading', 'subtitle', 'avatar', 'icon', 'value', 'format', 'navigate', 'actions'],
    rename: {
      ...{title: 'heading', label: 'heading', name: 'heading', description: 'subtitle'},
      ...{image: 'avatar', picture: 'avatar', path: 'navigate', href: 'navigate', url: 'navigate'},
    },
  };
  static override styles = listItemStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, '', 'start', 'end');
  #actions: readonly ReadyItemAction[] = [];

  /** The first line; none by default. */
  @property() heading?: string;

  /** The second line; none by default. */
  @property() subtitle?: string;

  /** The address of a picture; empty, or one that can't be loaded, shows the initials of the first line; no picture by default. */
  @property() avatar?: string;

  /** An icon's name, in place of the picture; none by default. */
  @property() icon?: string;

  /** A figure or word at the end; none by default. */
  @property() value?: number | string;

  /** How the figure is written, such as `currency`; a plain number by default. */
  @property() format?: string;

  /** Where the row leads: its first line becomes a link that is stretched over the row; nowhere by default. Unsafe addresses are dropped. */
  @property() navigate?: string;

  /** As `navigate`, for addresses outside of this app; nowhere by default. */
  @property() href?: string;

  /** The buttons: JSON of `{"icon", "label", "action", "confirm", "danger"}`, where `action` may be `{"name", "id"}`; none by default. Each is named with the item. */
  @property(json) actions?: readonly ItemAction[];

  /** The record that the actions are about: its key is sent, its fields fill holes; that of the source by default. */
  @property(json) record?: JsonRecord;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#actions = readItemActions(this.actions, this.#language.language, this);
    if (this.#actions.length > 0 && !isServer && !customElements.get('button-widget'))
      void import('../../action/button/button-widget.js');
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="row">
      <span class="skeleton"></span>
      <span class="text"><span class="skeleton"></span><span class="skeleton"></span></span>
    </div>`;
  }

  override render(): TemplateResult {
    const {heading, subtitle, icon, value, format, avatar} = this;
    const name = this.ariaLabel;
    const row = {label: heading, subtitle, icon, value, format, path: this.navigate ?? this.href};
    return html`<div part="base" role=${name ? 'group' : nothing} aria-label=${name || nothing}>
      ${listRow(avatar === undefined ? row : {...row, avatar}, this.#language.language, {
        start: this.#slots.has('start') ? html`<slot name="start"></slot>` : undefined,
        below: html`<slot></slot>`,
        end: this.#renderEnd(),
      })}
    </div>`;
  }

  #renderEnd(): TemplateResult {
    return html`<span class=${this.#slots.has('end') ? 'end slotted' : 'end'} part="end"
      ><slot name="end"></slot>${this.#actions.map((action) => this.#renderAction(action))}</span
    >`;
  }

  #renderAction({icon, label, action, confirm, danger, id}: ReadyItemAction): TemplateResult {
    // About the whole record of the source, and not only about what is shown of it.
    const record = this.record ?? (this.dataController?.delivery?.record as JsonRecord | undefined);
    return html`<button-widget
      part="action"
      size="sm"
      variant="ghost"
      aria-label=${[label, this.heading].filter(Boolean).join(' ')}
      .icon=${icon || undefined}
      .label=${icon ? undefined : label}
      .color=${danger ? 'danger' : undefined}
      .action=${action}
      .confirm=${confirm || undefined}
      .record=${id === undefined ? record : {...record, id}}
    ></button-widget>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'list-item-widget': ListItemWidget;
  }
}
