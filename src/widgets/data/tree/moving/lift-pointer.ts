import {EdgeScroll} from '../../../../core/drag/edge-scroll.js';
import type {Point} from '../../../../core/drag/point.js';
import {PointerDrag, type Grip} from '../../../../core/drag/pointer-drag.js';
import {canHold} from '../node-fields.js';
import type {ActingHost} from '../tree-acts.js';
import type {MoveGap} from './move-plan.js';
import type {MoveLift} from './move-lift.js';

/** Milliseconds over a closed branch after which it opens. */
const OPENS = 600;
/** Which part of a row, at its upper and its lower edge, means the gap there; the rest means the branch itself. */
const EDGE = 0.3;

const CONTROLS = 'input, select, textarea, label, summary, [contenteditable], button:not(.move), [role="button"]';

/** Lets nodes be dragged by mouse and pen on their row, and by a finger on their handle, which does not scroll. */
export class LiftPointer {
  readonly #host: ActingHost;
  readonly #lift: MoveLift;
  readonly #scroll: EdgeScroll;
  readonly #drag: PointerDrag<string>;
  #at: Point = {x: 0, y: 0};
  #opening?: ReturnType<typeof setTimeout>;
  #over?: string;

  constructor(host: ActingHost, lift: MoveLift) {
    this.#host = host;
    this.#lift = lift;
    this.#scroll = new EdgeScroll(
      () => [this.#tree, document.scrollingElement].filter((each) => each != null),
      () => this.aim(this.#at),
    );
    this.#drag = new PointerDrag(host.element, {
      find: (event) => this.#find(event),
      lift: (key) => this.#begin(key),
      move: (at) => this.#move(at),
      drop: () => this.#end(() => this.#lift.drop()),
      cancel: () => this.#end(() => this.#lift.cancel()),
    });
  }

  /** The tree is drawn: what goes with the pointer is where that is. */
  drawn(ghost: HTMLElement | null | undefined): void {
    ghost?.style.setProperty('--_x', `${this.#at.x}px`);
    ghost?.style.setProperty('--_y', `${this.#at.y}px`);
  }

  /** Shows the place at a point of the page. */
  aim(at: Point): void {
    const gap = this.#gapAt(at.x, at.y);
    if (gap) this.#lift.aim(gap);
  }

  get #tree(): HTMLElement | null | undefined {
    return this.#host.element.shadowRoot?.querySelector<HTMLElement>('.base > .tree');
  }

  #find(event: PointerEvent): Grip<string> | undefined {
    if (this.#lift.key !== undefined) return undefined;
    const path = event.composedPath().filter((each) => each instanceof HTMLElement);
    const row = path.find((element) => element.matches('.row'));
    const key = row?.dataset['key'];
    const inner = path.slice(0, row && path.indexOf(row));
    if (key === undefined || this.#host.model.nodes.indexOf(key) < 0) return undefined;
    if (inner.some((element) => element.matches(CONTROLS))) return undefined;
    const atOnce = inner.some((element) => element.matches('.move'));
    return atOnce || event.pointerType !== 'touch' ? {item: key, atOnce} : undefined;
  }

  #begin(key: string): void {
    if (!this.#lift.begin(this.#host.model.nodes.indexOf(key), 'pointer')) this.#drag.cancel();
  }

  #move(at: Point): void {
    this.#at = at;
    this.#scroll.follow(at);
    this.aim(at);
    this.drawn(this.#tree?.querySelector<HTMLElement>('.ghost'));
  }

  #end(act: () => void): void {
    this.#over = undefined;
    clearTimeout(this.#opening);
    this.#scroll.stop();
    act();
  }

  #gapAt(x: number, y: number): MoveGap | undefined {
    const {plan} = this.#lift;
    const rows = [...(this.#tree?.querySelectorAll<HTMLElement>('.row:not(.pinned)') ?? [])];
    const below = rows.find((row) => y < row.getBoundingClientRect().bottom);
    const element = below ?? rows.at(-1);
    if (!plan || !element) return undefined;
    const node = this.#host.model.nodes.indexOf(element.dataset['key']);
    this.#openLater(element, node);
    if (plan.gapAt(node, true) === undefined) return plan.start;
    return this.#gapAtRow(element, node, x, y);
  }

  #gapAtRow(element: HTMLElement, node: number, x: number, y: number): MoveGap {
    const {model} = this.#host;
    const {top, height} = element.getBoundingClientRect();
    const depth = model.nodes.depthOf(node);
    const share = element.classList.contains('state') ? 0.5 : (y - top) / height;
    const holds = canHold(model.nodes.records[node]);
    const gap = (isBelow: boolean): number => this.#lift.plan?.gapAt(node, isBelow) ?? 0;
    if (share < (holds ? EDGE : 0.5)) return {gap: gap(false), depth};
    if (holds && share <= 1 - EDGE) return {gap: gap(true), depth: depth + 1};
    if (model.isOpen(node)) return {gap: gap(true), depth: depth + 1};
    return {gap: gap(true), depth: Math.min(depth, depthAt(element, depth, x))};
  }

  #openLater(element: HTMLElement, node: number): void {
    const key = element.dataset['key'];
    if (key === this.#over) return;
    this.#over = key;
    clearTimeout(this.#opening);
    if (this.#lift.by !== 'pointer' || key === this.#lift.key) return;
    this.#opening = setTimeout(() => this.#host.acts.setOpen(node, true), OPENS);
  }
}

// Behind the last of a branch, the more to the side the further out.
function depthAt(row: HTMLElement, depth: number, x: number): number {
  const guides = row.querySelector('.guides')?.getBoundingClientRect();
  if (!guides || depth === 0) return 0;
  const way = row.matches(':dir(rtl)') ? guides.right - x : x - guides.left;
  return Math.max(0, Math.floor((way / guides.width) * depth));
}
