import type {PropertyValues, TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {flag} from '../../../core/properties.js';
import {CheckControl} from './check-control.js';
import {checkFace} from './check-face.js';
import {checkboxStyles} from './checkbox-widget.styles.js';

/**
 * A yes or a no, with its label beside it. It is a native checkbox in any form: sent under its name while it is on, and
 * not at all while it is off. Space switches it.
 *
 * @summary A labelled checkbox.
 * @cssproperty --widget-checkbox-color - The ground of the box while it is on; the primary colour by default.
 *
 * @example Dumb
 * ```html
 * <checkbox-widget name="terms" label="I accept the terms" required></checkbox-widget>
 * ```
 * @example Connected
 * ```html
 * <checkbox-widget name="news" label="Newsletter" data-source="interface:wants_news"></checkbox-widget>
 * ```
 */
@widget('checkbox-widget')
export class CheckboxWidget extends CheckControl {
  static override styles = checkboxStyles;

  /** Neither on nor off, as when it stands for several of which some are on; the reader's click ends it; false by default. */
  @property(flag) indeterminate?: boolean;

  /** Whether it was ever on, so that the mark that goes is drawn, too. */
  #hasMark = false;

  protected override noteInput(): void {
    this.indeterminate = undefined;
    super.noteInput();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.control) this.control.indeterminate = this.indeterminate === true;
  }

  protected override renderFace(): TemplateResult {
    return checkFace((this.#hasMark ||= this.checked || this.indeterminate === true));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'checkbox-widget': CheckboxWidget;
  }
}
