import {html, isServer, nothing, svg, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {holdFocus} from '../../../core/hold-focus.js';
import {LanguageController} from '../../../core/language.js';
import {measure, ratioText} from '../../../core/measure.js';
import {flag, oneOf} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {safeUrl} from '../../../core/url.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {captionsConverter, readCaptions, type VideoCaptions} from './captions.js';
import {videoStyles} from './video-widget.styles.js';
import '../../../core/words/en/media.js';

export type {VideoCaptions};

export const PRELOADS = ['none', 'metadata', 'auto'] as const;
/** How much of a video is loaded before somebody plays it. */
export type Preload = (typeof PRELOADS)[number];

const STILL = '(prefers-reduced-motion: reduce)';
/** How near the view a lazy video is loaded. */
const NEAR = '200px';

const playing = svg`<svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true"><path d="M6 5h4v14H6zM14 5h4v14h-4z"/></svg>`;
const paused = svg`<svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true"><path d="M8 5v14l11-7z"/></svg>`;

/**
 * A video with the browser's own controls and keys. It never plays aloud by itself: `autoplay` is muted, and stays
 * still for who asked for less motion.
 *
 * @summary A video with captions.
 * @slot - `<track>` elements with captions, as in HTML.
 * @csspart base - The box that holds everything.
 * @csspart video - The native video.
 * @csspart toggle - The button that plays and pauses where there are no controls.
 * @csspart failure - What stands in place of a video that can not be played.
 * @csspart retry - The button that tries again.
 * @cssproperty [--widget-video-radius] - Corner radius; 12 px by default.
 * @cssproperty [--widget-video-background] - Ground behind the video; near black by default.
 *
 * @example Dumb
 * ```html
 * <video-widget src="/tour.mp4" poster="/tour.jpg" captions="/tour.vtt" label="A tour of the factory"></video-widget>
 * ```
 * @example Connected
 * ```html
 * <video-widget data-source="interface:get_lesson(1)" data-map="src: video_url, poster: still, label: title"></video-widget>
 * ```
 */
@widget('video-widget')
export class VideoWidget extends WidgetElement {
  static override readonly data = {
    value: 'src',
    accepts: ['src', 'poster', 'captions', 'label'],
    rename: {url: 'src', video: 'src', title: 'label'},
  };
  static override styles = videoStyles;

  readonly #language = new LanguageController(this);
  #motion?: MediaQueryList;
  #nearness?: IntersectionObserver;

  @query('video') private readonly video!: HTMLVideoElement | null;

  /** The address of the video; none by default. One that is not safe counts as one that can't be played. */
  @property() src?: string;

  /** The address of a picture that is shown until the video plays; its first frame by default. */
  @property() poster?: string;

  /** Captions: the address of a WebVTT file, or JSON of `{"src", "label", "language", "kind", "default"}`; those of `<track>` children by default. */
  @property({converter: captionsConverter}) captions?: string | readonly (VideoCaptions | string)[];

  /** What the video shows, as its name for screen readers; none by default. */
  @property() label?: string;

  /** Shows the browser's controls; true by default. Without them there is one button that plays and pauses. */
  @property(flag) controls?: boolean;

  /** Plays by itself, without sound, unless the reader asked for less motion; false by default. */
  @property(flag) autoplay?: boolean;

  /** Without sound; false by default. */
  @property(flag) muted?: boolean;

  /** Begins anew at its end; false by default. */
  @property(flag) loop?: boolean;

  /** How much is loaded before it is played: `none metadata auto`; `metadata` by default. */
  @property(oneOf(PRELOADS)) preload?: Preload;

  /** Loads nothing, the poster included, before it comes near the view; false by default. */
  @property(flag) lazy?: boolean;

  /** Width to height of the box, such as `4/3`; `16/9` by default. */
  @property({attribute: 'aspect-ratio'}) aspectRatio?: number | string;

  @state() private isNear?: boolean;
  @state() private isPlaying?: boolean;
  @state() private failed?: string;

  constructor() {
    super();
    new SlotController(this, '');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#motion?.removeEventListener('change', this.#syncPlayback);
    this.#nearness?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('src')) this.failed = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('aspectRatio')) {
      const {aspectRatio: ratio} = this;
      measure(this, 'aspect-ratio', 'aspect-ratio', ratio === undefined ? undefined : ratioText(String(ratio)));
    }
    if (changed.has('autoplay') || changed.has('lazy')) this.#observe();
    if (['autoplay', 'src', 'isNear', 'failed'].some((name) => changed.has(name))) this.#syncPlayback();
  }

  override renderSkeleton(): TemplateResult {
    return html`<span class="skeleton film"></span>`;
  }

  override render(): TemplateResult {
    const src = this.#shown(safeUrl(this.src, {kind: 'media'}));
    const hasFailed = Boolean(this.src) && this.#isDue && (src === undefined || this.failed === src);
    return html`<div class="base" part="base">
      ${hasFailed ? this.#renderFailure(src) : this.#renderVideo(src)}<slot hidden></slot>
    </div>`;
  }

  get #isDue(): boolean {
    return !this.lazy || this.isNear === true;
  }

  #shown(url: string | undefined): string | undefined {
    return this.#isDue ? url : undefined;
  }

  #renderVideo(src: string | undefined): TemplateResult {
    const hasControls = this.controls ?? true;
    const isMuted = this.muted === true || this.autoplay === true;
    return html`<video
        class="video"
        part="video"
        aria-label=${this.ariaLabel || this.label || nothing}
        ?controls=${hasControls}
        ?muted=${isMuted}
        .muted=${isMuted}
        ?loop=${this.loop}
        playsinline
        preload=${this.preload ?? 'metadata'}
        poster=${this.#shown(safeUrl(this.poster, {kind: 'image'})) ?? nothing}
        src=${src ?? nothing}
        @play=${this.#handleState}
        @pause=${this.#handleState}
        @error=${() => (this.failed = src)}
      >
        ${readCaptions(this.captions, this).map((file) => this.#renderTrack(file))}</video
      >${hasControls ? nothing : this.#renderToggle()}`;
  }

  #renderTrack({src, label, language, kind, default: isDefault}: VideoCaptions): TemplateResult {
    const own = this.#language.language;
    return html`<track
      src=${src}
      kind=${kind ?? 'captions'}
      label=${label ?? word(own, 'captions')}
      srclang=${language ?? own}
      ?default=${isDefault}
    />`;
  }

  #renderToggle(): TemplateResult {
    const name = word(this.#language.language, this.isPlaying ? 'video.pause' : 'video.play');
    return html`<button class="toggle" part="toggle" type="button" aria-label=${name} @click=${this.#handleToggle}>
      ${this.isPlaying ? playing : paused}
    </button>`;
  }

  #renderFailure(src: string | undefined): TemplateResult {
    const {language} = this.#language;
    return html`<div class="failure" part="failure">
      ${this.label ? html`<p class="name">${this.label}</p>` : nothing}
      <p>${word(language, 'video.failed')}</p>
      ${
        src === undefined
          ? nothing
          : html`<button class="retry" part="retry" type="button" @click=${this.#handleRetry}>
              ${word(language, 'retry')}
            </button>`
      }
    </div>`;
  }

  readonly #handleRetry = (): void => {
    holdFocus(this);
    this.failed = undefined;
  };

  readonly #handleState = ({currentTarget}: Event): void => {
    this.isPlaying = !(currentTarget as HTMLVideoElement).paused;
  };

  readonly #handleToggle = (): void => {
    if (this.video?.paused) this.#play();
    else this.video?.pause();
  };

  #observe(): void {
    if (isServer) return;
    this.#motion?.removeEventListener('change', this.#syncPlayback);
    this.#nearness?.disconnect();
    if (this.autoplay) {
      this.#motion = matchMedia(STILL);
      this.#motion.addEventListener('change', this.#syncPlayback);
    }
    if (this.lazy && !this.isNear) {
      this.#nearness = new IntersectionObserver(([entry]) => this.#come(entry), {rootMargin: NEAR});
      this.#nearness.observe(this);
    }
  }

  #come(entry: IntersectionObserverEntry | undefined): void {
    if (!entry?.isIntersecting) return;
    this.isNear = true;
    this.#nearness?.disconnect();
  }

  readonly #syncPlayback = (): void => {
    if (!this.autoplay || !this.video?.hasAttribute('src')) return;
    if (matchMedia(STILL).matches) this.video.pause();
    else this.#play();
  };

  // A browser may refuse, and a video that can't be played says so by itself.
  #play(): void {
    this.video?.play().catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'video-widget': VideoWidget;
  }
}
