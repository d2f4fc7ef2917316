import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {stopsIn} from '../../../core/focus-stops.js';
import {oneOf} from '../../../core/properties.js';
import {RovingFocus} from '../../../core/roving-focus.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {toolbarStyles} from './toolbar-widget.styles.js';

const ORIENTATIONS = ['horizontal', 'vertical'] as const;

/** How the controls of a toolbar follow each other. */
export type ToolbarOrientation = (typeof ORIENTATIONS)[number];

/**
 * Controls in one bar with one tab stop: Tab comes to the last one used, arrows go on from there. Buttons, groups of
 * them, menus, links and fields all count; a field keeps its arrows until its caret is at the end.
 *
 * @summary An action bar with one tab stop.
 * @slot - Controls in the middle, after those at the start.
 * @slot left - Controls at the start of the line; at the right in right-to-left text.
 * @slot right - Controls at the end of the line; at the left in right-to-left text.
 * @csspart base - The bar.
 * @csspart left - The box of the controls at the start.
 * @csspart middle - The box of the controls between.
 * @csspart right - The box of the controls at the end.
 * @cssproperty [--widget-toolbar-gap] - Space between controls; 8 px by default.
 *
 * @example
 * ```html
 * <toolbar-widget label="Orders">
 *   <button-widget slot="left" label="New order" icon="plus" color="primary"></button-widget>
 *   <button-widget slot="right" icon="download" aria-label="Export"></button-widget>
 * </toolbar-widget>
 * ```
 */
@widget('toolbar-widget')
export class ToolbarWidget extends WidgetElement {
  static override readonly data = {value: 'label', accepts: ['label']};
  static override styles = toolbarStyles;

  readonly #slots = new SlotController(this, '', 'left', 'right');
  readonly #roving = new RovingFocus(this, {
    items: () => stopsIn(this.children).toSorted((one, other) => this.#rankOf(one) - this.#rankOf(other)),
    axis: () => this.orientation ?? 'horizontal',
    watches: true,
  });

  /** What the bar is for, to screen readers; none by default. */
  @property() label?: string;

  /** Whether the controls stand beside or below each other, and which arrows move: `horizontal` or `vertical`; `horizontal` by default. */
  @property(oneOf(ORIENTATIONS)) orientation?: ToolbarOrientation;

  /** Puts the focus on the control that Tab would come to. */
  override focus(): void {
    this.#roving.focus();
  }

  override render(): TemplateResult {
    return html`<div
      class="base"
      part="base"
      role="toolbar"
      aria-label=${(this.ariaLabel || this.label) ?? nothing}
      aria-orientation=${this.orientation === 'vertical' ? 'vertical' : nothing}
    >
      <div class="box" part="left" ?hidden=${!this.#slots.has('left')}><slot name="left"></slot></div>
      <div class="box middle" part="middle"><slot></slot></div>
      <div class="box" part="right" ?hidden=${!this.#slots.has('right')}><slot name="right"></slot></div>
    </div>`;
  }

  /** Controls follow each other as they are seen, and not as they are written. */
  #rankOf(stop: HTMLElement): number {
    let child: Element = stop;
    while (child.parentElement && child.parentElement !== this) child = child.parentElement;
    return ['left', '', 'right'].indexOf(child.slot);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'toolbar-widget': ToolbarWidget;
  }
}
