import type {WidgetElement} from '../core/widget-element.js';

/** A widget of records, as the tests of what all of them keep look at it. */
export interface DataWidget {
  readonly tag: string;
  /** Defines it. */
  readonly load: () => Promise<unknown>;
  /** What it needs to draw the records of `recordsOf`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What stands for one record. */
  readonly item: string;
}

const CHART = {x: 'time', y: 'value', label: 'Values'};
const COLUMNS = '[{"field": "name"}]';

/** Every widget that draws a list of records. */
export const DATA_WIDGETS: readonly DataWidget[] = [
  {
    tag: 'table-widget',
    load: () => import('../widgets/data/table/table-widget.js'),
    attributes: {columns: COLUMNS},
    item: 'tbody .row',
  },
  {
    tag: 'user-list-widget',
    load: () => import('../widgets/data/user-list/user-list-widget.js'),
    attributes: {columns: COLUMNS},
    item: 'tbody .row',
  },
  {tag: 'list-widget', load: () => import('../widgets/data/list/list-widget.js'), item: '[part~="item"]'},
  {tag: 'card-list-widget', load: () => import('../widgets/data/card-list/card-list-widget.js'), item: 'li'},
  {
    tag: 'kanban-widget',
    load: () => import('../widgets/data/kanban/kanban-widget.js'),
    attributes: {columns: '[{"id": "todo", "label": "To do"}]'},
    item: '[part~="card"]',
  },
  {tag: 'tree-widget', load: () => import('../widgets/data/tree/tree-widget.js'), item: '[role="treeitem"]'},
  {
    tag: 'calendar-widget',
    load: () => import('../widgets/data/calendar/calendar-widget.js'),
    attributes: {date: '2026-02-03'},
    item: '[part~="event"]',
  },
  {
    tag: 'chart-widget',
    load: () => import('../widgets/data/chart/chart-widget.js'),
    attributes: CHART,
    item: '[role="option"]',
  },
  {
    tag: 'line-chart-widget',
    load: () => import('../widgets/data/line-chart/line-chart-widget.js'),
    attributes: CHART,
    item: '[role="option"]',
  },
  {
    tag: 'realtime-chart-widget',
    load: () => import('../widgets/data/realtime-chart/realtime-chart-widget.js'),
    attributes: {...CHART, 'update-interval': '0'},
    item: '[role="option"]',
  },
  {tag: 'server-list-widget', load: () => import('../widgets/data/server-list/server-list-widget.js'), item: 'li'},
  {
    tag: 'activity-feed-widget',
    load: () => import('../widgets/data/activity-feed/activity-feed-widget.js'),
    attributes: {'max-items': '100'},
    item: 'article',
  },
  {
    tag: 'error-log-widget',
    load: () => import('../widgets/data/error-log/error-log-widget.js'),
    attributes: {'max-items': '100'},
    item: 'li',
  },
];

/** A record that each of them can draw; up to 28 are of different days. */
export function recordOf(id: number): Readonly<Record<string, string | number>> {
  const day = String(((id - 1) % 28) + 1).padStart(2, '0');
  const name = `Item ${id}`;
  const time = `2026-02-${day}T10:00:00Z`;
  const names = {name, label: name, title: name, message: name, actor: name};
  return {id, ...names, verb: 'came', status: 'todo', value: id, load: id, health: 'up', start: time, time};
}

/** The records 1 to `count`. */
export const recordsOf = (count: number): readonly Readonly<Record<string, string | number>>[] =>
  Array.from({length: count}, (_, index) => recordOf(index + 1));

/** One of them on the page. */
export class DataWidgetProbe {
  readonly element: WidgetElement;
  readonly #widget: DataWidget;

  constructor(widget: DataWidget, more: Readonly<Record<string, string>> = {}) {
    this.#widget = widget;
    this.element = document.createElement(widget.tag) as WidgetElement;
    for (const [name, value] of Object.entries({...widget.attributes, ...more})) this.element.setAttribute(name, value);
  }

  get tag(): string {
    return this.#widget.tag;
  }

  /** What stands for a record each. */
  get items(): readonly Element[] {
    return [...(this.element.shadowRoot?.querySelectorAll(this.#widget.item) ?? [])].filter(
      (item) => !item.closest('[part="skeleton"], .skeleton, [hidden]'),
    );
  }

  /** The names of the records that are drawn, where it draws names. */
  get names(): readonly string[] {
    return this.items.map(({textContent}) => /Item \d+/.exec(textContent ?? '')?.[0] ?? '');
  }

  get state(): string | undefined {
    return this.element.dataset['state'];
  }

  /** What it says. */
  get text(): string {
    return (this.element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** The button by which a reader asks again. */
  get retry(): HTMLElement | null {
    return this.element.shadowRoot?.querySelector<HTMLElement>('[part="retry"]') ?? null;
  }

  toString(): string {
    return `${this.tag} is ${this.state} with ${this.items.length} (${this.text.slice(0, 80)})`;
  }
}

/** All of them, each with attributes of its own. */
export async function allDataWidgets(
  more: (widget: DataWidget) => Readonly<Record<string, string>>,
  widgets = DATA_WIDGETS,
): Promise<readonly DataWidgetProbe[]> {
  await Promise.all(widgets.map(({load}) => load()));
  return widgets.map((widget) => new DataWidgetProbe(widget, more(widget)));
}
