import type {Change} from './types.js';

type Fields = ReadonlySet<string> | undefined;
type Fate = {kind: 'inserted'} | {kind: 'removed'} | {kind: 'updated'; fields: Fields};

/** Beyond this many keys, telling them apart costs a widget more than drawing anew. */
const MOST_KEYS = 10_000;

/** Gathers what happened to a keyed list, folded by key: a row that came and went again is no change at all. */
export class ChangeLog {
  #replaced = false;
  #moved = false;
  #counted = false;
  #fates = new Map<string, Fate>();

  /** A row that was not there before. */
  inserted(key: string): void {
    const before = this.#fates.get(key);
    if (!before) this.#set(key, {kind: 'inserted'});
    else if (before.kind === 'removed') {
      this.#moved = true;
      this.#set(key, {kind: 'updated', fields: undefined});
    }
  }

  /** A row whose fields changed; undefined where they are not known. */
  updated(key: string, fields: Fields): void {
    const before = this.#fates.get(key);
    if (before?.kind === 'inserted') return;
    const known = before?.kind === 'updated' ? union(before.fields, fields) : fields;
    // A stream tells the same again and again.
    if (before?.kind !== 'updated' || known !== before.fields) this.#set(key, {kind: 'updated', fields: known});
  }

  /** A row that is gone. */
  removed(key: string): void {
    if (this.#fates.get(key)?.kind === 'inserted') this.#fates.delete(key);
    else this.#set(key, {kind: 'removed'});
  }

  /** Rows that stayed changed their order. */
  moved(): void {
    this.#moved = true;
  }

  /** There are more or fewer rows than before, on pages that are not here. */
  counted(): void {
    this.#counted = true;
  }

  /** Nothing of before can be relied on. */
  replaced(): void {
    this.#replaced = true;
    this.#fates.clear();
  }

  /** Takes a change in, as if its parts had been told one by one. */
  add(change: Change): void {
    if (change.type === 'replace') return this.replaced();
    change.removed.forEach((key) => this.removed(key));
    change.inserted.forEach((key) => this.inserted(key));
    change.updated.forEach((fields, key) => this.updated(key, fields));
    if (change.moved) this.#moved = true;
  }

  /** The change so far, undefined if there is none; begins anew. */
  take(): Change | undefined {
    const fates = this.#fates;
    const moved = this.#moved;
    const replaced = this.#replaced;
    const counted = this.#counted;
    this.#fates = new Map();
    this.#moved = this.#replaced = this.#counted = false;
    if (replaced) return {type: 'replace'};
    if (!moved && !counted && fates.size === 0) return undefined;
    return toPatch(fates, moved);
  }

  #set(key: string, fate: Fate): void {
    if (this.#replaced) return;
    this.#fates.set(key, fate);
    if (this.#fates.size > MOST_KEYS) this.replaced();
  }
}

/** What two changes in a row are as one: deliveries of one frame, or of a hidden page, are folded with it. */
export function mergeChanges(first: Change | undefined, second: Change): Change {
  if (!first) return second;
  const log = new ChangeLog();
  log.add(first);
  log.add(second);
  return log.take() ?? {type: 'patch', inserted: [], updated: new Map(), removed: [], moved: false};
}

function union(a: Fields, b: Fields): Fields {
  if (!a || !b || a === b) return a && b;
  // Mostly the same fields change again and again.
  for (const field of b) if (!a.has(field)) return new Set([...a, ...b]);
  return a;
}

function toPatch(fates: Map<string, Fate>, moved: boolean): Change {
  const inserted: string[] = [];
  const removed: string[] = [];
  const updated = new Map<string, Fields>();
  for (const [key, fate] of fates) {
    if (fate.kind === 'updated') updated.set(key, fate.fields);
    else if (fate.kind === 'inserted') inserted.push(key);
    else removed.push(key);
  }
  return {type: 'patch', inserted, updated, removed, moved};
}
