import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {keyboardOf} from './support/keyboard.mjs';
import {shownBy, toolsOf} from './support/table.mjs';
import {tabOf, visit} from './support/visit.mjs';

const TOOLS = /^(?:Change role|Export|Export as CSV|This page as CSV)(?: \(\d+\))?$/;

describe('SC-01 the table of the users, by keyboard alone', () => {
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
  const rowOf = (page, name) => page.locator('tbody tr', {hasText: name});

  /** What may be done in either mode: each goes on from where the focus is. */
  function hands(tab) {
    const {page} = tab;
    const keys = keyboardOf(page);
    const toTool = toolsOf(keys, TOOLS);
    const {names, showsNames} = shownBy(page);
    return {
      ...keys,
      ...{page, toTool, names, showsNames},
      async toHeaders() {
        await keys.skip();
        await keys.goTo('Select all rows');
      },
      /** Sorts by one column and by a second one after it. */
      async sortBy(first, second) {
        await this.toHeaders();
        await keys.goTo(first);
        await keys.press('Enter');
        await page.locator('th[aria-sort="ascending"]', {hasText: first}).waitFor();
        await this.toHeaders();
        await keys.goTo(second);
        await keys.press('Shift+Enter');
      },
      async agree(action) {
        await page.getByRole('alertdialog').waitFor();
        await keys.goTo(action);
        await keys.press('Enter');
        await page.getByRole('alertdialog').waitFor({state: 'hidden'});
      },
      async save(tool) {
        const coming = page.waitForEvent('download');
        await toTool(tool);
        await keys.press('Enter');
        return readFile(await (await coming).path(), 'utf8');
      },
    };
  }

  describe('a prototype', () => {
    let tab;
    let user;

    before(async () => {
      tab = await tabOf(browser, {acceptDownloads: true});
      user = hands(tab);
      await visit(tab, `${gallery.address}/scenes/users-prototype.html`);
    });

    it('sorts by several columns, and turns its pages', async () => {
      await user.sortBy('Role', 'Name');
      await user.showsNames(['Ada Lovelace', 'John Doe', 'Emmy Noether', 'Radia Perlman', 'Barbara Liskov']);
      await user.goTo('Next page');
      await user.press('Enter');
      await user.showsNames(['Grace Hopper', 'Alan Turing', 'Donald Knuth', 'Edsger Dijkstra', 'Frances Allen']);
    });

    it('filters by a column and by the bar, from its first page', async () => {
      await user.skip();
      await user.goTo('Filter by Role');
      await user.page.keyboard.type('user');
      await user.page.getByText('1 to 5 of 6', {exact: true}).waitFor();
      await user.skip();
      await user.fill('Name', 'an');
      await user.showsNames(['Alan Turing', 'Frances Allen', 'Jane Smith']);
    });

    it('has it all in the address, which shows the same when it is opened again', async () => {
      const {searchParams} = new URL(user.page.url());
      assert.equal(searchParams.get('users.sort'), 'role,name');
      assert.equal(searchParams.get('users.filter[role][contains]'), 'user');
      assert.equal(searchParams.get('find.filter[name][contains]'), 'an');
      await visit(tab, user.page.url());
      await user.showsNames(['Alan Turing', 'Frances Allen', 'Jane Smith']);
      assert.equal(await user.page.getByPlaceholder('Filter').inputValue(), 'user');
      assert.equal(await user.page.getByRole('searchbox', {name: 'Name'}).first().inputValue(), 'an');
    });

    it('changes the selected users with what a form has asked, and after a question', async () => {
      await visit(tab, `${gallery.address}/scenes/users-prototype.html`);
      await user.skip();
      for (const name of ['John Doe', 'Jane Smith']) {
        await user.goTo(`Select ${name}`);
        await user.press('Space');
      }
      await user.toTool('Change role (2)');
      await user.press('Enter');
      await user.page.getByRole('dialog', {name: 'Change role'}).waitFor();
      await user.pick('Role', 'Moderator');
      await user.goTo('Change role (2)');
      await user.press('Enter');
      await toast(user.page, '2 users changed to Moderator');
      for (const name of ['John Doe', 'Jane Smith']) await rowOf(user.page, name).getByText('Moderator').waitFor();
      await user.goTo('Suspend');
      await user.press('Enter');
      await user.agree('Suspend');
      await toast(user.page, '2 users suspended');
      await rowOf(user.page, 'Jane Smith').getByText('Suspended').waitFor();
    });

    it('deletes one from its row, and keeps the selection of the others', async () => {
      await user.skip();
      await user.goTo('Delete Ada Lovelace');
      await user.press('Enter');
      await user.agree('Delete');
      await rowOf(user.page, 'Ada Lovelace').waitFor({state: 'detached'});
      await user.page.getByText('1 to 5 of 11', {exact: true}).waitFor();
      assert.equal(await user.page.getByRole('checkbox', {name: 'Select Jane Smith'}).isChecked(), true);
    });

    it('takes a new user', async () => {
      await user.skip();
      await user.goTo('Add user');
      await user.press('Enter');
      await user.page.getByRole('dialog', {name: 'New user'}).waitFor();
      await user.isAt('Name');
      await user.page.keyboard.type('Mary Somerville');
      await user.fill('Email', 'mary@example.com');
      await user.press('Enter');
      await toast(user.page, 'User created');
      await rowOf(user.page, 'Mary Somerville').getByText('Pending').waitFor();
      await user.isAt('Add user');
    });

    it('gives all rows as a file', async () => {
      const lines = (await user.save('Export as CSV')).trim().split('\r\n');
      assert.match(lines[0], /Name,Email,Role,Status,Joined$/);
      assert.equal(lines.length, 13);
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
    /** Somebody else's page. */
    let other;

    before(async () => {
      [tab, other] = [await tabOf(browser, {acceptDownloads: true}), await tabOf(browser)];
      user = hands(tab);
      for (let number = 1; number <= 12; number++) {
        const values = {name: `Zed ${String(number).padStart(2, '0')}`, email: `zed.${number}@example.com`};
        await gallery.send('POST', '/users', {...values, role: 'guest', status: 'active'});
      }
      for (const each of [tab, other]) await visit(each, `${gallery.address}/scenes/users.html`);
    });

    const queries = () =>
      tab.seen.requests
        .map((address) => new URL(address))
        .filter(({pathname}) => pathname.endsWith('/list_users'))
        .map(({searchParams}) => Object.fromEntries(searchParams));
    /** What the server answers to the query last asked, and nothing else, is shown. */
    const showsWhatIsAsked = async (wanted) => {
      await user.page.waitForTimeout(0);
      for (let tries = 0; tries < 100; tries++) {
        const last = queries().at(-1);
        if (Object.entries(wanted).every(([name, value]) => last?.[name] === value)) break;
        await user.page.waitForTimeout(50);
      }
      const last = queries().at(-1);
      for (const [name, value] of Object.entries(wanted)) assert.equal(last[name], value, name);
      const {data, total} = await gallery.send('GET', `/users?${new URLSearchParams(last)}`);
      await user.showsNames(data.map(({name}) => name));
      await user.page.getByText(`of ${total}`).first().waitFor();
      return total;
    };

    it('asks for a page at a time, and for nothing more', () => {
      assert.deepEqual(
        [...new Set(queries().map((query) => JSON.stringify(query)))],
        ['{"page[size]":"10","page[number]":"1"}'],
      );
    });

    it('has the server sort by several columns and turn the pages', async () => {
      await user.sortBy('Role', 'Name');
      await showsWhatIsAsked({sort: 'role,name', 'page[size]': '10', 'page[number]': '1'});
      await user.goTo('Next page');
      await user.press('Enter');
      await showsWhatIsAsked({sort: 'role,name', 'page[number]': '2'});
    });

    it('has it filter, by a column and by the bar, from the first page', async () => {
      await user.skip();
      await user.goTo('Filter by Role');
      await user.page.keyboard.type('user');
      await showsWhatIsAsked({'filter[role][contains]': 'user', 'page[number]': '1'});
      await user.skip();
      await user.fill('Name', 'a');
      const total = await showsWhatIsAsked({'filter[name][contains]': 'a', 'filter[role][contains]': 'user'});
      await user.page.locator('filter-bar-widget').getByText(`${total} results`).waitFor();
      await user.goTo('Next page');
      await user.press('Enter');
      await showsWhatIsAsked({'filter[name][contains]': 'a', sort: 'role,name', 'page[number]': '2'});
    });

    it('has it all in the address, which shows the same to whoever opens it', async () => {
      await visit(other, user.page.url());
      await other.page.getByText(/^11 to/).waitFor();
      assert.equal(await other.page.getByPlaceholder('Filter').inputValue(), 'user');
      const asked = other.seen.requests.map((address) => new URL(address));
      const query = asked.findLast(({pathname}) => pathname.endsWith('/list_users'));
      assert.deepEqual(Object.fromEntries(query.searchParams), queries().at(-1));
      const {data} = await gallery.send('GET', `/users?${query.searchParams}`);
      await shownBy(other.page).showsNames(data.map(({name}) => name));
    });

    it('changes a user from its row after a question, here and elsewhere', async () => {
      for (const each of [tab, other]) {
        await visit(each, `${gallery.address}/scenes/users.html`);
        const {skip, fill} = keyboardOf(each.page);
        await skip();
        await fill('Name', 'Zed');
        await each.page.getByText('1 to 10 of 12', {exact: true}).waitFor();
      }
      await user.goTo('Suspend Zed 01');
      await user.press('Enter');
      await user.agree('Suspend');
      for (const {page} of [tab, other]) await rowOf(page, 'Zed 01').getByText('Suspended').waitFor();
      await user.isAt('Suspend Zed 01');
      await user.goTo('Edit Zed 02');
      await user.press('Enter');
      await user.page.getByRole('dialog', {name: 'Edit user'}).waitFor();
      await user.page.waitForFunction(() => window.probes.focused()?.value === 'Zed 02');
      await user.press('End');
      await user.page.keyboard.type(' Ray');
      await user.press('Enter');
      await toast(user.page, 'User saved');
      for (const {page} of [tab, other]) await rowOf(page, 'Zed 02 Ray').waitFor();
      await user.isAt('Edit Zed 02 Ray');
    });

    it('gives the selected users a role that a form has asked', async () => {
      for (const name of ['Zed 03', 'Zed 04']) {
        await user.goTo(`Select ${name}`);
        await user.press('Space');
      }
      await user.toTool('Change role (2)');
      await user.press('Enter');
      await user.page.getByRole('dialog', {name: 'Change role'}).waitFor();
      await user.pick('Role', 'Moderator');
      await user.goTo('Change role (2)');
      await user.press('Enter');
      await toast(user.page, '2 users have a new role');
      for (const name of ['Zed 03', 'Zed 04']) await rowOf(other.page, name).getByText('Moderator').waitFor();
    });

    it('does it to the users of all pages, too, and keeps the selection while others change', async () => {
      await user.toHeaders();
      await user.press('Space');
      await user.goTo('Select all 12 that match');
      await user.press('Enter');
      await gallery.send('PATCH', `/users/${(await gallery.send('GET', '/users?filter[name]=Zed 05')).data[0].id}`, {
        name: 'Zed 05 Changed',
      });
      await rowOf(user.page, 'Zed 05 Changed').waitFor();
      const lines = (await user.save('Export (12)')).trim().split('\r\n');
      assert.equal(lines.length, 13);
      await user.goTo('Suspend');
      await user.press('Enter');
      await user.agree('Suspend');
      await toast(user.page, '12 users suspended');
      const {total} = await gallery.send('GET', '/users?filter[name][starts]=Zed&filter[status]=suspended');
      assert.equal(total, 12);
      await rowOf(other.page, 'Zed 10').getByText('Suspended').waitFor();
    });

    it('deletes them after a question, and says that nobody is found', async () => {
      await user.toHeaders();
      await user.press('Space');
      await user.goTo('Select all 12 that match');
      await user.press('Enter');
      await user.goTo('Delete');
      await user.press('Enter');
      await user.agree('Delete');
      await toast(user.page, '12 users deleted');
      for (const {page} of [tab, other]) await page.locator('table-widget').getByText('No results').waitFor();
      assert.deepEqual([tab.seen.errors, other.seen.errors], [[], []]);
    });
  });
});
