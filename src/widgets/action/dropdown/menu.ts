import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {Anchored, type DismissReason} from '../../../core/overlay/anchored.js';
import type {Placement} from '../../../core/overlay/placements.js';
import {LetterKeys} from '../../../core/letter-keys.js';
import {RovingFocus} from '../../../core/roving-focus.js';
import {MenuHover} from './menu-hover.js';
import {textOfItem} from './item-text.js';
import {itemsOfMenu, type MenuItem, type MenuStart} from './menu-items.js';

/** What a menu asks of its host. */
export interface MenuOptions {
  /** The element with `popover="manual"` and `role="menu"` in the host's shadow root, which holds the items. */
  readonly popover: () => HTMLElement | null | undefined;
  /** What it stands at: a button, or the item that opens it. */
  readonly anchor: () => Element | null | undefined;
  /** Where it opens. */
  readonly placement: () => Placement;
  /** At least as wide as its anchor; false by default. */
  readonly matchWidth?: () => boolean | undefined;
  /** The user is done with it: the host closes it. `left`: a key has gone back to the item that opened it. */
  readonly dismiss: (reason: DismissReason | 'left' | 'tab') => void;
  /** It is opened by an item, and the arrow that opened it goes back; false by default. */
  readonly isNested?: boolean;
}

/**
 * A menu of a host: shown beside an anchor, with the focus moving through its items by arrows, letters, Home, End and
 * the mouse. The items may be slotted into it or drawn by the host, in groups too; choosing one is the host's matter.
 */
export class Menu implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: MenuOptions;
  readonly #layer: Anchored;
  readonly #roving: RovingFocus;
  readonly #letters = new LetterKeys(textOfItem);
  readonly #hover = new MenuHover(() => this.items);

  constructor(host: ReactiveControllerHost & HTMLElement, options: MenuOptions) {
    this.#host = host;
    this.#options = options;
    this.#layer = new Anchored(host, options);
    this.#roving = new RovingFocus(host, {
      items: () => this.items,
      axis: () => 'vertical',
      includesOff: true,
      letters: this.#letters,
      watches: true,
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#hover.stop();
  }

  get isOpen(): boolean {
    return this.#layer.isOpen;
  }

  /** The items that can have the focus now. */
  get items(): MenuItem[] {
    const popover = this.#options.popover();
    return popover && this.isOpen ? itemsOfMenu(popover) : [];
  }

  /** Shows the menu, and puts the focus into it. */
  show(where: MenuStart): void {
    const wasOpen = this.isOpen;
    this.#layer.show();
    const popover = this.#options.popover();
    if (!this.isOpen || !popover) return;
    if (wasOpen) return this.#enter(where);
    popover.addEventListener('keydown', this.#handleKey);
    popover.addEventListener('pointermove', this.#hover.handleMove);
    popover.addEventListener('pointerleave', this.#hover.handleLeave);
    this.#roving.sync();
    this.#enter(where);
  }

  #enter(where: MenuStart): void {
    if (where === 'menu') this.#options.popover()?.focus({preventScroll: true});
    else if (where !== 'none') this.#roving.focus(where);
  }

  /** Hides the menu; the focus goes back to where it was. */
  hide(): void {
    const popover = this.#options.popover();
    this.#hover.stop();
    popover?.removeEventListener('keydown', this.#handleKey);
    popover?.removeEventListener('pointermove', this.#hover.handleMove);
    popover?.removeEventListener('pointerleave', this.#hover.handleLeave);
    this.#layer.hide();
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab') return this.#options.dismiss('tab');
    if (this.#moves(event)) event.preventDefault();
  };

  #moves(event: KeyboardEvent): boolean {
    const {key} = event;
    const [origin] = event.composedPath();
    const [deeper, back] = this.#host.matches(':dir(rtl)') ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    if (key === back && this.#options.isNested) return (this.#options.dismiss('left'), true);
    const item = this.items.find((each) => each === origin);
    if (item) return this.#acts(item, event, deeper);
    // No item has the focus after a click: then the arrows start at the ends.
    if (origin !== this.#options.popover()) return false;
    if (key === 'ArrowDown' || key === 'Home') return (this.#roving.focus('first'), true);
    return (key === 'ArrowUp' || key === 'End') && (this.#roving.focus('last'), true);
  }

  #acts(item: MenuItem, event: KeyboardEvent, deeper: string | undefined): boolean {
    const {key} = event;
    const isPress = key === 'Enter' || (key === ' ' && !this.#letters.isTyping(event));
    const opens = item.hasMenu && !item.disabled;
    if (opens && (isPress || key === deeper)) return (item.openMenu?.('first'), true);
    // A key that is held down chooses once.
    if (isPress && !event.repeat) item.click();
    return isPress;
  }
}
