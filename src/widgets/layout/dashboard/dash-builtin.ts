import {isRecord} from '../../../data/is-record.js';
import type {ChartPush} from '../../data/chart/chart-widget.js';
import {aggregate, changeOf, figureField, figuresOf, grouped, momentOf, rowOf, valueIn} from './dash-figures.js';
import {offerDashboardType, type DashboardInput, type DashboardType} from './dash-registry.js';

type Config = DashboardInput['config'];
type Properties = Readonly<Record<string, unknown>>;

const ROUND: ReadonlySet<string> = new Set(['pie', 'doughnut']);

const named = (value: unknown): readonly string[] => {
  const list: readonly unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return list.map((name) => (typeof name === 'string' ? name.trim() : '')).filter(Boolean);
};
const oneName = (...values: readonly unknown[]): string | undefined =>
  values.flatMap((value) => named(value)).find(Boolean);

const PASSED = ['format', 'unit', 'suffix', 'thresholds', 'options', 'yAxis', 'zoomable', 'annotations'] as const;

const passed = (config: Config, names: readonly string[]): Properties =>
  Object.fromEntries(names.filter((name) => config[name] !== undefined).map((name) => [name, config[name]]));

/** Pixels that the names of the series take above a drawing. */
const LEGEND = 40;
/** Pixels that the button to the table takes beside it. */
const BUTTON = 18;
const LEAST = 60;
const plotOf = (height: number, hasLegend: boolean): number => Math.max(height - (hasLegend ? LEGEND : BUTTON), LEAST);

/** A configuration in the form of Chart.js, as charts of dashboards without a pipeline have it. */
const isWhole = ({data, datasets}: Config): boolean =>
  Array.isArray(datasets) || Array.isArray(data) || (isRecord(data) && Array.isArray(data['datasets']));

function chart(type: string, {config, records, title, height}: DashboardInput): Properties {
  const base = {type, ariaLabel: title, ...passed(config, PASSED)};
  if (records.length === 0 && isWhole(config)) {
    return {
      ...base,
      height: plotOf(height, true),
      config: isRecord(config['data']) ? config : undefined,
      data: config['data'] ?? config['rows'],
    };
  }
  const x = oneName(config['x']) ?? 'timestamp';
  const y = [...named(config['y']), ...named(config['field']), ...named(config['fields'])].filter((name) => name !== x);
  const ys = y.length > 0 ? [...new Set(y)] : [figureField(records)].filter((name) => name !== undefined);
  const hasLegend = ys.length > 1 || config['series'] !== undefined || ROUND.has(type);
  return {
    ...base,
    config: undefined,
    height: plotOf(height, hasLegend),
    x,
    y: ys.join(','),
    series: oneName(config['series']),
    data: records.map((one) => pick(one, x, ys, config)),
  };
}

type One = DashboardInput['records'][number];

function pick(record: One, x: string, ys: readonly string[], config: Config): Properties {
  const names = [...ys, ...named(config['series'])];
  const along = x === 'timestamp' ? momentOf(record) : valueIn(record, x);
  return {[x]: along, ...Object.fromEntries(names.map((name) => [name, valueIn(record, name)]))};
}

/** Bars and slices sum up by what they stand for, where that is no moment. */
function grouping(type: string, input: DashboardInput): Properties {
  const {config, records} = input;
  const x = oneName(config['x'], config['group_by']);
  if (!x || records.length === 0) return chart(type, input);
  const field = oneName(config['y'], config['field']);
  const data = grouped(records, x, field, config['aggregate']);
  return {...chart(type, {...input, config: {...config, x, y: field ?? 'count'}}), data};
}

const FIGURE = ['label', 'icon', 'color', 'format', 'trend'] as const;

