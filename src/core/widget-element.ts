import {
  isServer,
  LitElement,
  unsafeCSS,
  type nothing,
  type CSSResult,
  type CSSResultGroup,
  type CSSResultOrNative,
  type PropertyDeclaration,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {Connection, DataError, DataShape, DataState, Delivery} from '../data/types.js';
import type {DataController} from '../data/controller.js';
import {baseStyles} from './base.styles.js';
import {adoptSheet} from './adopt-sheet.js';
import {isDebugPage} from './debug-switch.js';
import {property} from './decorators.js';
import {VERSION} from './define.js';
import {late, loadLooks} from './late.js';
import {LAYOUT_NAMES, LOOKS, mirrorLayoutAttributes} from './layout-attributes.js';
import {readJsonChild} from './json-child.js';
import {connect} from './load-controller.js';
import {flag, json, list, normalised, numeric, oneOf} from './properties.js';
import {VARIANTS, type Variant} from './scales.js';
import {adoptTokens} from './tokens/adopt.js';
import {wantsData} from './wants-data.js';
import {WidgetStates} from './widget-states.js';

const TOOLS = ['trackClicks', 'trackImpressions', 'debugMode'];

/**
 * The base of every widget. It gives an element its two modes (data in attributes, or bound by `data-source`), the
 * spacing grid, the visual scales, the states and the debug overlay, and costs an element that uses none of them
 * next to nothing. Extend it, render from properties, name the properties that data may fill in `static data`.
 *
 * @attr {1|2|3|4|5|6|7|8|9|10|11|12} span - Columns taken of twelve: write what a wide page is to show, since a `<grid-widget>` folds it by itself where there is less room; a grid of the page's own shows it at every width; none by default.
 * @attr {1|2|3|4|5|6|7|8|9|10|11|12} span-tablet - Columns taken in place of `span` in a `<grid-widget>` from 640 px of width, where its folding is not what is wanted, in another grid of a page from 640 px; `span` by default.
 * @attr {1|2|3|4|5|6|7|8|9|10|11|12} span-desktop - Columns taken in place of both in a `<grid-widget>` from 960 px of width, in another grid of a page from 1024 px; `span-tablet` by default.
 * @attr {0|1|2|3|4|6|8|12|16} padding - Inner spacing on all sides, in units of 4 px; the widget's own by default.
 * @attr {0|1|2|3|4|6|8|12|16} padding-x - Inner spacing at the inline start and end, in units of 4 px.
 * @attr {0|1|2|3|4|6|8|12|16} padding-y - Inner spacing above and below, in units of 4 px.
 * @attr {0|1|2|3|4|6|8|12|16} padding-top - Inner spacing above, in units of 4 px.
 * @attr {0|1|2|3|4|6|8|12|16} padding-bottom - Inner spacing below, in units of 4 px.
 * @attr {0|1|2|3|4|6|8|12|16} padding-left - Inner spacing on the left, in units of 4 px.
 * @attr {0|1|2|3|4|6|8|12|16} padding-right - Inner spacing on the right, in units of 4 px.
 * @attr {-1|0|1|2|3|4|6|8|12|16} margin - Outer spacing on all sides, in units of 4 px; none by default.
 * @attr {-1|0|1|2|3|4|6|8|12|16} margin-x - Outer spacing at the inline start and end, in units of 4 px.
 * @attr {-1|0|1|2|3|4|6|8|12|16} margin-y - Outer spacing above and below, in units of 4 px.
 * @attr {-1|0|1|2|3|4|6|8|12|16} margin-top - Outer spacing above, in units of 4 px.
 * @attr {-1|0|1|2|3|4|6|8|12|16} margin-bottom - Outer spacing below, in units of 4 px.
 * @attr {-1|0|1|2|3|4|6|8|12|16} margin-left - Outer spacing on the left, in units of 4 px.
 * @attr {-1|0|1|2|3|4|6|8|12|16} margin-right - Outer spacing on the right, in units of 4 px.
 * @attr {none|sm|md|lg|xl|full} rounded - Corner radius; empty is `md`; the widget's own by default.
 * @attr {none|sm|md|lg|xl} shadow - Shadow below the widget; empty is `md`; the widget's own by default.
 * @attr {pulse|spin|bounce|fade_in|slide_up} animation - A motion of the whole widget; none by default and under reduced motion.
 * @attr {string} transition - What changes smoothly, in 200 ms: one or several of `all colors opacity transform shadow`; none by default.
 * @attr {all|mobile|tablet|desktop|mobile+tablet|tablet+desktop} show-on - The page widths at which the widget is there: mobile below 640 px, desktop from 1024 px; `all` by default.
 * @attr {boolean} sr-only - Shows the widget to screen readers alone; false by default.
 * @attr {boolean} hide-on-mobile - Hides the widget below 640 px of page width; false by default.
 * @attr {boolean} hide-on-desktop - Hides the widget from 640 px of page width; false by default.
 * @attr {auto|light|dark} theme - The colour scheme of the widget and of what is in it; the page's by default.
 * @attr {comfortable|compact} density - The height of controls and rows in the widget and in what is in it; the page's by default.
 * @event {CustomEvent<{data: unknown, total?: number}>} data-load - A new snapshot of the source has been applied; does not bubble.
 * @event {CustomEvent<{error: DataError}>} data-error - The source failed, once for each distinct error; bubbles.
 * @event {CustomEvent<{state: DataState, connection: Connection}>} data-state - The state of the data changed; does not bubble.
 * @event {CustomEvent<AnalyticsDetail>} widget-analytics - A click or impression that `track-clicks` or `track-impressions` asked for; bubbles.
 * @cssstate loading - The first answer is on its way, or `loading` is set.
 * @cssstate refreshing - Newer data is on its way; what is there stays.
 * @cssstate ready - Data is there and up to date.
 * @cssstate empty - The source answered with nothing.
 * @cssstate stale - Data is there, but its source is out of reach.
 * @cssstate error - There is an error and no data.
 * @cssstate idle - A source is set but nothing asks for it yet.
 * @cssstate connected - The widget has a data source.
 * @cssstate placeholder - The author's own data stands in until the first answer.
 * @cssstate skeleton - A drawing of what is to come stands in until the first answer.
 * @cssstate disabled - `disabled` is set.
 */
export abstract class WidgetElement extends LitElement {
  static readonly widgetsVersion: string = VERSION;

  /** Which properties data may fill, and how; read by the data layer. */
  static readonly data: DataShape = {accepts: []};

  /** True where the widget hands `disabled` to a native control; else its content is made inert. */
  static readonly nativeDisabled: boolean;
  /** True where the widget shows `loading` itself, as a button does with a spinner; else an overlay is laid over it. */
  static readonly drawsLoading: boolean;
  /** True where the widget shows `error` itself, as a form control does below its value; else it stands in place of the content. */
  static readonly drawsError: boolean;
  /** True where the widget stands in a bar: an error is a mark, which opens what it says and the button that tries again. */
  static readonly briefErrors: boolean;
  /** True where the widget draws its variants itself; else a variant tints its ground. */
  static readonly ownVariants: boolean;

  /** Where the data comes from: `interface:list_users`, `/api/users`, `subscribe:metrics:cpu` … None by default, which is dumb mode; what cannot be parsed is an error in the widget. As a property also a tuple, a value, a function, a promise, an async iterable or anything with `subscribe`. */
  @property() dataSource?: unknown;

  /** A topic whose operations (insert, update, delete, reset) change this widget's list or record; none by default. */
  @property() stream?: string;

  /** Topics that push to this widget, separated by commas, with `*` for a segment; empty derives the topic from the source, `false` switches a default off; none by default. */
  @property() subscribe?: string | boolean | readonly string[];

  /** Milliseconds between two reads of the source; no repetition by default. */
  @property(numeric([0, 2147483647])) refreshInterval?: number;

  /** A pushed message is not applied but asks for one new read; false by default. */
  @property(flag) refreshOnMessage?: boolean;

  /** Relations to load with the record or list: names separated by commas; none by default. */
  @property(list) load?: string | readonly string[];

  /** The part of the answer to use: a dotted path or a JSON Pointer; the whole, with its envelope opened, by default. */
  @property() dataPath?: string;

  /** Which field feeds which property: `value: total, label: name`; equal names by default. */
  @property() dataMap?: string;

  /** Lays a quiet overlay with a spinner over the widget; false by default. */
  @property(flag) loading?: boolean;

  /** Shows this message in place of the content; none by default. */
  @property() error?: string;

  /** Switches all interaction off and makes the content inert; as in HTML any value of the attribute is true; false by default. */
  @property({type: Boolean, reflect: true}) disabled?: boolean;

  /** The visual variant, where the widget has several; `default` by default. */
  @property(oneOf(VARIANTS)) variant?: Variant;

  /** Shows the debug overlay on this widget; false by default. */
  @property(flag) debugMode?: boolean;

  /** Sends a `widget-analytics` event for each click; false by default. */
  @property(flag) trackClicks?: boolean;

  /** Sends a `widget-analytics` event when the widget has come into view; false by default. */
  @property(flag) trackImpressions?: boolean;

  /** A JSON object merged into each `widget-analytics` event; empty by default. */
  @property(json) analyticsMetadata?: Record<string, unknown>;

  /** The accessible name, handed on to the part of the widget that carries its role; the widget's own label by default. */
  @property({attribute: 'aria-label'}) override ariaLabel!: string | null;

  /** How the widget looks while its first answer is on its way; a few lines where a widget does not say. */
  renderSkeleton?(): TemplateResult;

  /** What stays above an error: the label or heading of the widget; nothing where a widget does not say. */
  renderLabel?(): TemplateResult | typeof nothing;

  #data?: DataController;
  #connecting = false;
  #states?: WidgetStates;
  #extraStyles?: Set<CSSResult>;
  #waiting?: Promise<unknown>;

  static override get observedAttributes(): string[] {
    const own = [...super.observedAttributes, ...LAYOUT_NAMES];
    const {elementProperties: table} = this;
    // Of each new element Lit asks all properties, for accessors of the class's own, unless the table looks empty.
    if (![...table.values()].some((options) => 'wrapped' in options)) Object.defineProperty(table, 'size', {value: 0});
    return table.has('heading') ? own.concat('title') : own;
  }

  protected static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor | undefined {
    const descriptor = super.getPropertyDescriptor(name, key, options);
    return descriptor && normalised(name, options, descriptor);
  }

  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    // One sheet, since an element pays for each that it adopts; a page's own sheets stay theirs.
    const all = [baseStyles, ...super.finalizeStyles(styles)];
    return all.every((style) => 'cssText' in style) ? [unsafeCSS(all.join(''))] : all;
  }

  /** The connection to the data; undefined in dumb mode. */
  get dataController(): DataController | undefined {
    return this.#data;
  }

  /** The states that style rules and the data layer see; made when the first is needed. */
  get states(): WidgetStates {
    return (this.#states ??= new WidgetStates(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptTokens(this.ownerDocument);
    readJsonChild(this);
    if (isDebugPage()) this.debugMode = true;
  }

  /** Called when the element moves to another document, which drops its style sheets. */
  adoptedCallback(): void {
    adoptTokens(this.ownerDocument);
    this.waitFor(import('./rare.js').then(({adoptAgain}) => adoptAgain(this, this.#extraStyles)));
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (value === null) return;
    if (LOOKS.has(name)) this.#look(name, value);
    else if (name === 'title') this.#takeTitle(value);
  }

  /**
   * Called with each delivery of the source, at most once a frame. Puts the data over the widget's properties;
   * a widget with a faster way to take changes overrides it.
   */
  applyData(delivery: Delivery): void {
    delivery.merge();
  }

  /** Called by the data layer; an undefined state means that the widget has no source any more. */
  showDataState(state: DataState | undefined, connection: Connection, error?: DataError): void {
    this.states.showData(state, connection, error);
  }

  /** Adds a style sheet to this one element, once: for what few elements of a kind need. */
  adoptStyle(style: CSSResult): void {
    const extra = (this.#extraStyles ??= new Set());
    if (extra.has(style)) return;
    extra.add(style);
    if (this.shadowRoot) adoptSheet(this.shadowRoot, style);
  }

  /** Notes or clears what is wrong with an attribute; while there is something, it is shown in place of the content. */
  setProblem(attribute: string, reason: string | undefined): void {
    if (reason === undefined && !this.#states) return;
    this.states.setProblem(attribute, reason);
  }

  /** Lets `updateComplete` wait for a part that is being loaded; what can't be loaded is done without. */
  waitFor(part: Promise<unknown>): void {
    this.#waiting = part.catch(() => undefined);
  }

  // What measures or shows a widget that has been updated finds it as its attributes say.
  protected override async getUpdateComplete(): Promise<boolean> {
    let done = await super.getUpdateComplete();
    for (let waited; waited !== this.#waiting; done = await super.getUpdateComplete()) await (waited = this.#waiting);
    return done;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) this.#extraStyles?.forEach((style) => adoptSheet(root, style));
    return root;
  }

  // Before willUpdate, so that a widget derives its values from the data and not from what the page set meanwhile.
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.#data) this.#data.beforeUpdate();
    else if (wantsData(this)) this.#connectData();
    return super.scheduleUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // What was set before the element was defined arrives with the first update itself, too late for the schedule.
    if (!this.#data && wantsData(this)) this.#connectData();
    if (this.#states || this.loading || this.error || this.disabled) this.states.sync();
    if (TOOLS.some((name) => changed.has(name)))
      this.waitFor(import('./rare.js').then(({syncTools}) => syncTools(this, changed)));
  }

  #connectData(): void {
    if (this.#connecting || isServer) return;
    this.#connecting = true;
    connect(this, (data) => {
      this.#data = data;
      this.#connecting = data !== undefined;
      this.requestUpdate();
    });
  }

  // Once an element: most have no such attribute, and those sheets are large.
  #look(name: string, value: string): void {
    if (name === 'variant' && (this.constructor as typeof WidgetElement).ownVariants) return;
    if (late.looks) this.adoptStyle(late.looks(this, name, value));
    else this.waitFor(loadLooks().then(() => this.#look(name, value)));
  }

  // HTML would draw a tooltip for `title` over the whole widget, so it becomes the heading that it is meant as.
  #takeTitle(title: string): void {
    if (!this.hasAttribute('heading')) (this as {heading?: string}).heading = title;
    this.removeAttribute('title');
  }
}

mirrorLayoutAttributes(WidgetElement.prototype);
