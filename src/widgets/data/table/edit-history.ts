import type {Json} from '../../../data/types.js';

/** A change of one cell. */
export interface CellChange {
  readonly key: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: Json;
}

/** How many changes are kept. */
const MOST = 100;

/** What was changed in the cells, to go back and forth in. */
export class EditHistory {
  #done: CellChange[] = [];
  #undone: CellChange[] = [];

  add(change: CellChange): void {
    this.#done = [...this.#done, change].slice(-MOST);
    this.#undone = [];
  }

  /** Takes out a change that did not come about. */
  drop(change: CellChange): void {
    this.#done = this.#done.filter((each) => each !== change);
  }

  /** The change to take back now; undefined where there is none. */
  back(): CellChange | undefined {
    const change = this.#done.pop();
    if (change) this.#undone.push(change);
    return change;
  }

  /** The change to make again now; undefined where there is none. */
  forth(): CellChange | undefined {
    const change = this.#undone.pop();
    if (change) this.#done.push(change);
    return change;
  }
}
