import {isRecord} from '../../../data/is-record.js';

/** What a body is drawn from. */
export interface PanelInput {
  /** The panel's `config`; an empty object without one. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The panel's data; undefined without any. */
  readonly data: unknown;
  /** The panel's heading, which names bodies that have no name of their own. */
  readonly heading: string;
}

/** How the body of one type of panel is drawn. */
export interface PanelType {
  /** The tag of the element. */
  readonly tag: string;
  /** Loads the element's module; called when a panel first needs it. */
  readonly load: () => Promise<unknown>;
  /** The properties that the element is given, each time that the panel changes. */
  readonly properties: (input: PanelInput) => Readonly<Record<string, unknown>>;
  /** Whether the body reaches to the edges of the panel; false by default. */
  readonly flush?: boolean;
}

const types = new Map<string, PanelType>();
const listeners = new Set<() => void>();

/** Adds a type of panel, or replaces one; panels on the page that wait for it are drawn at once. */
export function registerPanelType(name: string, type: PanelType): void {
  types.set(name, type);
  for (const listener of [...listeners]) listener();
}

/** How a type is drawn; undefined for an unknown one. */
export const panelType = (name: string): PanelType | undefined => types.get(name);

/** The names of all types. */
export const panelTypes = (): readonly string[] => [...types.keys()];

/** Calls the listener when a type is added; returns a function that stops it. */
export function onPanelTypes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// A pointer whose last step is the field's own name in plain words; where that name reads like a path, it stands beside it.
function nested(field: string): object {
  const step = field.replaceAll('~', '~0').replaceAll('/', '~1');
  return {field: `/data/${step}`, ...(/[~/.]/.test(field) && {label: field})};
}

/** The columns of a table: fields of the records' own `data` where they have one, as pipelines send it. */
function columnsOf({columns, fields}: Readonly<Record<string, unknown>>, rows: unknown): unknown {
  if (Array.isArray(columns) || !Array.isArray(fields)) return columns;
  const [first] = Array.isArray(rows) ? (rows as readonly unknown[]) : [];
  const isNested = isRecord(first) && isRecord(first['data']);
  return isNested ? fields.map((field: unknown) => (typeof field === 'string' ? nested(field) : field)) : fields;
}

const FIGURE = ['label', 'value', 'change', 'trend', 'format', 'icon', 'color'] as const;

function figureOf(config: Readonly<Record<string, unknown>>, data: unknown): Record<string, unknown> {
  const known = isRecord(data) ? {...config, ...data} : {...config, ...(data !== undefined && {value: data})};
  return Object.fromEntries(FIGURE.map((name) => [name, (known as Record<string, unknown>)[name]]));
}

registerPanelType('line_chart', {
  tag: 'line-chart-widget',
  load: () => import('../../data/line-chart/line-chart-widget.js'),
  properties: ({config, data, heading}) => ({config, data, height: config['height'], ariaLabel: heading}),
});

registerPanelType('table', {
  tag: 'table-widget',
  load: () => import('../../data/table/table-widget.js'),
  properties: ({config, data = config['rows'], heading}) => ({
    rows: data,
    columns: columnsOf(config, data),
    ariaLabel: heading,
  }),
  flush: true,
});

registerPanelType('stat_card', {
  tag: 'stat-card-widget',
  load: () => import('../../display/stat-card/stat-card-widget.js'),
  properties: ({config, data}) => figureOf(config, data),
});
