import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../widgets/data/table/table-widget.js';
import '../../widgets/form/form/form-widget.js';
import {forgetWarnings} from '../../core/warn.js';
import {Faults} from '../testing/faults.js';
import './json-api-provider.js';

type Element = HTMLElementTagNameMap['json-api-provider'];
const COLUMNS = [
  {field: 'name', label: 'Name'},
  {field: 'role', label: 'Role'},
];

describe('<json-api-provider>', () => {
  it('V-01 serves tables and forms', async () => {
    const {id} = new Faults();
    const base = `/fault/json-api/${id}`;
    const root = await fixture<Element>(html`
      <json-api-provider base-url=${base} crud="users:user" schema="${base}/open_api">
        <table-widget caption="Users" data-source="resource:users?sort=-id" .columns=${COLUMNS}></table-widget>
        <form-widget data-source="form:update_user(2)"></form-widget>
      </json-api-provider>
    `);
    const table = root.querySelector<HTMLElement>('table-widget')!;
    await waitUntil(() => table.dataset['state'] === 'ready', 'the rows are read');
    const rows = [...table.shadowRoot!.querySelectorAll('tbody tr')].map(
      (row) => /Ann|Bob|Cid/.exec(row.textContent ?? '')?.[0],
    );
    expect(rows).to.deep.equal(['Cid', 'Bob', 'Ann']);
    const form = root.querySelector<HTMLElement>('form-widget')!;
    await waitUntil(
      () => form.shadowRoot!.querySelector<HTMLElement & {value: string}>('[field="name"]')?.value === 'Bob',
      'the form is filled',
    );
  });

  it('pages and filters as the attributes say', async () => {
    const settings = async (markup: ReturnType<typeof html>) => (await fixture<Element>(markup)).settings;
    expect(await settings(html`<json-api-provider></json-api-provider>`)).to.include({
      base: location.origin,
      dialect: 'plain',
      paging: 'number',
    });
    expect(await settings(html`<json-api-provider dialect="ash"></json-api-provider>`)).to.include({
      dialect: 'ash',
      paging: 'offset',
    });
    expect(await settings(html`<json-api-provider dialect="ash" paging="keyset"></json-api-provider>`)).to.include({
      paging: 'keyset',
    });
    const {types, schema} = await settings(
      html`<json-api-provider types='{"posts": "post"}' schema="/open_api"></json-api-provider>`,
    );
    expect([types, schema]).to.deep.equal([{posts: 'post'}, `${location.origin}/open_api`]);
  });

  it('words off the list take the default, and what can not be read is told', async () => {
    const {warn} = console;
    const told: string[] = [];
    console.warn = (text: string) => void told.push(text);
    forgetWarnings();
    const root = await fixture<Element>(
      html`<json-api-provider paging="sideways" dialect="latin"></json-api-provider>`,
    );
    const bad = await fixture<Element>(
      html`<json-api-provider crud="posts" types="[" base-url="data:,x"></json-api-provider>`,
    );
    console.warn = warn;
    expect(root.settings).to.include({paging: 'number', dialect: 'plain'});
    expect(told.filter((text) => text.includes('sideways') || text.includes('latin'))).to.have.length(2);
    expect(bad.settings.problem).to.contain('base-url');
  });
});