function figure(input: DashboardInput): Properties {
  const {config, records} = input;
  const field = oneName(config['field'], config['y'], config['fields']) ?? figureField(records);
  const values = field ? figuresOf(records, field) : [];
  const how = config['aggregate'];
  const found = how === 'count' && !field ? records.length : aggregate(values, how);
  // What is no figure, such as a state, is shown as it is.
  const last = records.at(-1);
  const text = found === undefined && field && last ? valueIn(last, field) : found;
  return {
    ...passed(config, FIGURE),
    value: text ?? config['value'] ?? config['data'],
    change: config['change'] === true ? round(changeOf(values)) : config['change'],
  };
}

const round = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 10) / 10;

function table({config, records, title}: DashboardInput): Properties {
  const fields = named(config['fields']);
  const rows = records.length > 0 ? records.map((record) => rowOf(record)).toReversed() : (config['rows'] ?? []);
  const columns = Array.isArray(config['columns']) ? config['columns'] : fields.length > 0 ? fields : undefined;
  return {rows, columns, ariaLabel: title};
}

function list({config, records, title}: DashboardInput): Properties {
  const [first, second] = named(config['fields']);
  const items = records.toReversed().map((record) => ({
    id: record['id'],
    title: String((first ? valueIn(record, first) : undefined) ?? record['title'] ?? record['id'] ?? ''),
    subtitle: second ? String(valueIn(record, second) ?? '') : undefined,
  }));
  return {items: items.length > 0 ? items : (config['items'] ?? []), ariaLabel: title};
}

/** The drawing glides to a new look, but not to every new point. */
function quiet(element: HTMLElement, {data}: Properties): void {
  const {pushData} = element as HTMLElement & {pushData?(push: ChartPush): void};
  if (Array.isArray(data)) pushData?.call(element, {data: [], labels: []});
}

const chartType = (type: string, more: Partial<DashboardType> = {}): DashboardType => ({
  tag: type === 'line' ? 'line-chart-widget' : 'chart-widget',
  load: () =>
    type === 'line' ? import('../../data/line-chart/line-chart-widget.js') : import('../../data/chart/chart-widget.js'),
  transform: (input) => chart(type, input),
  settings: ['x', 'y', 'series', 'format'],
  quiet,
  ...more,
});

const groupedType = (type: string): DashboardType =>
  chartType(type, {
    transform: (input) => grouping(type, input),
    settings: ['x', 'y', 'aggregate', 'format'],
    size: {w: 4, h: 5},
  });

const STAT_SETTINGS = ['field', 'label', 'format', 'aggregate'];

const BUILT_IN: Readonly<Record<string, DashboardType>> = {
  line_chart: chartType('line'),
  area_chart: chartType('area'),
  bar: groupedType('bar'),
  pie: groupedType('pie'),
  doughnut: groupedType('doughnut'),
  sparkline: chartType('sparkline', {size: {w: 3, h: 3}}),
  stat_card: {
    tag: 'stat-card-widget',
    load: () => import('../../display/stat-card/stat-card-widget.js'),
    transform: (input) => figure(input),
    settings: STAT_SETTINGS,
    size: {w: 3, h: 3},
  },
  metric: {
    tag: 'metric-widget',
    load: () => import('../../display/metric/metric-widget.js'),
    transform: (input) => ({...figure(input), label: undefined, subtitle: input.config['label']}),
    settings: STAT_SETTINGS,
    size: {w: 3, h: 3},
  },
  table: {
    tag: 'table-widget',
    load: () => import('../../data/table/table-widget.js'),
    transform: table,
    settings: ['fields'],
    flush: true,
  },
  list: {
    tag: 'list-widget',
    load: () => import('../../data/list/list-widget.js'),
    transform: list,
    settings: ['fields'],
    size: {w: 4, h: 5},
  },
  text: {
    tag: 'text-widget',
    load: () => import('../../display/text/text-widget.js'),
    transform: ({config}) => ({text: config['text']}),
    settings: ['text'],
    size: {w: 4, h: 3},
  },
};

/** Offers the types that come with the library. */
export function offerBuiltInTypes(): void {
  for (const [name, type] of Object.entries(BUILT_IN)) offerDashboardType(name, type);
}
