import {html, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {treeStyles} from './tree-widget.styles.js';

/**
 * A tree that shows one text.
 *
 * @summary A tree.
 * @slot - What stands below the text.
 * @csspart base - The box that holds everything.
 * @csspart label - The text.
 *
 * @example Dumb: the data is in the attributes.
 * ```html
 * <tree-widget label="Hello"></tree-widget>
 * ```
 * @example Connected: one attribute changed.
 * ```html
 * <tree-widget data-source="interface:get_tree"></tree-widget>
 * ```
 */
@widget('tree-widget')
export class TreeWidget extends WidgetElement {
  static override readonly data = {value: 'label', accepts: ['label']};
  static override styles = treeStyles;

  /** The text; none by default. */
  @property() label?: string;

  override render(): TemplateResult {
    return html`<div class="base" part="base">
      <span class="label" part="label">${this.label}</span>
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tree-widget': TreeWidget;
  }
}
