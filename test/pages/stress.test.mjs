import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {keyboardOf} from './support/keyboard.mjs';
import {tabOf, visit} from './support/visit.mjs';

describe('the page of a stream under load', () => {
  let gallery;
  let browser;
  let page;
  let keys;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    const tab = await tabOf(browser);
    ({page} = tab);
    keys = keyboardOf(page);
    await visit(tab, `${gallery.address}/scenes/stress.html`);
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const figure = (label) =>
    page
      .locator('stat-widget', {hasText: label})
      .locator('[part=value]')
      .textContent()
      .then((text) => Number(text.replaceAll(/\D/g, '')));
  const until = async (holds) => {
    while (!(await holds())) await page.waitForTimeout(50);
  };

  it('streams into the table and the chart, and tells how the page keeps up', async () => {
    await keys.skip();
    await keys.goTo('Start the stream');
    await keys.press('Enter');
    await page.getByText('Boiler 0', {exact: true}).waitFor();
    await until(async () => (await figure('Frames a second')) > 0);
    assert.ok((await figure('Records shown')) > 1000);
    const before = await page.locator('tbody .row').first().textContent();
    await until(async () => (await page.locator('tbody .row').first().textContent()) !== before);
    await page.locator('line-chart-widget canvas').waitFor();
  });

  it('stops when it is told to, and begins anew with another rate', async () => {
    await keys.goTo('Stop the stream');
    await keys.press('Enter');
    await page.getByRole('button', {name: 'Start the stream'}).waitFor();
    const shown = await page.locator('tbody .row').first().textContent();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('tbody .row').first().textContent(), shown);
    await keys.pick('Records a second', '1,000', 'Shift+Tab');
    await keys.goTo('Start the stream');
    await keys.press('Enter');
    await until(async () => (await page.locator('tbody .row').first().textContent()) !== shown);
  });
});
