import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {DismissReason} from './close-reason.js';
import {pushLayer} from './escape-stack.js';
import {focusFirst} from './first-focus.js';
import {overflows} from './tabbable.js';
import {rememberFocus} from './focus-return.js';
import {lockScroll} from './scroll-lock.js';

/** What the controller asks of its host. */
export interface ModalLayerOptions {
  /** A `<dialog>` of the host's shadow root, which is modal; or an element with `popover="manual"`, beside the page. */
  readonly surface: () => HTMLElement | null | undefined;
  /** Called when the user asks for it to go. The host decides, and calls `hide()`. */
  readonly dismiss: (reason: DismissReason) => void;
  /** Called when the engine has closed it without asking, as a back gesture may. */
  readonly closed: () => void;
}

interface Shown {
  readonly surface: HTMLElement;
  readonly undo: readonly (() => void)[];
}

/**
 * Shows a dialog of the host's shadow root: above all, with the page inert and not scrolling, on the one stack of
 * layers, with the focus inside and back where it was afterwards. Long content scrolls in an element `.body`, which is
 * made a stop for Tab while it does. When the host leaves the page, nothing is left behind.
 */
export class ModalLayer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ModalLayerOptions;
  #shown?: Shown;
  #pressedBackdrop = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ModalLayerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether it is shown now. */
  get isOpen(): boolean {
    return this.#shown !== undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.hide();
  }

  /** Shows it, unless it is shown already; gives whether it was shown now. */
  show(opener?: Element | null): boolean {
    const surface = this.#options.surface();
    if (!surface?.isConnected || this.#shown?.surface === surface) return false;
    this.hide();
    const giveBack = rememberFocus(surface, opener);
    const isModal = surface instanceof HTMLDialogElement;
    if (isModal) surface.showModal();
    else surface.showPopover();
    const undo = [
      pushLayer({element: surface, isBeside: !isModal, close: () => this.#options.dismiss('escape')}),
      this.#listen(surface),
      ...(isModal ? [lockScroll(surface.ownerDocument)] : []),
      giveBack,
    ];
    this.#shown = {surface, undo};
    this.#begin(surface);
    return true;
  }

  /** Hides it and gives the focus back; gives whether it was shown. */
  hide(): boolean {
    const shown = this.#shown;
    if (!shown) return false;
    this.#shown = undefined;
    const {surface} = shown;
    if (surface instanceof HTMLDialogElement) surface.close();
    else if (surface.matches(':popover-open')) surface.hidePopover();
    for (const undo of shown.undo) undo();
    return true;
  }

  // What is slotted may draw itself after this; then the first control is there with the next frame.
  #begin(surface: HTMLElement): void {
    this.#fit(surface);
    if (focusFirst(surface)) return;
    // The engine begins at the button that closes it, before anything of it is read.
    if (surface instanceof HTMLDialogElement) {
      surface.tabIndex = -1;
      surface.focus({preventScroll: true});
    }
    requestAnimationFrame(() => {
      if (this.#shown?.surface !== surface) return;
      this.#fit(surface);
      if (surface.matches(':focus-within') && !surface.querySelector('.body')?.matches(':focus-within'))
        focusFirst(surface);
    });
  }

  // Who can't turn a wheel scrolls with the arrows, for which the text must have the focus.
  #fit(surface: HTMLElement): void {
    const body = surface.querySelector<HTMLElement>('.body');
    if (!body) return;
    if (overflows(body)) body.tabIndex = 0;
    else body.removeAttribute('tabindex');
  }

  #listen(surface: HTMLElement): () => void {
    const watch = new ResizeObserver(() => this.#fit(surface));
    for (const area of surface.querySelectorAll('.body, .body > *')) watch.observe(area);
    const listeners = {pointerdown: this.#handlePress, click: this.#handleClick, close: this.#handleClose};
    for (const [type, listener] of Object.entries(listeners)) surface.addEventListener(type, listener as EventListener);
    return () => {
      watch.disconnect();
      for (const [type, listener] of Object.entries(listeners))
        surface.removeEventListener(type, listener as EventListener);
    };
  }

  readonly #handlePress = (event: PointerEvent): void => {
    this.#pressedBackdrop = isOnBackdrop(event);
  };

  // Pressed and released there: text that is selected out of the dialog ends on the backdrop too.
  readonly #handleClick = (event: MouseEvent): void => {
    const wasPressed = this.#pressedBackdrop;
    this.#pressedBackdrop = false;
    if (wasPressed && isOnBackdrop(event)) this.#options.dismiss('outside');
  };

  // The engine tells it late: one that has been opened again meanwhile stays.
  readonly #handleClose = (event: Event): void => {
    const surface = this.#shown?.surface;
    if (event.target !== surface || surface?.hasAttribute('open')) return;
    this.hide();
    this.#options.closed();
  };
}

function isOnBackdrop({target, currentTarget, clientX, clientY}: MouseEvent): boolean {
  if (target !== currentTarget || !(target instanceof HTMLDialogElement)) return false;
  const {left, right, top, bottom} = target.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
