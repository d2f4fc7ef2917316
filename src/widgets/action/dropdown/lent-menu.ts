import {nothing, render} from 'lit';
import type {Placement} from '../../../core/overlay/placements.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import {DropdownItemWidget} from '../dropdown-item/dropdown-item-widget.js';
import {menuEntries, type DropdownItem} from './menu-data.js';
import {Menu} from './menu.js';
import {openMenuStyles} from './open-menu.styles.js';

/** What a menu is opened for. */
export interface LentTo {
  /** What tells it apart from the others. */
  readonly key: string;
  /** The button that it stands at. */
  readonly anchor: HTMLElement;
  readonly label: string;
  readonly entries: readonly DropdownItem[];
  /** Where the focus goes: to the first entry, or to the menu itself. */
  readonly start: 'first' | 'menu';
}

/** What the owner of a menu does with it. */
export interface LentMenuOptions {
  readonly placement: Placement;
  /** An entry is chosen; the menu is closed by then. */
  readonly choose: (key: string, value: string) => void;
  /** The menu is closed, by a choice or without one. */
  readonly closed?: () => void;
}

/** One menu for many buttons, each of which has it while it is open, as the cards of a board and the nodes of a tree. */
export class LentMenu {
  readonly #options: LentMenuOptions;
  readonly #popover: HTMLElement;
  readonly #menu: Menu;
  #anchor?: HTMLElement | undefined;
  #key?: string | undefined;
  #expanded: string | null = null;

  constructor(host: WidgetElement, popover: HTMLElement, options: LentMenuOptions) {
    this.#options = options;
    this.#popover = popover;
    for (const style of openMenuStyles) host.adoptStyle(style);
    this.#menu = new Menu(host, {
      popover: () => popover,
      anchor: () => this.#anchor,
      placement: () => options.placement,
      dismiss: () => this.#close(),
    });
    popover.addEventListener('click', this.#handleClick);
  }

  /** What the menu is open for; undefined while it is closed. */
  get key(): string | undefined {
    return this.#menu.isOpen ? this.#key : undefined;
  }

  /** Opens the menu at a button, or closes it there. */
  toggle({key, anchor, label, entries, start}: LentTo): void {
    const isHere = this.key === key && this.#anchor === anchor;
    this.hide();
    if (isHere) return;
    this.#key = key;
    this.#anchor = anchor;
    this.#expanded = anchor.ariaExpanded;
    anchor.ariaExpanded = 'true';
    this.#popover.ariaLabel = label;
    render(menuEntries(entries), this.#popover);
    this.#menu.show('none');
    const items = [...this.#popover.querySelectorAll('dropdown-item-widget')];
    void Promise.all(items.map(async (item) => item.updateComplete)).then(() => {
      if (this.key === key) this.#menu.show(start);
    });
  }

  hide(): void {
    this.#menu.hide();
    if (this.#anchor) this.#anchor.ariaExpanded = this.#expanded;
    this.#anchor = undefined;
    render(nothing, this.#popover);
  }

  #close(): void {
    this.hide();
    this.#options.closed?.();
  }

  readonly #handleClick = (event: Event): void => {
    const item = event.composedPath().find((node) => node instanceof DropdownItemWidget);
    const key = this.#key;
    if (!item?.value || item.disabled || key === undefined) return;
    const {value} = item;
    this.#close();
    this.#options.choose(key, value);
  };
}
