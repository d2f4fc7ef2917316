import type {ReactiveController} from 'lit';
import {holdCard, restoreCard, type FocusPlaces} from './board-focus.js';
import type {BoardHost} from './board-host.js';
import {CardNode} from './card-node.js';
import {ColumnBody} from './column-body.js';

/** How often cards of unknown height may bring others into view before it is left to the next scroll. */
const ROUNDS = 4;

/** The cards of a board on the page: what of the model is drawn, and what happens to it when that changes. */
export class BoardCards implements ReactiveController, FocusPlaces {
  readonly #host: BoardHost;
  readonly #nodes = new Map<string, CardNode>();
  #bodies = new Map<string, ColumnBody>();
  #wanted?: string;
  #observer?: ResizeObserver;
  #width = 0;

  constructor(host: BoardHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostConnected(): void {
    if (this.#nodes.size > 0) this.#host.element.requestUpdate();
  }

  hostDisconnected(): void {
    for (const node of this.#nodes.values()) node.pause();
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** The lists of the columns, in the order of the board. */
  get bodies(): ReadonlyMap<string, ColumnBody> {
    return this.#bodies;
  }

  /** Every card that is on the page. */
  get all(): Iterable<CardNode> {
    return this.#nodes.values();
  }

  nodeOf(key: string): CardNode | undefined {
    return this.#nodes.get(key);
  }

  keysOf(columnId: string): readonly string[] {
    return this.#host.model.column(columnId)?.cards.map(({key}) => key) ?? [];
  }

  sectionOf(columnId: string): HTMLElement | null {
    return this.#bodies.get(columnId)?.list.closest<HTMLElement>('.column') ?? null;
  }

  /** The card that an event comes from. */
  nodeAt(event: Event): CardNode | undefined {
    const slot = event.composedPath().find((node) => node instanceof HTMLElement && node.matches('.slot[data-key]'));
    return slot && this.#nodes.get((slot as HTMLElement).dataset['key'] ?? '');
  }

  /** The card that has the focus, or something in it. */
  get focused(): CardNode | undefined {
    const slot = this.#host.element.shadowRoot?.activeElement?.closest<HTMLElement>('.slot');
    return slot ? this.#nodes.get(slot.dataset['key'] ?? '') : undefined;
  }

  /** Brings the page in line with the model. */
  draw(): void {
    const root = this.#host.element.shadowRoot;
    if (!root || this.#host.templates.isComing) return;
    const held = holdCard(root, this);
    this.#follow(root);
    this.#drawAll();
    restoreCard(held, this, (name) => this.#host.lost(name));
  }

  /** Brings a card onto the page, where only a part of its column is drawn, and gives it. */
  fetch(key: string): CardNode | undefined {
    if (!this.#nodes.get(key)?.element.isConnected) {
      this.#wanted = key;
      this.draw();
      this.#wanted = undefined;
    }
    return this.#nodes.get(key);
  }

  /** Puts the focus on a control of a card, and the card into view. */
  focus(key: string, kind = 'handle'): void {
    const node = this.fetch(key);
    if (!node) return;
    const control = node.control(kind) ?? node.control('lead') ?? node.control('handle');
    control?.focus({preventScroll: true});
    this.reveal(key);
  }

  reveal(key: string): void {
    this.#nodes.get(key)?.element.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }

  #follow(root: ShadowRoot): void {
    const lists = [...root.querySelectorAll<HTMLElement>('.cards')];
    const bodies = new Map<string, ColumnBody>();
    for (const list of lists) {
      const id = list.dataset['column'] ?? '';
      const known = this.#bodies.get(id);
      bodies.set(id, known?.list === list ? known : new ColumnBody(list, () => this.draw()));
    }
    for (const [id, body] of this.#bodies) if (bodies.get(id) !== body) body.stop();
    this.#bodies = bodies;
    this.#observe(root.querySelector<HTMLElement>('.base'));
  }

  // Once all cards are in their new columns: one that moves between two is never taken off the page.
  #drawAll(): void {
    const anchors = [...this.#bodies.values()].map((body) => [body, body.anchor()] as const);
    for (let round = 0; round < ROUNDS; round++) {
      this.#drawOnce();
      // Before, since what is in view is measured, and after, since what is measured makes room.
      for (const [body, anchor] of anchors) body.restore(anchor);
      const others = [...this.#bodies.values()].map((body) => body.measure());
      for (const [body, anchor] of anchors) body.restore(anchor);
      if (!others.includes(true)) break;
    }
  }

  #drawOnce(): void {
    const {model, plan} = this.#host;
    const pinned = new Set([
      ...this.#host.pinned,
      ...[this.focused?.key, this.#wanted].filter((key) => key !== undefined),
    ]);
    const drawn = new Set<string>();
    const lists = model.columns.map((column) => {
      const body = this.#bodies.get(column.id);
      const nodes = (body?.choose(column, pinned) ?? []).map(({card, spot}) => {
        const node = this.#nodes.get(card.key) ?? new CardNode(card.key);
        node.update(card, plan, spot);
        this.#nodes.set(card.key, node);
        drawn.add(card.key);
        return node;
      });
      return [body, nodes] as const;
    });
    for (const [key, node] of this.#nodes)
      if (!drawn.has(key)) {
        node.dispose();
        this.#nodes.delete(key);
      }
    for (const [body, nodes] of lists) body?.place(nodes);
  }

  #observe(base: HTMLElement | null): void {
    if (this.#observer || !base || !this.#host.element.isConnected) return;
    this.#observer = new ResizeObserver(() => {
      const {clientWidth} = base;
      if (clientWidth === this.#width) return;
      const isFirst = this.#width === 0;
      this.#width = clientWidth;
      if (!isFirst) for (const body of this.#bodies.values()) body.forget();
      if ([...this.#bodies.values()].some((body) => body.list.matches('[data-cut]'))) this.draw();
    });
    this.#observer.observe(base);
  }
}
