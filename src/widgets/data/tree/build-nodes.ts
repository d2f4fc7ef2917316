import {getPath} from '../../../data/paths.js';
import {isIncomplete, isOff, nestedNodes, nodeKey, parentKey, type NodeFields} from './node-fields.js';
import {TreeNodes} from './tree-nodes.js';

/** A node that was moved: below which one it stands now, null at the top, and before which; at the end by default. */
export interface NodeMove {
  readonly parent: string | null;
  readonly before?: string;
  /** The record as the data has it by now. */
  record: unknown;
}

/** From what the nodes of a tree are made. */
export interface TreeInput {
  /** Nested nodes, flat ones that name their parent, or both. */
  readonly items: readonly unknown[];
  readonly fields: NodeFields;
  /** The field by which siblings are in order; that of the data by default. */
  readonly order?: string;
  /** The key of an item by its place in the list; its own by default. */
  readonly keyAt?: (place: number) => string;
  /** The children that were asked for, by the key of their parent. */
  readonly branches?: ReadonlyMap<string, readonly unknown[]>;
  /** Moves that the items don't know of yet, in their order. */
  readonly moves?: ReadonlyMap<string, NodeMove>;
}

/** Siblings in their order, each with its key where that is known. */
class Family {
  readonly records: unknown[] = [];
  readonly keys: (string | undefined)[] = [];

  add(record: unknown, key: string | undefined): void {
    this.records.push(record);
    this.keys.push(key);
  }

  /** The same in the order of a field: numbers, then texts, then what has none. */
  inOrder(field: string): Family {
    const values = this.records.map((record) => getPath(record, field));
    const family = new Family();
    for (const {index} of values.map((value, at) => ({value, index: at})).toSorted(byValue))
      family.add(this.records[index], this.keys[index]);
    return family;
  }

  remove(key: string): void {
    const place = this.keys.indexOf(key);
    if (place < 0) return;
    this.records.splice(place, 1);
    this.keys.splice(place, 1);
  }

  insert(record: unknown, key: string, place: number): void {
    this.records.splice(place, 0, record);
    this.keys.splice(place, 0, key);
  }
}

const rankOf = (value: unknown): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

function byValue({value: one}: {value: unknown}, {value: other}: {value: unknown}): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return one.localeCompare(other);
  return rankOf(one) - rankOf(other);
}

interface Frame {
  readonly family: Family;
  readonly parent: number;
  at: number;
}

const TOP = null;
/** Nothing was moved to where what is lost stands. */
const LOST = undefined;

/** Brings nested and flat records, loaded branches and moves into one tree. Every record is shown, and each once. */
class Builder {
  readonly nodes = new TreeNodes();
  readonly #input: TreeInput;
  readonly #fields: NodeFields;
  /** Records that stand below a node without being nested in it. */
  readonly #families = new Map<string | null, Family>();
  /** Keys that a branch has brought: the same record may have come with the list as well. */
  readonly #brought = new Set<string>();
  readonly #times = new Map<string, number>();
  #isLate = false;

  constructor(input: TreeInput) {
    this.#input = input;
    this.#fields = input.fields;
  }

