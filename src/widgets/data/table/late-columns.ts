import {isServer} from 'lit';
import {once} from '../../../core/late.js';
import type {ColumnTools} from './column-tools.js';
import {hasLateOption} from './columns.js';
import type {TableCore} from './table-core.js';

const loadTools = once(() => import('./column-tools.js'));

const ASKING = ['resizable', 'reorderable', 'columnMenu', 'columnChooser', 'copyable', 'columnState'] as const;

/** Loads what is done to columns as soon as an attribute or a column asks for it. */
export class LateColumns {
  readonly #core: TableCore;
  #isAsked = false;
  tools?: ColumnTools;

  constructor(core: TableCore) {
    this.#core = core;
  }

  /** Ready as soon as what is asked for is there; undefined where there is nothing to wait for. */
  load(): Promise<unknown> | undefined {
    const {element} = this.#core;
    if (this.tools) return this.tools.load();
    if (this.#isAsked || isServer || !this.#isWanted) return undefined;
    this.#isAsked = true;
    const loading = loadTools().then(({ColumnTools: Tools}) => {
      this.tools = new Tools(this.#core);
      element.requestUpdate();
      return this.tools.load();
    });
    // A table without them is still a table.
    return loading.catch(() => undefined);
  }

  get #isWanted(): boolean {
    const {element, settings} = this.#core;
    const {drawnColumns} = settings;
    return (
      element.urlKey !== undefined ||
      ASKING.some((name) => element[name]) ||
      (Array.isArray(drawnColumns) && drawnColumns.some(hasLateOption))
    );
  }
}
