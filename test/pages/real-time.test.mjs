import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {PATIENCE, tabOf, visit} from './support/visit.mjs';

/** How many events the scene's feed shows. */
const SHOWN = 10;
const HOURS = 3_600_000;

/** What the seeds subscribe the page to; the traffic is that of the range that is chosen. */
const TOPICS = [
  'metrics:active_users',
  'metrics:request_rate',
  'metrics:response_time',
  'metrics:error_rate',
  'metrics:traffic:last_hour',
  'metrics:servers',
  'events:all',
  'errors:recent',
];

/** Sets the clock of a page wrong, before anything on it runs. */
function runAhead(ms) {
  const Real = Date;
  window.Date = class extends Real {
    static now() {
      return Real.now() + ms;
    }
    constructor(...parts) {
      if (parts.length > 0) super(...parts);
      else super(Real.now() + ms);
    }
  };
}

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

  /** Asks for what is not there, which the server logs as an error of that place. */
  const fail = (place) => fetch(`${gallery.address}/api/${place}`).then((answer) => assert.equal(answer.status, 404));
  const errorsAt = (place) => page.locator('error-log-widget [part~="item"]', {hasText: `/${place}`});
  const hasFailed = async (place, times) => {
    const entry = errorsAt(place).filter({hasText: times > 1 ? String(times) : ''});
    await entry.waitFor();
    assert.equal(await errorsAt(place).count(), 1, `${place} is logged once`);
  };
  /** The connections for live data that the page has asked for, each as its topics. */
  const streams = () =>
    tab.seen.requests
      .map((address) => new URL(address))
      .filter(({pathname}) => pathname === '/api/events')
      .map(({searchParams}) => searchParams.getAll('topic'));
  /** How many connections the server has; it tells the page itself. */
  const isAlone = () =>
    page
      .locator('metric-card-widget[heading="Active users"]')
      .getByText(/^\s*1\s*$/)
      .first()
      .waitFor();

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
    for (let time = 0; time < 3; time++) await fail('before_the_fall');
    await hasFailed('before_the_fall', 3);
    assert.deepEqual(tab.seen.lines, []);
  });

  it('SC-04 has its eight topics over one connection', async () => {
    assert.deepEqual(streams().at(-1).toSorted(), TOPICS.toSorted());
    await isAlone();
  });

  it('SC-04 says in words that the connection is lost, and keeps its data', async () => {
    await page.evaluate(() => (window.marker = 'the same page'));
    const before = await rows();
    // Written at the last moment, so that the page may not have heard of it.
    await addCategory('At the last moment');
    await gallery.kill();
    await indicator(/Reconnecting|Offline|Connection lost/).waitFor();
    await allStates(['stale']);
    for (const tag of ['metric-card', 'realtime-chart', 'server-list', 'activity-feed', 'error-log']) {
      const words = page
        .locator(`${tag}-widget`)
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
    const before = streams().length;
    await gallery.restart();
    // The page is still waiting for its next attempt, so these are in the gap.
    for (const name of ['In the gap 1', 'In the gap 2', 'In the gap 3']) await addCategory(name);
    for (let time = 0; time < 2; time++) await fail('in_the_gap');
    await fail('before_the_fall');
    await indicator('Live').waitFor();
    await allStates(['ready', 'empty']);
    for (const name of ['At the last moment', 'In the gap 1', 'In the gap 2', 'In the gap 3']) {
      await rowWith(name).first().waitFor();
      assert.equal(await rowWith(name).count(), 1, name);
    }
    await hasFailed('in_the_gap', 2);
    await hasFailed('before_the_fall', 4);
    for (const topics of streams().slice(before)) assert.deepEqual(topics.toSorted(), TOPICS.toSorted());
    await isAlone();
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

  it('SC-04 its time range is one that the chart asks for, over the one connection', async () => {
    const points = page.locator('realtime-chart-widget [role="option"]');
    await points.first().waitFor({state: 'attached'});
    await page.getByRole('radio', {name: 'Last hour'}).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('input[value="last_day"]:checked').waitFor({state: 'attached'});
    const wanted = TOPICS.map((topic) => topic.replace('last_hour', 'last_day'));
    const end = Date.now() + PATIENCE;
    while (!streams().at(-1).includes('metrics:traffic:last_day'))
      assert.ok(Date.now() < end && (await page.evaluate(() => new Promise(requestAnimationFrame))), 'not asked');
    assert.deepEqual(streams().at(-1).toSorted(), wanted.toSorted());
    await allStates(['ready', 'empty']);
    // Of a server that was started just now there is one point of ten minutes, or two.
    await page.waitForFunction(() =>
      [1, 2].includes(
        document.querySelector('realtime-chart-widget').shadowRoot.querySelectorAll('[role="option"]').length,
      ),
    );
    await isAlone();
    await rowWith('After the return').waitFor();
    await page.keyboard.press('ArrowLeft');
    await allStates(['ready', 'empty']);
  });

  it('SC-04 its time range holds for the events and the errors', async () => {
    const later = await tabOf(browser);
    await later.page.addInitScript(runAhead, 2 * HOURS);
    await visit(later, `${gallery.address}/scenes/real-time.html`);
    const rowsOf = (tag, part) => later.page.locator(`${tag}-widget [part~="${part}"]`);
    await later.page.locator('activity-feed-widget [part="empty"]').waitFor();
    await later.page.locator('error-log-widget [part="empty"]').waitFor();
    await later.page.getByRole('radio', {name: 'Last hour'}).focus();
    await later.page.keyboard.press('ArrowRight');
    await rowsOf('activity-feed', 'activity').filter({hasText: 'After the return'}).waitFor();
    await rowsOf('error-log', 'item').filter({hasText: '/in_the_gap'}).waitFor();
    assert.equal(await rowsOf('activity-feed', 'mark').count(), 0, 'what was there is no news');
    await later.close();
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
