import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {keyboardOf} from './support/keyboard.mjs';
import {shownBy} from './support/table.mjs';
import {tabOf, visit} from './support/visit.mjs';

describe('SC-02 the orders of the admin, by keyboard alone', () => {
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

  const toast = (page, text) => page.locator('toast-widget').getByText(text).first().waitFor();
  const rowOf = (page, name) => page.locator('tbody tr', {has: page.getByText(String(name), {exact: true})});

  async function agree({page, keys}, action) {
    await page.getByRole('alertdialog').waitFor();
    await keys.goTo(action);
    await keys.press('Enter');
    await page.getByRole('alertdialog').waitFor({state: 'hidden'});
  }

  async function filterByCustomer({page, keys}, text) {
    await keys.skip();
    await keys.goTo('Filter by Customer');
    await keys.press('Enter');
    await page.getByRole('dialog', {name: 'Filter by Customer'}).waitFor();
    await keys.goTo('Value');
    await page.keyboard.type(text);
    await keys.press('Enter');
    await page.getByRole('dialog', {name: 'Filter by Customer'}).waitFor({state: 'hidden'});
  }

  describe('a prototype', () => {
    let tab;
    let user;

    before(async () => {
      tab = await tabOf(browser);
      user = {page: tab.page, keys: keyboardOf(tab.page), ...shownBy(tab.page)};
      await visit(tab, `${gallery.address}/scenes/admin-prototype.html#/admin`);
    });

    it('sorts, and filters by the menu of a column', async () => {
      await user.keys.skip();
      await user.keys.goTo('Total');
      await user.keys.press('Enter');
      await user.showsNames(['10486', '10483', '10487', '10489', '10482', '10484', '10488', '10485']);
      await filterByCustomer(user, 'er');
      await user.showsNames(['10486', '10487', '10489', '10482', '10485']);
    });

    it('cancels an order after a question, and marks the selected as paid', async () => {
      await visit(tab, `${gallery.address}/scenes/admin-prototype.html#/admin`);
      await user.keys.skip();
      await user.keys.goTo('Cancel order 10490');
      await user.keys.press('Enter');
      await agree(user, 'Cancel order');
      await rowOf(user.page, 10490).getByText('Cancelled').waitFor();
      await user.keys.goTo('Select 10487');
      await user.keys.press('Space');
      await user.keys.goTo('Mark as paid');
      await user.keys.press('Enter');
      await agree(user, 'Mark as paid');
      await toast(user.page, '1 order paid');
      await rowOf(user.page, 10487).getByText('Paid').waitFor();
    });

    it('asks no server for anything', () => {
      const asked = tab.seen.requests.filter((address) => new URL(address).pathname.startsWith('/api'));
      const wrong = tab.seen.lines.filter((line) => /^(?:error|warning)/.test(line));
      assert.deepEqual([asked, tab.seen.errors, wrong], [[], [], []]);
    });
  });

  describe('connected', () => {
    let tab;
    let user;

    before(async () => {
      tab = await tabOf(browser, {acceptDownloads: true});
      user = {page: tab.page, keys: keyboardOf(tab.page), ...shownBy(tab.page)};
      await visit(tab, `${gallery.address}/scenes/admin.html#/admin`);
    });

    const queries = () =>
      tab.seen.requests
        .map((address) => new URL(address))
        .filter(({pathname}) => pathname.endsWith('/recent_orders'))
        .map(({searchParams}) => searchParams);
    const showsWhatIsAsked = async (name, value) => {
      for (let tries = 0; tries < 100 && queries().at(-1)?.get(name) !== value; tries++)
        await user.page.waitForTimeout(50);
      assert.equal(queries().at(-1).get(name), value);
      const {data} = await gallery.send('GET', `/orders?${queries().at(-1)}`);
      await user.showsNames(data.map(({id}) => String(id)));
    };

    it('has the server sort, filter and page the orders, and keeps it in the address', async () => {
      assert.deepEqual([...new Set(queries().map(String))], ['page%5Bsize%5D=8&page%5Bnumber%5D=1']);
      await user.keys.skip();
      await user.keys.goTo('Total');
      await user.keys.press('Enter');
      await showsWhatIsAsked('sort', 'total');
      await filterByCustomer(user, 'ar');
      await showsWhatIsAsked('filter[customer_name][contains]', 'ar');
      await user.keys.goTo('Next page');
      await user.keys.press('Enter');
      await showsWhatIsAsked('page[number]', '2');
      const address = user.page.url();
      await visit(tab, `${gallery.address}/index.html`);
      await visit(tab, address);
      await showsWhatIsAsked('page[number]', '2');
      assert.equal(queries().at(-1).get('sort'), 'total');
      await user.page.getByRole('button', {name: /^Remove filter Customer/}).waitFor();
    });

    it('cancels an order after a question, and gives its invoice', async () => {
      const pending = `${gallery.address}/scenes/admin.html?orders.filter[status]=pending#/admin`;
      await visit(tab, pending);
      const [id] = await user.names();
      await user.keys.skip();
      await user.keys.goTo(`Invoice ${id}`);
      const coming = user.page.waitForEvent('download');
      await user.keys.press('Enter');
      assert.equal((await coming).suggestedFilename(), `invoice-${id}.txt`);
      await user.keys.goTo(`Cancel order ${id}`);
      await user.keys.press('Enter');
      await agree(user, 'Cancel order');
      await toast(user.page, 'Order cancelled');
      await rowOf(user.page, id).waitFor({state: 'detached'});
      assert.equal((await gallery.send('GET', `/orders/${id}`)).data.status, 'cancelled');
    });

    it('marks the selected orders as paid', async () => {
      const chosen = (await user.names()).slice(0, 2);
      await user.keys.skip();
      for (const id of chosen) {
        await user.keys.goTo(`Select ${id}`);
        await user.keys.press('Space');
      }
      await user.keys.goTo('Mark as paid');
      await user.keys.press('Enter');
      await agree(user, 'Mark as paid');
      await toast(user.page, '2 orders paid');
      for (const id of chosen) {
        await rowOf(user.page, id).waitFor({state: 'detached'});
        assert.equal((await gallery.send('GET', `/orders/${id}`)).data.status, 'paid');
      }
      assert.deepEqual(tab.seen.errors, []);
    });
  });
});
