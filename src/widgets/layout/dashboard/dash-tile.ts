import {isRecord} from '../../../data/is-record.js';
import type {Delivery, JsonRecord} from '../../../data/types.js';
import {ScrollStop} from '../../../core/scroll-stop.js';
import {word} from '../../../core/words.js';
import type {PanelWidget} from '../../dashboard/panel/panel-widget.js';
import {panelType} from '../../dashboard/panel/panel-types.js';
import type {Tile} from './dash-config.js';
import {momentOf} from './dash-figures.js';
import type {Box} from './dash-grid.js';
import {recall, remember} from './dash-recent.js';
import {dashboardType, dashboardTypes, type DashboardInput, type DashboardType} from './dash-registry.js';
import {FRESH_FOR, MOST_RECORDS, type PipelineSource} from './dash-source.js';
import '../../dashboard/panel/panel-widget.js';
import '../../../core/words/en/dashboard.js';

/** What all widgets of a dashboard have in common at a moment. */
export interface TileContext {
  readonly language: string;
  readonly headingLevel: number;
  /** Pixels between two widgets. */
  readonly gap: number;
  /** What the choices of the dashboard leave of the records. */
  readonly fitting: (records: readonly JsonRecord[]) => readonly JsonRecord[];
}

/** Where the records of a widget come from: read and listened to, or given. */
export type TileFeed = {readonly source: PipelineSource} | {readonly records: readonly JsonRecord[]};

/** Pixels of a row of the grid, and of the frame of a panel above its body. */
export const ROW = 56;
const HEADER = 46;
const PADDING = 32;

const heightOf = ({h}: Box, gap: number, isFlush: boolean): number =>
  h * ROW + (h - 1) * gap - HEADER - (isFlush ? 0 : PADDING);

type Body = HTMLElement & {updateComplete?: Promise<unknown>};

/**
 * One widget of a dashboard: its panel, and in it the element of its type. It is fed by itself, so that what comes for
 * another pipeline, or goes wrong in another widget, does not touch it.
 */
export class DashTile {
  /** The box in the grid. */
  readonly element: HTMLElement;
  readonly panel: PanelWidget;
  /** The place of the buttons of edit mode, beside the heading. */
  readonly tools: HTMLElement;
  tile?: Tile;

  readonly #place: HTMLElement;
  readonly #stop: ScrollStop;
  #context?: TileContext;
  #type?: DashboardType;
  #body?: Body;
  #records: readonly JsonRecord[] = [];
  #given: unknown;

