import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {shows} from '../pages/support/browser.mjs';
import {openOn, packageOf, rowsOf} from './support/tab.mjs';

const OPERATIONS = {
  products: {
    path: '/api/products{/id}{?q,_sort,_order,_page,_limit}',
    can: {},
  },
  cheap_products: {path: '/api/products{?price_lte}', params: ['price_lte']},
};

const PAGE = `<fetch-provider base-url="/api" crud="products:product">
  <script type="application/json">${JSON.stringify(OPERATIONS)}</script>
  <stat-widget label="Cheap" data-source="interface:cheap_products(5)" data-path="/0/name"></stat-widget>
  <table-widget caption="Products" data-source="resource:products" columns="name,price"
    row-actions='[{"label": "Delete", "action": "action:delete_product"}]'></table-widget>
  <form-widget aria-label="New product" data-source="form:create_product">
    <input-widget field="name" label="Name" required></input-widget>
    <input-widget field="price" label="Price" type="number"></input-widget>
    <button-widget type="submit">Add</button-widget>
  </form-widget>
  <form-widget aria-label="The first" data-source="form:update_product(1)"></form-widget>
</fetch-provider>`;

const COLUMNS = [
  {field: 'name', label: 'Name'},
  {field: 'price', label: 'Price'},
];

describe('json-server, by <fetch-provider crud> and operations', () => {
  let site;
  let router;
  const products = () => router.db.get('products').value();

  before(async () => {
    const jsonServer = await packageOf('json-server');
    router = jsonServer.router({
      products: [
        {id: 1, name: 'Anvil', price: 40},
        {id: 2, name: 'Bolt', price: 2},
      ],
    });
    const app = jsonServer.create();
    app.use(jsonServer.defaults({logger: false}));
    app.use(jsonServer.bodyParser);
    app.use('/api', router);
    site = await openOn(PAGE.replace('columns="name,price"', `columns='${JSON.stringify(COLUMNS)}'`), app);
  });
  after(() => site?.close());

  it('reads a collection, and a call by a path of its own', async () => {
    const rows = await rowsOf(site.tab, 2);
    assert.deepEqual(
      rows.map(([name]) => name),
      ['Anvil', 'Bolt'],
    );
    await shows(site.tab, 'stat-widget', 'Bolt');
    assert.ok(site.asked.includes('GET /api/products?price_lte=5'), site.asked.join('\n'));
  });

  it('creates, and shows what is new', async () => {
    const form = site.tab.locator('form-widget').first();
    await form.getByLabel('Name').fill('Chain');
    await form.getByLabel('Price').fill('7');
    await form.getByRole('button', {name: 'Add'}).click();
    await rowsOf(site.tab, 3);
    assert.deepEqual(products().at(-1), {id: 3, name: 'Chain', price: 7});
  });

  it('draws a form of a record by itself, and changes that', async () => {
    const form = site.tab.locator('form-widget').nth(1);
    assert.equal(await form.getByLabel('name').inputValue(), 'Anvil');
    await form.getByLabel('name').fill('Anchor');
    await form.getByRole('button').first().click();
    await shows(site.tab, 'table-widget', 'Anchor');
    assert.deepEqual(products()[0], {id: 1, name: 'Anchor', price: 40});
  });

  it('deletes a row', async () => {
    await site.tab
      .locator('table-widget')
      .getByRole('button', {name: /Delete/})
      .first()
      .click();
    await rowsOf(site.tab, 2);
    assert.deepEqual(
      products().map(({id}) => id),
      [2, 3],
    );
    assert.deepEqual(site.seen.errors, []);
  });
});
