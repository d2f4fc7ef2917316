import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {measure} from '../../../core/measure.js';
import {numeric, oneOf} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {skeletonStyles} from './skeleton-widget.styles.js';

export const SKELETON_SHAPES = ['text', 'heading', 'rect', 'circle'] as const;
/** What a skeleton stands for. */
export type SkeletonShape = (typeof SKELETON_SHAPES)[number];

/**
 * The shape of what is still to come, so that nothing jumps when it is there. It is decoration unless it has a label:
 * of many skeletons, one should say what is loading.
 *
 * @summary A placeholder in the shape of what is to come.
 * @csspart base - The box that holds the shapes.
 * @csspart line - Each line or shape.
 *
 * @example Dumb
 * ```html
 * <skeleton-widget lines="3"></skeleton-widget>
 * ```
 * @example Connected
 * ```html
 * <skeleton-widget data-source="interface:page_layout" data-map="lines: paragraphs"></skeleton-widget>
 * ```
 */
@widget('skeleton-widget')
export class SkeletonWidget extends WidgetElement {
  static override readonly data = {value: 'lines', accepts: ['lines', 'shape', 'label', 'width', 'height']};
  static override styles = skeletonStyles;

  /** What it stands for: lines of `text`, a `heading`, a `rect` or a `circle`; `text` by default. */
  @property(oneOf(SKELETON_SHAPES)) shape?: SkeletonShape;

  /** How many lines of text, 1 to 50; 1 by default. */
  @property(numeric([1, 50])) lines?: number;

  /** The width, any CSS length such as `12rem`; that of its place by default, of a circle 40 px. */
  @property() width?: string;

  /** The height, any CSS length; that of a line by default, of a rectangle 128 px. */
  @property() height?: string;

  /** What is loading, for screen readers; decoration by default. */
  @property() label?: string;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('width')) measure(this, 'width', 'inline-size', this.width);
    if (changed.has('height')) measure(this, 'height', 'block-size', this.height);
  }

  override renderSkeleton(): TemplateResult {
    return this.render();
  }

  override render(): TemplateResult {
    const label = this.ariaLabel || this.label;
    const count = (this.shape ?? 'text') === 'text' ? (this.lines ?? 1) : 1;
    return html`<div
      class="base"
      part="base"
      role=${label ? 'img' : nothing}
      aria-label=${label || nothing}
      aria-hidden=${label ? nothing : 'true'}
    >
      ${Array.from({length: count}, () => html`<span class="line" part="line"></span>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'skeleton-widget': SkeletonWidget;
  }
}
