import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import '../../../core/early-looks.js';
import {flag, json, numeric, oneOf} from '../../../core/properties.js';
import {GAPS} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {columnsThatFit} from './columns-that-fit.js';
import type {DashboardConfig} from './dash-config.js';
import {loadDash, type LoadedDash} from './dash-load.js';
import type {DashboardSaveDetail} from './dash-saving.js';
import {dashboardStyles} from './dashboard-widget.styles.js';

export type {DashboardConfig, DashPipeline, DashPosition, DashVariable, DashWidget} from './dash-config.js';
export {registerDashboardType, type DashboardInput, type DashboardType} from './dash-registry.js';
export type {DashboardSaveDetail};

/** Detail of the event `dashboard-change`. */
export interface DashboardChangeDetail {
  /** The dashboard as it is being edited. */
  readonly config: DashboardConfig;
}

const MIN_WIDTH = 260;
const MOST_COLUMNS = 4;
const GAP = 4;
/** Pixels of one step of a gap. */
const STEP = 4;
const TILES = [1, 2, 3, 4];

/** A dashboard as a whole, with its list of widgets; nothing else that a source says is one. */
const isDashboard = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && Array.isArray((answer as DashboardConfig).widgets);

/**
 * A container that gives its children rows of as many as fit in its own width. A child's `span`, in twelfths of a row,
 * is kept where there is room for it. With a `slug` or a `config` it is a whole dashboard: widgets on a grid of twelve
 * columns, each fed by a pipeline, first with the last 100 records and then live, that share a time range, a refresh
 * interval and variables. `editable`, it is changed by pointer or by keys alone: the handle of a widget moves it by the
 * arrow keys and resizes it with Shift, Enter opens its settings, Delete removes it, Ctrl+Z takes back. All that is
 * loaded with the first dashboard of a page; a plain container goes without.
 *
 * @summary A dashboard: a grid that needs no numbers, or a whole one in one tag.
 * @slot - The widgets; below those of its `config` where it has one.
 * @slot toolbar - Controls in the bar of a whole dashboard.
 * @csspart base - The grid, a region where it has a label.
 * @csspart toolbar - The bar of a whole dashboard.
 * @csspart heading - Its name.
 * @csspart notice - What is said above the widgets: why it could not be saved, or that somebody else was faster.
 * @csspart tile - The box of a widget of a whole dashboard.
 * @csspart tool - A button of a widget.
 * @csspart handle - The button that moves a widget.
 * @csspart resize - The corner that resizes a widget.
 * @event {CustomEvent<DashboardChangeDetail>} dashboard-change - The dashboard was changed in edit mode; does not bubble.
 * @event {CustomEvent<DashboardSaveDetail>} dashboard-save - It is to be saved; cancelable: then the page saves it.
 * @event {CustomEvent<ActionDetail>} action - `save-action` by a bare name; cancelable.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The dashboard is saved.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The dashboard could not be saved; cancelable.
 * @cssstate full-screen - It, or one of its widgets, fills the screen.
 *
 * @example Dumb
 * ```html
 * <dashboard-widget label="Sales">
 *   <stat-widget label="Users" value="1234"></stat-widget>
 *   <chart-widget type="line" span="12" label="Revenue"></chart-widget>
 * </dashboard-widget>
 * ```
 * @example Connected
 * ```html
 * <dashboard-widget data-source="interface:get_dashboard" data-map="label: name"></dashboard-widget>
 * ```
 * @example A whole dashboard, by its slug
 * ```html
 * <dashboard-widget slug="ops" editable></dashboard-widget>
 * ```
 */
@widget('dashboard-widget')
export class DashboardWidget extends WidgetElement {
  static override readonly data = {
    value: 'config',
    accepts: ['config', 'label'],
    rename: {title: 'label'},
    takes: isDashboard,
  };
  static override styles = dashboardStyles;

  /** The accessible name, which makes the dashboard a region that screen readers can jump to; none by default. */
  @property() label?: string;

  /** The most columns beside one another, 1 to 12; 4 by default. A row holds 1, 2, 3, 4, 6 or 12 of them. */
  @property(numeric([1, 12])) columns?: number;

  /** The least width of a column in px, 80 to 2000; where it is not to be had, a row holds fewer; 260 by default. */
  @property({...numeric([80, 2000]), attribute: 'min-width'}) minWidth?: number;

  /** Space between children, in units of 4 px: 0 1 2 3 4 6 8; 4 by default. */
  @property(oneOf(GAPS.map(String))) gap?: number | string;

  /** The name by which a whole dashboard is read, `interface:get_dashboard("ops")`, unless there is a `data-source`; none by default. */
  @property() slug?: string;

  /** A whole dashboard in JSON, `{name, pipelines, widgets, variables, time_range, refresh_interval}`, also from a `<script type="application/json">` child; what `slug` or the source gives by default. What is no dashboard is an error in the widget. */
  @property(json) config?: DashboardConfig;

  /** Everybody may see it, and nobody may change it here; what the dashboard itself says by default. */
  @property(flag) public?: boolean;

  /** The token of a public dashboard: it is lent to the providers around, which send it with their requests and nowhere else. As an attribute it is read once and taken off; it can't be read back. None by default. */
  @property()
  set token(value: string | null | undefined) {
    if (value) void this.#lend(value);
  }

  get token(): undefined {
    return undefined;
  }

  /** A whole dashboard may be changed: a button begins; false by default. A public one never is. */
  @property(flag) editable?: boolean;

  /** It is being changed; false by default. Without `editable` it has no effect. */
  @property({...flag, reflect: true, attribute: 'edit-mode'}) editMode?: boolean;

