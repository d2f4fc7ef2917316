import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {emit} from '../../../core/emit.js';
import type {emptyView} from '../../../core/empty-view.js';
import {listOf} from '../../../core/list-of.js';
import {LanguageController} from '../../../core/language.js';
import {flag, json, oneOf, reflectedFlag} from '../../../core/properties.js';
import {RovingFocus} from '../../../core/roving-focus.js';
import {say} from '../../../core/say.js';
import {SIZES, type Size} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {drawLazyPanel, isSlow} from './lazy-panel.js';
import {startOf} from './panel-start.js';
import {readTabs, tabOf, type ReadyTab, type TabsItem} from './read-tabs.js';
import {renderTabs} from './render-tabs.js';
import {TabStrip} from './tab-strip.js';
import {tabsStyles} from './tabs-widget.styles.js';
import '../../../core/words/en/navigation.js';

export type {TabsItem};

export const TABS_TYPES = ['line', 'pill', 'enclosed'] as const;
/** How the row of tabs is drawn. */
export type TabsType = (typeof TABS_TYPES)[number];

export const TABS_ORIENTATIONS = ['horizontal', 'vertical'] as const;
/** Whether the tabs stand above their panel or beside it. */
export type TabsOrientation = (typeof TABS_ORIENTATIONS)[number];

export const TABS_ACTIVATIONS = ['automatic', 'manual'] as const;
/** Whether a tab becomes active when it has the focus, or when it is pressed. */
export type TabsActivation = (typeof TABS_ACTIVATIONS)[number];

/** Detail of `tab-change`. */
export interface TabChangeDetail {
  readonly id: string;
  /** The tab that was active before. */
  readonly previous: string | undefined;
}

/** Detail of `tab-close`. */
export interface TabCloseDetail {
  readonly id: string;
}

const WATCHED = ['slot', 'label', 'icon', 'badge', 'errors', 'disabled', 'closable', 'hidden'];

/**
 * One of several panels at a time. Each child with `slot="tab:ID"` is a panel, and its `label` stands on the tab; `icon`,
 * `badge`, `errors`, `disabled` and `closable` on it are read too. Panels that are not shown stay where they are, so that
 * forms keep what was typed; a `<template>` as a child is drawn when its tab is first shown. Arrows go from tab to tab,
 * Home and End to the ends, Delete closes a tab that can be closed. A field that is not valid brings its tab forward.
 *
 * @summary Tabs, each written as an element.
 * @slot tab:ID - The panel of the tab `ID`; its attribute `label` is the text of the tab.
 * @event {CustomEvent<TabChangeDetail>} tab-change - A user goes to another tab; cancelable.
 * @event {CustomEvent<TabCloseDetail>} tab-close - A user closes a tab, which stays closed until `tabs` is set anew; cancelable.
 * @csspart base - The box that holds everything.
 * @csspart tabs - The row of tabs.
 * @csspart tab - The button of one tab.
 * @csspart label - The text of a tab.
 * @csspart badge - The count or word beside it.
 * @csspart close - The sign that closes a tab.
 * @csspart panel - The box of a panel.
 * @cssproperty [--widget-tabs-color] - Colour that marks the active tab; that of the type by default.
 * @cssproperty [--widget-tabs-gap] - Space between tabs and panel; 16 px by default.
 *
 * @example Dumb
 * ```html
 * <tabs-widget>
 *   <text-widget slot="tab:overview" label="Overview" text="All is well."></text-widget>
 *   <text-widget slot="tab:activity" label="Activity" text="Nothing new."></text-widget>
 * </tabs-widget>
 * ```
 * @example Connected: the tabs come from a source, the panels are its children.
 * ```html
 * <tabs-widget data-source="interface:list_departments" data-map="label: name"></tabs-widget>
 * ```
 */
@widget('tabs-widget')
export class TabsWidget extends WidgetElement {
  static override readonly data = {value: 'activeTab', list: 'tabs', accepts: ['tabs', 'activeTab']};
  static override styles = tabsStyles;

