import {directionOf} from '../../../core/language.js';

/** What dragging and the keys of a header ask of the table. */
export interface MoveHost {
  /** Whether a header may be dragged. */
  readonly canDrag: () => boolean;
  /** Whether a column may stand beside another one: pinned ones stay among themselves. */
  readonly canJoin: (field: string, target: string) => boolean;
  readonly move: (field: string, target: string, isBehind: boolean) => void;
  /** Moves a column by one place to the left or the right of the page. */
  readonly step: (field: string, by: -1 | 1) => void;
}

/** Pixels that a pointer moves before it drags. */
const SLACK = 6;
/** Pixels from the edge of the box in which dragging scrolls it, and how far. */
const EDGE = 32;
const PACE = 16;

interface Drop {
  readonly head: HTMLElement;
  readonly isBehind: boolean;
}

/** Puts columns into another order by their headers: with a mouse or a pen, or with Ctrl or Alt and an arrow key. */
export class ColumnDrag {
  readonly #host: MoveHost;
  #drop?: Drop | undefined;

  constructor(host: MoveHost, head: HTMLElement) {
    this.#host = host;
    head.addEventListener('pointerdown', (event) => this.#press(event));
    head.addEventListener('keydown', (event) => this.#key(event));
  }

  #key(event: KeyboardEvent): void {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const field = headOf(event)?.dataset['field'];
    if (by === 0 || field === undefined || event.ctrlKey === event.altKey || event.metaKey || event.shiftKey) return;
    if (!this.#host.canDrag() || (event.target as Element).matches('input')) return;
    event.preventDefault();
    this.#host.step(field, by);
  }

  // A finger scrolls the table; the menu of the header is its way.
  #press(event: PointerEvent): void {
    const head = headOf(event);
    if (!head || event.button !== 0 || event.pointerType === 'touch' || !this.#host.canDrag()) return;
    if ((event.target as Element).closest('.resize, .column-menu, input')) return;
    const gone = new AbortController();
    const {signal} = gone;
    const follow = (moved: PointerEvent): void => {
      if (!head.hasAttribute('data-dragged')) {
        if (Math.abs(moved.clientX - event.clientX) < SLACK) return;
        head.setAttribute('data-dragged', '');
      }
      this.#show(this.#dropAt(head, moved.clientX));
      scrollAlong(head, moved.clientX);
    };
    const end = (isDone: boolean): void => {
      gone.abort();
      this.#end(head, isDone);
    };
    addEventListener('pointermove', follow, {signal});
    addEventListener('pointerup', () => end(true), {signal});
    addEventListener('pointercancel', () => end(false), {signal});
    addEventListener('keydown', (pressed) => pressed.key === 'Escape' && end(false), {signal, capture: true});
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

  #end(head: HTMLElement, isDone: boolean): void {
    const drop = this.#drop;
    this.#show(undefined);
    if (!head.hasAttribute('data-dragged')) return;
    head.removeAttribute('data-dragged');
    swallowClick();
    if (isDone && drop) this.#host.move(head.dataset['field'] ?? '', drop.head.dataset['field'] ?? '', drop.isBehind);
  }
}

function headOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('th[data-field]') : null;
}

function scrollAlong(head: HTMLElement, x: number): void {
  const box = head.closest<HTMLElement>('.scroller');
  if (!box) return;
  const {left, right} = box.getBoundingClientRect();
  if (x < left + EDGE) box.scrollLeft -= PACE;
  if (x > right - EDGE) box.scrollLeft += PACE;
}

// The pointer comes up over a header that would sort by the click that follows.
function swallowClick(): void {
  const stop = (event: Event): void => event.stopPropagation();
  addEventListener('click', stop, {capture: true, once: true});
  setTimeout(() => removeEventListener('click', stop, {capture: true}));
}
