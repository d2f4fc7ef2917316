import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../widgets/data/table/table-widget.js';
import '../../widgets/display/stat/stat-widget.js';
import '../../widgets/form/form/form-widget.js';
import {forgetWarnings} from '../../core/warn.js';
import {call, failureOf, Faults, readOf} from '../testing/faults.js';
import {documentWith} from './openapi.testing.js';
import '../fetch/fetch-provider.js';
import './openapi-provider.js';

const rowsIn = (root: Element) => [...root.querySelector('table-widget')!.shadowRoot!.querySelectorAll('tbody tr')];
const COLUMNS = [
  {field: 'name', label: 'Name'},
  {field: 'role', label: 'Role'},
];

describe('<openapi-provider>', () => {
  it('V-01 M-02 serves figures, tables and forms by one document', async () => {
    const {id} = new Faults();
    const root = await fixture<HTMLElement>(html`
      <openapi-provider src="/fault/openapi/${id}/openapi.json">
        <stat-widget label="Users" data-source="interface:count_users"></stat-widget>
        <table-widget caption="Users" data-source="resource:users?filter[role]=user" .columns=${COLUMNS}></table-widget>
        <form-widget data-source="form:update_user(2)"></form-widget>
      </openapi-provider>
    `);
    const [stat, table, form] = ['stat', 'table', 'form'].map((name) =>
      root.querySelector<HTMLElement>(`${name}-widget`)!,
    );
    await waitUntil(() => stat!.dataset['state'] === 'ready' && table!.dataset['state'] === 'ready', 'all is read');
    expect(stat!.shadowRoot!.textContent).to.contain('3');
    expect(
      rowsIn(root).map((row) => row.textContent?.includes('Bob') || row.textContent?.includes('Cid')),
    ).to.deep.equal([true, true]);
    await waitUntil(
      () => form!.shadowRoot!.querySelector<HTMLElement & {value: string}>('[field="name"]')?.value === 'Bob',
      'the form is filled',
    );
    expect(form!.shadowRoot!.querySelector('[field="name"]')?.hasAttribute('required')).to.equal(true);
  });

  it('what the document does not have goes to the provider around it', async () => {
    const {id} = new Faults();
    const faults = await new Faults().plan({routes: {'GET /interface/other': [{body: {data: 77}}]}});
    const root = await fixture<HTMLElement>(html`
      <fetch-provider base-url=${faults.base}>
        <openapi-provider src="/fault/openapi/${id}/openapi.json">
          <stat-widget label="Other" data-source="interface:other"></stat-widget>
        </openapi-provider>
      </fetch-provider>
    `);
    const stat = root.querySelector<HTMLElement & {value: unknown}>('stat-widget')!;
    await waitUntil(() => stat.dataset['state'] === 'ready', 'the one around answers');
    expect(String(stat.value)).to.equal('77');
  });

  it('F79 another document, and a document that comes back, are read at once', async () => {
    const faults = await new Faults().plan({
      routes: {'GET /openapi.json': [{status: 503}], 'GET /x': [{body: 1}]},
    });
    const root = await fixture<HTMLElement & {src: string}>(html`
      <openapi-provider src="${faults.base}/openapi.json"
        ><stat-widget data-source="interface:x"></stat-widget
      ></openapi-provider>
    `);
    const stat = root.querySelector<HTMLElement & {value: unknown}>('stat-widget')!;
    await waitUntil(() => stat.dataset['state'] === 'error' || stat.dataset['state'] === 'loading', 'it is asked');
    const body = documentWith({'/x': {get: {operationId: 'x'}}}, {}, {servers: [{url: './'}]});
    await faults.change({routes: {'GET /openapi.json': [{body}], 'GET /x': [{body: 1}]}});
    root.src = `${faults.base}/openapi.json?v=2`;
    await waitUntil(() => stat.dataset['state'] === 'ready', 'the new document serves');
    expect(String(stat.value)).to.equal('1');
  });

  for (const [what, attributes, words] of [
    ['no document', {}, 'is missing'],
    ['an address that is none', {src: 'javascript:alert(1)'}, 'no address'],
    ['a base-url that is none', {src: '/x.json', 'base-url': 'file:///x'}, 'base-url'],
    ['headers that are none', {src: '/x.json', headers: '{'}, 'headers'],
  ] as const)
    it(`${what} is told in the widget, and once in the console`, async () => {
      const {warn} = console;
      const told: string[] = [];
      console.warn = (text: string) => void told.push(text);
      forgetWarnings();
      const root = document.createElement('openapi-provider');
      for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
      const stat = document.createElement('stat-widget');
      stat.setAttribute('data-source', 'interface:x');
      root.append(stat);
      (await fixture(html`<div></div>`)).append(root);
      await waitUntil(() => stat.dataset['state'] === 'error', 'it is shown');
      console.warn = warn;
      expect(stat.shadowRoot!.textContent).to.contain(words);
      expect(told.filter((text) => text.includes('<openapi-provider>'))).to.have.length(1);
    });

  it('F129 a token is taken off the element, and goes to the document and its server', async () => {
    const body = documentWith({'/x': {get: {operationId: 'x'}}}, {}, {servers: [{url: './'}]});
    const faults = await new Faults().plan({
      token: 't0ken',
      routes: {'GET /openapi.json': [{body}], 'GET /x': [{body: 1}]},
    });
    const root = await fixture<HTMLElement>(
      html`<openapi-provider src="${faults.base}/openapi.json" token="t0ken"></openapi-provider>`,
    );
    expect(root.outerHTML).not.to.contain('t0ken');
    const {provider} = (root as HTMLElementTagNameMap['openapi-provider']).node!;
    expect((await provider.read!(readOf(call('x')))).data).to.equal(1);
    expect((await failureOf(provider.read!(readOf(call('y'))))).message).to.contain('"y"');
  });
});
