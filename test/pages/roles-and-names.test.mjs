import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {tabOf, visit} from './support/visit.mjs';

/** The example of the board whose tasks are in the server's database. */
const BOARD = '/frame.html?tag=kanban-widget&example=6';

describe('AX-42 the main tasks, by roles and names alone', () => {
  let gallery;
  let browser;
  let tab;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    tab = await tabOf(browser);
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const open = (path) => visit(tab, gallery.address + path);
  /** All that a task may look for: a role, and an exact name. */
  const find = (role, name, more = {}) => tab.page.getByRole(role, {name, exact: true, ...more});
  const clean = () => assert.deepEqual([...tab.seen.errors, ...tab.seen.lines], []);

  it('a dialog is opened, left, and opened again', async () => {
    await open('/scenes/products-prototype.html');
    await find('button', 'Add product').click();
    const dialog = find('dialog', 'New product');
    await dialog.waitFor();
    await dialog.getByRole('button', {name: 'Cancel', exact: true}).click();
    await dialog.waitFor({state: 'hidden'});
    await find('button', 'Add product').click();
    await dialog.waitFor();
  });

  it('a form is filled in, put right where something is wrong, and sent', async () => {
    const within = (role, name) => find('dialog', 'New product').getByRole(role, {name, exact: true});
    await within('textbox', 'SKU').fill('STL-CLOU-01');
    await within('button', 'Save').click();
    const wrong = within('textbox', 'Product name');
    await tab.page.getByRole('link', {name: /Product name/}).waitFor();
    await wrong.fill('Cloud stool');
    await within('combobox', 'Status').click();
    await find('option', 'Active').click();
    await within('textbox', 'Price').fill('59.90');
    await within('button', 'Save').click();
    await find('dialog', 'New product').waitFor({state: 'hidden'});
    const row = tab.page.getByRole('row', {name: /Cloud stool/});
    await row.getByRole('cell', {name: '$59.90', exact: true}).waitFor();
    clean();
  });

  it('a table is sorted, its rows are selected, and something is done with them', async () => {
    await open('/scenes/users-prototype.html');
    const table = find('table', 'Users');
    const header = table.getByRole('columnheader', {name: /^Name/});
    const first = table
      .getByRole('row')
      .filter({has: tab.page.getByRole('rowheader')})
      .first();
    const begins = (name) => first.and(tab.page.getByRole('row', {name: new RegExp(name)})).waitFor();
    await header.getByRole('button', {name: 'Name', exact: true}).click();
    await begins('Ada Lovelace');
    assert.match(await header.ariaSnapshot(), /\[sort|columnheader/);
    await header.getByRole('button', {name: 'Name', exact: true}).click();
    await begins('Radia Perlman');
    for (const name of ['Radia Perlman', 'Katherine Johnson']) await find('checkbox', `Select ${name}`).check();
    assert.equal(await find('checkbox', 'Select all rows').isChecked(), false);
    await find('button', 'Suspend').click();
    const question = tab.page.getByRole('alertdialog');
    await question.getByRole('button', {name: 'Suspend', exact: true}).click();
    await question.waitFor({state: 'hidden'});
    await table
      .getByRole('row', {name: /Radia Perlman/})
      .getByRole('cell', {name: /Suspended/})
      .waitFor();
    clean();
  });

  it('a card is moved to another column, by its menu', async () => {
    await open(BOARD);
    const {data} = await gallery.send('GET', '/tasks?sort=place&filter[status]=todo');
    const [{id, title}] = data;
    await find('button', `Move ${title} to …`).click();
    await find('menuitem', 'Done').click();
    const column = tab.page.getByRole('group', {name: /^Done/});
    await column.getByRole('button', {name: `Move ${title}`, exact: true}).waitFor();
    assert.equal((await gallery.send('GET', `/tasks/${id}`)).data.status, 'done');
    clean();
  });
});
