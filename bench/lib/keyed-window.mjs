// The newest records by key, and what each message changes among them.

/** Holds as many records as it may; the one with the key 0 always stays, as the first. */
export class KeyedWindow {
  rows = new Map();
  #size;

  constructor(size) {
    this.#size = size;
  }

  /** Takes records in; of several with one key the last counts. Gives what is new, what is changed, and keys that left. */
  apply(records) {
    const added = new Map();
    const updated = new Map();
    for (const record of records) {
      const kind = this.rows.has(record.id) && !added.has(record.id) ? updated : added;
      kind.set(record.id, record);
      this.rows.set(record.id, record);
    }
    const removed = [];
    for (const id of this.rows.keys()) {
      if (this.rows.size <= this.#size) break;
      if (id === 0) continue;
      this.rows.delete(id);
      updated.delete(id);
      if (!added.delete(id)) removed.push(id);
    }
    return {added: [...added.values()], updated: [...updated.values()], removed};
  }
}
