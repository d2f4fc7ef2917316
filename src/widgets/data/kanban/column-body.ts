import type {BoardCard, BoardColumn} from './board-model.js';
import type {CardNode, CardSpot} from './card-node.js';
import {arrangeNodes} from './arrange-nodes.js';
import {guessOf, offsetOf, spanOf, type ColumnSpan} from './column-span.js';

/** A card that is to be on the page. */
export interface DrawnCard {
  readonly card: BoardCard;
  readonly spot: CardSpot;
}

/** What somebody looks at: the first card in view. */
interface Anchor {
  readonly node: CardNode;
  readonly top: number;
}

/** Pixels of a column that is not laid out yet. */
const USUAL_HEIGHT = 640;

/**
 * The list of one column: which of its cards are on the page, where they stand, and that what somebody looks at stays
 * where it is when cards come or go above it.
 */
export class ColumnBody {
  readonly list: HTMLElement;
  readonly #scrolled: () => void;
  readonly #heights = new Map<string, number>();
  #keys: readonly string[] = [];
  #span: ColumnSpan = {start: 0, end: 0, before: 0, after: 0};
  #nodes: readonly CardNode[] = [];
  #anchor?: Anchor | undefined;
  /** What an engine that scrolls by whole pixels has left over. */
  #rest = 0;

  /** `scrolled` is called when other cards have come into view. */
  constructor(list: HTMLElement, scrolled: () => void) {
    this.list = list;
    this.#scrolled = scrolled;
    list.addEventListener('scroll', this.#handleScroll, {passive: true});
  }

  /** The cards that are drawn, those that are kept out of view included. */
  get nodes(): readonly CardNode[] {
    return this.#nodes;
  }

  stop(): void {
    this.list.removeEventListener('scroll', this.#handleScroll);
  }

  /** Heights are others: the column is wider or narrower than it was. */
  forget(): void {
    this.#heights.clear();
  }

  /** The cards to draw: those in view, and those that are to stay on the page wherever they are. */
  choose({id, cards}: BoardColumn, pinned: ReadonlySet<string>): readonly DrawnCard[] {
    const before = this.#keys;
    this.#keys = cards.map(({key}) => key);
    this.#span = this.#inView(this.#jump(before));
    const {start, end} = this.#span;
    const isCut = end - start < cards.length;
    const count = cards.length;
    return cards.flatMap((card, index) =>
      (index >= start && index < end) || pinned.has(card.key)
        ? [{card, spot: {columnId: id, index, count, isCut}}]
        : [],
    );
  }

  /** Puts the cards into the list. */
  place(nodes: readonly CardNode[]): void {
    const {start, end, before, after} = this.#span;
    this.#nodes = nodes;
    const places = new Map(this.#keys.map((key, index) => [key, index]));
    for (const {key, element} of nodes) {
      const index = places.get(key) ?? start;
      this.#setAway(element, index < start || index >= end ? this.#offset(index) : undefined);
    }
    arrangeNodes(
      this.list,
      nodes.map(({element}) => element),
    );
    this.list.toggleAttribute('data-cut', end - start < this.#keys.length);
    setPixels(this.list, '--_before', before);
    setPixels(this.list, '--_after', after);
  }

  /** Takes note of the heights of what is drawn, and keeps room for the rest; true where others come into view by that. */
  measure(): boolean {
    if (this.#span.end - this.#span.start >= this.#keys.length) return false;
    for (const {key, element} of this.#nodes) {
      const {height} = element.getBoundingClientRect();
      if (height > 0 && !element.classList.contains('away')) this.#heights.set(key, height);
    }
    const {start, end} = this.#span;
    setPixels(this.list, '--_before', this.#offset(start));
    setPixels(this.list, '--_after', this.#offset(this.#keys.length) - this.#offset(end));
    return this.#isOther();
  }

  /** What somebody looks at now, in a column that is scrolled. */
  anchor(): Anchor | undefined {
    this.#anchor = undefined;
    if (this.list.scrollTop <= 0) return undefined;
    const {top} = this.list.getBoundingClientRect();
    for (const node of this.#nodes) {
      const box = node.element.getBoundingClientRect();
      if (box.bottom <= top || node.element.classList.contains('away')) continue;
      this.#anchor = {node, top: box.top - this.#rest};
      return this.#anchor;
    }
    return undefined;
  }

  /** Brings it back to where it was. */
  restore(anchor: Anchor | undefined): void {
    if (!anchor || anchor.node.element.parentElement !== this.list) return;
    const moved = (): number => anchor.node.element.getBoundingClientRect().top - anchor.top;
    const by = moved();
    if (Math.abs(by) >= 0.5) this.list.scrollTop += by;
    const rest = moved();
    this.#rest = Math.abs(rest) < 1 ? rest : 0;
  }

  // How far what somebody looks at has come down, since cards have come or gone above it.
  #jump(before: readonly string[]): number {
    const key = this.#anchor?.node.key;
    if (key === undefined) return 0;
    const [from, to] = [before.indexOf(key), this.#keys.indexOf(key)];
    if (from < 0 || to < 0 || from === to) return 0;
    const guess = guessOf(this.#heights);
    return offsetOf(this.#keys, this.#heights, guess, to) - offsetOf(before, this.#heights, guess, from);
  }

  #inView(jump = 0): ColumnSpan {
    const {scrollTop, clientHeight} = this.list;
    const view = {scrollTop: scrollTop + jump, height: clientHeight || USUAL_HEIGHT};
    return spanOf(this.#keys, this.#heights, guessOf(this.#heights), view);
  }

  #isOther(): boolean {
    const {start, end} = this.#inView();
    return start < this.#span.start || end > this.#span.end;
  }

  #offset(index: number): number {
    return offsetOf(this.#keys, this.#heights, guessOf(this.#heights), index);
  }

  #setAway(element: HTMLElement, offset: number | undefined): void {
    element.classList.toggle('away', offset !== undefined);
    if (offset !== undefined) setPixels(element, '--_offset', offset);
    else if (element.hasAttribute('style')) element.style.removeProperty('--_offset');
  }

  readonly #handleScroll = (): void => {
    if (this.#keys.length > this.#span.end - this.#span.start && this.#isOther()) this.#scrolled();
  };
}

function setPixels({style}: HTMLElement, name: string, value: number): void {
  const text = `${Math.round(value)}px`;
  if (style.getPropertyValue(name) !== text) style.setProperty(name, text);
}
