import {isRecord} from '../../../data/is-record.js';
import {FILTER_OPS, type FilterOp} from '../../../data/types.js';
import {humanize} from '../../../format/humanize.js';

export const FILTER_TYPES = [
  'select',
  'multiselect',
  'boolean',
  'text',
  'search',
  'number',
  'range',
  'date',
  'date-range',
] as const;
/** What a filter of a bar is chosen or written with. */
export type FilterType = (typeof FILTER_TYPES)[number];

/** One filter of a bar, as an author writes it; seeds write `data_source`. */
export interface FilterDefinition {
  /** The field of the records, a dotted path allowed. */
  readonly field: string;
  /** What it is called; made of the field by default. */
  readonly label?: string;
  /** `select` where there is something to choose from, `text` otherwise. */
  readonly type?: FilterType;
  /** How records are compared with it; that of its type by default. */
  readonly op?: FilterOp;
  /** What can be chosen, as a `<select-widget>` takes it. */
  readonly options?: readonly unknown[];
  /** Where what can be chosen comes from. */
  readonly data_source?: string;
  /** What is shown while nothing is chosen. */
  readonly placeholder?: string;
  /** The least, the greatest and the steps of a number or a range, or the first and the last day. */
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number | string;
}

/** The same, complete. */
export interface Filter extends Omit<FilterDefinition, 'data_source'> {
  readonly label: string;
  readonly type: FilterType;
  readonly op: FilterOp;
  readonly source?: string;
}

const OPS: Readonly<Partial<Record<FilterType, FilterOp>>> = {
  multiselect: 'in',
  text: 'contains',
  search: 'contains',
};

const isType = (type: unknown): type is FilterType => FILTER_TYPES.some((each) => each === type);
const isOp = (op: unknown): op is FilterOp => FILTER_OPS.some((each) => each === op);
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** What an author wrote as filters, and in words what can't be used; a bare text is a field. */
export function readFilters(
  given: readonly unknown[],
  language: string,
): {readonly filters: readonly Filter[]; readonly problems: string[]} {
  const problems: string[] = [];
  const filters = new Map<string, Filter>();
  for (const one of given) {
    const filter = readFilter(typeof one === 'string' ? {field: one} : one, language, problems);
    if (filter) filters.set(filter.field, filter);
  }
  return {filters: [...filters.values()], problems};
}

function readFilter(given: unknown, language: string, problems: string[]): Filter | undefined {
  const field = isRecord(given) ? textOf(given['field']) : undefined;
  if (!isRecord(given) || !field) {
    problems.push('has a filter without a field; it is left out.');
    return undefined;
  }
  const {type: named, op, options, placeholder} = given;
  const source = textOf(given['data_source'] ?? given['dataSource'] ?? given['data-source']);
  if (named !== undefined && !isType(named))
    problems.push(`has the filter "${field}" of a type that is none of ${FILTER_TYPES.join(', ')}.`);
  const type = isType(named) ? named : source || options ? 'select' : 'text';
  return {
    field,
    type,
    label: textOf(given['label']) || humanize(field, language),
    op: isOp(op) ? op : (OPS[type] ?? 'eq'),
    ...(Array.isArray(options) && {options: options as readonly unknown[]}),
    ...(source && {source}),
    ...(typeof placeholder === 'string' && {placeholder}),
    ...limitsOf(given),
  };
}

function limitsOf(given: Readonly<Record<string, unknown>>): Pick<Filter, 'min' | 'max' | 'step'> {
  const limits = ['min', 'max', 'step'].map((name) => [name, textOf(given[name])] as const);
  return Object.fromEntries(limits.filter(([, limit]) => limit !== undefined));
}