  readonly #language = new LanguageController(this);
  readonly #strip = new TabStrip(this);
  readonly #children?: MutationObserver;
  #tabs: readonly ReadyTab[] = [];
  readonly #closed = new Set<string>();
  #wanted?: string;
  #revealed?: string;
  #isChecking = false;
  #stopFollowing?: () => void;

  @state() private drawEmpty?: typeof emptyView;

  @query('.panel:not([hidden])') private readonly panel!: HTMLElement | null;

  /** The tabs: a JSON list of texts or of `{"id", "label", "icon", "badge", "errors", "disabled", "closable"}`; those of the children by default. What is no list is left out with a warning. */
  @property(json) tabs?: readonly (TabsItem | string)[];

  /** The `id` of the tab that is shown; the first that is not switched off by default. */
  @property() activeTab?: string;

  /** Whether tabs stand above their panel or beside it: `horizontal` or `vertical`; `horizontal` by default. */
  @property(oneOf(TABS_ORIENTATIONS)) orientation?: TabsOrientation;

  /** How the row of tabs is drawn: `line`, `pill` or `enclosed`; `line` by default. */
  @property(oneOf(TABS_TYPES)) type?: TabsType;

  /** Whether a tab is shown when an arrow comes to it, `automatic`, or when it is pressed, `manual`; automatic by default, manual where a panel has a source or is a template. */
  @property({values: TABS_ACTIVATIONS}) activation?: TabsActivation;

  /** The height of the tabs: `xs` to `xxl`; `md` (32 px) by default, 44 px at least on coarse pointers. */
  @property(oneOf(SIZES)) size?: Size;

  /** Tabs share the whole width; false by default. */
  @property(reflectedFlag) fullWidth?: boolean;

  /** Whether the tab stands in the address, as `#ID`, and is read from there; false by default. */
  @property(flag) hash?: boolean;

  /** How many errors there are in each panel, by `id`; a form widget around says it by itself. Those of the tabs by default. */
  @property({attribute: false}) errors?: Readonly<Record<string, number>>;

