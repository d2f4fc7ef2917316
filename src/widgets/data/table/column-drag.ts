import {EdgeScroll} from '../../../core/drag/edge-scroll.js';
import type {Point} from '../../../core/drag/point.js';
import {PointerDrag, type Grip} from '../../../core/drag/pointer-drag.js';
import {directionOf} from '../../../core/language.js';
import type {WidgetElement} from '../../../core/widget-element.js';

/** What dragging and the keys of a header ask of the table. */
export interface MoveHost {
  readonly element: WidgetElement;
  /** Whether a header may be dragged. */
  readonly canDrag: () => boolean;
  /** Whether a column may stand beside another one: pinned ones stay among themselves. */
  readonly canJoin: (field: string, target: string) => boolean;
  readonly move: (field: string, target: string, isBehind: boolean) => void;
  /** Moves a column by one place to the left or the right of the page. */
  readonly step: (field: string, by: -1 | 1) => void;
}

interface Drop {
  readonly head: HTMLElement;
  readonly isBehind: boolean;
}

/** What is pressed for its own sake. */
const CONTROLS = '.resize, .column-menu, input';

const pathOf = (event: Event): readonly HTMLElement[] =>
  event.composedPath().filter((each) => each instanceof HTMLElement);

const headOf = (path: readonly HTMLElement[]): HTMLElement | undefined =>
  path.find((element) => element.matches('th[data-field]'));

/** Puts columns into another order by their headers: with a mouse or a pen, or with Ctrl or Alt and an arrow key. */
export class ColumnDrag {
  readonly #host: MoveHost;
  readonly #scroll: EdgeScroll;
  #head?: HTMLElement;
  #x = 0;
  #drop?: Drop | undefined;

  constructor(host: MoveHost) {
    this.#host = host;
    this.#scroll = new EdgeScroll(
      () => [...(host.element.shadowRoot?.querySelectorAll('.scroller') ?? [])],
      () => this.#aim(),
    );
    new PointerDrag<HTMLElement>(host.element, {
      find: (event) => this.#find(event),
      lift: (head) => this.#lift(head),
      move: (at) => this.#move(at),
      drop: () => this.#end(true),
      cancel: () => this.#end(false),
    });
  }

  /** Takes a key of a header. */
  handleKey(event: KeyboardEvent): void {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const path = pathOf(event);
    const field = headOf(path)?.dataset['field'];
    if (by === 0 || field === undefined || event.ctrlKey === event.altKey || event.metaKey || event.shiftKey) return;
    if (!this.#host.canDrag() || path[0]?.matches('input')) return;
    event.preventDefault();
    this.#host.step(field, by);
  }

  // A finger scrolls the table; the menu of the header is its way.
  #find(event: PointerEvent): Grip<HTMLElement> | undefined {
    const path = pathOf(event);
    const head = headOf(path);
    if (!head || event.pointerType === 'touch' || !this.#host.canDrag()) return undefined;
    const isOther = path.slice(0, path.indexOf(head)).some((element) => element.matches(CONTROLS));
    return isOther ? undefined : {item: head, atOnce: true};
  }

  #lift(head: HTMLElement): void {
    this.#head = head;
    head.setAttribute('data-dragged', '');
  }

  #move(at: Point): void {
    this.#x = at.x;
    this.#scroll.follow(at);
    this.#aim();
  }

  #aim(): void {
    this.#show(this.#head && this.#dropAt(this.#head, this.#x));
  }

  #dropAt(head: HTMLElement, x: number): Drop | undefined {
    const field = head.dataset['field'] ?? '';
    const heads = [...(head.parentElement?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    for (const each of heads) {
      const {left, right} = each.getBoundingClientRect();
      if (x < left || x > right || !this.#host.canJoin(field, each.dataset['field'] ?? '')) continue;
      const isRight = x > (left + right) / 2;
      return each === head ? undefined : {head: each, isBehind: isRight !== (directionOf(head) === 'rtl')};
    }
    return undefined;
  }

  #show(drop: Drop | undefined): void {
    this.#drop?.head.removeAttribute('data-drop');
    this.#drop = drop;
    drop?.head.setAttribute('data-drop', drop.isBehind ? 'behind' : 'before');
  }

  #end(isDone: boolean): void {
    const drop = this.#drop;
    const field = this.#head?.dataset['field'] ?? '';
    this.#scroll.stop();
    this.#show(undefined);
    this.#head?.removeAttribute('data-dragged');
    if (isDone && drop) this.#host.move(field, drop.head.dataset['field'] ?? '', drop.isBehind);
  }
}
