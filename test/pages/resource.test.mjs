import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {keyboardOf} from './support/keyboard.mjs';
import {tabOf, visit} from './support/visit.mjs';

describe('SC-13 the products in one tag, by keyboard alone', () => {
  let gallery;
  let browser;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const rowOf = (page, name) => page.locator('tbody tr', {hasText: name});
  const toast = (page, text) => page.locator('toast-widget').getByText(text).first().waitFor();
  const asked = ({seen}) =>
    seen.requests.map((address) => new URL(address)).filter(({pathname}) => pathname.startsWith('/api'));
  const hashOf = (page) => page.evaluate(() => location.hash);

  describe('a prototype', () => {
    let tab;
    let page;
    let keys;

    before(async () => {
      tab = await tabOf(browser);
      ({page} = tab);
      keys = keyboardOf(page);
      await visit(tab, `${gallery.address}/scenes/resource-prototype.html`);
      await rowOf(page, 'Linden desk').waitFor();
    });

    it('A-04 A-06 A-29 makes a product: form, list and focus', async () => {
      await keys.skip();
      await keys.goTo('New product');
      await keys.press('Enter');
      await page.getByRole('dialog', {name: 'New product'}).waitFor();
      assert.equal(await hashOf(page), '#/products/new');
      await keys.isAt('Product name');
      await page.keyboard.type('Cloud stool');
      await keys.fill('SKU', 'STL-CLOU-01');
      await keys.fill('Price', '59.9');
      await keys.fill('Stock', '4');
      await keys.press('Enter');
      await page.getByRole('dialog').waitFor({state: 'hidden'});
      await rowOf(page, 'Cloud stool').getByText('$59.90').waitFor();
      await keys.isAt('New product');
    });

    it('A-05 A-26 shows one, edits it from there, and goes back', async () => {
      await keys.goTo('Linden desk');
      await keys.press('Enter');
      await page.getByRole('dialog', {name: 'Product'}).getByRole('heading', {name: 'Product'}).waitFor();
      assert.equal(await hashOf(page), '#/products/1/show');
      await keys.goTo('Edit');
      await keys.press('Enter');
      await page.getByRole('dialog', {name: 'Edit product'}).waitFor();
      await keys.isAt('Product name');
      await keys.fill('Stock', '7');
      await keys.press('Enter');
      await page.getByRole('dialog', {name: 'Edit product'}).waitFor({state: 'hidden'});
      assert.equal(await hashOf(page), '#/products/1/show');
      await keys.press('Escape');
      await page.getByRole('dialog').waitFor({state: 'hidden'});
      await rowOf(page, 'Linden desk').getByText('7', {exact: true}).waitFor();
      await keys.isAt('Linden desk');
    });

    it('A-03 deletes one after a question', async () => {
      await keys.goTo('Delete Quarry shelf');
      await keys.press('Enter');
      await page.getByRole('alertdialog').waitFor();
      await keys.goTo('Delete');
      await keys.press('Enter');
      await rowOf(page, 'Quarry shelf').waitFor({state: 'detached'});
    });

    it('asks no server for anything', () => {
      assert.deepEqual(asked(tab), []);
      assert.deepEqual([tab.seen.errors, tab.seen.lines], [[], []]);
    });
  });

  describe('connected', () => {
    let tab;
    let page;
    let keys;
    /** Somebody else's page. */
    let other;

    before(async () => {
      [tab, other] = [await tabOf(browser), await tabOf(browser)];
      ({page} = tab);
      keys = keyboardOf(page);
      for (const each of [tab, other]) await visit(each, `${gallery.address}/scenes/resource.html`);
      for (const each of [tab, other]) await rowOf(each.page, 'Aalto Planter').waitFor();
    });

    it('A-02 A-04 A-20 makes a product that everybody sees', async () => {
      await keys.skip();
      await keys.goTo('New product');
      await keys.press('Enter');
      await page.getByRole('dialog', {name: 'New product'}).waitFor();
      await keys.isAt('Product name');
      await page.keyboard.type('Cloud stool');
      await keys.fill('SKU', 'STL-CLOU-77');
      await keys.press('Enter');
      await page.getByText(/needs? another look/).waitFor();
      await keys.fill('Price', '59.9');
      await keys.press('Enter');
      await toast(page, 'Product created');
      await page.getByRole('dialog').waitFor({state: 'hidden'});
      await rowOf(page, 'Cloud stool').waitFor();
      await rowOf(other.page, 'Cloud stool').waitFor();
    });

    it('A-06 an address opens its modal over the list', async () => {
      await visit(other, `${gallery.address}/scenes/resource.html#/products/5/show`);
      await other.page.getByRole('dialog', {name: 'Product'}).waitFor();
      await other.page.getByRole('heading', {name: 'History'}).waitFor();
      await other.page.keyboard.press('Escape');
      await other.page.getByRole('dialog').waitFor({state: 'hidden'});
      assert.equal(await hashOf(other.page), '#/products');
    });

    it('logs nothing', () => {
      assert.deepEqual([tab.seen.errors, tab.seen.lines], [[], []]);
    });
  });
});
