import {html, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../core/decorators.js';
import {answerCommands} from '../../core/answer-commands.js';
import {widget} from '../../core/define.js';
import {oneOf, reflectedFlag} from '../../core/properties.js';
import {WidgetElement} from '../../core/widget-element.js';
import type {Sort} from '../sorted-table.js';
import {FrameProfile, longFrameKind} from './frame-profile.js';
import {profileTable, RENDER_COLUMNS, sourceColumns} from './profile-tables.js';
import {profilerStyles} from './profiler-widget.styles.js';
import {RenderProfile} from './render-profile.js';
import type {SourceProfile} from './source-profile.js';

/** Milliseconds between two looks at the page. */
const LOOK = 1000;

export const PROFILE_VIEWS = ['types', 'instances'] as const;
/** What a row of the renders stands for. */
export type ProfileView = (typeof PROFILE_VIEWS)[number];

const perType = (view: ProfileView | undefined): boolean => view !== 'instances';

/**
 * Shows what the widgets of a page cost: renders and their time by type or by widget, how quickly each source answers
 * and how often it pushes, and frames that took too long. It records while it is on the page, and nothing before or
 * after; what comes onto the page is metered within a second. The commands `--start`, `--stop` and `--reset` do what
 * its buttons do.
 *
 * @summary A profiler for a page of widgets.
 * @csspart base - The group that holds everything.
 * @csspart control - Each button.
 * @csspart facts - The line that sums up.
 * @csspart table - Each table.
 *
 * @example
 * ```html
 * <profiler-widget></profiler-widget>
 * ```
 */
@widget('profiler-widget')
export class ProfilerWidget extends WidgetElement {
  static override styles = profilerStyles;

  /** Whether it has stopped recording; false by default. */
  @property(reflectedFlag) paused?: boolean;

  /** What a row of the renders stands for: all widgets of a type, or each one: `types` or `instances`; `types` by default. */
  @property(oneOf(PROFILE_VIEWS)) view?: ProfileView;

  readonly #renders = new RenderProfile();
  readonly #frames = new FrameProfile();
  #sources?: SourceProfile;
  #timer?: ReturnType<typeof setInterval>;
  /** Milliseconds recorded before the last start. */
  #recorded = 0;
  #started?: number;
  #renderSort: Sort = {column: 3, down: true};
  #sourceSort: Sort = {column: 0, down: false};

  constructor() {
    super();
    answerCommands(this, {
      start: () => (this.paused = false),
      stop: () => (this.paused = true),
      reset: () => this.reset(),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.paused) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('paused') || !this.isConnected) return;
    if (this.paused) this.#stop();
    else this.#start();
  }

  /** Forgets all figures and goes on. */
  reset(): void {
    this.#renders.reset();
    this.#sources?.reset();
    this.#frames.reset();
    this.#recorded = 0;
    if (this.#started !== undefined) this.#started = performance.now();
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const seconds = this.#seconds;
    const byType = perType(this.view);
    const renders = byType ? this.#renders.byType() : this.#renders.byInstance();
    return html`<div class="base" part="base" role="group" aria-label=${this.ariaLabel || 'Profiler'}>
      ${this.#renderBar(seconds)}
      ${profileTable('Renders', RENDER_COLUMNS, renders, this.#renderSort, (sort) => {
        this.#renderSort = sort;
        this.requestUpdate();
      })}
      ${profileTable('Sources', sourceColumns(seconds), this.#sources?.figures() ?? [], this.#sourceSort, (sort) => {
        this.#sourceSort = sort;
        this.requestUpdate();
      })}
    </div>`;
  }

  #renderBar(seconds: number): TemplateResult {
    const byType = perType(this.view);
    return html`<div class="bar">
      <span class="facts" part="facts">${seconds} s${this.paused ? ', stopped' : ''} · ${this.#frameFacts()}</span>
      <button type="button" part="control" @click=${this.#handlePause}>${this.paused ? 'Start' : 'Stop'}</button>
      <button type="button" part="control" @click=${this.reset}>Reset</button>
      <button type="button" part="control" aria-pressed=${!byType} @click=${this.#handleView}>Each widget</button>
    </div>`;
  }

  #frameFacts(): string {
    if (!longFrameKind()) return 'this browser tells nothing of long frames';
    const {count, longest, total} = this.#frames.figures;
    return `${count} long frames, the longest ${longest.toFixed(0)} ms, ${total.toFixed(0)} ms in all`;
  }

  get #seconds(): number {
    const now = this.#started === undefined ? 0 : performance.now() - this.#started;
    return Math.round((this.#recorded + now) / 1000);
  }

  #start(): void {
    if (this.#timer !== undefined) return;
    void this.#listen();
    this.#frames.start();
    this.#renders.look();
    this.#started = performance.now();
    this.#timer = setInterval(() => this.#look(), LOOK);
  }

  // Fetched apart: the data layer is most of what this would weigh.
  async #listen(): Promise<void> {
    const [{SourceProfile}, {pageNode}] = await Promise.all([
      import('./source-profile.js'),
      import('../../data/root-provider.js'),
    ]);
    this.#sources ??= new SourceProfile(pageNode().client);
    if (this.#timer !== undefined) this.#sources.start();
  }

  #stop(): void {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#sources?.stop();
    this.#frames.stop();
    this.#renders.stop();
    this.#recorded += performance.now() - (this.#started ?? 0);
    this.#started = undefined;
  }

  #look(): void {
    if (document.hidden) return;
    this.#renders.look();
    this.requestUpdate();
  }

  readonly #handlePause = (): void => {
    this.paused = !this.paused;
  };

  readonly #handleView = (): void => {
    this.view = perType(this.view) ? 'instances' : 'types';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'profiler-widget': ProfilerWidget;
  }
}
