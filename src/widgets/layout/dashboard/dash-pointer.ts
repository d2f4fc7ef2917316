import {EdgeScroll} from '../../../core/drag/edge-scroll.js';
import type {Point} from '../../../core/drag/point.js';
import {PointerDrag, type Grip} from '../../../core/drag/pointer-drag.js';
import {COLUMNS} from '../../../core/grid-scale.js';
import type {DashEdit} from './dash-edit.js';
import {moveBox, resizeBox, type Box} from './dash-grid.js';
import {ROW, type DashTile} from './dash-tile.js';

interface Held {
  readonly id: string;
  readonly isResize: boolean;
}

/** What is pressed for its own sake. */
const CONTROLS = 'button:not(.grip), a, input, select, textarea, [tabindex]:not(.grip)';

/** Lets widgets be moved by their headers and resized by their corners, by mouse, pen and finger. */
export class DashPointer {
  readonly #edit: DashEdit;
  readonly #scroll: EdgeScroll;
  #held?: Held | undefined;
  #tile?: DashTile | undefined;
  #box?: Box | undefined;
  #from: Point = {x: 0, y: 0};
  #at: Point = {x: 0, y: 0};

  constructor(edit: DashEdit) {
    this.#edit = edit;
    const {host} = edit.core;
    this.#scroll = new EdgeScroll(
      () => [host.ownerDocument.scrollingElement].filter((each) => each !== null),
      () => this.#aim(),
    );
    new PointerDrag<Held>(host, {
      find: (event) => this.#find(event),
      lift: (held, at) => this.#begin(held, at),
      move: (at) => this.#move(at),
      drop: () => this.#end(true),
      cancel: () => this.#end(false),
    });
  }

  /** The widget that is dragged now. */
  get held(): string | undefined {
    return this.#held?.id;
  }

  #find(event: PointerEvent): Grip<Held> | undefined {
    if (!this.#edit.isOn || this.#isStacked) return undefined;
    const path = event.composedPath().filter((each) => each instanceof HTMLElement);
    const tile = path.find((element) => element.classList.contains('tile'));
    const id = tile?.dataset['id'];
    if (!tile || id === undefined) return undefined;
    const inner = path.slice(0, path.indexOf(tile));
    const has = (selector: string): boolean => inner.some((element) => element.matches(selector));
    if (has('.resize')) return {item: {id, isResize: true}, atOnce: true};
    if (has(CONTROLS) || !has('.grip, .header')) return undefined;
    return {item: {id, isResize: false}, atOnce: has('.grip')};
  }

  get #board(): HTMLElement | null {
    return this.#edit.core.host.renderRoot.querySelector<HTMLElement>('.board');
  }

  // Below each other, widgets have no columns to be dragged to: keys and settings place them.
  get #isStacked(): boolean {
    const board = this.#board;
    return !board || getComputedStyle(board).gridTemplateColumns.split(' ').length < COLUMNS;
  }

  #begin(held: Held, at: Point): void {
    this.#held = held;
    this.#tile = this.#edit.core.tileOf(held.id);
    this.#box = this.#edit.boxes.find(({id}) => id === held.id);
    this.#from = this.#pointOf(at);
    this.#tile?.element.classList.add(held.isResize ? 'sized' : 'lifted');
    this.#at = at;
    this.#aim();
  }

  #move(at: Point): void {
    this.#at = at;
    this.#scroll.follow(at);
    this.#aim();
  }

  // Seen from the board, so that scrolling moves what is held along.
  #pointOf({x, y}: Point): Point {
    const {left, top} = this.#board?.getBoundingClientRect() ?? {left: 0, top: 0};
    return {x: x - left, y: y - top};
  }

  #aim(): void {
    const [held, box, board] = [this.#held, this.#box, this.#board];
    if (!held || !box || !board) return;
    const {core, boxes} = this.#edit;
    const {x, y} = this.#pointOf(this.#at);
    const [dx, dy] = [x - this.#from.x, y - this.#from.y];
    const {gap} = core;
    const isRtl = core.host.matches(':dir(rtl)');
    const across = Math.round((isRtl ? -dx : dx) / ((board.clientWidth + gap) / COLUMNS));
    const down = Math.round(dy / (ROW + gap));
    this.#edit.preview = held.isResize
      ? resizeBox(boxes, held.id, box.w + across, box.h + down)
      : moveBox(boxes, held.id, box.x + across, box.y + down);
    if (!held.isResize) this.#carry(box, dx, dy, gap);
    core.host.requestUpdate();
  }

  // Its place in the grid moves on beneath it: what is held is seen from where that is.
  #carry(box: Box, dx: number, dy: number, gap: number): void {
    const board = this.#board;
    const now = this.#edit.preview?.find(({id}) => id === box.id);
    if (!board || !now) return;
    const column = (board.clientWidth + gap) / COLUMNS;
    const sign = this.#edit.core.host.matches(':dir(rtl)') ? -1 : 1;
    const left = dx - sign * (now.x - box.x) * column;
    const top = dy - (now.y - box.y) * (ROW + gap);
    this.#tile?.element.style.setProperty('translate', `${left}px ${top}px`);
  }

  #end(isDone: boolean): void {
    this.#scroll.stop();
    const {preview} = this.#edit;
    const id = this.#held?.id;
    this.#tile?.element.classList.remove('lifted', 'sized');
    this.#tile?.element.style.removeProperty('translate');
    this.#held = undefined;
    this.#tile = undefined;
    this.#box = undefined;
    this.#edit.preview = undefined;
    if (isDone && preview && id !== undefined) this.#edit.arrange(id, preview);
    this.#edit.core.host.requestUpdate();
  }
}
