import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../testing/preload.js';
import '../../every-element.js';
import {drawnIn} from '../../core/composed-tree.js';
import type {ResourceWidget} from '../../widgets/resource/resource/resource-widget.js';
import './debug-toolbar-widget.js';
import type {DebugToolbarWidget} from './debug-toolbar-widget.js';
import {resourcesOf} from './resource-list.js';

const DESKS = [
  {id: 1, name: 'Linden desk', price: 489},
  {id: 2, name: 'Harbour lamp', price: 79.9},
  {id: 3, name: 'Meadow chair', price: 219.5},
];

const panelOf = (toolbar: Element): string =>
  toolbar.shadowRoot?.querySelector('[part="panel"]')?.textContent?.replace(/\s+/g, ' ') ?? '';
const inside = (element: Element, selector: string): HTMLElement[] =>
  [...drawnIn(element)].filter((one): one is HTMLElement => one instanceof HTMLElement && one.matches(selector));

describe('the panel of resources', () => {
  beforeEach(() => sessionStorage.clear());
  after(() => sessionStorage.clear());

  it('A-30 says of each resource its route, layout, filters, selection, counts, state and last events with their times', async () => {
    const place = await fixture(
      html`<div lang="en">
        <resource-widget
          resource="desks"
          router="none"
          metadata='{"per_page": 2}'
          .items=${DESKS}
          .handler=${{onMount: ({assign}: {assign(values: object): void}) => assign({user: 'Ada'})}}
        ></resource-widget>
        <resource-index-widget resource="lamps" .items=${DESKS.slice(1, 2)}></resource-index-widget>
        <debug-toolbar-widget></debug-toolbar-widget>
      </div>`,
    );
    const element = place.querySelector<ResourceWidget>('resource-widget')!;
    const toolbar = place.querySelector<DebugToolbarWidget>('debug-toolbar-widget')!;
    await waitUntil(() => inside(element, 'tbody [part~="row-header"]').length === 2);
    toolbar.shadowRoot!.getElementById('resources')!.click();
    await waitUntil(() => panelOf(toolbar).includes('Records 3, page 1 of 2'));
    expect(resourcesOf().map(({localName}) => localName)).to.deep.equal(['resource-widget', 'resource-index-widget']);
    for (const text of [
      'desks',
      'lamps',
      'Route index',
      'Layout table',
      'Filters none',
      'Selection none',
      '"user":"Ada"',
    ])
      expect(panelOf(toolbar)).to.include(text);
    inside(element, 'tbody input[type="checkbox"]')[0]!.click();
    element.patch({name: 'show', id: '2'});
    await waitUntil(() => panelOf(toolbar).includes('Route show 2'), 'no route', {timeout: 4000});
    await waitUntil(() => /route-forward in index: done, \d+ ms at \d+ ms/.test(panelOf(toolbar)), 'no event', {
      timeout: 4000,
    });
    expect(panelOf(toolbar)).to.include('Selection 1').and.to.include('select-item in index: done');
  });

  it('A-30 says where there is none', async () => {
    const toolbar = await fixture(html`<debug-toolbar-widget panel="resources"></debug-toolbar-widget>`);
    await waitUntil(() => panelOf(toolbar).includes('There is no resource on this page.'));
  });
});
