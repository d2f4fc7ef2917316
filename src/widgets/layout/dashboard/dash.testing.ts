import type {LitElement} from 'lit';
import {fixture, html, waitUntil} from '@open-wc/testing';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import './dashboard-widget.js';
import './dash-core.js';
import './dash-form.js';
import './dash-view.js';
import './dash.styles.js';
import '../../data/line-chart/line-chart-widget.js';
import '../../data/list/list-widget.js';
import '../../data/table/table-widget.js';
import '../../display/metric/metric-widget.js';
import '../../display/stat-card/stat-card-widget.js';
import '../../display/text/text-widget.js';
import type {DashboardConfig, DashboardWidget} from './dashboard-widget.js';

/** A record of a pipeline, as many minutes after the hour. */
export const record = (id: number, data: Readonly<Record<string, number | string>>, pipeline = 'orders'): object => ({
  ...{id, pipeline_id: pipeline, data},
  timestamp: new Date(Date.UTC(2026, 0, 5, 9, id)).toISOString(),
});

export const ORDERS = [record(1, {amount: 10, status: 'paid'}), record(2, {amount: 30, status: 'open'})];

/** A dashboard whose records stand in it. */
export const PROTOTYPE: DashboardConfig = {
  ...{id: 7, slug: 'ops', name: 'Operations', version: 3},
  pipelines: [
    {id: 'orders', name: 'Orders', records: ORDERS as never},
    {id: 'latency', name: 'Latency', records: [record(1, {p95: 120}, 'latency')] as never},
  ],
  widgets: [
    {
      id: 'sum',
      type: 'stat_card',
      title: 'Revenue',
      pipeline_id: 'orders',
      config: {field: 'amount', aggregate: 'sum'},
      position: {x: 0, y: 0, w: 4, h: 3},
    },
    {
      id: 'p95',
      type: 'stat_card',
      title: 'Response',
      pipeline_id: 'latency',
      config: {field: 'p95'},
      position: {x: 4, y: 0, w: 4, h: 3},
    },
    {
      id: 'list',
      type: 'table',
      title: 'Latest',
      pipeline_id: 'orders',
      config: {fields: ['amount', 'status']},
      position: {x: 0, y: 3, w: 8, h: 4},
    },
  ],
};

/** The same, its records to be read. */
export const CONNECTED: DashboardConfig = {
  ...PROTOTYPE,
  pipelines: [
    {id: 'orders', name: 'Orders'},
    {id: 'latency', name: 'Latency'},
  ],
};

export const panelsOf = (element: Element): readonly HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('panel-widget') ?? []),
];
export const panelOf = (element: Element, name: string): (HTMLElement & {error?: string}) | undefined =>
  panelsOf(element).find((panel) => panel.shadowRoot?.querySelector('.heading')?.textContent?.trim() === name);
export const bodyOf = <T extends HTMLElement = HTMLElement>(element: Element, name: string): T | null =>
  panelOf(element, name)?.querySelector<T>('.drawn') ?? null;
/** What a reader sees in an element and all that is in it. */
export const textOf = (node: Element | ShadowRoot | null | undefined): string => {
  if (!node) return '';
  const own = node instanceof Element && node.shadowRoot ? textOf(node.shadowRoot) : '';
  const parts = [...node.childNodes].map((child) => {
    if (child instanceof HTMLStyleElement || child instanceof HTMLScriptElement) return '';
    if (child instanceof Element) return textOf(child);
    return child instanceof Text ? child.data : '';
  });
  return `${own} ${parts.join(' ')}`.replaceAll(/\s+/g, ' ').trim();
};
export const act = (element: Element, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[data-act="${name}"]`)!;
export const grip = (element: Element, name: string): HTMLElement =>
  panelOf(element, name)!.querySelector<HTMLElement>('.grip')!;
export const placeOf = (element: DashboardWidget, id: string): readonly (number | undefined)[] => {
  const {x, y, w, h} = element.toJSON()?.widgets?.find((widget) => widget.id === id)?.position ?? {};
  return [x, y, w, h];
};

/** A dashboard with its data in it, drawn. */
export async function prototype(values: Partial<DashboardWidget> = {}): Promise<DashboardWidget> {
  const place = await fixture(html`<div lang="en"></div>`);
  (place as HTMLElement).style.setProperty('inline-size', '1200px');
  const element = Object.assign(document.createElement('dashboard-widget'), {config: PROTOTYPE, ...values});
  place.append(element);
  await drawn(element, (element.config?.widgets ?? []).filter((widget) => typeof widget === 'object').length);
  return element;
}

/** Waits until a dashboard has drawn so many panels, and their bodies. */
export async function drawn(element: LitElement, count: number): Promise<void> {
  await waitUntil(() => panelsOf(element).length === count, `${count} panels`);
  await Promise.all(panelsOf(element).map((panel) => (panel as HTMLElement & LitElement).updateComplete));
  await element.updateComplete;
}

/** What the provider answers, by the function's name or the pipeline's id. */
export type Answers = Readonly<Record<string, unknown>>;

/** Answers all that waits, until nothing does. */
export async function answer(page: DataFixture, answers: Answers): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await page.settle();
    for (const read of page.provider.waiting) {
      const {source} = read.request;
      const id = 'args' in source ? String(Object.values(source.args)[0]) : '';
      const name = 'name' in source ? source.name : '';
      const data = answers[id] ?? answers[name];
      if (data instanceof Error) read.fail({code: 'http', message: data.message, retryable: false});
      else if (data !== undefined) read.answer(data);
    }
  }
  await page.settle();
}

/** Pushes a new record to those who listen to its pipeline, as a server does. */
export function pushTo(page: DataFixture, pipeline: string, value: object): void {
  const topic = `pipeline:${pipeline}`;
  for (const {request, sink} of page.provider.live)
    if (request.topics.includes(topic)) sink.next(topic, [{op: 'insert', at: 0, record: value as never}]);
}

export const ANSWERS: Answers = {
  get_dashboard: CONNECTED,
  orders: ORDERS,
  latency: [record(1, {p95: 120}, 'latency')],
};

/** A dashboard by its slug at a provider of its own. */
export async function connected(
  answers: Answers = {},
  values: Partial<DashboardWidget> = {},
): Promise<{readonly page: DataFixture; readonly element: DashboardWidget}> {
  const page = await dataFixture();
  page.place.lang = 'en';
  page.place.style.setProperty('inline-size', '1200px');
  const element = await page.add<DashboardWidget>(
    Object.assign(document.createElement('dashboard-widget'), {slug: 'ops', ...values}),
  );
  await waitUntil(
    async () => {
      await answer(page, {...ANSWERS, ...answers});
      return panelsOf(element).length > 0;
    },
    'panels',
    {timeout: 5000},
  );
  await answer(page, {...ANSWERS, ...answers});
  return {page, element};
}
