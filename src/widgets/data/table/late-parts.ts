import {isServer} from 'lit';
import {once} from '../../../core/late.js';
import {warn} from '../../../core/warn.js';
import {late, type Late} from './late.js';
import {isOrdering} from './row-order.js';
import type {TableCore} from './table-core.js';

interface Part {
  readonly name: keyof Late;
  wanted(core: TableCore): boolean;
  load(): Promise<unknown>;
}

/** Loads what sorts and filters rows. */
export const loadFinding = once(async () => Object.assign(late, await import('./find-rows.js')));

const PARTS: readonly Part[] = [
  {
    name: 'findRows',
    wanted: ({view}) => isOrdering(view.whole) || isOrdering(view.rest),
    load: loadFinding,
  },
  {
    name: 'cells',
    wanted: ({features, settings: {selectable, bulkActions, rowActions, rowNavigate, clickable}}) =>
      features.rows !== undefined && Boolean(selectable || bulkActions || rowActions || rowNavigate || clickable),
    load: once(async () => (late.cells = await import('./extra-cells.js'))),
  },
];

/** Loads the parts that the attributes of a table ask for, before it is drawn with them. */
export class LateParts {
  readonly #core: TableCore;
  readonly #failed = new Set<Part>();

  constructor(core: TableCore) {
    this.#core = core;
  }

  /** Ready as soon as what is asked for is there; undefined where there is nothing to wait for. */
  load(): Promise<unknown> | undefined {
    const missing = PARTS.filter(
      (part) => !late[part.name] && !this.#failed.has(part) && !isServer && part.wanted(this.#core),
    );
    return missing.length > 0 ? Promise.all(missing.map((part) => this.#fetch(part))) : undefined;
  }

  async #fetch(part: Part): Promise<void> {
    try {
      await part.load();
    } catch {
      this.#failed.add(part);
      warn(this.#core.element, 'could not load a part that its attributes ask for; it goes without.');
    }
  }
}
