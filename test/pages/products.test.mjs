import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {keyboardOf} from './support/keyboard.mjs';
import {tabOf, visit} from './support/visit.mjs';

describe('SC-03 the products, by keyboard alone', () => {
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

  describe('stage 1, a prototype', () => {
    let tab;
    let page;
    let keys;

    before(async () => {
      tab = await tabOf(browser);
      ({page} = tab);
      keys = keyboardOf(page);
      await visit(tab, `${gallery.address}/scenes/products-prototype.html`);
    });

    it('says what is wrong with a new product before it takes it', async () => {
      await keys.skip();
      await keys.goTo('Add product');
      await keys.press('Enter');
      await page.getByRole('dialog', {name: 'New product'}).waitFor();
      await keys.isAt('Product name');
      await keys.fill('SKU', 'DSK-LIND-01');
      await keys.fill('Price', '59.9');
      await keys.press('Enter');
      await page.getByText(/needs? another look/).waitFor();
      await keys.fill('Product name', 'Cloud stool');
      await keys.press('Enter');
      await page.getByText('is taken', {exact: true}).waitFor();
      await keys.fill('SKU', 'STL-CLOU-01');
      await keys.pick('Status', 'Active');
      await keys.goTo('Save');
      await keys.press('Enter');
      await toast(page, 'Product created');
      await page.getByRole('dialog').waitFor({state: 'hidden'});
      await rowOf(page, 'Cloud stool').getByText('$59.90').waitFor();
      await keys.isAt('Add product');
    });

    it('changes a product from its row', async () => {
      await keys.goTo('Edit Meadow chair');
      await keys.press('Enter');
      await page.getByRole('dialog', {name: 'Edit product'}).waitFor();
      await keys.isAt('Product name');
      assert.equal(await page.getByLabel('SKU').inputValue(), 'CHR-MEAD-01');
      await keys.fill('Stock', '7');
      await keys.press('Enter');
      await toast(page, 'Product saved');
      await rowOf(page, 'Meadow chair').getByText('7', {exact: true}).waitFor();
      await keys.isAt('Edit Meadow chair');
      await keys.goTo('Add product', 'Shift+Tab');
      await keys.press('Enter');
      await page.getByRole('dialog', {name: 'New product'}).waitFor();
      assert.equal(await page.getByLabel('SKU').inputValue(), '');
      await keys.press('Escape');
    });

    it('deletes one after a question, and filters what is left', async () => {
      await keys.goTo('Delete Quarry shelf');
      await keys.press('Enter');
      await page.getByRole('alertdialog').waitFor();
      await keys.goTo('Delete');
      await keys.press('Enter');
      await rowOf(page, 'Quarry shelf').waitFor({state: 'detached'});
      await keys.goTo('Status', 'Shift+Tab');
      await page.keyboard.type('dr');
      await rowOf(page, 'Linden desk').waitFor({state: 'detached'});
      assert.equal(await page.locator('tbody tr').count(), 1);
    });

    it('asks no server for anything', () => {
      assert.deepEqual(asked(tab), []);
      assert.deepEqual([tab.seen.errors, tab.seen.lines], [[], []]);
    });
  });

  describe('stage 2, connected', () => {
    let tab;
    let page;
    let keys;
    /** Somebody else's page. */
    let other;

    before(async () => {
      [tab, other] = [await tabOf(browser), await tabOf(browser)];
      ({page} = tab);
      keys = keyboardOf(page);
      for (const each of [tab, other]) await visit(each, `${gallery.address}/scenes/products.html`);
    });

    /** Goes back to the toolbar, which is one stop, and in it by arrows. */
    const toTool = async (name) => {
      const tools = /^(?:Categorize|Archive|Delete|Export)(?: \(\d+\))?$/;
      do await keys.press('Shift+Tab');
      while (!tools.test(await keys.focused()));
      await keys.press('Home');
      await keys.goTo(name, 'ArrowRight');
    };
    const of = async (sku) => (await gallery.send('GET', `/products?filter[sku]=${sku}`)).data[0];

    it('asks for no form before one is opened', () =>
      assert.deepEqual(
        asked(tab).filter(({pathname}) => pathname.includes('/form/')),
        [],
      ));

    it('tells at once what the server knows to be wrong, and takes the product', async () => {
      const {data} = await gallery.send('GET', '/products?page[size]=1');
      await keys.skip();
      await keys.goTo('Add product');
      await keys.press('Enter');
      await page.getByRole('dialog', {name: 'New product'}).waitFor();
      await keys.isAt('Product name');
      await page.keyboard.type('Cloud stool');
      await keys.fill('SKU', data[0].sku);
      await keys.fill('Description', 'Light as air.');
      await page.getByText('is taken', {exact: true}).waitFor();
      await keys.fill('SKU', 'STL-CLOU-01', 'Shift+Tab');
      await keys.press('Enter');
      // What is missing stands on another tab, which comes forward.
      await page.getByRole('tab', {name: /Pricing.*1 error/, selected: true}).waitFor();
      await keys.fill('Price', '59.9');
      await keys.fill('Stock', '4');
      await keys.press('Enter');
      await toast(page, 'Product created');
      await page.getByRole('dialog').waitFor({state: 'hidden'});
      await keys.isAt('Add product');
      await rowOf(page, 'Cloud stool').getByText('$59.90').waitFor();
      const {name, price, stock, status, description} = await of('STL-CLOU-01');
      assert.deepEqual(
        {name, price, stock, status, description},
        {name: 'Cloud stool', price: 59.9, stock: 4, status: 'draft', description: 'Light as air.'},
      );
    });

    it('shows it to somebody else, with the new figures', async () => {
      await rowOf(other.page, 'Cloud stool').getByText('Draft').waitFor();
      const {total} = await gallery.send('GET', '/products?page[size]=1');
      await other.page.locator('page-header-widget').getByText(`${total} products`).waitFor();
    });

    it('changes a product from its row, whose record it asks for, in all of its tabs', async () => {
      await keys.goTo('Edit Cloud stool');
      await keys.press('Enter');
      await page.getByRole('dialog', {name: 'Edit product'}).waitFor();
      await keys.isAt('Product name');
      await page.waitForFunction(() => window.probes.focused().value === 'Cloud stool');
      await keys.press('End');
      await page.keyboard.type(' XL');
      await keys.goTo('Basic info', 'Shift+Tab');
      await keys.press('ArrowRight', 'ArrowRight', 'Enter');
      await keys.pick('Category', 'Chairs');
      await keys.fill('Tags', 'airy');
      await keys.press('Enter');
      await keys.goTo('Save');
      await keys.press('Enter');
      await toast(page, 'Product saved');
      await page.getByRole('dialog').waitFor({state: 'hidden'});
      await keys.isAt('Edit Cloud stool XL');
      for (const each of [page, other.page]) await rowOf(each, 'Cloud stool XL').getByText('Chairs').waitFor();
      const {category, tags, price} = await of('STL-CLOU-01');
      assert.deepEqual({category, tags, price}, {category: 'Chairs', tags: ['airy'], price: 59.9});
    });

    it('asks anew for each row, and shows both versions where somebody else was faster', async () => {
      const next = await page.locator('tbody tr').nth(1).locator('[part~="row-header"]').innerText();
      await keys.goTo(`Edit ${next.trim()}`);
      await keys.press('Enter');
      await keys.isAt('Product name');
      await page.waitForFunction((name) => window.probes.focused().value === name, next.trim());
      const {data} = await gallery.send('GET', `/products?filter[name]=${encodeURIComponent(next.trim())}`);
      await gallery.send('PATCH', `/products/${data[0].id}`, {name: 'Theirs'});
      await keys.fill('Product name', 'Mine');
      await keys.press('Enter');
      await page.locator('#edit-product').getByText('Theirs').first().waitFor();
      await keys.press('Escape');
      await page.getByRole('alertdialog').waitFor();
      await keys.goTo('Discard');
      await keys.press('Enter');
      await page.getByRole('dialog').waitFor({state: 'hidden'});
      await rowOf(page, 'Theirs').waitFor();
    });

    it('puts the selected products into a category, and archives them after a question', async () => {
      const {data} = await gallery.send('GET', '/products?page[size]=2&sort=-id');
      const select = async (products, key) => {
        for (const {name} of products) {
          await keys.goTo(`Select ${name}`, key);
          await keys.press('Space');
        }
      };
      await select(data.toReversed(), 'Shift+Tab');
      await toTool('Categorize (2)');
      await keys.press('Enter');
      await page.getByRole('dialog', {name: 'Categorize'}).waitFor();
      await keys.pick('Category', 'Lighting');
      await keys.goTo('Categorize (2)');
      await keys.press('Enter');
      await toast(page, '2 products categorized');
      for (const {sku} of data) assert.equal((await of(sku)).category, 'Lighting');
      await select(data, 'Tab');
      await toTool('Archive (2)');
      await keys.press('Enter');
      await page.getByRole('alertdialog').waitFor();
      await keys.goTo('Archive');
      await keys.press('Enter');
      await toast(page, '2 products archived');
      for (const {name} of data) await rowOf(other.page, name).getByText('Archived').waitFor();
    });

    it('filters where the products are, and keeps it in the address', async () => {
      await keys.goTo('Status', 'Shift+Tab');
      await page.keyboard.type('arch');
      await page.waitForFunction(() => {
        const badges = window.probes.all().filter((element) => element.matches('tbody badge-widget'));
        return badges.length > 0 && badges.every(({status}) => status === 'archived');
      });
      const {total} = await gallery.send('GET', '/products?page[size]=1&filter[status]=archived');
      await page.locator('filter-bar-widget').getByText(`${total} results`).waitFor();
      assert.equal(new URL(page.url()).searchParams.get('products.filter[status]'), 'archived');
    });

    it('deletes what is selected after a question', async () => {
      await keys.goTo('Select Cloud stool XL');
      await keys.press('Space');
      await toTool('Delete (1)');
      await keys.press('Enter');
      await page.getByRole('alertdialog').waitFor();
      await keys.goTo('Delete');
      await keys.press('Enter');
      await toast(page, '1 products deleted');
      await rowOf(page, 'Cloud stool XL').waitFor({state: 'detached'});
      await rowOf(other.page, 'Cloud stool XL').waitFor({state: 'detached'});
      assert.deepEqual([tab.seen.errors, other.seen.errors], [[], []]);
    });
  });
});