  constructor() {
    super();
    new RovingFocus(this, {
      items: () => this.#buttons,
      axis: () => this.orientation ?? 'horizontal',
      includesOff: true,
      preferred: () => this.#buttonOf(this.#active?.id),
      moved: (button) => this.#handleMoved(button),
    });
    this.addEventListener('invalid', this.#handleInvalid, true);
    if (!isServer) this.#children = new MutationObserver((records) => this.#handleChildren(records));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children?.observe(this, {childList: true, subtree: true, attributes: true, attributeFilter: WATCHED});
    if (this.hasUpdated) this.requestUpdate();
    this.#followHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const tabs = readTabs(listOf(this, 'tabs', this.tabs), this.children);
    for (const id of this.#closed)
      if (changed.has('tabs') || !tabs.some((tab) => tab.id === id)) this.#closed.delete(id);
    this.#tabs = tabs.filter(({id}) => !this.#closed.has(id));
    this.#takeWanted();
    if (isServer) return;
    if (this.#tabs.some(({icon}) => icon)) void import('../../media/icon/icon-widget.js');
    if (this.#active) drawLazyPanel(this, this.#active.id);
    else if (this.tabs && !this.drawEmpty) this.waitFor(this.#loadEmpty());
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('hash')) this.#followHash();
    this.#markPanel();
    const id = this.#active?.id;
    if (id === this.#revealed) return;
    this.#revealed = id;
    this.#strip.reveal(this.#buttonOf(id));
  }

  async #loadEmpty(): Promise<void> {
    const {emptyStyles, emptyView} = await import('../../../core/empty-view.js');
    this.adoptStyle(emptyStyles);
    this.drawEmpty = emptyView;
  }

  get #active(): ReadyTab | undefined {
    const tabs = this.#tabs;
    return tabs.find(({id}) => id === this.activeTab) ?? tabs.find(({isOff}) => !isOff) ?? tabs[0];
  }

  get #buttons(): readonly HTMLElement[] {
    return [...(this.shadowRoot?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  }

  #buttonOf(id: string | undefined): HTMLElement | undefined {
    return this.#buttons.find(({dataset}) => dataset['tab'] === id);
  }

  #show(id: string): void {
    const tab = this.#tabs.find((each) => each.id === id);
    const previous = this.#active?.id;
    if (!tab || tab.isOff || id === previous) return;
    if (!emit<TabChangeDetail>(this, 'tab-change', {detail: {id, previous}, cancelable: true})) return;
    this.activeTab = id;
    this.#wanted = undefined;
    if (this.hash) void import('./tab-hash.js').then(({writeHash}) => writeHash(id));
  }

  #close(tab: ReadyTab): void {
    const {id, label} = tab;
    if (!emit<TabCloseDetail>(this, 'tab-close', {detail: {id}, cancelable: true})) return;
    const at = this.#tabs.indexOf(tab);
    if (this.#active?.id === id) this.activeTab = (this.#tabs[at + 1] ?? this.#tabs[at - 1])?.id;
    this.#closed.add(id);
    this.requestUpdate();
    say(word(this.#language.language, 'tab.closed', {name: label}));
  }

  // What stands in a panel may come late, so it is looked at again when Tab is about to leave the tabs.
  #markPanel(): void {
    const {panel} = this;
    if (!panel) return;
    if (startOf(panel) === false) panel.tabIndex = 0;
    else panel.removeAttribute('tabindex');
  }

  #followHash(): void {
    if (!this.hash || this.#stopFollowing) return;
    void import('./tab-hash.js').then(({followHash}) => {
      if (!this.isConnected || this.#stopFollowing) return;
      this.#stopFollowing = followHash((id) => {
        this.#wanted = id;
        this.requestUpdate();
      });
    });
  }

  // The tab that the address names may come later than the address is read.
  #takeWanted(): void {
    const wanted = this.#wanted;
    if (!this.hash || !this.#tabs.some(({id, isOff}) => id === wanted && !isOff)) return;
    this.#wanted = undefined;
    this.activeTab = wanted;
  }

  #handleMoved(button: HTMLElement): void {
    const activation = this.activation ?? (isSlow(this) ? 'manual' : 'automatic');
    if (activation === 'automatic') this.#show(button.dataset['tab'] ?? '');
    this.#strip.reveal(button);
  }

  #handleChildren(records: readonly MutationRecord[]): void {
    if (records.some(({target}) => target === this || target.parentNode === this)) this.requestUpdate();
  }

  // The browser reports the first field that is not valid, and can do so only where it is seen.
  readonly #handleInvalid = ({target}: Event): void => {
    if (this.#isChecking) return;
    this.#isChecking = true;
    setTimeout(() => (this.#isChecking = false));
    const panel = [...this.children].find((child) => child.contains(target as Node));
    const id = panel && tabOf(panel);
    if (id === undefined || id === this.#active?.id) return;
    this.activeTab = id;
    this.performUpdate();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') this.#markPanel();
    if (event.key !== 'Delete') return;
    const id = (event.target as HTMLElement).dataset['tab'];
    const tab = this.#tabs.find((each) => each.id === id);
    if (tab?.isClosable && !tab.isOff) this.#close(tab);
  };

  override renderSkeleton(): TemplateResult {
    return html`<div class="tabs">${[0, 1, 2].map(() => html`<span class="skeleton line"></span>`)}</div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const {language} = this.#language;
    const tabs = this.#tabs;
    if (tabs.length === 0) return this.tabs === undefined ? nothing : (this.drawEmpty?.(language) ?? nothing);
    return renderTabs({
      ...{language, tabs, name: this.ariaLabel ?? '', active: this.#active?.id, errors: this.errors},
      orientation: this.orientation ?? 'horizontal',
      onKey: this.#handleKey,
      onShow: (id) => this.#show(id),
      onClose: (tab) => this.#close(tab),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tabs-widget': TabsWidget;
  }
}
