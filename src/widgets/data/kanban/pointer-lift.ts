import {EdgeScroll} from '../../../core/drag/edge-scroll.js';
import {LiftedLayer} from '../../../core/drag/lifted-layer.js';
import type {Point} from '../../../core/drag/point.js';
import {PointerDrag, type Grip} from '../../../core/drag/pointer-drag.js';
import type {BoardCards} from './board-cards.js';
import type {BoardHost} from './board-host.js';
import type {CardPlace} from './board-model.js';
import type {CardLift} from './card-lift.js';

/** What is pressed for its own sake. */
const CONTROLS =
  'input, select, textarea, label, summary, video, audio, [contenteditable], button:not(.handle, .lead), [tabindex]:not(.handle, .lead), [role="combobox"], [role="button"]';

/** Lets cards be dragged by mouse, pen and finger. */
export class PointerLift {
  readonly #host: BoardHost;
  readonly #cards: BoardCards;
  readonly #lift: CardLift;
  readonly #layer = new LiftedLayer();
  readonly #scroll: EdgeScroll;
  readonly #drag: PointerDrag<string>;
  #at: Point = {x: 0, y: 0};

  constructor(host: BoardHost, cards: BoardCards, lift: CardLift) {
    this.#host = host;
    this.#cards = cards;
    this.#lift = lift;
    this.#scroll = new EdgeScroll(
      () => this.#scrollers(),
      () => this.#aim(),
    );
    this.#drag = new PointerDrag(host.element, {
      find: (event) => this.#find(event),
      lift: (key, at) => this.#begin(key, at),
      move: (at) => this.#move(at),
      drop: () => this.#end(() => this.#lift.drop()),
      cancel: () => this.#end(() => this.#lift.cancel()),
    });
  }

  /** Whether a pointer holds a card now. */
  get isOn(): boolean {
    return this.#drag.isLifted;
  }

  /** Lets go of the card: it is gone from the data. */
  cancel(): void {
    this.#drag.cancel();
  }

  /** The cards have been drawn: the one that is held stays above them. */
  drawn(): void {
    this.#layer.keep();
  }

  #find(event: PointerEvent): Grip<string> | undefined {
    const node = this.#host.isMovable && !this.#lift.key ? this.#cards.nodeAt(event) : undefined;
    if (!node) return undefined;
    const path = event.composedPath().filter((each) => each instanceof HTMLElement);
    const inner = path.slice(0, path.indexOf(node.element));
    if (inner.some((element) => element.matches(CONTROLS))) return undefined;
    return {item: node.key, atOnce: inner.some((element) => element.matches('.handle'))};
  }

  #begin(key: string, at: Point): void {
    const box = this.#cards.nodeOf(key)?.box;
    if (!box || !this.#lift.begin(key)) return this.#drag.cancel();
    const {height} = box.getBoundingClientRect();
    box.closest<HTMLElement>('.slot')?.style.setProperty('--_room', `${height}px`);
    this.#layer.lift(box, at);
  }

  #move(at: Point): void {
    this.#at = at;
    this.#layer.move(at);
    this.#scroll.follow(at);
    this.#aim();
  }

  #end(act: () => void): void {
    this.#scroll.stop();
    const slot = this.#layer.element?.closest<HTMLElement>('.slot');
    act();
    // Let down only in its new place, so that it glides there and nowhere else.
    void this.#host.element.updateComplete.then(() => {
      this.#layer.land();
      slot?.style.removeProperty('--_room');
    });
  }

  #scrollers(): readonly Element[] {
    const {element} = this.#host;
    const board = element.shadowRoot?.querySelector('.board');
    const page = element.ownerDocument.scrollingElement;
    return [...[...this.#cards.bodies.values()].map(({list}) => list), board, page].filter((each) => each != null);
  }

  #aim(): void {
    const place = this.#placeAt(this.#at);
    if (place) this.#lift.aim(place);
  }

  // The nearest column, however far down its cards reach.
  #placeAt({x, y}: Point): CardPlace | undefined {
    const sections = this.#host.model.columns.map(
      ({id}) => [id, this.#cards.sectionOf(id)?.getBoundingClientRect()] as const,
    );
    const near = sections
      .map(([id, box]) => ({id, way: box ? Math.max(box.left - x, x - box.right, 0) : Infinity}))
      .toSorted((one, other) => one.way - other.way)[0];
    if (!near) return undefined;
    return {columnId: near.id, index: this.#indexIn(near.id, y)};
  }

  #indexIn(columnId: string, y: number): number {
    const keys = this.#cards.keysOf(columnId).filter((key) => key !== this.#lift.key);
    const nodes = (this.#cards.bodies.get(columnId)?.nodes ?? []).filter(
      ({key, element}) => key !== this.#lift.key && !element.classList.contains('away'),
    );
    const below = nodes.find(({element}) => {
      const {top, height} = element.getBoundingClientRect();
      return y < top + height / 2;
    });
    if (below) return keys.indexOf(below.key);
    const last = nodes.at(-1);
    return last ? keys.indexOf(last.key) + 1 : keys.length;
  }
}
