import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {tabOf, visit} from './support/visit.mjs';

describe('SC-05 the form of an employee, by keyboard alone', () => {
  let gallery;
  let browser;
  let tab;
  let page;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    tab = await tabOf(browser);
    ({page} = tab);
    await visit(tab, `${gallery.address}/scenes/employee.html`);
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  /** What a screen reader calls the control that has the focus. */
  const focused = () =>
    page.evaluate(() => {
      const inner = window.probes.focused();
      return inner?.getAttribute('aria-label') || inner?.getRootNode().host?.label || inner?.innerText.trim();
    });
  const press = (...keys) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const tabTo = async (name, key = 'Tab') => {
    for (let stop = 0; stop < 60; stop++) {
      await press(key);
      if ((await focused()) === name) return;
    }
    assert.fail(`${key} never comes to ${name}`);
  };
  const type = async (name, text) => {
    await tabTo(name);
    await page.keyboard.type(text);
  };
  /** Opens the choices, which may be on their way, and takes one by its first word. */
  const pick = async (name, text) => {
    await tabTo(name);
    await press('Enter');
    await page.getByRole('option', {name: text, exact: true}).waitFor();
    await page.keyboard.type(text.split(' ')[0]);
    await press('Enter');
  };
  const find = async (name, text) => {
    await type(name, text);
    await page.getByRole('option', {name: text, exact: true}).waitFor();
    await press('Enter');
  };
  const isAt = (heading) =>
    page.waitForFunction((text) => window.probes.focused()?.textContent.trim() === text, heading);
  const isIn = (name) =>
    page.waitForFunction((label) => window.probes.focused()?.getRootNode().host?.label === label, name);
  const value = (name) => page.getByLabel(name, {exact: true}).inputValue();
  const isWrong = (step) =>
    page.getByRole('listitem').filter({hasText: step}).getByText('1 error', {exact: true}).waitFor();

  it('is not gone on with while something is missing, and leads to it', async () => {
    await page.getByLabel('First name').focus();
    await page.keyboard.type('Grace');
    await press('Enter');
    await isIn('Last name');
    await isWrong('Personal info');
    await page.keyboard.type('Hopper');
  });

  it('masks what has a form, and goes on by Enter', async () => {
    await type('Date of birth', '12/09/1906');
    await type('Gender', 'f');
    await type('SSN', '123456789');
    assert.equal(await value('SSN'), '123-45-6789');
    await press('Enter');
    await isAt('Step 2 of 4: Contact details');
  });

  it('has rows that are added, and is told at once what the server knows to be taken', async () => {
    const {data} = await gallery.send('GET', '/employees?page[size]=1');
    await type('E-mail', data[0].email);
    await type('Street address', '1 Navy Yard');
    await type('City', 'Arlington');
    await find('State', 'Virginia');
    await type('ZIP', '22202');
    await tabTo('Add address');
    await press('Enter');
    await isIn('Address type');
    await page.keyboard.type('w');
    await type('Street address', '2 Harbour Road');
    await type('City', 'New York');
    await type('Name', 'Vincent Hopper');
    await press('Enter');
    await isIn('E-mail');
    await page.getByText('is taken', {exact: true}).waitFor();
    await isWrong('Contact details');
    await press('Control+a');
    await page.keyboard.type('grace@example.net');
    await press('Enter');
    await isAt('Step 3 of 4: Employment');
  });

  it('offers the positions of a department, and forgets one of another', async () => {
    const position = page.getByRole('combobox', {name: 'Position'});
    await type('Employee ID', 'E-99001');
    // A closed list can be written to once its choices have come.
    await page.locator('[field="department_id"][data-state="ready"]').waitFor();
    await type('Department', 'D');
    await position.and(page.locator(':enabled')).waitFor();
    await pick('Position', 'Product Designer');
    await tabTo('Department', 'Shift+Tab');
    await press('Enter', 'ArrowDown', 'Enter');
    await page.waitForFunction(() => document.querySelector('[field="position_id"]').value === '');
    await position.and(page.locator(':enabled')).waitFor();
    await pick('Position', 'Software Engineer');
    await find('Reports to', 'Bao Said');
    await type('Annual salary', '90000');
    await press('Enter');
    await isAt('Step 4 of 4: Documents');
  });

  it('is sent from its last step, once, with all that was filled in', async () => {
    const chooser = page.waitForEvent('filechooser');
    await press('Tab', 'Enter');
    const file = {name: 'contract.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 A contract')};
    await (await chooser).setFiles(file);
    await page.getByText('contract.pdf').first().waitFor();
    await tabTo('Certifications');
    await press('Space');
    await type('Additional notes', 'Likes ships.');
    await tabTo('Save employee');
    await press('Enter', 'Enter');
    await page.getByText('Employee created').first().waitFor();
    await isAt('Step 1 of 4: Personal info');
    const {data} = await gallery.send('GET', '/employees?filter[email]=grace@example.net&load=addresses,documents');
    assert.equal(data.length, 1);
    const [{name, birth_date: born, department, position, manager_name: manager, salary, notes, addresses}] = data;
    assert.deepEqual(
      {name, born, department, position, manager, salary, notes},
      {
        ...{name: 'Grace Hopper', born: '1906-12-09', department: 'Engineering', position: 'Software Engineer'},
        ...{manager: 'Bao Said', salary: 90_000, notes: '<p>Likes ships.</p>'},
      },
    );
    assert.deepEqual(
      addresses.map(({type: kind, city, state, zip}) => [kind, city, state, zip]),
      [
        ['home', 'Arlington', 'VA', '22202'],
        ['work', 'New York', null, null],
      ],
    );
    assert.deepEqual(
      data[0].documents.map(({name: file}) => file),
      ['contract.pdf'],
    );
    const {values} = await gallery.send('GET', `/form/update_employee?args=[${data[0].id}]`);
    assert.deepEqual([values.ssn, values.certifications.length], ['123-45-6789', 1]);
    assert.deepEqual([tab.seen.errors, tab.seen.lines], [[], []]);
  });
});