  constructor(page: Document) {
    this.element = page.createElement('div');
    this.element.className = 'tile';
    this.element.setAttribute('part', 'tile');
    this.panel = page.createElement('panel-widget');
    this.#place = page.createElement('div');
    this.#place.className = 'body';
    this.#stop = new ScrollStop(this.#place, () => this.name);
    this.tools = page.createElement('div');
    Object.assign(this.tools, {className: 'tools', slot: 'header'});
    // A list of records, whatever a panel by itself would take.
    Object.assign(this.panel, {dataShape: {list: 'data', accepts: ['data']}});
    // Deliveries are for the body, not for the panel, which shows how it stands with them.
    this.panel.applyData = (delivery): void => this.#receive(delivery);
    const show = this.panel.showDataState.bind(this.panel);
    this.panel.showDataState = (state, ...more): void => {
      if (state === 'loading') this.#recall();
      show(state, ...more);
    };
    this.panel.append(this.tools, this.#place);
    this.element.append(this.panel);
  }

  /** What the widget is called, for buttons and messages. */
  get name(): string {
    return this.tile?.title || word(this.#context?.language ?? 'en', 'dashboard.untitled');
  }

  /** Shows a tile as it is now. */
  update(tile: Tile, feed: TileFeed, context: TileContext): void {
    this.tile = tile;
    this.#context = context;
    const {panel} = this;
    this.element.dataset['id'] = tile.id;
    panel.heading = tile.title;
    panel.headingLevel = context.headingLevel;
    this.#feed(feed);
    this.#change(dashboardType(tile.type) ?? ownPanelType(tile.type));
    this.draw(false);
  }

  /** Reads the records again. */
  refresh(): void {
    void this.panel.dataController?.refresh();
  }

  /** Draws the records; `isPush` where only new ones have come. */
  draw(isPush: boolean): void {
    const {tile, panel} = this;
    const context = this.#context;
    if (!tile || !context) return;
    const type = this.#type;
    if (!type || !this.#body) {
      const known = dashboardTypes().join(', ');
      panel.error = word(context.language, 'dashboard.unknown', {type: tile.type || '–', known});
      return;
    }
    try {
      const properties = type.transform(this.#inputOf(tile, type, context));
      if (isPush) type.quiet?.(this.#body, properties);
      Object.assign(this.#body, properties);
      panel.error = undefined;
      this.#body.updateComplete?.catch((error: unknown) => this.#fail(error));
    } catch (error) {
      this.#fail(error);
    }
  }

  #inputOf(tile: Tile, {flush}: DashboardType, context: TileContext): DashboardInput {
    return {
      records: context.fitting(this.#records),
      config: tile.config,
      title: this.name,
      height: heightOf(tile.box, context.gap, flush === true),
      language: context.language,
    };
  }

  #fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.panel.error = word(this.#context?.language ?? 'en', 'dashboard.failed', {reason});
  }

  #feed(feed: TileFeed): void {
    const {panel} = this;
    if ('records' in feed) {
      if (panel.dataSource !== undefined) Object.assign(panel, {dataSource: undefined, stream: undefined});
      this.#records = ordered(feed.records);
      return;
    }
    const text = JSON.stringify(feed.source);
    if (text === this.#given) return;
    this.#given = text;
    Object.assign(panel, feed.source, {cacheTtl: FRESH_FOR});
  }

  #receive({list, data, change}: Delivery): void {
    const records: unknown = list?.toArray() ?? data;
    this.#records = ordered(
      Array.isArray(records) ? (records as JsonRecord[]) : isRecord(data) ? [data as JsonRecord] : [],
    );
    remember(this.panel.dataController, this.#records);
    this.draw(change.type === 'patch');
  }

  // Until the first answer, in place of a skeleton.
  #recall(): void {
    const records = recall(this.panel.dataController);
    if (!records) return;
    this.#records = records;
    this.panel.data = records;
    this.draw(false);
  }

  // The tag is the word of who registered the type, never of data.
  #change(type: DashboardType | undefined): void {
    if (type === this.#type) return;
    this.#type = type;
    this.#body = type && document.createElement(type.tag);
    this.#body?.classList.add('drawn');
    this.#place.replaceChildren(...(this.#body ? [this.#body] : []));
    this.#stop.follow();
    this.#place.toggleAttribute('data-flush', type?.flush === true);
    this.panel.toggleAttribute('data-flush', type?.flush === true);
    type?.load?.().catch((error: unknown) => this.#fail(error));
  }
}

/** A type that the page has added for panels draws on dashboards, too. */
function ownPanelType(name: string): DashboardType | undefined {
  const type = panelType(name);
  if (!type) return undefined;
  return {
    tag: type.tag,
    load: type.load,
    transform: ({records, config, title}) =>
      type.properties({config, heading: title, data: records.length > 0 ? records : config['data']}),
    ...(type.flush && {flush: true}),
  };
}

const timeOf = (record: JsonRecord): number => {
  const moment = momentOf(record);
  return typeof moment === 'number' ? moment : Date.parse(String(moment));
};

/** The last records, the oldest first, in whatever order they came. */
function ordered(records: readonly JsonRecord[]): readonly JsonRecord[] {
  const some = records.filter((record) => isRecord(record));
  const timed = some.map((record) => [timeOf(record), record] as const);
  const sorted = timed.every(([time]) => Number.isFinite(time))
    ? timed.toSorted(([a], [b]) => a - b).map(([, record]) => record)
    : some;
  return sorted.slice(-MOST_RECORDS);
}
