/** For how many milliseconds a widget is marked. */
const SHOWN = 2000;

/** A frame that shows where on the page an element is. */
export class Highlight {
  readonly #mark = document.createElement('div');
  #frame = 0;

  constructor() {
    this.#mark.className = 'mark';
    this.#mark.setAttribute('part', 'mark');
  }

  /** Scrolls to an element and marks it for a while; false where it is not drawn. */
  show(target: Element, root: ShadowRoot): boolean {
    this.stop();
    if (target.getClientRects().length === 0) return false;
    target.scrollIntoView({block: 'center', inline: 'nearest'});
    root.append(this.#mark);
    const end = performance.now() + SHOWN;
    const follow = (): void => {
      this.#place(target.getBoundingClientRect());
      if (performance.now() < end && target.isConnected) this.#frame = requestAnimationFrame(follow);
      else this.stop();
    };
    follow();
    return true;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#mark.remove();
  }

  #place({left, top, width, height}: DOMRect): void {
    const {style} = this.#mark;
    for (const [name, value] of Object.entries({left, top, width, height})) style.setProperty(name, `${value}px`);
  }
}
