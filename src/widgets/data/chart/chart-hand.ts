import {domainOf, placeOfPoint, type Span} from './chart-span.js';
import type {PointAt} from './chart-model.js';
import type {ChartZoom} from './chart-zoom.js';

/** Px that a pointer may tremble before it drags. */
const TREMBLE = 5;
/** How much one px of a wheel zooms. */
const WHEEL = 0.004;

interface Drag {
  readonly id: number;
  readonly x: number;
  readonly from: number;
  /** What was looked at when a pan began; undefined while a stretch is marked. */
  readonly pan?: Span;
  moved: boolean;
}

interface Gesture extends UIEvent {
  readonly scale: number;
  readonly clientX: number;
}

const EVENTS = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'click', 'wheel'] as const;
const GESTURES = ['gesturestart', 'gesturechange'] as const;

/**
 * What pointers, wheels and keys do to a zoom. A drag marks a stretch; with Shift, or with a finger while zoomed, it
 * moves what is looked at. A wheel zooms with Ctrl and moves with Shift, so that the page scrolls over a chart.
 */
export class ChartHand {
  readonly #zoom: ChartZoom;
  readonly #down = new Map<number, number>();
  #plot?: HTMLElement;
  #drag?: Drag;
  #spread = 0;
  #scale = 1;
  #dragged = false;
  #anchor?: number;

  constructor(zoom: ChartZoom) {
    this.#zoom = zoom;
  }

  /** Listens at a plot, or at another, or at none. */
  attach(plot: HTMLElement | undefined): void {
    if (plot === this.#plot) return;
    for (const name of [...EVENTS, ...GESTURES]) this.#plot?.removeEventListener(name, this.#handle, true);
    this.#plot = plot;
    this.#down.clear();
    this.#drag = undefined;
    const options = {capture: true, passive: false};
    for (const name of [...EVENTS, ...GESTURES]) plot?.addEventListener(name, this.#handle, options);
  }

  /** Whether a key was for the zoom. */
  takesKey({key, ctrlKey, altKey, metaKey}: KeyboardEvent): boolean {
    if (ctrlKey || altKey || metaKey) return false;
    const zoom = this.#zoom;
    if (zoom.mark && (key === 'Enter' || key === 'Escape')) {
      if (key === 'Enter') zoom.select();
      this.#forget();
      return true;
    }
    const act = ({'+': 'in', '=': 'in', '-': 'out', _: 'out', '0': 'reset'} as const)[key];
    if (!act || !zoom.canZoom) return false;
    zoom.act(act);
    return true;
  }

  /** Follows the keyboard from point to point: with Shift the stretch between is marked. */
  moved({key, shiftKey}: KeyboardEvent, from: PointAt | undefined, to: PointAt | undefined): void {
    const {model} = this.#zoom.host.spec() ?? {};
    if (!model || !to) return;
    const isAlong = /^(?:Arrow(?:Left|Right)|Home|End|Page(?:Up|Down))$/.test(key);
    if (shiftKey && isAlong && this.#zoom.canMark) {
      this.#anchor ??= placeOfPoint(model, from ?? to);
      this.#zoom.marks(this.#anchor, placeOfPoint(model, to));
      this.#zoom.sayMark();
    } else if (isAlong && this.#zoom.mark) this.#forget();
    this.#zoom.reveal(to);
  }

  #forget(): void {
    this.#anchor = undefined;
    this.#zoom.marks(undefined);
  }

  readonly #handle = (event: Event): void => {
    const act = {
      pointerdown: () => this.#press(event as PointerEvent),
      pointermove: () => this.#move(event as PointerEvent),
      pointerup: () => this.#release(event as PointerEvent, true),
      pointercancel: () => this.#release(event as PointerEvent, false),
      click: () => this.#click(),
      wheel: () => this.#wheel(event as WheelEvent),
      gesturestart: () => this.#pinchStart(),
      gesturechange: () => this.#pinch(event as Gesture),
    }[event.type as (typeof EVENTS | typeof GESTURES)[number]];
    if (!act()) return;
    event.stopPropagation();
    if (event.cancelable && event.type !== 'pointermove') event.preventDefault();
  };

  #press({pointerId, clientX, pointerType, button, shiftKey}: PointerEvent): boolean {
    this.#dragged = false;
    if (button !== 0) return false;
    this.#down.set(pointerId, clientX);
    if (this.#down.size > 1) return this.#beginPinch();
    const from = this.#place(clientX);
    const {span} = this.#zoom;
    if (from === undefined) return false;
    const isPan = span && (shiftKey || pointerType === 'touch');
    if (isPan || this.#zoom.canMark)
      this.#drag = {id: pointerId, x: clientX, from, moved: false, ...(isPan && {pan: span})};
    return false;
  }

  #move({pointerId, clientX}: PointerEvent): boolean {
    if (this.#down.has(pointerId)) this.#down.set(pointerId, clientX);
    if (this.#down.size > 1) return this.#spreadTo();
    const drag = this.#drag;
    if (drag?.id !== pointerId) return false;
    if (!drag.moved && Math.abs(clientX - drag.x) < TREMBLE) return false;
    if (!drag.moved) this.#begin(drag);
    if (drag.pan) this.#panTo(drag.pan, clientX - drag.x);
    else this.#zoom.marks(drag.from, this.#place(clientX));
    return true;
  }

  #begin(drag: Drag): void {
    drag.moved = true;
    this.#dragged = true;
    this.#zoom.host.leave();
    this.#plot?.setPointerCapture(drag.id);
  }

  #panTo(span: Span, px: number): void {
    const {width} = this.#zoom.host.canvas.area;
    const {rtl} = this.#zoom.host.spec() ?? {};
    if (width > 0) this.#zoom.move(span, ((rtl ? px : -px) / width) * (span.to - span.from));
  }

  #release({pointerId}: PointerEvent, isDone: boolean): boolean {
    this.#down.delete(pointerId);
    const drag = this.#drag;
    if (drag?.id !== pointerId) return false;
    this.#drag = undefined;
    if (!drag.moved || drag.pan) return drag.moved;
    if (isDone) this.#zoom.select();
    this.#forget();
    return true;
  }

