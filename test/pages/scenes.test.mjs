import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {tabOf, visit} from './support/visit.mjs';

/** What the seeds build each scene from; a scene may hold more. */
const ADMIN = [
  'layout',
  'navbar',
  'notification-bell',
  'user-menu',
  'sidebar-nav',
  'page',
  'page-header',
  'grid',
  'stat',
  'card',
  'heading',
  'chart',
  'list',
  'flex',
  'avatar',
  'text',
  'button',
  'table',
  'badge',
];
const FEEDBACK = [
  'alert',
  'toast-container',
  'loading',
  'empty-state',
  'progress',
  'modal',
  'drawer',
  'popover',
  'tooltip',
  'button',
];

describe('the scenes of the seeds on the demo server', () => {
  let gallery;
  let browser;
  let tab;
  let page;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    tab = await tabOf(browser);
    ({page} = tab);
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const open = (scene) => visit(tab, `${gallery.address}/scenes/${scene}.html`);
  const tags = () =>
    page.evaluate(() =>
      [...new Set(window.probes.all().map(({localName}) => localName))].filter((name) => name.endsWith('-widget')),
    );
  const missing = async (names) => {
    const present = await tags();
    return names.filter((name) => !present.includes(`${name}-widget`));
  };
  const focused = () => page.evaluate(() => window.probes.focused()?.innerText.trim());
  /** Goes past the navigation and on by Tab until the control of that name has the focus. */
  const tabTo = async (name) => {
    await page.evaluate(() => window.probes.focused()?.blur());
    await page.keyboard.press('Tab');
    if ((await focused()) === 'Skip to main content') await page.keyboard.press('Enter');
    for (let stop = 0; stop < 60; stop++) {
      if ((await focused()) === name) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`Tab never comes to ${name}`);
  };
  const isFocused = async (name) => {
    await page.waitForFunction((text) => window.probes.focused()?.innerText.trim() === text, name);
  };

  describe('SC-01 the users page', () => {
    it('is a prototype that asks the server for nothing', async () => {
      await open('users-prototype');
      const asked = tab.seen.requests.filter((address) => new URL(address).pathname.startsWith('/api'));
      assert.deepEqual(asked, []);
      for (const name of ['John Doe', 'Jane Smith'])
        await page.locator('tbody [part~="row-header"]', {hasText: name}).waitFor();
      assert.equal(await page.getByRole('link', {name: 'Users'}).getAttribute('aria-current'), 'page');
      await page.getByRole('button', {name: 'Add user'}).waitFor();
    });

    it('is the same page on the server, of the same widgets', async () => {
      const own = ['layout', 'nav', 'page', 'page-header', 'card', 'table'];
      assert.deepEqual(await missing(own), []);
      await open('users');
      assert.deepEqual(await missing(own), []);
      assert.equal(await page.getByRole('link', {name: 'Users'}).getAttribute('aria-current'), 'page');
      await page
        .getByRole('cell', {name: /@example\.com$/})
        .first()
        .waitFor();
    });

    it('sorts and filters where the users are', async () => {
      await page.getByRole('button', {name: /Name/}).click();
      await page.locator('th[aria-sort="ascending"]').waitFor();
      await page.waitForFunction(() => {
        const cells = window.probes.all().filter((element) => element.matches('tbody [part~="row-header"]'));
        const names = cells.map(({innerText}) => innerText.trim());
        return names.length === 10 && names.every((name, index) => index === 0 || names[index - 1] <= name);
      });
      await page.getByPlaceholder('Filter').fill('admin');
      await page.waitForFunction(() => {
        const badges = window.probes.all().filter((element) => element.matches('td badge-widget:not([dot])'));
        return badges.length > 0 && badges.every((badge) => badge.label === 'Admin');
      });
    });

    it('follows what happens to the users while it is open', async () => {
      await open('users');
      const {total} = await gallery.send('GET', '/users?page[size]=1');
      await page.getByText(`of ${total}`).waitFor();
      await gallery.send('PATCH', '/users/1', {name: 'Augusta Ada King'});
      await page.locator('tbody').getByText('Augusta Ada King').waitFor();
      await gallery.send('POST', '/users', {name: 'Aaron Aardvark', email: 'aaron@example.com', role: 'admin'});
      await page.getByText(`of ${total + 1}`).waitFor();
    });
  });

  describe('SC-02 the admin dashboard', () => {
    before(() => open('admin'));

    it('is made of the widgets of the seed, and everything has its data', async () => {
      assert.deepEqual(await missing(ADMIN), []);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('[data-source]')].every(({dataset}) =>
          ['ready', 'empty'].includes(dataset.state),
        ),
      );
      for (const label of ['Total users', 'Revenue', 'Active sessions', 'Conversion rate'])
        await page.locator(`stat-widget[label="${label}"]`).getByText(/\d/).first().waitFor();
    });

    it('shows what happens to an order while it is open', async () => {
      const row = page.locator('tbody tr', {hasText: 'Pending'}).first();
      const order = (await row.locator('[part~="row-header"]').innerText()).trim();
      await gallery.send('POST', '/action/pay_order', {args: [order]});
      await page
        .locator('tbody tr', {has: page.getByText(order, {exact: true})})
        .getByText('Paid')
        .waitFor();
    });

    it('has its account menu by keyboard, and gives the focus back', async () => {
      const menu = page.locator('user-menu-widget').getByRole('button');
      await menu.focus();
      await page.keyboard.press('Enter');
      const profile = page.locator('user-menu-widget').getByText('Profile');
      await profile.waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await profile.waitFor({state: 'hidden'});
      assert.equal(await menu.evaluate((element) => element === window.probes.focused()), true);
    });

    it('tells how many notifications are unread, and lists them', async () => {
      const bell = page.locator('notification-bell-widget').getByRole('button').first();
      assert.match(
        await bell.evaluate((element) => element.getAttribute('aria-label') ?? element.innerText),
        /otification/,
      );
      await bell.click();
      await page.locator('notification-bell-widget').getByRole('listitem').first().waitFor();
      await page.keyboard.press('Escape');
    });

    it('follows its own navigation', async () => {
      await page
        .getByRole('link', {name: /^Orders/})
        .first()
        .click();
      await page.waitForURL(/#\/admin\/orders$/);
    });
  });

  describe('SC-06 feedback and overlays, by keyboard alone', () => {
    before(() => open('feedback'));

    it('is made of the widgets of the seed', async () => assert.deepEqual(await missing(FEEDBACK), []));

    for (const [opener, title] of [
      ['Edit user', 'Edit user'],
      ['Filters', 'Filters'],
    ]) {
      it(`opens ${title} and gives the focus back`, async () => {
        await tabTo(opener);
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog', {name: title});
        await dialog.waitFor();
        await page.keyboard.press('Escape');
        await dialog.waitFor({state: 'hidden'});
        await isFocused(opener);
      });
    }

    it('shows more in a popover beside its button', async () => {
      await tabTo('More info');
      await page.keyboard.press('Enter');
      await page.getByText('Additional information here').waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('Additional information here').waitFor({state: 'hidden'});
      await isFocused('More info');
    });

    it('asks before something is lost, and Escape is no', async () => {
      await tabTo('Delete user');
      await page.keyboard.press('Enter');
      await page.getByRole('alertdialog').waitFor();
      await isFocused('Cancel');
      await page.keyboard.press('Escape');
      await page.getByRole('alertdialog').waitFor({state: 'hidden'});
      await isFocused('Delete user');
    });

    it('tells what the server did in a toast, with Undo, which is undone', async () => {
      await open('feedback');
      await tabTo('Archive product 3');
      await page.keyboard.press('Enter');
      await page.locator('toast-widget').getByText('Product archived').waitFor();
      await page.locator('toast-widget').getByRole('button', {name: 'Undo'}).click();
      for (let tries = 0; tries < 50; tries++) {
        const {data} = await gallery.send('GET', '/products/3');
        if (data.status === 'active') return;
        await page.waitForTimeout(100);
      }
      assert.fail('still archived');
    });
  });
});
