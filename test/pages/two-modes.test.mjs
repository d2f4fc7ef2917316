import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {halfOf} from './support/two-modes.mjs';
import {painted, settled, tabOf, visit} from './support/visit.mjs';

const DAYS = ['Day 1', 'Day 30'];

describe('the scene of the two modes, and the pages in other conditions', () => {
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

  const half = (day) => halfOf(page, day);
  /** A tree without its figures and words: the shape that both modes must have. */
  const shape = (text) =>
    text
      .replace(/"(?:[^"\\]|\\.)*"/g, '"…"')
      .replace(/: .*$/gm, ': …')
      .split('\n')
      .filter((line, index, lines) => line !== lines[index - 1])
      .join('\n');

  it('SC-14 shows day 1 without a source and day 30 with one', async () => {
    await visit(tab, `${gallery.address}/scenes/two-modes.html`);
    assert.deepEqual([await half(DAYS[0]).sources(), await half(DAYS[1]).sources()], [0, 2]);
    assert.match(await half(DAYS[0]).tree(), /1,234/);
    assert.doesNotMatch(await half(DAYS[1]).tree(), /1,234/);
  });

  it('SC-14 is the same picture for assistive technology in both modes', async () => {
    assert.equal(shape(await half(DAYS[1]).tree()), shape(await half(DAYS[0]).tree()));
  });

  it('SC-14 comes back to the same tree when the attribute was put on and taken off', async () => {
    const before = await half(DAYS[0]).tree();
    await half(DAYS[0]).toggle.click();
    await page.waitForFunction(
      () => document.querySelectorAll('two-modes-widget[heading="Day 1"] [data-state="ready"]').length === 2,
    );
    await settled(page);
    assert.equal(await half(DAYS[0]).sources(), 2);
    assert.equal(await half(DAYS[0]).tree(), await half(DAYS[1]).tree());
    await half(DAYS[0]).toggle.click();
    await half(DAYS[0]).stage.getByText('1,234').first().waitFor();
    await painted(page);
    assert.equal(await half(DAYS[0]).sources(), 0);
    assert.equal(await half(DAYS[0]).tree(), before);
  });

  it('SC-14 shows what an author has to write, in both modes', async () => {
    const code = page.locator('two-modes-widget[heading="Day 1"] code-sample-widget pre');
    assert.doesNotMatch(await code.innerText(), /data-source|gallery-source|data-state/);
    await half(DAYS[0]).toggle.click();
    await code.getByText('data-source="interface:count_users"').waitFor();
    assert.doesNotMatch(await code.innerText(), /gallery-source|data-state/);
    assert.deepEqual([...tab.seen.errors, ...tab.seen.lines], []);
  });

  it('AX-45 follows the language of the page when it changes, and keeps that of a part', async () => {
    await visit(tab, `${gallery.address}/index.html`);
    const revenue = page.locator('stat-widget[label="Revenue, 30 days"]');
    const figure = (widget) => widget.locator('[part~="value"]').innerText();
    assert.match(await figure(revenue), /\d,\d{3}\.\d\d/);
    await page.evaluate(() => {
      document.querySelector('metric-card-widget[heading="Processor"]').lang = 'en';
      document.documentElement.lang = 'de';
    });
    await page.getByText('Zum Hauptinhalt springen').first().waitFor({state: 'attached'});
    await revenue
      .getByText(/\d\.\d{3},\d\d/)
      .first()
      .waitFor();
    const nested = page.locator('metric-card-widget[heading="Processor"]');
    assert.doesNotMatch(await figure(nested), /,/);
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await revenue
      .getByText(/\d,\d{3}\.\d\d/)
      .first()
      .waitFor();
    assert.deepEqual([...tab.seen.errors, ...tab.seen.lines], []);
  });

  it('AX-06 has its navigation in a drawer on a narrow page, and gives the focus back', async () => {
    await page.setViewportSize({width: 320, height: 640});
    const menu = page.getByRole('button', {name: 'Menu'});
    await menu.click();
    const drawer = page.getByRole('dialog', {name: 'Sidebar'});
    await drawer.waitFor();
    await page.getByRole('link', {name: 'Find a widget'}).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({state: 'hidden'});
    assert.equal(await menu.evaluate((element) => element === window.probes.focused()), true);
  });

  for (const [path, words] of [
    ['/index.html', ['A whole app out of widgets', 'Drop one script tag into any page', 'Real-time metrics']],
    ['/find.html', ['Find a widget', 'Have you real data?', 'Day 1 and day 30']],
    ['/scenes/real-time.html', ['Real-time metrics']],
    ['/scenes/two-modes.html', ['Day 1 and day 30', 'On day 30 the same widgets show real data']],
    ['/widget.html?tag=stat-widget', ['put together by a script', 'Find a widget']],
  ]) {
    it(`AX-44 F156 ${path} can be read without a script`, async () => {
      const plain = await tabOf(browser, {javaScriptEnabled: false});
      await plain.page.goto(gallery.address + path);
      for (const text of words) assert.equal(await plain.page.getByText(text).first().isVisible(), true, text);
      const dead = plain.page.locator('button, input, select, textarea');
      assert.equal(await dead.count(), 0);
      await plain.close();
    });
  }
});
