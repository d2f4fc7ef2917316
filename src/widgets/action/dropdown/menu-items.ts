/** What a menu needs of its items; `<dropdown-item-widget>` has it. */
export interface MenuItem extends HTMLElement {
  readonly type?: string;
  readonly label?: string;
  readonly disabled?: boolean;
  /** The menu that the item opens is open. */
  readonly expanded?: boolean;
  /** It opens a menu of its own. */
  readonly hasMenu?: boolean;
  openMenu?(where: MenuStart): void;
  closeMenu?(): void;
}

/** Where the focus goes in a menu that opens: `menu` is the menu itself, as after a click; `none` leaves it where it is. */
export type MenuStart = 'first' | 'last' | 'menu' | 'none';

const ITEM_TAG = 'dropdown-item-widget';

export const isMenuItem = (node: EventTarget): node is MenuItem =>
  node instanceof HTMLElement && node.localName === ITEM_TAG;

/** Elements as they are drawn: those that slots hold in the place of the slots. */
function* drawn(parent: Element): Generator<Element> {
  const children = parent instanceof HTMLSlotElement ? parent.assignedElements({flatten: true}) : parent.children;
  for (const child of children) {
    if (child instanceof HTMLSlotElement) yield* drawn(child);
    else yield child;
  }
}

/** The items of a menu that can have the focus, those of its groups included; not those of menus that items open. */
export function itemsOfMenu(menu: Element): MenuItem[] {
  const items: MenuItem[] = [];
  for (const element of drawn(menu)) {
    if (!isMenuItem(element)) items.push(...itemsOfMenu(element));
    else if (element.type === 'group') items.push(...(element.shadowRoot ? itemsOfMenu(groupOf(element)) : []));
    else if (element.type !== 'divider' && element.checkVisibility()) items.push(element);
  }
  return items;
}

const groupOf = (group: Element): Element => group.shadowRoot!.querySelector('.items') ?? group;
