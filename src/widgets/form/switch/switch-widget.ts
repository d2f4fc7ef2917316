import {html, type TemplateResult} from 'lit';
import {widget} from '../../../core/define.js';
import {CheckControl} from '../checkbox/check-control.js';
import {switchStyles} from './switch-widget.styles.js';

/**
 * Something that is on or off, and is switched at once, as a setting is. In a form it is what a checkbox is: sent under
 * its name while it is on. Its label says what is switched, and does not change with it.
 *
 * @summary A labelled switch.
 * @cssproperty --widget-switch-color - The ground of the switch while it is on; the primary colour by default.
 *
 * @example Dumb
 * ```html
 * <switch-widget name="alerts" label="E-mail alerts" checked></switch-widget>
 * ```
 * @example Connected
 * ```html
 * <switch-widget name="alerts" label="E-mail alerts" data-source="interface:wants_alerts"></switch-widget>
 * ```
 */
@widget('switch-widget')
export class SwitchWidget extends CheckControl {
  static override styles = switchStyles;

  protected override get inputRole(): 'switch' {
    return 'switch';
  }

  protected override renderFace(): TemplateResult {
    return html`<span class="face" part="face"></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'switch-widget': SwitchWidget;
  }
}
