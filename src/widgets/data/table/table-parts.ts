import {isServer, type PropertyValues} from 'lit';
import type {AnnounceController} from '../../../core/announce-controller.js';
import {arrive} from '../../../core/group-arrivals.js';
import {once} from '../../../core/late.js';
import {wantsData} from '../../../core/wants-data.js';
import {warn} from '../../../core/warn.js';
import type {JsonRecord} from '../../../data/types.js';
import {isTimedColumn} from './cell-text.js';
import type {ColumnTools} from './column-tools.js';
import {hasLateOption, valueIn, type Column} from './columns.js';
import type {SelectionOffer} from './selection-offer.js';
import type {TableCore} from './table-core.js';
import type {ExtraLine, FeatureMaker, LineHeights, TableFeature} from './table-feature.js';
import type {TableRows} from './table-rows.js';
import type {Places} from './row-order.js';

/** What few tables need: loaded once a page, when a table first wants it. */
export class Part<Loaded> {
  /** What was loaded, for all tables of the page. */
  here?: Loaded;
  readonly wanted: (core: TableCore) => boolean;
  readonly load: () => Promise<Loaded>;
  readonly #failed = new WeakSet<TableCore>();

  constructor(wanted: (core: TableCore) => boolean, load: () => Promise<Loaded>) {
    this.wanted = wanted;
    this.load = once(async () => (this.here = await load()));
  }

  /** What was loaded, for a table that wants it; undefined until it is here. */
  of(core: TableCore): Loaded | undefined {
    return this.here && this.wanted(core) ? this.here : undefined;
  }

  /** Loads it for a table that wants it; undefined where there is nothing to wait for. */
  loadFor(core: TableCore): Promise<unknown> | undefined {
    if (this.here || isServer || this.#failed.has(core) || !this.wanted(core)) return undefined;
    return this.load().catch(() => {
      this.#failed.add(core);
      warn(core.element, 'could not load a part that its attributes ask for; it goes without.');
    });
  }
}

/** Ready as soon as all is; undefined where there is nothing to wait for. */
export function whenAll(coming: readonly (Promise<unknown> | undefined)[]): Promise<unknown> | undefined {
  const awaited = coming.filter((one) => one !== undefined);
  return awaited.length > 0 ? Promise.all(awaited) : undefined;
}

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

const hasFoot = (core: TableCore): boolean => hasControls(core) || hasOwnEmpty(core) || core.view.size !== undefined;

const loadOffer = async () => (await import('./selection-offer.js')).offerOf;

// Who reads for the same filter group waits for what is selected at first.
function loadArriving() {
  const coming = loadOffer();
  arrive(coming);
  return coming;
}

const ASKING = [
  'urlKey',
  'resizable',
  'reorderable',
  'columnMenu',
  'columnChooser',
  'copyable',
  'columnState',
] as const;

const hasColumnTools = ({element, settings: {drawnColumns}}: TableCore): boolean =>
  ASKING.some((name) => (element[name] ?? false) !== false) ||
  (Array.isArray(drawnColumns) && drawnColumns.some(hasLateOption));

const some = (core: TableCore, fits: (column: Column) => boolean): boolean => core.model.columns.some(fits);

/** Whether a column does not look right at a glance: what is wrong with it, if anything, is told later. */
const isDoubtful =
  (first?: JsonRecord) =>
  ({field, given}: Column): boolean =>
    first !== undefined &&
    Boolean(given.type || (Object.keys(given).length > 1 && !given.label) || valueIn(first, field) === undefined);

/** What is there before the first draw that shows it. */
export const PARTS = {
  findRows: new Part(
    ({view}) => [view.whole, view.rest].some(({filter, sort}) => filter?.length || sort?.length),
    async () => (await import('./find-rows.js')).findRows,
  ),
  extrasOf: new Part(
    (core) => core.parts.rows !== undefined && hasControls(core),
    async () => (await import('./extra-cells.js')).extrasOf,
  ),
  TableActions: new Part(
    (core) => hasControls(core) || hasOwnEmpty(core),
    async () => (await import('./table-actions.js')).TableActions,
  ),
  footOf: new Part(hasFoot, async () => (await import('./table-foot.js')).footOf),
  emptyOf: new Part(mayBeEmpty, async () => (await import('./table-empty.js')).emptyOf),
  toolsOf: new Part(hasColumnTools, async () => (await import('./column-tools.js')).toolsOf),
  announcerOf: new Part(
    ({element: {announce}}) => announce !== undefined && announce !== 'off',
    async () => (await import('./row-announcer.js')).announcerOf,
  ),
  offerOf: new Part(({element}) => Boolean(element.filterBy), loadArriving),
  rowControlStyles: new Part(
    (core) => core.parts.rows !== undefined && hasFoot(core),
    async () => (await import('./row-controls.styles.js')).rowControlStyles,
  ),
};

/**
 * What the rows are drawn without until it is there, in the order in which it shapes the lines: the details of a row
 * come after its group is known.
 */
const FEATURES: readonly Part<FeatureMaker>[] = [
  new Part(
    (core) => core.view.groupBy.length > 0,
    async () => (await import('./row-groups.js')).RowGroups,
  ),
  new Part(
    (core) => core.templates.names.includes('detail'),
    async () => (await import('./row-details.js')).RowDetails,
  ),
  new Part(
    (core) => some(core, ({menu}) => menu),
    async () => (await import('./filter-menu.js')).FilterMenu,
  ),
  new Part(
    (core) => some(core, ({editable}) => editable),
    async () => (await import('./cell-editing.js')).CellEditing,
  ),
  new Part(
    (core) => some(core, isTimedColumn),
    async () => (await import('./row-clock.js')).RowClock,
  ),
  new Part(
    (core) => Boolean(core.element.columns) && some(core, isDoubtful(core.model.records[0])),
    async () => (await import('./column-check.js')).ColumnCheck,
  ),
  new Part(
    (core) => core.canTakeAll,
    async () => (await import('./all-matching.js')).AllMatching,
  ),
];

/** The parts of one table: what few tables need is loaded when it is first wanted, and told what happens. */
export class TableParts {
  readonly #core: TableCore;
  readonly #features = new Map<Part<FeatureMaker>, TableFeature>();
  /** Counts what came that fills cells: rows that were drawn without it are drawn anew. */
  version = 0;
  extras: readonly ExtraLine[] = [];
  rows?: TableRows;
  /** What is done to columns. */
  tools?: ColumnTools | undefined;
  /** What reads out changes. */
  announcer?: AnnounceController | undefined;
  /** What narrows the others of the filter group by the selected rows. */
  offer?: SelectionOffer | undefined;

