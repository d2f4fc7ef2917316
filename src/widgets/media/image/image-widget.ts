import {html, nothing, svg, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {holdFocus} from '../../../core/hold-focus.js';
import {LanguageController} from '../../../core/language.js';
import {lengthText, measure, ratioText} from '../../../core/measure.js';
import {flag, oneOf} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {safeUrl} from '../../../core/url.js';
import {warn} from '../../../core/warn.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {imageStyles} from './image-widget.styles.js';
import {safeSrcset} from './srcset.js';
import '../../../core/words/en/media.js';

export const IMAGE_FITS = ['cover', 'contain', 'fill', 'none', 'scale-down'] as const;
/** How a picture fills its box. */
export type ImageFit = (typeof IMAGE_FITS)[number];

const MEASURES = ['width', 'height', 'aspectRatio'] as const;

const torn = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="m2 2 20 20M10.4 10.4a2 2 0 1 1-2.8-2.8M13.5 13.5 6 21M18 12l3 3M3.6 3.6A2 2 0 0 0 3 5v14a2 2 0 0 0 2 2h14c.5 0 1-.2 1.4-.6M21 15V5a2 2 0 0 0-2-2H9"/></svg>`;

/**
 * A picture. Its place is kept while it loads, and when it can not be loaded its text stands there, with a button that
 * tries again. `width`, `height` or `aspect-ratio` keep the page from jumping.
 *
 * @summary A picture with loading and error states.
 * @slot caption - The words below the picture, in place of `caption`.
 * @csspart base - The picture with its caption.
 * @csspart frame - The box of the picture.
 * @csspart image - The picture.
 * @csspart caption - The words below the picture.
 * @csspart failure - What stands in place of a picture that can not be loaded.
 * @csspart retry - The button that tries again.
 * @cssproperty [--widget-image-radius] - Corner radius; that of `rounded` by default.
 *
 * @example Dumb
 * ```html
 * <image-widget src="/kettle.jpg" alt="A copper kettle" aspect-ratio="4/3" rounded="lg"></image-widget>
 * ```
 * @example Connected
 * ```html
 * <image-widget aspect-ratio="1" data-source="interface:get_product(1)" data-map="src: photo, alt: name"></image-widget>
 * ```
 */
@widget('image-widget')
export class ImageWidget extends WidgetElement {
  static override readonly data = {
    value: 'src',
    accepts: ['src', 'alt', 'caption', 'srcset', 'sizes', 'fallback'],
    rename: {image: 'src', picture: 'src', url: 'src'},
  };
  static override styles = imageStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, 'caption');

  /** The address of the picture; none by default. One that is not safe counts as one that can't be loaded. */
  @property() src?: string;

  /** What the picture shows, for who does not see it; empty where it is decoration. It has no default: without it a warning says so once. */
  @property() alt?: string;

  /** The width: pixels or any CSS length; that of the picture by default, of its place with `aspect-ratio`. */
  @property({reflect: true}) width?: number | string;

  /** The height: pixels or any CSS length; that which follows from the width by default. */
  @property({reflect: true}) height?: number | string;

  /** Width to height of the box, such as `16/9` or `1`; that of the picture by default. */
  @property({reflect: true, attribute: 'aspect-ratio'}) aspectRatio?: number | string;

  /** How the picture fills its box: `cover contain fill none scale-down`; `cover` by default. */
  @property(oneOf(IMAGE_FITS)) fit?: ImageFit;

  /** Loads the picture only when it comes near the view; false by default. */
  @property(flag) lazy?: boolean;

  /** Pictures of other sizes, as HTML has them: `/small.jpg 480w, /large.jpg 1200w`; none by default. Unsafe addresses are left out. */
  @property() srcset?: string;

  /** How wide the picture will be, for `srcset`, as HTML has it: `(min-width: 640px) 50vw, 100vw`; as wide as the view by default. */
  @property() sizes?: string;

  /** The address of a picture that stands in for one that can not be loaded; none by default. */
  @property() fallback?: string;

  /** Words below the picture; none by default. */
  @property() caption?: string;

  @state() private loaded?: string;
  @state() private failed: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('src') || changed.has('srcset')) this.failed = [];
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (MEASURES.some((name) => changed.has(name))) this.#measure();
    if (this.src && this.alt === undefined && !this.ariaLabel)
      warn(this, 'has no alt. Say what the picture shows, or alt="" where it is decoration.');
  }

  override renderSkeleton(): TemplateResult {
    return html`<span class="skeleton picture"></span>`;
  }

  override render(): TemplateResult {
    const hasCaption = Boolean(this.caption) || this.#slots.has('caption');
    if (!hasCaption) return html`<div class="base" part="base">${this.#renderFrame()}</div>`;
    return html`<figure class="base" part="base" aria-label=${this.ariaLabel || nothing}>
      ${this.#renderFrame()}
      <figcaption class="caption" part="caption"><slot name="caption">${this.caption}</slot></figcaption>
    </figure>`;
  }

  /** The address that is to be shown: the picture's own, else the one that stands in for it; undefined where both failed. */
  get #address(): string | undefined {
    const addresses = [this.src, this.fallback].map((url) => safeUrl(url, {kind: 'image'}));
    return addresses.find((url) => url !== undefined && !this.failed.includes(url));
  }

  #renderFrame(): TemplateResult | typeof nothing {
    const url = this.#address;
    if (url === undefined) return this.src ? this.#renderFailure() : nothing;
    const isOwn = url === safeUrl(this.src, {kind: 'image'});
    return html`<span class="frame" part="frame" data-state=${this.loaded === url ? 'ready' : 'loading'}
      ><img
        class="image"
        part="image"
        alt=${this.ariaLabel || (this.alt ?? '')}
        loading=${this.lazy ? 'lazy' : nothing}
        decoding="async"
        sizes=${this.sizes ?? nothing}
        srcset=${(isOwn && safeSrcset(this.srcset)) || nothing}
        src=${url}
        @load=${() => (this.loaded = url)}
        @error=${() => (this.failed = [...this.failed, url])}
    /></span>`;
  }

  #renderFailure(): TemplateResult {
    const {language} = this.#language;
    return html`<div class="frame" part="frame" data-state="failed">
      <div class="failure" part="failure">
        ${torn} ${this.alt ? html`<p>${this.alt}</p>` : nothing}
        <p>${word(language, 'image.failed')}</p>
        <button type="button" part="retry" @click=${this.#handleRetry}>${word(language, 'retry')}</button>
      </div>
    </div>`;
  }

  readonly #handleRetry = (): void => {
    holdFocus(this);
    this.failed = [];
  };

  // As in HTML, a width and a height in pixels are a ratio, which a narrow place keeps.
  #measure(): void {
    const {width, height} = this;
    const pixels = [width, height].map(Number).filter((size) => size > 0);
    const ratio = this.aspectRatio ?? (pixels.length === 2 ? pixels.join('/') : undefined);
    const text = (size: number | string | undefined) => (size === undefined ? undefined : lengthText(String(size)));
    measure(this, 'width', 'inline-size', text(width));
    measure(this, 'height', 'block-size', pixels.length === 2 ? undefined : text(height));
    measure(this, 'aspect-ratio', 'aspect-ratio', ratio === undefined ? undefined : ratioText(String(ratio)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'image-widget': ImageWidget;
  }
}
