import {isServer, type PropertyValues} from 'lit';
import {once} from '../../../core/late.js';
import {wantsData} from '../../../core/wants-data.js';
import {warn} from '../../../core/warn.js';
import {late, type Late} from './late.js';
import {isOrdering} from './row-order.js';
import type {TableCore} from './table-core.js';

interface Part {
  readonly name: keyof Late;
  wanted(core: TableCore): boolean;
  load(): Promise<unknown>;
}

/** Loads what is said where there are no rows. */
export const loadEmpty = once(async () => Object.assign(late, await import('./table-empty.js')));

/** Loads what sorts and filters rows. */
export const loadFinding = once(async () => Object.assign(late, await import('./find-rows.js')));

const hasControls = ({settings}: TableCore): boolean => {
  const {selectable, bulkActions, rowActions, rowNavigate, clickable} = settings;
  return Boolean(selectable || bulkActions || rowActions || rowNavigate || clickable);
};

/** Whether no row may be left to show, as far as that is known before the rows are read. */
function mayBeEmpty({element, settings: {rows}, view, model}: TableCore): boolean {
  const isComing = wantsData(element) && !element.dataController?.delivery;
  const isSome = Array.isArray(rows) && rows.length > 0;
  return (!isSome && !isComing) || view.conditions.length > 0 || model.bad > 0;
}

/** Whether something may be offered in place of rows, which can fail as any other action. */
const hasOwnEmpty = (core: TableCore): boolean => Boolean(core.element.emptyState) && mayBeEmpty(core);

const PARTS: readonly Part[] = [
  {
    name: 'findRows',
    wanted: ({view}) => isOrdering(view.whole) || isOrdering(view.rest),
    load: loadFinding,
  },
  {
    name: 'extrasOf',
    wanted: (core) => core.features.rows !== undefined && hasControls(core),
    load: once(async () => Object.assign(late, await import('./extra-cells.js'))),
  },
  {
    name: 'TableActions',
    wanted: (core) => hasControls(core) || hasOwnEmpty(core),
    load: once(async () => Object.assign(late, await import('./table-actions.js'))),
  },
  {
    name: 'footOf',
    wanted: (core) => hasControls(core) || hasOwnEmpty(core) || core.view.size !== undefined,
    load: once(async () => Object.assign(late, await import('./table-foot.js'))),
  },
  {
    name: 'emptyOf',
    wanted: mayBeEmpty,
    load: loadEmpty,
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
    const isMissing = (part: Part): boolean => !late[part.name] && !this.#failed.has(part) && part.wanted(this.#core);
    const missing = isServer ? [] : PARTS.filter(isMissing);
    const coming: (Promise<unknown> | undefined)[] = [
      ...missing.map((part) => this.#fetch(part)),
      this.#core.late.load(),
    ];
    const awaited = coming.filter((one) => one !== undefined);
    return awaited.length > 0 ? Promise.all(awaited) : undefined;
  }

  /**
   * Puts an update off until all that it asks for is there; false where there is nothing to wait for. What was set before
   * the element was defined, and what a source leaves to the table, comes with the update itself.
   */
  putOff(changed: PropertyValues): boolean {
    const coming = this.load();
    if (!coming) return false;
    const {element} = this.#core;
    element.waitFor(
      coming.then(() => {
        for (const [name, old] of changed) element.requestUpdate(name, old);
        element.requestUpdate();
      }),
    );
    return true;
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
