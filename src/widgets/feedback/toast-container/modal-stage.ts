import {holds} from '../../../core/composed-tree.js';
import {openModal} from '../../../core/open-modal.js';

/** What says that a modal dialog has opened or closed: its own events, and the focus, which goes into it and back. */
const SIGNS = ['focusin', 'toggle', 'close'] as const;

/**
 * Keeps an element where it can be used: while a modal dialog is open, all outside of it is inert, the top layer too, so
 * the element goes into the dialog, as a guest that Tab passes by, and back to its own place when that has closed.
 */
export class ModalStage {
  readonly #element: HTMLElement;
  readonly #moved: () => void;
  #home?: Comment;
  #dialog?: Element;

  /** `moved` is called when the element stands in another place. */
  constructor(element: HTMLElement, moved: () => void) {
    this.#element = element;
    this.#moved = moved;
  }

  /** Follows the page's modal dialogs from now on. */
  follow(): void {
    for (const sign of SIGNS) this.#element.ownerDocument.addEventListener(sign, this.#look, true);
    this.#look();
  }

  /** Stops that; the element goes back to its place. */
  rest(): void {
    this.pause();
    if (this.#home) this.#goHome();
  }

  /** Stops that while the element is off the page. A dialog that was taken away with it gives it back. */
  pause(): void {
    for (const sign of SIGNS) this.#element.ownerDocument.removeEventListener(sign, this.#look, true);
    if (this.#home && !this.#element.isConnected) queueMicrotask(() => this.#element.isConnected || this.#goHome());
  }

  readonly #look = (): void => {
    const {ownerDocument} = this.#element;
    const modal = openModal(ownerDocument);
    const around = modal && holds(modal, this.#home ?? this.#element) ? undefined : modal;
    if (around === this.#dialog) return;
    if (around) this.#goInto(around);
    else this.#goHome();
  };

  #goInto(dialog: Element): void {
    if (!this.#home) {
      this.#home = this.#element.ownerDocument.createComment('');
      this.#element.before(this.#home);
    }
    this.#dialog = dialog;
    // Tab stays in the dialog: a host out of its order takes all that is in it along.
    this.#element.tabIndex = -1;
    dialog.append(this.#element);
    this.#moved();
  }

  // Where its own place is gone, the page has taken the element away.
  #goHome(): void {
    const home = this.#home;
    this.#home = undefined;
    this.#dialog = undefined;
    this.#element.removeAttribute('tabindex');
    if (home?.isConnected) home.replaceWith(this.#element);
    else this.#element.remove();
    this.#moved();
  }
}
