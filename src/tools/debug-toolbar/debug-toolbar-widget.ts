import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../core/decorators.js';
import {widget} from '../../core/define.js';
import {oneOf, reflectedFlag} from '../../core/properties.js';
import {WidgetElement} from '../../core/widget-element.js';
import {countWidgets, isSameCensus, type Census} from '../census.js';
import {setPageDebug} from '../debug-page.js';
import type {Conditions} from '../simulation.js';
import {debugToolbarStyles} from './debug-toolbar-widget.styles.js';
import {CORNERS, PAGE_THEMES, PANELS, recall, remember, type Corner, type PageTheme, type PanelName} from './memory.js';
import {isCompact, isRightToLeft, setCompact, setRightToLeft, setTheme} from './page-looks.js';
import type {Panel, PanelHost} from './panel.js';

/** Milliseconds between two looks at the page's widgets. */
const RECOUNT = 1000;

// Written out here, so that the bar loads nothing of the simulation before it is asked for.
const CALM: Conditions = {latency: 0, failures: 0, loss: 0};

const LABELS: Readonly<Record<PanelName, string>> = {
  widgets: 'Widgets',
  resources: 'Resources',
  simulation: 'Simulate',
};

/** Panels are fetched when they are first unfolded. */
const LOAD: Readonly<Record<PanelName, (host: PanelHost) => Promise<Panel>>> = {
  widgets: async (host) => new (await import('./widget-list.js')).WidgetList(host),
  resources: async (host) => new (await import('./resource-list.js')).ResourceList(host),
  simulation: async (host) => new (await import('./simulation-panel.js')).SimulationPanel(host),
};

const inWords = ({latency, failures, loss}: Conditions): string =>
  [
    latency > 0 ? `${latency} ms of latency` : '',
    failures > 0 ? `${failures * 100} % of requests fail` : '',
    loss > 0 ? `${loss * 100} % of messages are lost` : '',
  ]
    .filter(Boolean)
    .join(', ');

