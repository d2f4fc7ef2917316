import type {CSSResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {DialogElement} from '../dialog/dialog-element.js';
import {oneOf} from '../../../core/properties.js';
import {SIZES, type Size} from '../../../core/scales.js';

/**
 * A dialog in the middle of the page, which waits until it is answered. On narrow pages it is a sheet from below.
 *
 * @summary A modal dialog.
 * @cssproperty [--widget-modal-width] - Width on wide pages, in place of that of `size`.
 *
 * @example Dumb: opened by a button, without a script
 * ```html
 * <button-widget label="Edit user" commandfor="edit" command="show-modal"></button-widget>
 * <modal-widget id="edit" heading="Edit user">
 *   <text-widget text="A form goes here."></text-widget>
 *   <button-widget slot="footer" label="Cancel" commandfor="edit" command="close"></button-widget>
 * </modal-widget>
 * ```
 * @example Connected
 * ```html
 * <modal-widget id="terms" data-source="interface:get_terms" data-map="heading: title, text: body"></modal-widget>
 * ```
 */
@widget('modal-widget')
export class ModalWidget extends DialogElement {
  /** How wide it is on wide pages: `xs` 320 px, `sm` 416, `md` 512, `lg` 704, `xl` 960, `xxl` the page; `md` by default. */
  @property(oneOf(SIZES)) size?: Size;

  protected override async loadStyles(): Promise<readonly CSSResult[]> {
    return (await import('./modal-widget.styles.js')).modalStyles;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'modal-widget': ModalWidget;
  }
}
