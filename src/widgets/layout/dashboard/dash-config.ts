import {isRecord} from '../../../data/is-record.js';
import type {JsonRecord} from '../../../data/types.js';
import {COLUMNS} from '../../../core/grid-scale.js';
import {settle, type Box} from './dash-grid.js';

/** Where a widget of a dashboard stands: in columns of twelve and rows of 56 px, from 0. */
export interface DashPosition {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A widget of a dashboard, as its JSON has it. */
export interface DashWidget {
  readonly id?: string | number;
  /** `line_chart`, `table`, `stat_card` … or a registered type. */
  readonly type?: string;
  /** The heading; the `title` of `config`, else “Untitled Widget”, by default. */
  readonly title?: string;
  /** The pipeline that feeds it; also `data_query: {pipeline_id}`; none by default. */
  readonly pipeline_id?: string | number;
  /** What its type needs to know, such as `{"fields"}` or `{"x", "y"}`; empty by default. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Where it stands; the first free place by default. */
  readonly position?: Partial<DashPosition>;
  readonly [key: string]: unknown;
}

/** A source of records of a dashboard. */
export interface DashPipeline {
  readonly id?: string | number;
  readonly name?: string;
  /** Records of a prototype: with these nothing is read and nothing is listened to. */
  readonly records?: readonly JsonRecord[];
  readonly [key: string]: unknown;
}

/** A choice for all widgets of a dashboard; the page reads it as `{page.NAME}`. */
export interface DashVariable {
  readonly name?: string;
  readonly label?: string;
  /** The values to choose from; every value of the field that the records have by default. */
  readonly options?: readonly unknown[];
  readonly value?: unknown;
  /** The field of the records that has to have this value; its `name` by default. */
  readonly field?: string;
  readonly [key: string]: unknown;
}

/** A dashboard as its JSON has it. */
export interface DashboardConfig {
  readonly id?: string | number;
  readonly slug?: string;
  readonly name?: string;
  readonly public?: boolean;
  readonly version?: string | number;
  readonly pipelines?: readonly DashPipeline[];
  readonly widgets?: readonly DashWidget[];
  readonly variables?: readonly DashVariable[];
  /** `last_hour`, `last_day` …; `last_hour` by default. */
  readonly time_range?: string;
  /** Milliseconds between two reads; none by default. */
  readonly refresh_interval?: number;
  readonly [key: string]: unknown;
}

/** A widget of a dashboard with all that its drawing needs. */
export interface Tile {
  readonly id: string;
  readonly type: string;
  readonly title: string | undefined;
  readonly pipeline: string | undefined;
  readonly config: Readonly<Record<string, unknown>>;
  readonly box: Box;
}

/** Whether an answer is a dashboard as a whole. */
export const isDashboard = (answer: unknown): boolean => isRecord(answer) && Array.isArray(answer['widgets']);

const MOST_ROWS = 40;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** The size of a widget that says none, by its type. */
export type SizeOf = (type: string) => {readonly w: number; readonly h: number};

/** The widgets of a dashboard, each with an id of its own and a place that nobody else has. What is none is left out. */
export function tilesOf(config: DashboardConfig, sizeOf: SizeOf): readonly Tile[] {
  const taken = new Set<string>();
  const tiles: Tile[] = [];
  const free: Box[] = [];
  for (const [index, widget] of recordsIn(config.widgets).entries()) {
    const {type, title, config: own} = widget as DashWidget;
    let id = text(widget['id']) || `widget-${index + 1}`;
    while (taken.has(id)) id += '-2';
    taken.add(id);
    const box = boxOf(id, widget['position'], sizeOf(String(type)));
    if (!hasPlace(widget['position'])) free.push(box);
    const settings = isRecord(own) ? own : {};
    tiles.push({
      ...{id, type: String(type ?? ''), title: text(title) ?? text(settings['title']), config: settings, box},
      pipeline: text(widget['pipeline_id']) ?? queried(widget['data_query']),
    });
  }
  const placed = settle(tiles.map(({box}) => box).filter((box) => !free.includes(box)));
  const all = [...placed];
  for (const box of free) all.push(firstPlace(box, all));
  const boxes = new Map(settle(all).map((box) => [box.id, box]));
  return tiles.map((tile) => ({...tile, box: boxes.get(tile.id) ?? tile.box}));
}

/** The records of a list; what is none is left out. */
export const recordsIn = (list: unknown): readonly Readonly<Record<string, unknown>>[] =>
  (Array.isArray(list) ? (list as unknown[]) : []).filter((one) => isRecord(one));

/** The pipelines of a dashboard: those that it names, and those that its widgets ask for. */
export function pipelinesOf(config: DashboardConfig, tiles: readonly Tile[]): ReadonlyMap<string, DashPipeline> {
  const named = recordsIn(config.pipelines).map((one) => [text(one['id']) ?? '', one as DashPipeline] as const);
  const asked = tiles.flatMap(({pipeline}) => (pipeline ? [[pipeline, {id: pipeline}] as const] : []));
  return new Map([...asked, ...named].filter(([id]) => id !== ''));
}

/** The first place from the top where a box covers nobody. */
export function firstPlace(box: Box, others: readonly Box[]): Box {
  for (let y = 0; ; y++) {
    for (let x = 0; x + box.w <= COLUMNS; x++) {
      const tried = {...box, x, y};
      if (!others.some((other) => covers(tried, other))) return tried;
    }
  }
}

const covers = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const queried = (query: unknown): string | undefined => (isRecord(query) ? text(query['pipeline_id']) : undefined);

const hasPlace = (position: unknown): boolean =>
  isRecord(position) && ['x', 'y'].every((name) => Number.isFinite(position[name]));

function boxOf(id: string, position: unknown, size: {readonly w: number; readonly h: number}): Box {
  const given = isRecord(position) ? position : {};
  const whole = (name: string, least: number, most: number, initial: number): number => {
    const value = Number(given[name] ?? initial);
    return Number.isFinite(value) ? Math.min(Math.max(Math.round(value), least), most) : initial;
  };
  const w = whole('w', 1, COLUMNS, size.w);
  return {id, w, h: whole('h', 1, MOST_ROWS, size.h), x: whole('x', 0, COLUMNS - w, 0), y: whole('y', 0, 1000, 0)};
}