  constructor(core: TableCore) {
    this.#core = core;
  }

  /** The features that are here, in their order. */
  get all(): readonly TableFeature[] {
    return FEATURES.map((part) => this.#features.get(part)).filter((feature) => feature !== undefined);
  }

  get heights(): LineHeights | undefined {
    return this.all.find(({heights}) => heights)?.heights;
  }

  /** Loads what the next draw is to show: ready as soon as it is there; undefined where there is nothing to wait for. */
  load(): Promise<unknown> | undefined {
    const core = this.#core;
    const coming = Object.values(PARTS).map((part) => part.loadFor(core));
    this.tools ??= PARTS.toolsOf.of(core)?.(core);
    this.announcer ??= PARTS.announcerOf.of(core)?.(core);
    this.offer ??= PARTS.offerOf.of(core)?.(core);
    const styles = PARTS.rowControlStyles.of(core);
    if (styles) core.element.adoptStyle(styles);
    return whenAll([...coming, this.tools?.load()]);
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

  /** Loads the features that are wanted, and tells those that are here of an update. */
  update(): void {
    for (const part of FEATURES) this.#follow(part);
    for (const feature of this.all) feature.update?.();
  }

  /** The lines to draw of the rows that are shown. */
  linesOf(shown: Places): Places {
    const extras: ExtraLine[] = [];
    const lines = this.all.reduce((before, feature) => feature.lines?.(before, extras) ?? before, shown);
    this.extras = extras;
    return lines;
  }

  #follow(part: Part<FeatureMaker>): void {
    if (!this.rows || this.#features.has(part) || !part.wanted(this.#core)) return;
    if (part.here) {
      const feature = new part.here(this.#core, this.rows);
      this.#features.set(part, feature);
      if (feature.wrap) this.version++;
      return;
    }
    const {element} = this.#core;
    const coming = part.loadFor(this.#core)?.then(() => element.requestUpdate());
    if (coming) element.waitFor(coming);
  }
}
