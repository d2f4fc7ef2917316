import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {keyboardOf} from './support/keyboard.mjs';
import {PATIENCE, settled, tabOf, visit} from './support/visit.mjs';

/** What the scene's list and the page of its table show at most. */
const [LISTED, PAGE] = [6, 8];

describe('a filter group on the demo server, by keyboard alone', () => {
  let gallery;
  let browser;
  let tab;
  let page;
  let keys;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    tab = await tabOf(browser);
    ({page} = tab);
    keys = keyboardOf(page);
    await visit(tab, `${gallery.address}/scenes/filter-group.html`);
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const table = (caption) => page.locator(`table-widget[caption="${caption}"]`);
  const texts = (locator) => locator.evaluateAll((cells) => cells.map((cell) => cell.innerText.trim()));
  const products = () => texts(table('Products').locator('tbody tr > :first-child'));
  const categories = () => table('Categories').locator('tbody tr');
  const dearest = () => texts(page.locator('list-widget [part~="title"]'));
  const points = () => page.locator('chart-widget [role="option"]').count();

  /** Requests since then, those of lists alone. */
  const asked = (since) =>
    tab.seen.requests
      .slice(since)
      .map((address) => new URL(address))
      .filter(({pathname}) => /^\/api\/(?:products|interface)/.test(pathname));
  const filtersOf = ({searchParams}) =>
    Object.fromEntries([...searchParams].filter(([key]) => key.startsWith('filter')).toSorted());

  /** Does something, and waits until every widget shows what the server says to these conditions. */
  const narrows = async (act, query) => {
    const since = tab.seen.requests.length;
    await act();
    const ask = (more) => gallery.send('GET', `/products?${query}&${more}`);
    const names = ({data}) => data.map(({name}) => name);
    const byName = await ask(`sort=name&page[size]=${PAGE}`);
    const byPrice = await ask(`sort=-price&page[size]=${LISTED}`);
    const wanted = JSON.stringify([names(byName), names(byPrice)]);
    const end = Date.now() + PATIENCE;
    for (;;) {
      const shown = JSON.stringify([await products(), await dearest()]);
      const drawn = await points();
      if (shown === wanted && (byName.total > 100 || drawn === byName.total)) break;
      assert.ok(Date.now() < end, `${shown}, ${drawn} points\nis not\n${wanted}, ${byName.total} points`);
    }
    await settled(page);
    return {total: byName.total, requests: asked(since)};
  };
  const ofProducts = (requests) => requests.filter(({pathname}) => pathname === '/api/products');
  /** The last that was asked for each of the three lists of products. */
  const lastOf = (requests) =>
    [...new Map(ofProducts(requests).map((url) => [url.searchParams.get('sort'), url])).values()].map(filtersOf);

  it('asks each source once for all, as its range is that of no time', async () => {
    const {total} = await narrows(async () => {}, '');
    assert.equal(total, 128);
    const first = lastOf(asked(0));
    assert.equal(first.length, 3);
    for (const filters of first) assert.deepEqual(Object.keys(filters), []);
    assert.equal(ofProducts(asked(0)).length, 3);
    assert.ok((await categories().count()) > 5);
  });

  it('is narrowed by its bar: each source is told, and one that has no such field is not', async () => {
    const before = await categories().count();
    const {total, requests} = await narrows(async () => {
      await keys.skip();
      await keys.pick('Status', 'Draft');
    }, 'filter[status]=draft');
    assert.ok(total > 0 && total < 128);
    for (const filters of lastOf(requests)) assert.equal(filters['filter[status]'], 'draft');
    assert.equal(lastOf(requests).length, 3);
    assert.equal(await categories().count(), before);
    assert.deepEqual(
      await page.evaluate(() =>
        [...document.querySelectorAll('[data-source]')]
          .map(({dataset}) => dataset.state)
          .filter((state) => state === 'error'),
      ),
      [],
    );
  });

  it('is narrowed further by rows that are selected in a table, which keeps its own', async () => {
    const before = await categories().count();
    const name = (await categories().nth(1).locator('td, th').nth(1).innerText()).trim();
    const {total, requests} = await narrows(
      async () => {
        await categories().nth(1).locator('input').focus();
        await keys.press('Space');
      },
      `filter[status]=draft&filter[category]=${encodeURIComponent(name)}`,
    );
    assert.ok(total < 20, `${total} are left`);
    for (const filters of lastOf(requests)) assert.equal(filters['filter[category]'], name);
    assert.equal(await categories().count(), before);
    assert.deepEqual(
      requests.filter(({pathname}) => pathname.startsWith('/api/interface')),
      [],
      'is asked by nobody',
    );
    await narrows(() => keys.press('Space'), 'filter[status]=draft');
  });

  it('is narrowed by a stretch of the chart, whose own points stay', async () => {
    await narrows(async () => {
      await page
        .locator('filter-bar-widget')
        .getByRole('button', {name: /Status/})
        .last()
        .focus();
      await keys.press('Enter');
    }, '');
    const drawn = await points();
    const since = tab.seen.requests.length;
    await page.locator('chart-widget [part="plot"]').focus();
    await keys.press('Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter');
    await page.locator('chart-widget [part="filter"]').waitFor();
    await settled(page);
    const [first, second] = lastOf(asked(since));
    const range = first['filter[created_at][range]'];
    assert.match(range, /^\d{4}-.+Z,\d{4}-.+Z$/);
    assert.deepEqual([second['filter[created_at][range]'], lastOf(asked(since)).length], [range, 2]);
    const {data} = await gallery.send(
      'GET',
      `/products?sort=name&filter[created_at][range]=${range}&page[size]=${PAGE}`,
    );
    assert.ok(data.length > 0 && data.length <= 8, `${data.length} products`);
    assert.deepEqual(
      await products(),
      data.map((product) => product.name),
    );
    assert.equal(await points(), drawn);
    await narrows(async () => {
      await page.locator('chart-widget [part="filter"]').focus();
      await keys.press('Enter');
    }, '');
  });

  it('is narrowed by its time range, and what is pushed is judged by it as well', async () => {
    const since = new Date();
    since.setMonth(since.getMonth() - 6);
    const {total, requests} = await narrows(async () => {
      await page.getByRole('radio', {name: 'Ever'}).focus();
      await keys.press('ArrowLeft', 'ArrowLeft');
    }, `filter[created_at][gte]=${since.toISOString()}`);
    assert.ok(total > 0 && total < 128);
    const [{'filter[created_at][gte]': asksSince}] = lastOf(requests);
    assert.ok(Math.abs(Date.parse(asksSince) - since) < 60_000, asksSince);
    await gallery.send('POST', '/products', {name: 'Aaa stool', sku: 'AAA-1', price: 9, stock: 1, status: 'active'});
    await table('Products').getByText('Aaa stool').waitFor();
  });

  it('does the same in memory where the page has the records, and asks nobody', async () => {
    const {data} = await gallery.send('GET', '/products?page[size]=200');
    await page.evaluate(async (records) => {
      for (const one of document.querySelectorAll('[filter-group][data-source]')) {
        const own = one.matches('[caption="Categories"]')
          ? [...new Set(records.map(({category}) => category))].map((category, id) => ({id, category}))
          : records;
        for (const name of ['data-source', 'stream']) one.removeAttribute(name);
        const name = {'table-widget': 'rows', 'list-widget': 'items', 'chart-widget': 'data'}[one.localName];
        one[name] = own;
      }
    }, data);
    await page.getByRole('radio', {name: 'Last 6 months'}).focus();
    await keys.press('ArrowRight', 'ArrowRight');
    await page.waitForFunction(
      (count) =>
        document.querySelector('chart-widget').shadowRoot.querySelectorAll('[role="option"]').length > 100 && count,
      data.length,
    );
    await settled(page);
    const since = tab.seen.requests.length;
    await keys.skip();
    await keys.pick('Status', 'Archived');
    const archived = data.filter(({status}) => status === 'archived');
    await page.waitForFunction(
      (count) => document.querySelector('chart-widget').shadowRoot.querySelectorAll('[role="option"]').length === count,
      archived.length,
    );
    const [category] = archived.map((product) => product.category);
    await table('Categories').locator('tbody tr', {hasText: category}).locator('input').focus();
    await keys.press('Space');
    const left = archived.filter((product) => product.category === category).map(({name}) => name);
    await page.waitForFunction(
      (count) =>
        document.querySelector('table-widget[caption="Products"]').shadowRoot.querySelectorAll('tbody tr').length ===
        count,
      left.length,
    );
    assert.deepEqual((await products()).toSorted(), left.toSorted());
    assert.deepEqual(asked(since), []);
    assert.deepEqual(tab.seen.errors, []);
  });
});
