import {COLUMNS} from '../../../core/grid-scale.js';
import {LanguageController} from '../../../core/language.js';
import {SlotController} from '../../../core/slot-controller.js';
import {word} from '../../../core/words.js';
import {isRecord} from '../../../data/is-record.js';
import type {DashboardWidget} from './dashboard-widget.js';
import {offerBuiltInTypes} from './dash-builtin.js';
import {DashChoices} from './dash-choices.js';
import {pipelinesOf, recordsIn, tilesOf, type DashboardConfig, type DashPipeline, type Tile} from './dash-config.js';
import {DashEdit} from './dash-edit.js';
import {DashFull} from './dash-full.js';
import type {Box} from './dash-grid.js';
import {onDashboardTypes} from './dash-registry.js';
import {pipelineSource} from './dash-source.js';
import {DashTile, ROW, type TileFeed} from './dash-tile.js';
import {sizeOf, written} from './dash-written.js';
import '../../../core/words/en/dashboard.js';

const NO_DASHBOARD: DashboardConfig = {};
const STEP = 4;
const GAP = 4;
/** Pixels that the bar takes with the space around it. */
const BAR = 96;

offerBuiltInTypes();

/** What a `<dashboard-widget>` is, once it shows a dashboard and not only its children. */
export class DashCore {
  readonly host: DashboardWidget;
  readonly choices: DashChoices;
  readonly edit: DashEdit;
  readonly full: DashFull;
  readonly slots: SlotController;
  readonly #language: LanguageController;
  readonly #tiles = new Map<string, DashTile>();
  #model: readonly Tile[] = [];
  #modelOf?: DashboardConfig;
  #types = 0;
  #modelTypes = 0;
  #pipelines: ReadonlyMap<string, DashPipeline> = new Map();
  #stopTypes?: () => void;
  #kept?: {readonly config: DashboardConfig; readonly over: unknown};

  constructor(host: DashboardWidget) {
    this.host = host;
    this.#language = new LanguageController(host);
    this.slots = new SlotController(host, 'toolbar');
    this.choices = new DashChoices(host, () => host.requestUpdate());
    this.edit = new DashEdit(this);
    this.full = new DashFull(host);
    host.addController(this);
    // Loaded when the host is on the page already, which tells nobody again.
    if (host.isConnected) this.hostConnected();
  }

  get language(): string {
    return this.#language.language;
  }

  /** What is shown: what is being edited, else what was saved last, else what came. */
  get config(): DashboardConfig {
    return this.edit.session?.draft ?? this.saved;
  }

  /** What was saved last, else what came. */
  get saved(): DashboardConfig {
    const given: unknown = this.host.config;
    if (this.#kept && this.#kept.over !== given) this.#kept = undefined;
    return this.#kept?.config ?? (isRecord(given) ? (given as DashboardConfig) : NO_DASHBOARD);
  }

  /** The widgets as they are placed now. */
  get tiles(): readonly Tile[] {
    return this.#model;
  }

  get pipelines(): ReadonlyMap<string, DashPipeline> {
    return this.#pipelines;
  }

  /** Whether nothing may be changed here. */
  get isReadonly(): boolean {
    const {public: isPublic, is_public: also} = this.saved as {public?: unknown; is_public?: unknown};
    return !this.host.editable || this.host.public === true || isPublic === true || also === true;
  }

  /** Whether any widget is fed by a source that may push. */
  get isLive(): boolean {
    return this.#model.some(({pipeline}) => pipeline && !Array.isArray(this.#pipelines.get(pipeline)?.records));
  }

  get gap(): number {
    return Number(this.host.gap ?? GAP) * STEP;
  }

  /** What is wrong with what came. */
  get problem(): string | undefined {
    const {config} = this.host as {config?: unknown};
    if (config === undefined || (isRecord(config) && Array.isArray(config['widgets']))) return undefined;
    return this.word('dashboard.unreadable');
  }

  hostConnected(): void {
    this.#stopTypes ??= onDashboardTypes(() => {
      this.#types++;
      this.host.requestUpdate();
    });
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopTypes?.();
    this.#stopTypes = undefined;
    this.choices.stop();
  }

  readonly word = (...args: Parameters<typeof word> extends [string, ...infer Rest] ? Rest : never): string =>
    word(this.language, ...args);

  /** Shows something as saved until the source says something else. */
  keep(config: DashboardConfig): void {
    this.#kept = {config, over: this.host.config};
  }

  tileOf(id: string): DashTile | undefined {
    return this.#tiles.get(id);
  }

  /** The tiles to be drawn, in the order in which they are read, each fed and up to date. */
  update(): readonly DashTile[] {
    const {config} = this;
    if (config !== this.#modelOf || this.#types !== this.#modelTypes) {
      this.#modelOf = config;
      this.#modelTypes = this.#types;
      this.#model = tilesOf(config, sizeOf);
      this.#pipelines = pipelinesOf(config, this.#model);
    }
    this.choices.follow(config, this.host.group, this.host.timeRange);
    const boxes = this.edit.preview;
    const shown = this.#model
      .map((tile) => ({...tile, box: this.#alone(tile) ?? boxes?.find(({id}) => id === tile.id) ?? tile.box}))
      .toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
    for (const [id, tile] of this.#tiles) if (!shown.some((one) => one.id === id)) this.#drop(id, tile);
    return shown.map((tile) => this.#show(tile));
  }

  /** Reads all pipelines again. */
  refresh(): void {
    for (const tile of this.#tiles.values()) tile.refresh();
  }

  /** The dashboard as JSON, each widget with its id and place. */
  toJSON(): DashboardConfig {
    return written(this.config);
  }

  /** Shown alone, a widget takes the whole window below the bar. */
  #alone({id}: Tile): Box | undefined {
    if (this.full.id !== id) return undefined;
    const rows = Math.floor((window.innerHeight - BAR) / (ROW + this.gap));
    return {id, x: 0, y: 0, w: COLUMNS, h: Math.max(rows, 4)};
  }

  #show(tile: Tile): DashTile {
    const shown = this.#tiles.get(tile.id) ?? new DashTile(this.host.ownerDocument);
    this.#tiles.set(tile.id, shown);
    const level = (this.host.headingLevel ?? 2) + 1;
    const context = {
      language: this.language,
      headingLevel: Math.min(level, 6),
      gap: this.gap,
      fitting: (records: Parameters<DashChoices['fitting']>[0]) => this.choices.fitting(records),
    };
    place(shown.element, tile.box);
    shown.panel.refreshInterval = this.choices.interval || undefined;
    shown.update(tile, this.#feedOf(tile), context);
    return shown;
  }

  #feedOf({pipeline}: Tile): TileFeed {
    if (!pipeline) return {records: []};
    const records = this.#pipelines.get(pipeline)?.records;
    if (Array.isArray(records)) return {records: recordsIn(records) as never};
    return {source: pipelineSource(this.host.pipelineSource || 'pipeline_data', pipeline, this.choices.range)};
  }

  #drop(id: string, tile: DashTile): void {
    tile.element.remove();
    this.#tiles.delete(id);
  }
}

function place({style}: HTMLElement, {x, y, w, h}: Box): void {
  // Of two columns, where there is no room for twelve.
  const span = w > 6 ? 2 : 1;
  const values = {x: x + 1, y: y + 1, w, h, span};
  for (const [name, value] of Object.entries(values)) style.setProperty(`--_${name}`, String(value));
}
