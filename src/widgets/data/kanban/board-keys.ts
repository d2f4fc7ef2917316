import {ownsKey} from '../../../core/focus-stops.js';
import type {BoardCards} from './board-cards.js';
import {kindOf} from './board-focus.js';
import type {BoardHost} from './board-host.js';
import type {CardNode} from './card-node.js';
import type {KeyboardLift} from './keyboard-lift.js';

const OWN = '.lead, .handle, .more';

/**
 * One card of each column is a stop for Tab, with its own controls; arrows go on from there, up and down in the column,
 * to the left and right to the card beside it. On its handle Enter and Space lift it.
 */
export class BoardKeys {
  readonly #host: BoardHost;
  readonly #cards: BoardCards;
  readonly #lift: KeyboardLift;
  readonly #current = new Map<string, string>();

  constructor(host: BoardHost, cards: BoardCards, lift: KeyboardLift) {
    this.#host = host;
    this.#cards = cards;
    this.#lift = lift;
  }

  /** Makes the controls of one card of each column the stops for Tab. */
  sync(): void {
    for (const [id, body] of this.#cards.bodies) {
      const {nodes} = body;
      const wanted = this.#current.get(id);
      const current = nodes.find(({key}) => key === wanted) ?? firstInView(nodes, body.list);
      for (const node of nodes) setStops(node, node === current);
    }
  }

  /** The focus has come to a card: Tab comes back to it. */
  readonly handleFocus = (event: Event): void => {
    const node = this.#cards.nodeAt(event);
    const place = node && this.#host.model.placeOf(node.key);
    if (!place || this.#current.get(place.columnId) === node.key) return;
    this.#current.set(place.columnId, node.key);
    this.sync();
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#lift.isOn) {
      if (this.#lift.handleKey(event)) event.preventDefault();
      return;
    }
    const [origin] = event.composedPath();
    const node = this.#cards.nodeAt(event);
    if (!node || ownsKey(origin, event)) return;
    if (this.#isLift(event, origin)) {
      event.preventDefault();
      if (!event.repeat) this.#lift.begin(node.key);
      return;
    }
    const to = event.shiftKey ? undefined : this.#neighbour(event.key, node);
    if (to === undefined) return;
    event.preventDefault();
    this.#cards.focus(to, origin instanceof Element ? kindOf(origin) || 'handle' : 'handle');
  };

  #isLift({key}: KeyboardEvent, origin: EventTarget | undefined): boolean {
    return (key === 'Enter' || key === ' ') && origin instanceof Element && origin.matches('.handle');
  }

  #neighbour(key: string, node: CardNode): string | undefined {
    const place = this.#host.model.placeOf(node.key);
    if (!place) return undefined;
    const keys = this.#cards.keysOf(place.columnId);
    if (key === 'ArrowUp') return keys[place.index - 1];
    if (key === 'ArrowDown') return keys[place.index + 1];
    if (key === 'Home') return keys[0];
    if (key === 'End') return keys.at(-1);
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
    const isForward = (key === 'ArrowRight') !== this.#host.element.matches(':dir(rtl)');
    return this.#beside(node, place.columnId, isForward ? 1 : -1);
  }

  // The card at the same height, in the next column that has any.
  #beside(node: CardNode, columnId: string, step: 1 | -1): string | undefined {
    const {columns} = this.#host.model;
    const {top} = node.element.getBoundingClientRect();
    for (let at = columns.findIndex(({id}) => id === columnId) + step; columns[at]; at += step) {
      const nodes = this.#cards.bodies.get(columns[at]?.id ?? '')?.nodes ?? [];
      const distance = ({element}: CardNode): number => Math.abs(element.getBoundingClientRect().top - top);
      const nearest = nodes.toSorted((one, other) => distance(one) - distance(other))[0];
      if (nearest) return nearest.key;
    }
    return undefined;
  }
}

function firstInView(nodes: readonly CardNode[], list: HTMLElement): CardNode | undefined {
  if (list.scrollTop <= 0) return nodes[0];
  const {top} = list.getBoundingClientRect();
  return nodes.find(({element}) => element.getBoundingClientRect().top >= top - 1) ?? nodes[0];
}

function setStops(node: CardNode, isCurrent: boolean): void {
  for (const control of node.element.querySelectorAll<HTMLElement>(OWN)) {
    if (isCurrent && control.hasAttribute('tabindex')) control.removeAttribute('tabindex');
    else if (!isCurrent && control.getAttribute('tabindex') !== '-1') control.setAttribute('tabindex', '-1');
  }
}
