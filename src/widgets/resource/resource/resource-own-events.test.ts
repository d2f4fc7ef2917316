import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import '../../../every-element.js';
import '../../action/button/button-more.js';
import type {EventDetail} from '../session/handlers.js';
import type {ResourceContext} from '../session/resource-context.js';
import {button, everything} from '../drawn.testing.js';
import type {ResourceWidget} from './resource-widget.js';

const DESKS = [
  {id: 1, name: 'Linden desk', price: 489},
  {id: 2, name: 'Harbour lamp', price: 79.9},
];

type Own = Readonly<Record<string, (detail: EventDetail, context: ResourceContext) => unknown>>;

const answering = (own: Own) => ({
  onEvent: (event: string, detail: EventDetail, context: ResourceContext, next: () => unknown) =>
    own[event] ? own[event](detail, context) : next(),
});
const details = (element: Element): HTMLElement | null => element.shadowRoot!.querySelector('#show-desk');

const ACTIONS = [
  {name: 'publish'},
  {name: 'bulk_publish', on: 'bulk'},
  {name: 'refresh', on: 'index'},
  {name: 'export', on: 'index'},
  {name: 'load_template', on: 'index'},
  {name: 'calculate_totals', on: 'index'},
  {name: 'preview', on: 'show'},
  {name: 'duplicate', on: 'show'},
  {name: 'export_pdf', on: 'show'},
  {name: 'print', on: 'show'},
  {name: 'archive', on: 'show'},
] as const;

async function made(properties: Partial<ResourceWidget>): Promise<ResourceWidget> {
  const element = document.createElement('resource-widget');
  Object.assign(element, {
    resource: 'desks',
    router: 'none',
    items: DESKS,
    metadata: {actions: ACTIONS},
    ...properties,
  });
  const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  place.append(element);
  await waitUntil(() => button(element, 'Delete Linden desk'), undefined, {timeout: 5000});
  return element;
}

describe('<resource-widget>, events of one’s own', () => {
  afterEach(() => document.querySelectorAll('toast-container-widget').forEach((one) => one.remove()));

  it('A-19 those of the list: publish, bulk_publish, refresh, export, load_template and calculate_totals', async () => {
    const seen: unknown[] = [];
    const note = (name: string) => (detail: EventDetail) => void seen.push([name, detail.ids]);
    const element = await made({
      handler: answering({
        publish: ({record}, context) => context.insert({...record, name: 'Published'}),
        bulk_publish: note('bulk_publish'),
        refresh: (_detail, context) => context.refresh().then(() => seen.push('refresh')),
        export: note('export'),
        load_template: (_detail, context) => context.patch({name: 'new'}),
        calculate_totals: (_detail, context) => context.assign({total: 568.9}),
      }),
      editHandler: {
        async onUpdate({route}, context, next) {
          await next();
          if (route === 'new') context.setValues({name: 'From a template'});
        },
      },
    });
    button(element, 'Refresh').click();
    button(element, 'Export').click();
    await waitUntil(() => seen.length === 2);
    button(element, 'Calculate totals').click();
    await waitUntil(() => element.state['total'] === 568.9);
    button(element, 'Publish Harbour lamp').click();
    await waitUntil(() => button(element, 'Publish Published'));
    everything(element)
      .filter((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'checkbox')[0]!
      .click();
    await waitUntil(() => button(element, 'Bulk publish'));
    button(element, 'Bulk publish').click();
    await waitUntil(() => seen.length === 3);
    expect((seen[2] as readonly [string, readonly string[]])[1]).to.have.members(['1', '2']);
    button(element, 'Load template').click();
    const name = () => element.shadowRoot!.querySelector<HTMLElement & {value: unknown}>('#new-desk [field="name"]');
    await waitUntil(() => name()?.value === 'From a template');
  });

  it('A-19 those of the details: preview, duplicate, export_pdf, print and archive', async () => {
    const seen: string[] = [];
    const note = (name: string) => () => void seen.push(name);
    const element = await made({
      showHandler: answering({
        preview: note('preview'),
        export_pdf: note('export_pdf'),
        print: note('print'),
        duplicate: ({record}, context) => context.insert({...record, id: 9, name: 'Linden desk, once more'}),
        archive({ids = []}, context) {
          for (const id of ids) context.remove(id);
          context.back();
        },
      }),
    });
    element.patch({name: 'show', id: '1'});
    for (const name of ['Preview', 'Export pdf', 'Print', 'Duplicate', 'Archive'])
      await waitUntil(() => details(element) && button(details(element)!, name), `no ${name}`);
    for (const name of ['Preview', 'Export pdf', 'Print', 'Duplicate']) button(details(element)!, name).click();
    await waitUntil(() => seen.length === 3 && element.records?.length === 3);
    expect(seen).to.deep.equal(['preview', 'export_pdf', 'print']);
    button(details(element)!, 'Archive').click();
    await waitUntil(() => element.records?.length === 2 && element.params.route === 'index');
    expect(element.records!.map((one) => (one as {id: number}).id)).to.have.members([2, 9]);
  });
});