  // What ends a drag is no click.
  #click(): boolean {
    const {dragged} = {dragged: this.#dragged};
    this.#dragged = false;
    return dragged;
  }

  #wheel({deltaX, deltaY, ctrlKey, metaKey, shiftKey, clientX}: WheelEvent): boolean {
    if (!this.#zoom.canZoom) return false;
    if (ctrlKey || metaKey) {
      this.#zoom.zoom(Math.exp(deltaY * WHEEL), this.#place(clientX));
      return true;
    }
    const {span} = this.#zoom;
    const along = shiftKey && deltaX === 0 ? deltaY : deltaX;
    if (!span || Math.abs(along) <= Math.abs(shiftKey ? 0 : deltaY)) return false;
    this.#panTo(span, -along);
    return true;
  }

  #beginPinch(): boolean {
    this.#drag = undefined;
    this.#forget();
    this.#spread = this.#distance();
    this.#dragged = true;
    return true;
  }

  #spreadTo(): boolean {
    const now = this.#distance();
    if (now > 10 && this.#spread > 10) this.#zoom.zoom(this.#spread / now, this.#place(this.#middle()));
    this.#spread = now;
    return true;
  }

  // The trackpad of a Mac in Safari.
  #pinchStart(): boolean {
    this.#scale = 1;
    return this.#zoom.canZoom;
  }

  #pinch({scale, clientX}: Gesture): boolean {
    this.#zoom.zoom(this.#scale / scale, this.#place(clientX));
    this.#scale = scale;
    return this.#zoom.canZoom;
  }

  #distance(): number {
    const [a = 0, b = 0] = this.#down.values();
    return Math.abs(a - b);
  }

  #middle(): number {
    const [a = 0, b = 0] = this.#down.values();
    return (a + b) / 2;
  }

  /** The place along x at a place on the screen. */
  #place(clientX: number): number | undefined {
    const {host} = this.#zoom;
    const {model} = host.spec() ?? {};
    const all = model && domainOf(model);
    const left = this.#plot?.getBoundingClientRect().left ?? 0;
    const value = host.canvas.valueAt(clientX - left);
    if (!all || value === undefined || Number.isNaN(value)) return undefined;
    const place = model.axis === 'category' ? host.placeAt(value) : value;
    return Math.min(Math.max(place, all.from), all.to);
  }
}
