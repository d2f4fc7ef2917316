import type {FormatContext} from '../format/format.js';
import {longestRun} from './longest-run.js';
import type {CompiledTemplate, TemplateInstance} from './template.js';

/** One item of a list with its key. */
export interface KeyedItem {
  readonly key: string;
  readonly item: unknown;
}

interface Row {
  readonly key: string;
  readonly instance: TemplateInstance;
  item: unknown;
  index: number;
}

type MovingParent = ParentNode & Node & {moveBefore?(node: Node, child: Node | null): void};

/**
 * Shows a keyed list as clones of a template in a parent: one clone a key, which keeps its nodes, focus and state while
 * its key stays. An update writes only what changed, and moves the fewest nodes.
 */
export class KeyedTemplates {
  readonly #parent: MovingParent;
  readonly #template: CompiledTemplate;
  readonly #end: Node | null;
  #rows: readonly Row[] = [];
  #count = 0;
  #context?: FormatContext;
  #paused = false;

  /** Clones are inserted at the end of the parent, or before `end`, which must stay there. */
  constructor(parent: ParentNode & Node, template: CompiledTemplate, end: Node | null = null) {
    this.#parent = parent;
    this.#template = template;
    this.#end = end;
  }

  /**
   * Shows these items in this order. A key that comes twice gets a clone each time. `count` says how many there are
   * where these are the first of more.
   */
  render(items: readonly KeyedItem[], context: FormatContext, count = items.length): void {
    const old = new Map(this.#rows.map((row) => [row.key, row]));
    const places = new Map(this.#rows.map((row, place) => [row, place]));
    const respoken = !sameContext(context, this.#context);
    const recounted = this.#template.positional && count !== this.#count;
    const paused = this.#paused;
    this.#context = context;
    this.#count = count;
    this.#paused = false;
    const seen = new Map<string, number>();
    const rows = items.map(({key, item}, index): Row => {
      const name = distinct(key, seen);
      const scope = {item, index, count, key, context};
      const row = old.get(name);
      if (!row) return {key: name, instance: this.#template.instantiate(scope), item, index};
      old.delete(name);
      const moved = this.#template.positional && row.index !== index;
      if (row.item !== item || moved || respoken || recounted || paused) row.instance.update(scope);
      row.item = item;
      row.index = index;
      return row;
    });
    for (const row of old.values()) row.instance.dispose();
    this.#arrange(
      rows,
      rows.map((row) => places.get(row) ?? -1),
    );
    this.#rows = rows;
  }

  /** The nodes that show the item of a key; none where it is not in the list. */
  nodesOf(key: string): readonly ChildNode[] {
    return this.#rows.find((row) => row.key === key)?.instance.nodes ?? [];
  }

  /** Stops what the clones listen to while the list is off the page; the next `render` starts it again. */
  pause(): void {
    this.#paused = true;
    for (const {instance} of this.#rows) instance.pause();
  }

  /** Takes all clones off the page. */
  clear(): void {
    for (const {instance} of this.#rows) instance.dispose();
    this.#rows = [];
    this.#count = 0;
  }

  #arrange(rows: readonly Row[], places: readonly number[]): void {
    const staying = longestRun(places, this.#focused(rows));
    let next = this.#end;
    for (let index = rows.length - 1; index >= 0; index--) {
      const nodes = rows[index]?.instance.nodes ?? [];
      if (!staying.has(index)) for (const node of nodes) this.#place(node, next);
      next = nodes[0] ?? next;
    }
  }

  // Where nodes can't be moved but only taken out and put in, the row that has the focus would lose it.
  #focused(rows: readonly Row[]): number | undefined {
    const {activeElement} = this.#parent.getRootNode() as Document | ShadowRoot;
    if (!activeElement || !this.#parent.contains(activeElement)) return undefined;
    const index = rows.findIndex(({instance}) => instance.nodes.some((node) => node.contains(activeElement)));
    return index < 0 ? undefined : index;
  }

  #place(node: ChildNode, next: Node | null): void {
    const moves = node.parentNode === this.#parent && this.#parent.moveBefore !== undefined;
    if (!moves || !this.#move(node, next)) this.#parent.insertBefore(node, next);
  }

  // A parent that is off the page can't move what is in it.
  #move(node: ChildNode, next: Node | null): boolean {
    try {
      this.#parent.moveBefore?.(node, next);
      return true;
    } catch {
      return false;
    }
  }
}

function distinct(key: string, seen: Map<string, number>): string {
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  return times === 1 ? key : `${key}\u0000${times}`;
}

const sameContext = (one: FormatContext, other: FormatContext | undefined): boolean =>
  one.language === other?.language && one.currency === other.currency && one.timeZone === other.timeZone;
