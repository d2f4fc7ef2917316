import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {launch, open} from './support/browser.mjs';
import {serve} from './support/site.mjs';

const DESKS = JSON.stringify([
  {id: 1, name: 'Linden desk', price: 489},
  {id: 2, name: 'Harbour lamp', price: 79.9},
]);

/** A page that answers at every path, as a host of an app with routes does. */
const PAGE = `<!doctype html><html lang="en"><title>Desks</title>
<script type="module" src="/dist/total-widgets.js"></script>
<nav><a href="/shop/desks/2/show">Lamp</a> <a href="/elsewhere">Elsewhere</a></nav>
<resource-widget resource="desks" router="path" base="/shop/desks" items='${DESKS}'></resource-widget></html>`;

// Browsers that have no Navigation API, as the page sees it.
const WITHOUT = () => Object.defineProperty(globalThis, 'navigation', {value: undefined, configurable: true});

describe('A-06 A-26 a resource whose routes are paths', () => {
  let browser;
  let site;

  before(async () => {
    site = await serve({}, {'/dist/': await freshDist()}, (_, response) =>
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(PAGE),
    );
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const at = async (path, prepare) => {
    const tab = await open(browser, 'about:blank');
    tab.page.setDefaultTimeout(20_000);
    if (prepare) await tab.page.addInitScript(prepare);
    await tab.page.goto(`${site.address}${path}`);
    await tab.page.locator('tbody tr', {hasText: 'Linden desk'}).waitFor();
    // Lost when the page is loaded anew.
    await tab.page.evaluate(() => (globalThis.isSamePage = true));
    return tab;
  };
  const pathOf = (page) => page.evaluate(() => location.pathname);
  const isSame = (page) => page.evaluate(() => globalThis.isSamePage === true);
  const dialog = (page, name) => page.getByRole('dialog', {name});
  const gone = (page) => page.getByRole('dialog').waitFor({state: 'hidden'});

  for (const [title, prepare] of [
    ['with the Navigation API', undefined],
    ['without it', WITHOUT],
  ]) {
    it(`goes to the form, back and forth, and loads nothing anew, ${title}`, async () => {
      const {page, seen} = await at('/shop/desks', prepare);
      await page.getByRole('button', {name: 'Edit Harbour lamp'}).press('Enter');
      await dialog(page, 'Edit desk').waitFor();
      assert.equal(await pathOf(page), '/shop/desks/2/edit');
      await page.goBack();
      await gone(page);
      assert.equal(await pathOf(page), '/shop/desks');
      await page.goForward();
      await dialog(page, 'Edit desk').waitFor();
      await page.keyboard.press('Escape');
      await gone(page);
      assert.equal(await pathOf(page), '/shop/desks');
      assert.deepEqual([await isSame(page), seen.errors], [true, []]);
      await page.close();
    });
  }

  it('an address opens its modal over the list, and closing it leads to the list', async () => {
    const {page, seen} = await at('/shop/desks/1/show');
    await dialog(page, 'Desk').waitFor();
    await page.keyboard.press('Escape');
    await gone(page);
    assert.equal(await pathOf(page), '/shop/desks');
    assert.deepEqual([await isSame(page), seen.errors], [true, []]);
    await page.close();
  });

  it('takes plain links to its own routes, and leaves all others to the browser', async () => {
    const {page, seen} = await at('/shop/desks');
    await page.getByRole('link', {name: 'Lamp'}).press('Enter');
    await dialog(page, 'Desk').waitFor();
    // What a modal holds is no descendant of its dialog.
    await page.locator('record-widget').getByText('Harbour lamp').first().waitFor();
    assert.deepEqual([await pathOf(page), await isSame(page)], ['/shop/desks/2/show', true]);
    await page.keyboard.press('Escape');
    await gone(page);
    await page.getByRole('link', {name: 'Elsewhere'}).press('Enter');
    await page.waitForURL('**/elsewhere');
    await page.waitForFunction(() => globalThis.isSamePage === undefined);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });
});