  /** The action that saves it: gets its key, the whole as values, and the version that was changed; `action:save_dashboard` where it has a source, none by default: then `dashboard-save` is all that happens. */
  @property({attribute: 'save-action'}) saveAction?: string;

  /** The function that gives the records of a pipeline, by its name; `pipeline_data` by default. It is asked with `from` and `limit`. */
  @property({attribute: 'pipeline-source'}) pipelineSource?: string;

  /** The time range of all widgets, such as `last_hour` or two moments `2026-01-01T00:00/2026-01-02T00:00`; that of the dashboard, else the last hour, by default. Sources of the page read it as `{page.range}`. */
  @property({attribute: 'time-range'}) timeRange?: string;

  /** The filter group of the dashboard: its variables filter the group, and the group filters the records of its widgets; none by default. */
  @property({attribute: 'filter-group'}) group?: string;

  /** Shows the widgets of a whole dashboard alone, without the bar above them; false by default. */
  @property(flag) kiosk?: boolean;

  /** Level of the heading of a whole dashboard, 1 to 5; 2 by default. Its widgets are one below. */
  @property({...numeric([1, 5]), attribute: 'heading-level'}) headingLevel?: number;

  #width = 0;
  #observer?: ResizeObserver;
  #dash?: LoadedDash;
  #loading = false;
  #slugSource?: string;
  #isLending = false;

  /** Nothing is asked before the token is where it is needed. */
  get holdsData(): boolean {
    return this.#isLending;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // Taking it off comes back here with null, which must not take the token away.
    if (name === 'token' && value === null) return;
    super.attributeChangedCallback(name, old, value);
    if (name === 'token') this.removeAttribute('token');
  }

  /** Reads all pipelines of a whole dashboard again. */
  refreshAll(): void {
    this.#dash?.core.refresh();
  }

  /** The whole dashboard as JSON, as it is shown now, each widget with its id and place; undefined for a plain container. */
  toJSON(): DashboardConfig | undefined {
    return this.#dash?.core.toJSON() ?? this.config;
  }

  /** Puts the JSON of another dashboard in place of what is edited, where it is `editable`; what is none is said, and changes nothing. */
  importJson(text: string): void {
    const core = this.#dash?.core;
    if (core && !core.isReadonly) void import('./dash-files.js').then(({takeJson}) => takeJson(core, text));
  }

  /** Saves what was changed, as the button does. */
  async save(): Promise<void> {
    await this.#dash?.core.edit.saving.save();
  }

  /** Takes the last change of edit mode back. */
  undo(): void {
    this.#dash?.core.edit.undo();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('slug')) this.#readBySlug();
    if (this.config !== undefined && !this.#dash && !this.#isLending) this.#load();
    const core = this.#dash?.core;
    if (!core) return;
    this.setProblem('config', core.problem);
    // Set before the dashboard was there, it is begun now.
    if ((this.editMode === true) !== core.edit.isOn) core.edit.toggle();
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="grid ${this.#rows}">${TILES.map(() => html`<span class="tile skeleton"></span>`)}</div>`;
  }

  override render(): TemplateResult {
    const name = this.ariaLabel || this.label || this.config?.name;
    const role = name ? 'region' : nothing;
    if (this.config !== undefined)
      return html`<div class="ruler"></div>
        <div part="base" role=${role} aria-label=${name || nothing}>${this.#dash?.render(this.#dash.core)}</div>`;
    return html`<div class="ruler"></div>
      <div class="grid ${this.#rows}" part="base" role=${role} aria-label=${name || nothing}><slot></slot></div>`;
  }

  // A source of the page's own goes before.
  #readBySlug(): void {
    const own = this.dataSource === undefined || this.dataSource === this.#slugSource;
    if (!own) return;
    this.#slugSource = this.slug ? `interface:get_dashboard(${JSON.stringify(this.slug)})` : undefined;
    this.dataSource = this.#slugSource;
  }

  async #lend(token: string): Promise<void> {
    this.#isLending = true;
    try {
      const {lendToken} = await import('./dash-token.js');
      await lendToken(this, token);
    } finally {
      this.#isLending = false;
      this.requestUpdate();
    }
  }

  #load(): void {
    if (this.#loading || isServer) return;
    this.#loading = true;
    const loaded = loadDash(this).then((dash) => {
      this.#dash = dash;
      this.requestUpdate();
    });
    loaded.catch((error: unknown) => {
      this.#loading = false;
      this.setProblem('config', String(error));
    });
    this.waitFor(loaded);
  }

  // The ruler has no height, which else would change as the grid folds and be told of again.
  #observe(): void {
    const ruler = this.renderRoot.querySelector('.ruler');
    this.#observer ??= new ResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));
    if (ruler) this.#observer.observe(ruler);
  }

  // Most widths hold as many as the one before: those draw nothing.
  #measure(width: number): void {
    const before = this.#rows;
    this.#width = width;
    if (this.#rows !== before) this.requestUpdate();
  }

  get #rows(): string {
    const gap = Number(this.gap ?? GAP) * STEP;
    const count = columnsThatFit(this.#width, this.minWidth ?? MIN_WIDTH, gap, this.columns ?? MOST_COLUMNS);
    return `rows-of-${count}`;
  }
}

declare global {
  interface HTMLElementEventMap {
    'dashboard-change': CustomEvent<DashboardChangeDetail>;
    'dashboard-save': CustomEvent<DashboardSaveDetail>;
  }
  interface HTMLElementTagNameMap {
    'dashboard-widget': DashboardWidget;
  }
}
