import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {shows} from '../pages/support/browser.mjs';
import {openOn, packageOf, rowsOf} from './support/tab.mjs';

/** A store of posts and their authors behind the server's own serializer of JSON:API. */
async function blog() {
  const [fortune, http, jsonApi] = await Promise.all(['fortune', 'fortune-http', 'fortune-json-api'].map(packageOf));
  const store = fortune({
    author: {name: String, posts: [Array('post'), 'author']},
    post: {title: String, views: Number, draft: Boolean, author: ['author', 'posts']},
  });
  await store.connect();
  await store.create('author', [
    {id: '1', name: 'Ada'},
    {id: '2', name: 'Grace'},
  ]);
  const titles = ['Engines', 'Compilers', 'Looms', 'Bugs', 'Notes'];
  await store.create(
    'post',
    titles.map((title, index) => ({
      ...{id: String(index + 1), title, views: 10 * (index + 1), draft: index === 4, author: index % 2 ? '2' : '1'},
    })),
  );
  const listener = http(store, {serializers: [[jsonApi, {prefix: '/api', castNumericIds: false}]]});
  const posts = async () => (await store.find('post')).payload.records;
  return {
    posts,
    handle: (request, response) => void listener(request, response).catch(() => {}),
    close: () => store.disconnect(),
  };
}

const COLUMNS = JSON.stringify([
  {field: 'title', label: 'Title', sortable: true},
  {field: 'author.name', label: 'Author'},
  {field: 'views', label: 'Views'},
]);
const PAGE = `<json-api-provider base-url="/api" paging="offset" crud="posts:post">
  <stat-widget label="Compilers" data-source="resource:posts?filter[title]=Compilers&select=views" data-path="/0/views"></stat-widget>
  <table-widget caption="Posts" per-page="2" data-source="resource:posts?sort=-views&load=author" columns='${COLUMNS}'
    row-actions='[{"label": "Delete", "action": "action:delete_post"}]'></table-widget>
  <form-widget aria-label="New" data-source="form:create_post">
    <input-widget field="title" label="Title" required></input-widget>
    <input-widget field="views" label="Views" type="number"></input-widget>
    <select-widget field="author" label="Author" data-source="resource:authors"></select-widget>
    <button-widget type="submit">Add</button-widget>
  </form-widget>
  <form-widget aria-label="First" data-source="form:update_post(1)"></form-widget>
  <text-widget data-source="resource:posts(99)"></text-widget>
</json-api-provider>`;

describe('fortune with its serializer of JSON:API, by <json-api-provider>', () => {
  let server;
  let site;

  before(async () => {
    server = await blog();
    site = await openOn(PAGE, server.handle);
  });
  after(async () => {
    await site?.close();
    await server?.close();
  });

  it('reads a page, sorted, with what belongs to each record nested in it', async () => {
    const rows = await rowsOf(site.tab, 2);
    assert.deepEqual(
      rows.map((cells) => cells.slice(0, 3)),
      [
        ['Notes', 'Ada', '50'],
        ['Bugs', 'Grace', '40'],
      ],
    );
    await shows(site.tab, 'table-widget', '5');
    assert.ok(
      site.asked.some((one) => one.startsWith('GET /api/posts?sort=-views&include=author&page[limit]=2')),
      site.asked.join('\n'),
    );
  });

  it('filters, and asks for the fields wanted alone', async () => {
    await shows(site.tab, 'stat-widget', '20');
    assert.ok(site.asked.includes('GET /api/posts?filter[title]=Compilers&fields[posts]=views'), site.asked.join('\n'));
  });

  it('says what is missing in the words of the server', () =>
    shows(site.tab, 'text-widget', 'No records match the request.'));

  it('turns to the next page', async () => {
    await site.tab
      .locator('table-widget')
      .getByRole('button', {name: /next/i})
      .or(site.tab.locator('table-widget').getByRole('link', {name: /next/i}))
      .first()
      .click();
    await shows(site.tab, 'table-widget', 'Looms');
    await site.tab
      .locator('table-widget')
      .getByRole('button', {name: /previous/i})
      .or(site.tab.locator('table-widget').getByRole('link', {name: /previous/i}))
      .first()
      .click();
    await shows(site.tab, 'table-widget', 'Notes');
  });

  it('creates a record with its relation', async () => {
    const form = site.tab.locator('form-widget').first();
    await form.getByLabel('Title').fill('Moths');
    await form.getByLabel('Views').fill('99');
    await form.getByRole('combobox', {name: 'Author'}).click();
    await form.getByRole('option', {name: 'Grace'}).click();
    await form.getByRole('button', {name: 'Add'}).click();
    await shows(site.tab, 'table-widget', 'Moths');
    const made = (await server.posts()).find(({title}) => title === 'Moths');
    assert.deepEqual([made.views, made.author], [99, '2']);
  });

  it('fills a form with a record, and changes that', async () => {
    const form = site.tab.locator('form-widget').nth(1);
    assert.equal(await form.getByLabel('title').inputValue(), 'Engines');
    await form.getByLabel('views').fill('98');
    await form.getByRole('button').last().click();
    await shows(site.tab, 'table-widget', 'Engines');
    assert.equal((await server.posts()).find(({id}) => id === '1').views, 98);
  });

  it('deletes the record of a row', async () => {
    await site.tab
      .locator('table-widget')
      .getByRole('button', {name: /Delete/})
      .first()
      .click();
    await site.tab.waitForFunction(
      () => !document.querySelector('table-widget').shadowRoot.textContent.includes('Moths'),
    );
    assert.equal(
      (await server.posts()).some(({title}) => title === 'Moths'),
      false,
    );
    assert.deepEqual(site.seen.errors, []);
  });
});