/**
 * A bar in a corner of the page for those who build it: a list of all widgets and how they fare, the resources with their
 * routes, filters, selections and last events, slow, failing and lossy
 * providers on demand, the debug overlay of all widgets, and the page's theme, direction and density. Escape folds it.
 * What is chosen stays for the tab. It is loaded only where it is on the page, or asked for by `?widgets-debug=toolbar`.
 *
 * @summary Developer tools for a page of widgets.
 * @csspart base - The region that holds everything.
 * @csspart banner - What says that a bad network is simulated.
 * @csspart panel - What is unfolded above the bar.
 * @csspart bar - The bar.
 * @csspart census - The count of widgets.
 * @csspart control - Each of its controls.
 * @csspart resource - What is said of a resource of the page.
 * @csspart table - The table of widgets.
 * @csspart mark - The frame around the widget that was asked for.
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

  /** The corner of the page that it stands in: `bottom-end`, `bottom-start`, `top-start` or `top-end`; `bottom-end` by default. */
  @property(oneOf(CORNERS)) corner?: Corner;

  /** What is unfolded: the list of `widgets`, what goes on in the `resources`, or the `simulation` of a bad network; nothing by default. */
  @property(oneOf(PANELS)) panel?: PanelName;

  /** Whether it is folded to one button; false by default. */
  @property(reflectedFlag) collapsed?: boolean;

  @state() private census: Census = {widgets: 0, connected: 0, failed: 0};
  @state() private conditions = CALM;
  @state() private theme: PageTheme = 'auto';
  #timer?: ReturnType<typeof setInterval>;
  #unfolded?: {readonly name: PanelName; readonly view: Panel};
  #isSimulating = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.census = countWidgets();
    this.#timer = setInterval(() => this.#look(), RECOUNT);
    this.#recall();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#unfolded?.view.close();
    void this.#apply(CALM);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('overlays') && (this.overlays || changed.get('overlays'))) setPageDebug(this.overlays === true);
    if (changed.has('panel') || changed.has('collapsed')) void this.#unfold();
  }

  override render(): TemplateResult {
    const isBad = this.#isBad;
    return html`<section class="base" part="base" aria-label=${this.ariaLabel || 'Debug'} @keydown=${this.#handleKey}>
      ${isBad ? this.#renderBanner() : nothing}
      ${
        this.collapsed
          ? html`<button type="button" class="pill" part="control" @click=${this.#handleFold}>Debug</button>`
          : html`${this.#renderPanel()}${this.#renderBar()}`
      }
    </section>`;
  }

  get #isBad(): boolean {
    const {latency, failures, loss} = this.conditions;
    return latency > 0 || failures > 0 || loss > 0;
  }

  #renderBanner(): TemplateResult {
    return html`<div class="banner" part="banner" role="status">
      <span>Simulating: ${inWords(this.conditions)}</span>
      <button type="button" part="control" @click=${() => this.#simulate(CALM)}>Stop</button>
    </div>`;
  }

  #renderPanel(): TemplateResult | typeof nothing {
    const {panel} = this;
    if (!panel || this.#unfolded?.name !== panel) return nothing;
    return html`<div class="panel" part="panel" role="group" aria-label=${LABELS[panel]}>
      ${this.#unfolded.view.render()}
    </div>`;
  }

  #renderBar(): TemplateResult {
    const {widgets, connected, failed} = this.census;
    return html`<div class="bar" part="bar">
      <span class="census" part="census">${widgets} widgets · ${connected} connected · ${failed} failed</span>
      ${PANELS.map((name) => this.#renderUnfold(name))}
      ${this.#renderToggle('Overlays', this.overlays === true, this.#handleOverlays)}
      <label
        >Theme
        <select part="control" @change=${this.#handleTheme}>
          ${PAGE_THEMES.map((theme) => html`<option .selected=${theme === this.theme}>${theme}</option>`)}
        </select></label
      >
      ${this.#renderToggle('Right to left', isRightToLeft(), this.#handleDirection)}
      ${this.#renderToggle('Compact', isCompact(), this.#handleDensity)}
      <button type="button" part="control" title="To the next corner" @click=${this.#handleCorner}>Move</button>
      <button type="button" part="control" @click=${this.#handleFold}>Fold</button>
    </div>`;
  }

  #renderUnfold(name: PanelName): TemplateResult {
    const open = this.panel === name;
    return html`<button
      type="button"
      part="control"
      id=${name}
      aria-expanded=${open}
      @click=${() => this.#choosePanel(open ? undefined : name)}
    >
      ${LABELS[name]}
    </button>`;
  }

  #renderToggle(label: string, on: boolean, handle: () => void): TemplateResult {
    return html`<button type="button" part="control" aria-pressed=${on} @click=${handle}>${label}</button>`;
  }

  // What the author wrote on the element counts more than what was chosen on the page before.
  #recall(): void {
    const {panel, conditions, theme, rightToLeft, compact, ...rest} = recall();
    this.collapsed ??= rest.collapsed;
    this.corner ??= rest.corner;
    this.overlays ||= rest.overlays;
    if (panel && panel !== 'none') this.panel ??= panel;
    if (theme) setTheme((this.theme = theme));
    if (rightToLeft !== undefined) setRightToLeft(rightToLeft);
    if (compact !== undefined) setCompact(compact);
    if (conditions) void this.#apply(conditions);
  }

  // A count that has not changed draws nothing, unless the list is there, whose figures change by themselves.
  #look(): void {
    if (document.hidden) return;
    const census = countWidgets();
    if (!isSameCensus(census, this.census)) this.census = census;
    else if (this.#unfolded && this.#unfolded.name !== 'simulation') this.requestUpdate();
  }

  async #unfold(): Promise<void> {
    const name = this.collapsed ? undefined : this.panel;
    if (this.#unfolded?.name === name) return;
    this.#unfolded?.view.close();
    this.#unfolded = undefined;
    const {shadowRoot: root} = this;
    if (!name || !root) return;
    const view = await LOAD[name](this.#panelHost(root));
    if (this.panel !== name || !this.isConnected) return;
    this.#unfolded = {name, view};
    this.requestUpdate();
  }

  #panelHost(root: ShadowRoot): PanelHost {
    const getConditions = () => this.conditions;
    return {
      root,
      redraw: () => this.requestUpdate(),
      simulate: (conditions) => this.#simulate(conditions),
      get conditions() {
        return getConditions();
      },
    };
  }

  #choosePanel(panel: PanelName | undefined): void {
    this.panel = panel;
    remember({panel: panel ?? 'none'});
  }

  #simulate(conditions: Conditions): void {
    remember({conditions});
    void this.#apply(conditions);
  }

  async #apply(conditions: Conditions): Promise<void> {
    this.conditions = conditions;
    if (!this.#isSimulating && !this.#isBad) return;
    this.#isSimulating = this.#isBad;
    const [{simulate}, {pageNode}] = await Promise.all([
      import('../simulation.js'),
      import('../../data/root-provider.js'),
    ]);
    // Another choice may have come while these were fetched.
    simulate(pageNode().client, this.isConnected ? this.conditions : CALM);
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.collapsed) return;
    event.stopPropagation();
    const button = this.panel && this.shadowRoot?.getElementById(this.panel);
    if (!button) return this.#handleFold();
    this.#choosePanel(undefined);
    button.focus();
  };

  readonly #handleFold = (): void => {
    this.collapsed = !this.collapsed;
    remember({collapsed: this.collapsed});
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>('.pill, .bar button')?.focus());
  };

  readonly #handleCorner = (): void => {
    const next = (CORNERS.indexOf(this.corner ?? 'bottom-end') + 1) % CORNERS.length;
    this.corner = CORNERS[next];
    remember({corner: this.corner});
  };

  readonly #handleOverlays = (): void => {
    this.overlays = !this.overlays;
    remember({overlays: this.overlays});
  };

  readonly #handleTheme = (event: Event): void => {
    this.theme = (event.target as HTMLSelectElement).value as PageTheme;
    setTheme(this.theme);
    remember({theme: this.theme});
  };

  readonly #handleDirection = (): void => {
    setRightToLeft(!isRightToLeft());
    remember({rightToLeft: isRightToLeft()});
    this.requestUpdate();
  };

  readonly #handleDensity = (): void => {
    setCompact(!isCompact());
    remember({compact: isCompact()});
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'debug-toolbar-widget': DebugToolbarWidget;
  }
}
