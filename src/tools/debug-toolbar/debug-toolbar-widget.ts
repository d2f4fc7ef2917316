import {html, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {widget} from '../../core/define.js';
import {THEMES} from '../../core/scales.js';
import {WidgetElement} from '../../core/widget-element.js';
import {allWidgets} from '../all-widgets.js';
import {setPageDebug} from '../debug-page.js';
import {debugToolbarStyles} from './debug-toolbar-widget.styles.js';

/** Milliseconds between two counts of the page's widgets. */
const RECOUNT = 1000;

interface Census {
  readonly widgets: number;
  readonly connected: number;
  readonly failed: number;
}

type Theme = (typeof THEMES)[number];

/**
 * A bar at the foot of the page for those who build it: how many widgets there are and how they fare, the debug
 * overlay of all of them, and the page's theme, direction and density.
 *
 * @summary Developer tools for a page of widgets.
 * @csspart base - The bar.
 * @csspart census - The count of widgets.
 * @csspart control - Each of its controls.
 *
 * @example
 * ```html
 * <debug-toolbar-widget></debug-toolbar-widget>
 * ```
 */
@widget('debug-toolbar-widget')
export class DebugToolbarWidget extends WidgetElement {
  static override styles = debugToolbarStyles;

  /** Whether the overlay of every widget is shown; false by default. */
  @property({type: Boolean, reflect: true}) overlays?: boolean;

  @state() private census: Census = {widgets: 0, connected: 0, failed: 0};
  #timer?: ReturnType<typeof setInterval>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.census = countWidgets();
    this.#timer = setInterval(() => this.#recount(), RECOUNT);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (changed.has('overlays')) setPageDebug(this.overlays === true);
  }

  override render(): TemplateResult {
    const {widgets, connected, failed} = this.census;
    const {documentElement: page} = document;
    return html`<div class="base" part="base" role="toolbar" aria-label=${this.ariaLabel || 'Debug'}>
      <span class="census" part="census">${widgets} widgets · ${connected} connected · ${failed} failed</span>
      <button type="button" part="control" aria-pressed=${this.overlays === true} @click=${this.#handleOverlays}>
        Overlays
      </button>
      <label
        >Theme
        <select part="control" @change=${this.#handleTheme}>
          ${THEMES.map((theme) => html`<option>${theme}</option>`)}
        </select></label
      >
      <button type="button" part="control" aria-pressed=${page.dir === 'rtl'} @click=${this.#handleDirection}>
        Right to left
      </button>
      <button type="button" part="control" aria-pressed=${isCompact()} @click=${this.#handleDensity}>Compact</button>
    </div>`;
  }

  // A count that has not changed draws nothing.
  #recount(): void {
    const census = countWidgets();
    const before = this.census;
    if (census.widgets !== before.widgets || census.connected !== before.connected || census.failed !== before.failed) {
      this.census = census;
    }
  }

  readonly #handleOverlays = (): void => {
    this.overlays = !this.overlays;
  };

  readonly #handleTheme = (event: Event): void => {
    const theme = (event.target as HTMLSelectElement).value as Theme;
    document.documentElement.style.setProperty('color-scheme', theme === 'auto' ? 'light dark' : theme);
  };

  readonly #handleDirection = (): void => {
    const {documentElement: page} = document;
    page.dir = page.dir === 'rtl' ? 'ltr' : 'rtl';
    this.requestUpdate();
  };

  readonly #handleDensity = (): void => {
    document.documentElement.style.setProperty('--widget-density', isCompact() ? '1' : '0.8');
    this.requestUpdate();
  };
}

function isCompact(): boolean {
  return document.documentElement.style.getPropertyValue('--widget-density') === '0.8';
}

function countWidgets(): Census {
  let widgets = 0;
  let connected = 0;
  let failed = 0;
  for (const one of allWidgets(document)) {
    widgets++;
    if (one.dataset['mode'] === 'connected') connected++;
    if (one.matches(':state(error)')) failed++;
  }
  return {widgets, connected, failed};
}

declare global {
  interface HTMLElementTagNameMap {
    'debug-toolbar-widget': DebugToolbarWidget;
  }
}
