import {isMenuItem, type MenuItem} from './menu-items.js';

/** How long a pointer rests on an item before its menu opens, in milliseconds. */
const OPENS_AFTER = 120;
/** How long a pointer on its way to an open menu may be on other items, in milliseconds. */
const LEAVES_AFTER = 280;

/**
 * Lets the focus follow the mouse through a menu, and menus of items open where it rests. On its way to an open one it
 * may cross other items: these have to wait.
 */
export class MenuHover {
  readonly #items: () => readonly MenuItem[];
  #timer?: ReturnType<typeof setTimeout>;
  #over?: MenuItem;

  constructor(items: () => readonly MenuItem[]) {
    this.#items = items;
  }

  // Not when it is only over an item: a menu that opens below a mouse at rest must not take the focus there.
  readonly handleMove = (event: PointerEvent): void => {
    const isAtRest = event.movementX === 0 && event.movementY === 0;
    if (event.pointerType === 'touch' || isAtRest) return;
    const items = this.#items();
    const over = event.composedPath().find((node): node is MenuItem => isMenuItem(node) && items.includes(node));
    if (over === this.#over) return;
    this.#over = over;
    clearTimeout(this.#timer);
    if (!over || over.expanded) return;
    if (items.some(({expanded}) => expanded)) this.#timer = setTimeout(() => this.#rest(over), LEAVES_AFTER);
    else this.#rest(over);
  };

  readonly handleLeave = (): void => this.stop();

  stop(): void {
    clearTimeout(this.#timer);
    this.#over = undefined;
  }

  #rest(item: MenuItem): void {
    item.focus({preventScroll: true});
    if (item.hasMenu && !item.disabled) this.#timer = setTimeout(() => item.openMenu?.('menu'), OPENS_AFTER);
  }
}
