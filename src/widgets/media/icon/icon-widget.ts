import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {oneOf} from '../../../core/properties.js';
import {COLORS, SIZES, type Color, type Size} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {iconNodes, onIcons, type IconNode} from '../../../icons/registry.js';
import {drawIcon} from './draw-icon.js';
import {iconStyles} from './icon-widget.styles.js';

/**
 * A line icon by name: the built-in set, any Lucide icon, or one that the page registered.
 *
 * @summary An inline icon; decorative unless it has a label.
 * @csspart svg - The drawing.
 *
 * @example Dumb
 * ```html
 * <icon-widget name="users"></icon-widget>
 * ```
 * @example Connected
 * ```html
 * <icon-widget data-source="interface:weather_icon" label="Weather"></icon-widget>
 * ```
 */
@widget('icon-widget')
export class IconWidget extends WidgetElement {
  static override readonly data = {value: 'name', accepts: ['name', 'label', 'color']};
  static override styles = iconStyles;

  /** The icon's name, such as `users` or `trending_up`; an unknown name draws nothing and warns once; none by default. */
  @property() name?: string;

  /** The edge of the icon: `xs` 12 px to `xxl` 32 px; the size of the text around it by default. */
  @property(oneOf(SIZES)) size?: Size;

  /** The colour; that of the text around it by default. */
  @property(oneOf(COLORS)) color?: Color;

  /** What the icon means, for screen readers; without it the icon is decoration. */
  @property() label?: string;

  @state() private nodes?: readonly IconNode[];
  #stopListening?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onIcons(() => {
      if (!this.nodes) this.#find(this.name);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('name')) this.#find(this.name);
  }

  override render(): TemplateResult {
    const label = this.ariaLabel || this.label;
    return html`<span
      class="box"
      role=${label ? 'img' : nothing}
      aria-label=${label || nothing}
      aria-hidden=${label ? nothing : 'true'}
      >${this.nodes ? drawIcon(this.nodes) : nothing}</span
    >`;
  }

  #find(name: string | undefined): void {
    const found = name ? iconNodes(name) : undefined;
    if (!(found instanceof Promise)) {
      this.nodes = found;
      return;
    }
    this.nodes = undefined;
    this.waitFor(
      found.then((nodes) => {
        if (this.name === name) this.nodes = nodes;
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icon-widget': IconWidget;
  }
}