  build(): TreeNodes {
    const {items, keyAt, branches} = this.#input;
    const keys = items.map((record, place) => keyAt?.(place) ?? nodeKey(record, this.#fields));
    const listed = new Set(branches ? keys : []);
    const strays = this.#sortBranches(branches ?? new Map(), listed);
    items.forEach((record, place) => this.#sortItem(record, keys[place]));
    for (const record of strays) this.#sortStray(record, listed);
    this.#grow(this.#families.get(TOP), TOP);
    this.#addLost();
    return this.nodes;
  }

  #family(parent: string | null): Family {
    const known = this.#families.get(parent);
    if (known) return known;
    const made = new Family();
    this.#families.set(parent, made);
    return made;
  }

  #sortItem(record: unknown, key: string | undefined): void {
    if (record === undefined || record === null || (key !== undefined && this.#brought.has(key))) return;
    const parent = parentKey(record, this.#fields) ?? TOP;
    this.#family(parent === key ? TOP : parent).add(record, key);
  }

  /** Puts what branches have brought below them; gives what says that it belongs elsewhere. */
  #sortBranches(branches: ReadonlyMap<string, readonly unknown[]>, listed: ReadonlySet<string | undefined>): unknown[] {
    const strays: unknown[] = [];
    for (const [home, records] of branches) {
      for (const record of records) {
        if (record === undefined || record === null) continue;
        const key = nodeKey(record, this.#fields);
        const parent = parentKey(record, this.#fields);
        // News of the whole tree come to each branch as well.
        if (parent === undefined && key !== undefined && listed.has(key)) continue;
        if (parent !== undefined && parent !== home) strays.push(record);
        else this.#bring(record, key, home);
      }
    }
    return strays;
  }

  #bring(record: unknown, key: string | undefined, home: string | null): void {
    if (key !== undefined) {
      if (this.#brought.has(key)) return;
      this.#brought.add(key);
    }
    this.#family(home).add(record, key);
  }

  // Moved since its branch was read, or made elsewhere: it may have come with the list as well.
  #sortStray(record: unknown, listed: ReadonlySet<string | undefined>): void {
    const key = nodeKey(record, this.#fields);
    if (key === undefined || listed.has(key)) return;
    const parent = parentKey(record, this.#fields) ?? TOP;
    this.#bring(record, key, parent === key ? TOP : parent);
  }

  /** Adds a family and all that is below it. No recursion: data may be as deep as it likes. */
  #grow(top: Family | undefined, topKey: string | null | undefined): void {
    const stack: Frame[] = [{family: this.#moved(top, topKey) ?? new Family(), parent: -1, at: 0}];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const place = frame.at++;
      if (place >= frame.family.records.length) {
        if (frame.parent >= 0) this.nodes.close(frame.parent);
        stack.pop();
        continue;
      }
      const index = this.#add(frame, place);
      const below = index < 0 ? undefined : this.#below(index);
      if (below) stack.push({family: below, parent: index, at: 0});
    }
  }

  #add({family, parent}: Frame, place: number): number {
    const record = family.records[place];
    const own = family.keys[place] ?? nodeKey(record, this.#fields);
    const isKnown = own !== undefined && this.nodes.has(own);
    if (isKnown && (this.#isLate || this.#brought.has(own))) return -1;
    const key = isKnown || own === undefined ? this.#nameFor(own, parent, place) : own;
    return this.nodes.add({key, record, parent, isOff: isOff(record)});
  }

  // As lists name what has no key, or one that another has: by its place, or by how often it came.
  #nameFor(own: string | undefined, parent: number, place: number): string {
    const above = this.nodes.keyAt(parent);
    let times = own === undefined ? place : (this.#times.get(own) ?? 1);
    const make = (): string => (own === undefined ? `${above ?? ''}#${++times}` : `${own}#${++times}`);
    let name = make();
    while (this.nodes.has(name)) name = make();
    if (own !== undefined) this.#times.set(own, times);
    return name;
  }

  #below(index: number): Family | undefined {
    const key = this.nodes.keys[index] as string;
    const record = this.nodes.records[index];
    const nested = nestedNodes(record);
    const others = this.#families.get(key);
    this.#families.delete(key);
    const family = this.#moved(nested?.length ? nestedFamily(nested, others) : others, key);
    const count = family?.records.length ?? 0;
    const {branches} = this.#input;
    if (branches?.has(key)) {
      if (count === 0) this.nodes.mark(index, 'hollow');
    } else if (!nested?.length && isIncomplete(record, count, branches !== undefined)) this.nodes.mark(index, 'lazy');
    return count > 0 ? family : undefined;
  }

  /** A family without those that were moved away, and with those that were moved to it. */
  #moved(given: Family | undefined, parent: string | null | undefined): Family | undefined {
    const {moves, order} = this.#input;
    const family = order === undefined ? given : given?.inOrder(order);
    if (!moves?.size || parent === LOST) return family;
    const after = new Family();
    family?.records.forEach((record, place) => after.add(record, family.keys[place] ?? nodeKey(record, this.#fields)));
    // One after another, since a place may be told by a node that has gone on since.
    for (const [key, move] of moves) {
      after.remove(key);
      if (move.parent !== parent) continue;
      const place = move.before === undefined ? -1 : after.keys.indexOf(move.before);
      after.insert(move.record, key, place < 0 ? after.keys.length : place);
    }
    return after;
  }

  // Below a node that is not here, or each below the other: at the top they can at least be seen. What belongs to a
  // branch that was not asked for yet comes with it.
  #addLost(): void {
    this.#isLate = true;
    if (!this.#input.branches) {
      const lost = this.#lost();
      const known = new Set(lost.flatMap(([, {keys}]) => keys));
      for (const [parent, family] of lost) if (!known.has(parent)) this.#grow(family, LOST);
      // A circle is entered anywhere: its first takes the others below it.
      for (const [, family] of lost) this.#grow(family, LOST);
    }
    const left = new Family();
    for (const [key, {record}] of this.#input.moves ?? []) if (!this.nodes.has(key)) left.add(record, key);
    if (left.keys.length > 0) this.#grow(left, LOST);
  }

  #lost(): readonly (readonly [string, Family])[] {
    return [...this.#families].filter((each): each is [string, Family] => each[0] !== TOP);
  }
}

function nestedFamily(nested: readonly unknown[], others: Family | undefined): Family {
  const family = new Family();
  for (const record of nested) if (record !== undefined && record !== null) family.add(record, undefined);
  others?.records.forEach((record, place) => family.add(record, others.keys[place]));
  return family;
}

/** Makes the tree of these records. */
export const buildNodes = (input: TreeInput): TreeNodes => new Builder(input).build();
