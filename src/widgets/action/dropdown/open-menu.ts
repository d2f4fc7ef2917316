import {emit} from '../../../core/emit.js';
import {DropdownItemWidget} from '../dropdown-item/dropdown-item-widget.js';
import type {DropdownWidget, ItemSelectDetail} from './dropdown-widget.js';
import {makeChoice} from './menu-choice.js';
import {menuEntries} from './menu-data.js';
import {textOfItem} from './item-text.js';
import type {MenuStart} from './menu-items.js';
import {Menu, type MenuOptions} from './menu.js';
import {openMenuStyles} from './open-menu.styles.js';
import {ReportLayer} from './report-layer.js';

/** What the menu of a `<dropdown-widget>` asks of it beside what every menu asks. */
export interface OpenMenuOptions extends MenuOptions {
  /** Closes the menu at once, since an item was chosen. */
  readonly close: () => void;
  /** Says whether the action of an item is under way. */
  readonly acts: (isActing: boolean) => void;
}

const isModified = ({ctrlKey, metaKey, shiftKey}: MouseEvent): boolean => ctrlKey || metaKey || shiftKey;

/** What a `<dropdown-widget>` needs only when its menu is wanted: the items, their keys, and what comes of choosing one. */
export class OpenMenu {
  readonly #host: DropdownWidget;
  readonly #options: OpenMenuOptions;
  readonly #menu: Menu;
  readonly #report: ReportLayer;

  constructor(host: DropdownWidget, options: OpenMenuOptions) {
    this.#host = host;
    this.#options = options;
    for (const style of openMenuStyles) host.adoptStyle(style);
    this.#menu = new Menu(host, options);
    this.#report = new ReportLayer(host, {
      anchor: options.anchor,
      // A menu with boxes to tick is still open below the button.
      placement: () => (this.#menu.isOpen ? 'top-end' : 'bottom-end'),
    });
  }

  /** Items from data, as elements. */
  entries(items: readonly unknown[]): unknown {
    return menuEntries(items);
  }

  /** Shows the menu; the focus goes into it as soon as its items are drawn. */
  show(start: MenuStart): void {
    if (!this.#menu.isOpen) this.#report.clear();
    this.#menu.show('none');
    if (start === 'none') return;
    const late = this.#entries.filter(({hasUpdated}) => !hasUpdated);
    const enter = (): void => {
      if (this.#menu.isOpen) this.#menu.show(start);
    };
    if (late.length === 0 || start === 'menu') enter();
    else void Promise.all(late.map(async (entry) => entry.updateComplete)).then(enter);
  }

  hide(): void {
    this.#menu.hide();
  }

  /** Chooses the item that was clicked, by the mouse or by a key. */
  handleClick(event: Event): void {
    const item = event.composedPath().find((node) => node instanceof DropdownItemWidget);
    if (!item || item.type === 'group' || item.type === 'divider' || item.isOff || item.loading) return;
    const isLink = event
      .composedPath()
      .some((node) => node instanceof HTMLAnchorElement && item.shadowRoot?.contains(node));
    // The browser opens it beside the page.
    if (isLink && isModified(event as MouseEvent)) return;
    if (isLink) event.preventDefault();
    if (item.hasMenu) item.openMenu('menu');
    else this.#choose(item);
  }

  get #entries(): DropdownItemWidget[] {
    const own = this.#options.popover()?.querySelectorAll('dropdown-item-widget') ?? [];
    return [...own, ...this.#host.querySelectorAll('dropdown-item-widget')];
  }

  #choose(item: DropdownItemWidget): void {
    const undo = makeChoice(item);
    const label = textOfItem(item);
    const checked = item.type === 'checkbox' || item.type === 'radio' ? item.checked === true : undefined;
    const detail: ItemSelectDetail = {item, label, value: item.value ?? label, checked};
    if (!emit<ItemSelectDetail>(this.#host, 'item-select', {detail, cancelable: true})) return undo();
    // Several boxes can be ticked in one go.
    if (item.type !== 'checkbox') this.#options.close();
    void this.#run(item);
  }

  async #run(item: DropdownItemWidget): Promise<void> {
    this.#report.clear();
    const report = await item.run(this.#host.record, () => this.#options.acts(true));
    this.#options.acts(false);
    if (this.#host.isConnected) this.#report.show(report);
  }
}
