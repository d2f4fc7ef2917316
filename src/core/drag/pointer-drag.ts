import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Point} from './point.js';

/** What a pointer takes hold of. */
export interface Grip<Item> {
  readonly item: Item;
  /** A finger takes hold at once, as of a handle that the page is not scrolled by; else by a long press. */
  readonly atOnce: boolean;
}

/** What a host with things to drag says of them, and does with them. */
export interface PointerDragOptions<Item> {
  /** What is pressed; undefined where there is nothing to drag. */
  readonly find: (event: PointerEvent) => Grip<Item> | undefined;
  /** The item is lifted at the place where it was pressed. */
  readonly lift: (item: Item, at: Point) => void;
  readonly move: (at: Point) => void;
  /** The pointer has let go. */
  readonly drop: () => void;
  /** Escape, a gesture of the system, or the host is gone: all is as it was. */
  readonly cancel: () => void;
}

interface Press<Item> {
  readonly grip: Grip<Item>;
  readonly id: number;
  readonly from: Point;
  readonly isTouch: boolean;
  timer?: ReturnType<typeof setTimeout>;
  isLifted: boolean;
}

/** Pixels that a pointer may tremble before it is a drag, and a finger before it is a scroll. */
const TREMBLE = {pointer: 4, finger: 10};
/** Milliseconds after which a finger that rests has taken hold. */
const LONG_PRESS = 280;

const pointOf = ({clientX, clientY}: PointerEvent): Point => ({x: clientX, y: clientY});

/**
 * Lets things of a host be dragged by mouse, pen or finger: a press that moves lifts, a finger lifts by resting, Escape
 * cancels. A press that does not move is a click as ever, and one that did is none.
 */
export class PointerDrag<Item> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PointerDragOptions<Item>;
  #press?: Press<Item>;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PointerDragOptions<Item>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether something is lifted now. */
  get isLifted(): boolean {
    return this.#press?.isLifted === true;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#handleDown);
    // There from the start: an engine that meets none as a finger comes down scrolls without asking.
    this.#host.addEventListener('touchmove', this.#handleTouchMove, {passive: false});
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#handleDown);
    this.#host.removeEventListener('touchmove', this.#handleTouchMove);
    this.cancel();
  }

  /** Lets go of what is lifted; all is as it was. */
  cancel(): void {
    const wasLifted = this.isLifted;
    this.#end();
    if (wasLifted) this.#options.cancel();
  }

  readonly #handleDown = (event: PointerEvent): void => {
    if (this.#press || event.button !== 0 || !event.isPrimary) return;
    const grip = this.#options.find(event);
    if (!grip) return;
    const isTouch = event.pointerType === 'touch' && !grip.atOnce;
    const press: Press<Item> = {grip, id: event.pointerId, from: pointOf(event), isTouch, isLifted: false};
    this.#press = press;
    if (isTouch) press.timer = setTimeout(() => this.#lift(press), LONG_PRESS);
    this.#listen(true);
  };

  readonly #handleMove = (event: PointerEvent): void => {
    const press = this.#press;
    if (press?.id !== event.pointerId) return;
    const at = pointOf(event);
    if (!press.isLifted) {
      const way = Math.hypot(at.x - press.from.x, at.y - press.from.y);
      if (press.isTouch) return way > TREMBLE.finger ? this.#end() : undefined;
      if (way < TREMBLE.pointer) return;
      this.#lift(press);
    }
    event.preventDefault();
    this.#options.move(at);
  };

  readonly #handleUp = (event: PointerEvent): void => {
    if (this.#press?.id !== event.pointerId) return;
    const wasLifted = this.isLifted;
    this.#end();
    if (!wasLifted) return;
    swallowClick(this.#host.ownerDocument);
    this.#options.drop();
  };

  readonly #handleCancel = (event: PointerEvent): void => {
    if (this.#press?.id === event.pointerId) this.cancel();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isLifted) return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick(this.#host.ownerDocument, true);
    this.cancel();
  };

  readonly #handleTouchMove = (event: TouchEvent): void => {
    if (this.isLifted && event.cancelable) event.preventDefault();
  };

  // A picture or a link would be dragged out of the page, a text be marked, a menu come up under the finger.
  readonly #handleOther = (event: Event): void => {
    if (event.type !== 'contextmenu' || this.#press?.isTouch) event.preventDefault();
  };

  #lift(press: Press<Item>): void {
    clearTimeout(press.timer);
    press.isLifted = true;
    // Text in a shadow root may have been marked on the way: that it begins is not heard outside.
    this.#host.ownerDocument.getSelection()?.removeAllRanges();
    try {
      this.#host.setPointerCapture(press.id);
    } catch {
      // The pointer is gone already.
    }
    this.#options.lift(press.grip.item, press.from);
  }

  #end(): void {
    const press = this.#press;
    if (!press) return;
    clearTimeout(press.timer);
    this.#press = undefined;
    this.#listen(false);
    if (this.#host.hasPointerCapture(press.id)) this.#host.releasePointerCapture(press.id);
  }

  #listen(on: boolean): void {
    const page = this.#host.ownerDocument;
    const listeners: readonly (readonly [string, (event: never) => void, boolean])[] = [
      ['pointermove', this.#handleMove, false],
      ['pointerup', this.#handleUp, false],
      ['pointercancel', this.#handleCancel, false],
      ['keydown', this.#handleKey, true],
      ['dragstart', this.#handleOther, true],
      ['selectstart', this.#handleOther, true],
      ['contextmenu', this.#handleOther, true],
    ];
    for (const [type, listener, capture] of listeners) {
      if (on) page.addEventListener(type, listener as EventListener, {capture});
      else page.removeEventListener(type, listener as EventListener, {capture});
    }
  }
}

/** The click that follows a drag is none. After Escape it comes only when the button is let go. */
function swallowClick(page: Document, untilUp = false): void {
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  const stop = (): void => void setTimeout(() => page.removeEventListener('click', swallow, true));
  page.addEventListener('click', swallow, true);
  if (untilUp) page.addEventListener('pointerup', stop, {capture: true, once: true});
  else stop();
}
