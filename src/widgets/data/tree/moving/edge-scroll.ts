/** How near to an edge, in px, a pointer scrolls, and how far it does in each frame. */
const NEAR = 40;
const STEP = 9;

/** Scrolls a box and the page while a pointer that holds something is near one of their edges. */
export class EdgeScroll {
  readonly #box: () => Element | null | undefined;
  readonly #scrolled: () => void;
  #y = 0;
  #frame = 0;

  constructor(box: () => Element | null | undefined, scrolled: () => void) {
    this.#box = box;
    this.#scrolled = scrolled;
  }

  follow(y: number): void {
    this.#y = y;
    this.#frame ||= requestAnimationFrame(this.#scroll);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #scroll = (): void => {
    this.#frame = 0;
    const box = this.#box();
    const page = document.scrollingElement;
    const {top = 0, bottom = 0} = box?.getBoundingClientRect() ?? {};
    const moved = [nudge(box, this.#y, top, bottom), nudge(page, this.#y, 0, innerHeight)];
    if (!moved.some(Boolean)) return;
    this.#scrolled();
    this.#frame = requestAnimationFrame(this.#scroll);
  };
}

/** Scrolls by a step; false where the pointer is not near an edge, or there is nothing more that way. */
function nudge(box: Element | null | undefined, y: number, top: number, bottom: number): boolean {
  if (!box) return false;
  const step = y < top + NEAR ? -STEP : y > bottom - NEAR ? STEP : 0;
  if (step === 0) return false;
  const before = box.scrollTop;
  box.scrollTop += step;
  return box.scrollTop !== before;
}
