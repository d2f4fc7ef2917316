import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {axQueries} from './support/ax-query.mjs';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {settled, tabOf, visit} from './support/visit.mjs';

/** The example of the board whose tasks are in the server's database. */
const BOARD = '/frame.html?tag=kanban-widget&example=6';

const DIALOG = {role: 'dialog', name: 'New product'};
const TABLE = {role: 'table', name: 'Users'};

describe('AX-42 the main tasks, by roles and names alone', () => {
  let gallery;
  let browser;
  let tab;
  let user;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    tab = await tabOf(browser);
    user = await axQueries(tab.page);
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const open = (path) => visit(tab, gallery.address + path);

  it('a dialog is opened, left, and opened again', async () => {
    await open('/scenes/products-prototype.html');
    await user.click('button', 'Add product');
    await user.one(DIALOG.role, DIALOG.name);
    await user.click('button', 'Cancel', DIALOG);
    await user.gone(DIALOG.role, DIALOG.name);
    await user.click('button', 'Add product');
    await user.one(DIALOG.role, DIALOG.name);
  });

  it('a form is filled in, put right where something is wrong, and sent', async () => {
    await user.fill('STL-CLOU-01', 'textbox', 'SKU', DIALOG);
    await user.click('button', 'Save', DIALOG);
    // Where several fields are wrong, a list leads to each.
    await user.click('button', /^Product name:/, DIALOG);
    await user.fill('Cloud stool', 'textbox', 'Product name', DIALOG);
    await user.click('combobox', 'Status', DIALOG);
    await user.click('option', 'Active');
    await user.fill('59.90', 'textbox', 'Price', DIALOG);
    await user.click('button', 'Save', DIALOG);
    await user.gone(DIALOG.role, DIALOG.name);
    await user.one('rowheader', 'Cloud stool');
    await user.one('cell', '$59.90');
    assert.deepEqual(tab.seen.errors, []);
  });

  it('a table is sorted, its rows are selected, and something is done with them', async () => {
    await open('/scenes/users-prototype.html');
    const begins = async (name) => {
      let first;
      for (let turn = 0; first !== name && turn < 100; turn++)
        first = (await user.all('rowheader', /./, TABLE))[0]?.name.value.trim();
      assert.equal(first, name);
    };
    await user.click('button', 'Name', TABLE);
    await begins('Ada Lovelace');
    await user.click('button', 'Name', TABLE);
    await begins('Radia Perlman');
    for (const name of ['Radia Perlman', 'Katherine Johnson']) await user.click('checkbox', `Select ${name}`, TABLE);
    await user.one('button', 'Change role (2)');
    await user.click('button', 'Suspend');
    const question = {role: 'alertdialog', name: /./};
    await user.click('button', 'Suspend', question);
    await user.gone(question.role, question.name);
    assert.deepEqual(tab.seen.errors, []);
  });

  it('a card is moved to another column, by its menu', async () => {
    await open(BOARD);
    const {data} = await gallery.send('GET', '/tasks?sort=place&filter[status]=todo');
    const [{id, title}] = data;
    await user.click('button', `Move ${title} to …`);
    await user.click('menuitemradio', 'Done');
    await user.one('button', `Move ${title}`, {role: 'group', name: /^Done/});
    // The card moves at once; its server is asked meanwhile.
    await settled(tab.page);
    assert.equal((await gallery.send('GET', `/tasks/${id}`)).data.status, 'done');
    assert.deepEqual(tab.seen.errors, []);
  });
});
