import {warn} from '../../../core/warn.js';
import type {Column} from './columns.js';
import type {TableCore} from './table-core.js';
import type {ExtraLine, FeatureMaker, LineHeights, TableFeature} from './table-feature.js';
import type {TableRows} from './table-rows.js';
import type {Places} from './row-order.js';

interface Part {
  wanted(core: TableCore): boolean;
  load(): Promise<FeatureMaker>;
}

const some = (core: TableCore, fits: (column: Column) => boolean): boolean => core.model.columns.some(fits);

/** In the order in which they shape the lines: the details of a row come after its group is known. */
const PARTS: readonly Part[] = [
  {
    wanted: (core) => core.view.groupBy.length > 0,
    load: async () => (await import('./row-groups.js')).RowGroups,
  },
  {
    wanted: (core) => core.templates.names.includes('detail'),
    load: async () => (await import('./row-details.js')).RowDetails,
  },
  {
    wanted: (core) => some(core, ({menu}) => menu),
    load: async () => (await import('./filter-menu.js')).FilterMenu,
  },
  {
    wanted: (core) => some(core, ({editable}) => editable),
    load: async () => (await import('./cell-editing.js')).CellEditing,
  },
  {
    wanted: (core) => core.canTakeAll,
    load: async () => (await import('./all-matching.js')).AllMatching,
  },
];

/** The parts of a table that few tables need: each is loaded when it is first wanted, and told what happens. */
export class TableFeatures {
  readonly #core: TableCore;
  readonly #found = new Map<Part, TableFeature | undefined>();
  /** Counts what came: rows that were drawn without it are drawn anew. */
  version = 0;
  extras: readonly ExtraLine[] = [];
  rows?: TableRows;

  constructor(core: TableCore) {
    this.#core = core;
  }

  /** Those that are here, in their order. */
  get all(): readonly TableFeature[] {
    return PARTS.map((part) => this.#found.get(part)).filter((feature) => feature !== undefined);
  }

  get heights(): LineHeights | undefined {
    return this.all.find(({heights}) => heights)?.heights;
  }

  update(): void {
    for (const part of PARTS) if (!this.#found.has(part) && part.wanted(this.#core)) this.#fetch(part);
    for (const feature of this.all) feature.update?.();
  }

  /** The lines to draw of the rows that are shown. */
  linesOf(shown: Places): Places {
    const extras: ExtraLine[] = [];
    const lines = this.all.reduce((before, feature) => feature.lines?.(before, extras) ?? before, shown);
    this.extras = extras;
    return lines;
  }

  #fetch(part: Part): void {
    this.#found.set(part, undefined);
    const {element} = this.#core;
    const coming = part.load().then((Feature) => {
      if (this.rows) this.#found.set(part, new Feature(this.#core, this.rows));
      this.version++;
      element.requestUpdate();
    });
    element.waitFor(
      coming.catch(() => warn(element, 'could not load a part that its attributes ask for; it goes without.')),
    );
  }
}
