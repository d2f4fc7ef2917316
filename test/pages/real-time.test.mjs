import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {PATIENCE, tabOf, visit} from './support/visit.mjs';

/** How many events the scene's feed shows. */
const SHOWN = 10;

describe('SC-04 the real-time scene and the death of its server', () => {
  let gallery;
  let browser;
  let tab;
  let page;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    tab = await tabOf(browser);
    ({page} = tab);
    await visit(tab, `${gallery.address}/scenes/real-time.html`);
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const rows = () => page.locator('activity-feed-widget [part~="activity"]').allInnerTexts();
  const rowWith = (text) => page.locator('activity-feed-widget [part~="activity"]', {hasText: text});
  const addCategory = (name) => gallery.send('POST', '/categories', {name});
  const indicator = (words) => page.locator('connection-indicator-widget').getByText(words).first();

  /** The states of the widgets that have a source, by tag. */
  const states = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-source]')].map(({localName, dataset}) => `${localName} ${dataset.state}`),
    );
  const allStates = (state) =>
    page
      .waitForFunction(
        (wanted) =>
          [...document.querySelectorAll('[data-source]')].every(({dataset}) => wanted.includes(dataset.state)),
        state,
      )
      .catch(async () => assert.fail(`Not all are ${state}: ${(await states()).join(', ')}`));
  /** The digits that a widget shows, once it shows any. */
  const figure = async (heading) => {
    const card = page.locator(`metric-card-widget[heading="${heading}"]`);
    await card.getByText(/\d/).first().waitFor();
    return card.innerText();
  };

  it('SC-04 is live: figures, traffic, servers and activity come from the server', async () => {
    await indicator('Live').waitFor();
    await allStates(['ready', 'empty']);
    for (const heading of ['Active users', 'Requests', 'Response time', 'Error rate']) await figure(heading);
    await addCategory('Before the fall');
    await rowWith('Before the fall').waitFor();
    assert.equal(await rowWith('Before the fall').count(), 1);
    assert.deepEqual(tab.seen.lines, []);
  });

  it('SC-04 says in words that the connection is lost, and keeps its data', async () => {
    await page.evaluate(() => (window.marker = 'the same page'));
    const before = await rows();
    // Written at the last moment, so that the page may not have heard of it.
    await addCategory('At the last moment');
    await gallery.kill();
    await indicator(/Reconnecting|Offline|Connection lost/).waitFor();
    await allStates(['stale']);
    for (const tag of ['metric-card-widget', 'realtime-chart-widget', 'server-list-widget', 'activity-feed-widget']) {
      const words = page
        .locator(tag)
        .first()
        .getByText(/Reconnecting|Offline|Out of date/)
        .first();
      await words.waitFor();
    }
    for (const heading of ['Active users', 'Requests', 'Response time', 'Error rate']) await figure(heading);
    const kept = await rows();
    assert.ok(kept.length >= Math.min(before.length, SHOWN), `${before.length} rows became ${kept.length}`);
    assert.equal(await rowWith('Before the fall').count(), 1);
    assert.equal((await page.locator('server-list-widget').getByRole('listitem').count()) > 0, true);
  });

  it('SC-04 recovers without a reload and without a gap, each row once', async () => {
    const asked = tab.seen.requests.length;
    await gallery.restart();
    // The page is still waiting for its next attempt, so these are in the gap.
    for (const name of ['In the gap 1', 'In the gap 2', 'In the gap 3']) await addCategory(name);
    await indicator('Live').waitFor();
    await allStates(['ready', 'empty']);
    for (const name of ['At the last moment', 'In the gap 1', 'In the gap 2', 'In the gap 3']) {
      await rowWith(name).first().waitFor();
      assert.equal(await rowWith(name).count(), 1, name);
    }
    await addCategory('After the return');
    await rowWith('After the return').waitFor();
    assert.equal(await page.evaluate(() => window.marker), 'the same page');
    assert.ok(tab.seen.requests.length > asked);
    assert.deepEqual(
      tab.seen.requests.slice(asked).filter((url) => url.endsWith('.html')),
      [],
    );
  });

  it('SC-04 shows afterwards what the server has, in its order', async () => {
    // Orders come in all the time, so the page is asked again until both were looked at between two of them.
    const end = Date.now() + PATIENCE;
    for (;;) {
      const {data} = await gallery.send('GET', `/activity?page[size]=${SHOWN}&sort=-id`);
      const shown = await rows();
      const same = shown.length === data.length && data.every(({title}, index) => shown[index].includes(title));
      if (same) return;
      assert.ok(Date.now() < end, `${JSON.stringify(shown)}\nis not\n${JSON.stringify(data.map(({title}) => title))}`);
    }
  });

  it('SC-04 survives a second death as well', async () => {
    await gallery.kill();
    await allStates(['stale']);
    await gallery.restart();
    await addCategory('The second gap');
    await rowWith('The second gap').waitFor();
    await allStates(['ready', 'empty']);
    assert.equal(await rowWith('The second gap').count(), 1);
    assert.equal(await page.evaluate(() => window.marker), 'the same page');
  });

  it('SC-04 raises no error, and says on the console only what the browser says of a dead server', () => {
    assert.deepEqual(tab.seen.errors, []);
    assert.deepEqual(
      tab.seen.lines.filter((line) => !/net::ERR_|\[total-widgets\]/.test(line)),
      [],
    );
    assert.ok(tab.seen.lines.filter((line) => line.includes('[total-widgets]')).length <= 2, tab.seen.lines.join('\n'));
  });
});
