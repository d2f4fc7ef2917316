import {EdgeScroll} from '../../../core/drag/edge-scroll.js';
import type {Point} from '../../../core/drag/point.js';
import {PointerDrag, type Grip} from '../../../core/drag/pointer-drag.js';
import type {WidgetElement} from '../../../core/widget-element.js';

/** Lets the rows of a form be put in order by their handles, with mouse, pen and finger. */
export class RowDrag {
  readonly #host: WidgetElement;
  readonly #moved: (from: number, to: number) => void;
  readonly #scroll: EdgeScroll;
  #row?: HTMLElement;
  #target?: HTMLElement | undefined;
  #y = 0;

  constructor(host: WidgetElement, moved: (from: number, to: number) => void) {
    this.#host = host;
    this.#moved = moved;
    this.#scroll = new EdgeScroll(
      () => [document.scrollingElement].filter((each) => each !== null),
      () => this.#aim(),
    );
    new PointerDrag<HTMLElement>(host, {
      find: (event) => this.#find(event),
      lift: (row) => this.#lift(row),
      move: (at) => this.#move(at),
      drop: () => this.#end(true),
      cancel: () => this.#end(false),
    });
  }

  get #rows(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.row')];
  }

  // The rows of a list within a row have handles of their own.
  #find(event: PointerEvent): Grip<HTMLElement> | undefined {
    const path = event.composedPath().filter((each) => each instanceof HTMLElement);
    const handle = path.find((element) => element.matches('.handle'));
    const row = handle?.getRootNode() === this.#host.renderRoot ? handle?.closest<HTMLElement>('.row') : undefined;
    return row ? {item: row, atOnce: true} : undefined;
  }

  #lift(row: HTMLElement): void {
    this.#row = row;
    row.toggleAttribute('data-lifted', true);
  }

  #move(at: Point): void {
    this.#y = at.y;
    this.#scroll.follow(at);
    this.#aim();
  }

  #aim(): void {
    const rows = this.#rows;
    const row = rows.find((each) => this.#y < each.getBoundingClientRect().bottom) ?? rows.at(-1);
    this.#show(row === this.#row ? undefined : row);
  }

  // A row comes to stand where the other one is, which gives way.
  #show(target: HTMLElement | undefined): void {
    this.#target?.removeAttribute('data-drop');
    this.#target = target;
    const isBelow = target && this.#row && this.#rows.indexOf(target) > this.#rows.indexOf(this.#row);
    target?.setAttribute('data-drop', isBelow ? 'behind' : 'before');
  }

  #end(isDone: boolean): void {
    const [row, target] = [this.#row, this.#target];
    this.#scroll.stop();
    this.#show(undefined);
    row?.removeAttribute('data-lifted');
    this.#row = undefined;
    if (isDone && row && target) this.#moved(this.#rows.indexOf(row), this.#rows.indexOf(target));
  }
}
