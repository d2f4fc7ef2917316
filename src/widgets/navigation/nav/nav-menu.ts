import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import {CurrentPageController} from '../../../core/current-page.js';
import {emit} from '../../../core/emit.js';
import {listOf, warnOfWordless} from '../../../core/list-of.js';
import {languageOf} from '../../../core/language.js';
import {textField} from '../../../core/record-fields.js';
import {isRecord} from '../../../data/is-record.js';
import {
  findCurrent,
  flatten,
  isBelow,
  readNavItems,
  type CurrentEntry,
  type NavEntry,
  type NavItem,
} from './nav-items.js';
import type {NavLayers} from './nav-layers.js';
import {navList} from './nav-view.js';

/** Detail of the cancelable event `item-click`. */
export interface NavItemClick {
  readonly item: NavItem | string;
  /** Where it leads; undefined where it leads nowhere. */
  readonly path: string | undefined;
}

/** What the menu needs of its widget. */
export interface NavHost extends ReactiveControllerHost, HTMLElement {
  readonly items?: readonly unknown[];
  readonly activeItem?: string;
  readonly currentPath?: string;
}

/** How the entries are drawn. */
export interface NavLook {
  /** Groups open beside their button, above the page; else below it, in the list. */
  readonly fliesOut?: boolean;
  /** Names are hidden, and shown beside the pointer or the focus. */
  readonly isIconsOnly?: boolean;
}

const isModified = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** The entries of a navigation: which there are, which is current, which groups are open, and how they are drawn. */
export class NavMenu implements ReactiveController {
  readonly #host: NavHost;
  readonly #look: () => NavLook;
  readonly #page: CurrentPageController;
  readonly #toggled = new Map<string, boolean>();
  #items?: readonly unknown[];
  #entries: readonly NavEntry[] = [];
  #current?: CurrentEntry;
  #layers?: NavLayers;
  #flownOut?: string;
  #failure?: string;

  constructor(host: NavHost, look: () => NavLook) {
    this.#host = host;
    this.#look = look;
    this.#page = new CurrentPageController(host);
    // Only a focus that is in the list can be lost with an entry.
    host.addEventListener('focusin', () => this.#keepFocus(), {once: true});
    host.addController(this);
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** Whether an address is that of the page, or of the path that the author names; `page`, or `true` above it. */
  currentOf(href: string): 'page' | 'true' | undefined {
    const {currentPath} = this.#host;
    if (this.#page.isCurrent(href, 'exact', currentPath)) return 'page';
    return this.#page.isCurrent(href, 'prefix', currentPath) ? 'true' : undefined;
  }

  #read(items: readonly unknown[]): readonly NavEntry[] {
    const entries = readNavItems(items);
    warnOfWordless(this.#host, 'items', items, entries.length);
    return entries;
  }

  hostUpdate(): void {
    const {items, activeItem, currentPath} = this.#host;
    if (items !== this.#items) this.#entries = this.#read(listOf(this.#host, 'items', items));
    this.#items = items;
    const before = this.#current?.entry.key;
    this.#current = findCurrent(this.#entries, {
      ...(activeItem && {activeItem}),
      isNamed: currentPath !== undefined,
      isCurrent: (href, match) => this.#page.isCurrent(href, match, currentPath),
    });
    if (this.#current && this.#current.entry.key !== before) this.#reveal(this.#current.entry);
  }

  hostUpdated(): void {
    if (!customElements.get('icon-widget') && flatten(this.#entries).some(({icon}) => icon !== undefined))
      void import('../../media/icon/icon-widget.js');
    const {fliesOut = false, isIconsOnly = false} = this.#look();
    if (this.#layers) this.#layers.sync(this.#flownOut);
    else if (isIconsOnly || (fliesOut && this.#entries.some(({children}) => children.length > 0))) this.#loadLayers();
  }

  hostDisconnected(): void {
    this.#flownOut = undefined;
  }

  render(): TemplateResult {
    return navList(this.#entries, {
      ...this.#look(),
      language: languageOf(this.#host),
      failure: this.#failure,
      click: this.#handleClick,
      currentOf: (entry) => (entry === this.#current?.entry ? this.#current.kind : undefined),
      holdsCurrent: (entry) => this.#holdsCurrent(entry),
      isOpen: (entry, fliesOut) => (fliesOut ? this.#flownOut === entry.key : this.#isOpen(entry)),
    });
  }

  #keepFocus(): void {
    const fallback = (): HTMLElement | null | undefined => this.#host.shadowRoot?.querySelector<HTMLElement>('nav');
    void import('../../../core/row-focus.js').then(({RowFocus}) => new RowFocus(this.#host, {rows: 'li', fallback}));
  }

  #loadLayers(): void {
    void import('./nav-layers.js').then(({NavLayers: Layers}) => {
      this.#layers ??= new Layers(this.#host, this.#look, () => this.#flyOut(undefined));
      this.#host.requestUpdate();
    });
  }

  // A reader who comes to a page sees where it stands, whatever was closed before.
  #reveal(entry: NavEntry): void {
    for (const key of this.#toggled.keys()) if (entry.key.startsWith(`${key}/`)) this.#toggled.delete(key);
  }

  #isOpen(entry: NavEntry): boolean {
    const asked = isRecord(entry.item) && entry.item['expanded'] === true;
    return this.#toggled.get(entry.key) ?? (asked || this.#holdsCurrent(entry));
  }

  #holdsCurrent(entry: NavEntry): boolean {
    return this.#current !== undefined && isBelow(this.#current.entry, entry);
  }

  readonly #handleClick = (event: MouseEvent): void => {
    const control = (event.target as Element).closest<HTMLElement>('[data-key]');
    const entry = flatten(this.#entries).find(({key}) => key === control?.dataset['key']);
    if (!control || !entry || control.ariaDisabled === 'true') return;
    if (control.hasAttribute('aria-expanded')) this.#toggle(entry, control.dataset['flies'] !== undefined);
    else if (!isModified(event)) this.#choose(entry, event);
  };

  #toggle(entry: NavEntry, fliesOut: boolean): void {
    if (fliesOut) return this.#flyOut(this.#flownOut === entry.key ? undefined : entry.key);
    this.#toggled.set(entry.key, !this.#isOpen(entry));
    this.#host.requestUpdate();
  }

  #choose(entry: NavEntry, event: MouseEvent): void {
    const {item, path, label} = entry;
    const goesOn = emit<NavItemClick>(this.#host, 'item-click', {detail: {item, path}, cancelable: true});
    const action = textField(item, ['action']);
    if (!goesOn) event.preventDefault();
    else if (path === undefined && action !== undefined) void this.#run(action, item, label);
    this.#flyOut(undefined);
  }

  async #run(action: string, item: unknown, label: string): Promise<void> {
    const {runEntry} = await import('./run-entry.js');
    this.#failure = undefined;
    this.#host.requestUpdate();
    this.#failure = await runEntry(this.#host, {action, label, ...(isRecord(item) && {record: item})});
    this.#host.requestUpdate();
  }

  #flyOut(key: string | undefined): void {
    if (key === this.#flownOut) return;
    this.#flownOut = key;
    this.#host.requestUpdate();
  }
}
