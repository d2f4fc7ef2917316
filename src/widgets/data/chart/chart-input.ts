import {isPlain, readChartData} from './chart-data.js';
import {mergeOptions} from './chart-options.js';
import {CHART_TYPES, type ChartAxis, type ChartModel, type ChartType, type Threshold} from './chart-model.js';

/** A full configuration in the form of Chart.js: `{type, data, options}`. */
export interface ChartConfig {
  readonly type?: string;
  readonly data?: unknown;
  readonly options?: unknown;
}

/** What a page author may give a chart. */
export interface ChartInput {
  readonly type?: ChartType | undefined;
  readonly data?: unknown;
  readonly config?: ChartConfig | undefined;
  readonly options?: unknown;
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly series?: string | undefined;
  readonly language: string;
}

const known = (type: unknown): ChartType | undefined => CHART_TYPES.find((name) => name === type);

/** The kind of chart: the attribute's, else the configuration's, else lines. */
export const typeOf = ({type, config}: ChartInput): ChartType => type ?? known(config?.type) ?? 'line';

/** What is drawn of an author's data. */
export function modelOf(input: ChartInput): ChartModel {
  const {x, y, series, language} = input;
  const fields = {type: typeOf(input), language, ...(x && {x}), ...(y && {y}), ...(series && {series})};
  const model = readChartData(input.data ?? input.config?.data, fields);
  // Of figures with labels the author alone knows what the labels are.
  return x && !model.fields ? {...model, fields: {x}} : model;
}

/** The configuration's options with the author's over them. */
export function optionsOf({config, options}: ChartInput): unknown {
  const base = isPlain(config?.options) ? (config.options as Record<string, unknown>) : undefined;
  if (!base) return options;
  return isPlain(options) ? mergeOptions(base, options) : base;
}

/** The text that Chart.js would draw as a title. */
export function titleOf(options: unknown): string | undefined {
  const plugins = isPlain(options) && isPlain(options['plugins']) ? options['plugins'] : undefined;
  const title = plugins && isPlain(plugins['title']) ? plugins['title'] : undefined;
  return title?.['display'] === true && typeof title['text'] === 'string' ? title['text'] : undefined;
}

/** An axis as an object, or the word that names it. */
export function axisOf(value: unknown): ChartAxis | undefined {
  if (typeof value === 'string' && value) return {label: value};
  if (!isPlain(value)) return undefined;
  const {label, min, max} = value;
  return {
    ...(typeof label === 'string' && {label}),
    ...(typeof min === 'number' && {min}),
    ...(typeof max === 'number' && {max}),
  };
}

/** The thresholds of a list, or of one number; what is none is left out. */
export function thresholdsOf(value: unknown): readonly Threshold[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.flatMap((one) => {
    if (typeof one === 'number') return [{value: one}];
    if (!isPlain(one) || typeof one['value'] !== 'number') return [];
    const {label, color} = one;
    return [
      {
        value: one['value'],
        ...(typeof label === 'string' && {label}),
        ...(typeof color === 'string' && {color}),
      },
    ];
  });
}
