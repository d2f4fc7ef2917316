import {canHold} from '../node-fields.js';
import type {ActingHost} from '../tree-acts.js';
import {EdgeScroll} from './edge-scroll.js';
import type {MoveGap} from './move-plan.js';
import type {MoveLift} from './move-lift.js';

/** Pixels after which a press is taken to drag, and not to click. */
const SLACK = 5;
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
  #press?: {readonly id: number; readonly x: number; readonly y: number; readonly key: string};
  #at = {x: 0, y: 0};
  #opening?: ReturnType<typeof setTimeout>;
  #over?: string;

  constructor(host: ActingHost, lift: MoveLift) {
    this.#host = host;
    this.#lift = lift;
    this.#scroll = new EdgeScroll(
      () => this.#tree,
      () => this.aim(this.#at),
    );
    host.element.addController({hostDisconnected: () => this.#end()});
  }

  /** Takes a press that may become a drag. */
  press(event: PointerEvent, row: number): void {
    const number = this.#host.model.rows.at(row) ?? -1;
    if (!event.isPrimary || event.button !== 0 || number < 0 || this.#lift.key !== undefined) return;
    const [target] = event.composedPath();
    if (!(target instanceof Element) || target.closest(CONTROLS)) return;
    if (event.pointerType === 'touch' && !target.closest('.move')) return;
    const key = this.#host.model.nodes.keys[number] as string;
    this.#press = {id: event.pointerId, x: event.clientX, y: event.clientY, key};
    this.#listen(true);
  }

  /** The tree is drawn: what goes with the pointer is where that is. */
  drawn(ghost: HTMLElement | null | undefined): void {
    ghost?.style.setProperty('--_x', `${this.#at.x}px`);
    ghost?.style.setProperty('--_y', `${this.#at.y}px`);
  }

  /** Shows the place at a point of the page. */
  aim(at: {readonly x: number; readonly y: number}): void {
    const gap = this.#gapAt(at.x, at.y);
    if (gap) this.#lift.aim(gap);
  }

  get #tree(): HTMLElement | null | undefined {
    return this.#host.element.shadowRoot?.querySelector<HTMLElement>('.base > .tree');
  }

  #listen(on: boolean): void {
    const act = on ? addEventListener : removeEventListener;
    act('pointermove', this.#handleMove as EventListener);
    act('pointerup', this.#handleUp as EventListener);
    act('pointercancel', this.#handleCancel as EventListener);
    act('keydown', this.#handleKey as EventListener, true);
  }

  #begin(key: string): boolean {
    const node = this.#host.model.nodes.indexOf(key);
    if (!this.#lift.begin(node, 'pointer')) return false;
    getSelection()?.removeAllRanges();
    return true;
  }

  #end(): void {
    this.#press = undefined;
    this.#over = undefined;
    clearTimeout(this.#opening);
    this.#scroll.stop();
    this.#listen(false);
  }

  readonly #handleMove = (event: PointerEvent): void => {
    const press = this.#press;
    if (!press || event.pointerId !== press.id) return;
    const {clientX: x, clientY: y} = event;
    if (this.#lift.by !== 'pointer') {
      if (Math.hypot(x - press.x, y - press.y) < SLACK) return;
      if (!this.#begin(press.key)) return this.#end();
    }
    event.preventDefault();
    this.#at = {x, y};
    this.#scroll.follow(y);
    this.aim(this.#at);
    this.drawn(this.#tree?.querySelector<HTMLElement>('.ghost'));
  };

  readonly #handleUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.#press?.id) return;
    const isDrag = this.#lift.by === 'pointer';
    this.#end();
    if (!isDrag) return;
    // The click that follows is the end of the drag, and means no row.
    const swallow = (click: Event): void => click.stopPropagation();
    addEventListener('click', swallow, {capture: true, once: true});
    setTimeout(() => removeEventListener('click', swallow, true));
    this.#lift.drop();
  };

  readonly #handleCancel = (): void => {
    this.#end();
    if (this.#lift.by === 'pointer') this.#lift.cancel();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#lift.by !== 'pointer') return;
    event.preventDefault();
    event.stopPropagation();
    this.#handleCancel();
  };

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
