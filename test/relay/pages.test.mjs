import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {launch, open} from '../pages/support/browser.mjs';
import {serve} from '../pages/support/site.mjs';
import {forkRelay, startBalancer} from './support/processes.mjs';
import {noRedis, startRedis} from './support/redis.mjs';
import {TOKEN, until} from './support/relay.mjs';

if (noRedis) console.log(`Pages are not tested with relays of one Redis. ${noRedis}`);

const policy = (port) =>
  [
    "default-src 'self'",
    "script-src 'nonce-abc' 'strict-dynamic'",
    "style-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    `connect-src 'self' http://127.0.0.1:${port} ws://127.0.0.1:${port}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html total-widgets',
  ].join('; ');

/** The same pipeline three times: by our two providers, and by the browser's own EventSource. */
const pageOf = (port) => ({
  headers: {'content-security-policy': policy(port)},
  body: `<!doctype html><html lang="en"><title>A customer's page</title>
<script nonce="abc" type="module" src="/dist/total-widgets.js"></script>
<sse-provider url="http://127.0.0.1:${port}/events" allow-origins="http://127.0.0.1:${port}" token="${TOKEN}">
  <list-widget id="sse" label="By events" data-source="stream:pipeline:orders" data-map="title: data.title"></list-widget>
</sse-provider>
<websocket-provider url="ws://127.0.0.1:${port}/live" allow-origins="ws://127.0.0.1:${port} http://127.0.0.1:${port}" token="${TOKEN}">
  <list-widget id="socket" label="By socket" data-source="stream:pipeline:orders" data-map="title: data.title"></list-widget>
</websocket-provider>
<ul id="native"></ul>
<script nonce="abc">
  const source = new EventSource('http://127.0.0.1:${port}/pipelines/orders/stream?token=${TOKEN}');
  source.onopen = () => document.querySelector('#native').dataset.open = '';
  source.onmessage = ({data}) => {
    const line = document.createElement('li');
    line.textContent = JSON.parse(data).data.title;
    document.querySelector('#native').prepend(line);
  };
</script></html>`,
});

const titles = (from, to) => Array.from({length: to - from + 1}, (_, at) => `Order no. ${to - at}.`);

describe('SC-11 a page of another origin, under a strict policy', {skip: noRedis ?? false}, () => {
  let redis;
  let relays;
  let balancer;
  let browser;
  let site;

  before(async () => {
    redis = await startRedis();
    const pages = {};
    site = await serve(pages, {'/dist/': await freshDist()});
    const options = {redis: redis.url, origins: [site.address]};
    relays = await Promise.all([1, 2].map(() => forkRelay(options)));
    balancer = await startBalancer(relays.map(({port}) => port));
    pages['/customer.html'] = pageOf(balancer.port);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await balancer?.close();
    for (const relay of relays ?? []) await relay.kill();
    await redis?.close();
  });

  const shown = (page, selector) =>
    page
      .locator(selector)
      .getByText(/^Order no\. \d+\.$/)
      .allInnerTexts();

  it('is live by SSE, WebSocket and EventSource; a relay dies, and each record is there once', async () => {
    const publish = (n, relay = relays[1]) => relay.publish('orders', {id: n, data: {title: `Order no. ${n}.`}});
    for (let n = 1; n <= 5; n++) publish(n);
    const {page, seen} = await open(browser, `${site.address}/customer.html`);
    const lists = ['#sse', '#socket'];
    for (const list of lists) await page.locator(list).getByText('Order no. 5.').waitFor();
    await page.locator('#native[data-open]').waitFor({state: 'attached'});
    for (let n = 6; n <= 40; n++) {
      publish(n);
      if (n === 20) await relays[0].kill();
      await page.waitForTimeout(10);
    }
    for (const list of [...lists, '#native']) {
      await page.locator(list).getByText('Order no. 40.').waitFor({timeout: 20_000});
    }
    await until(async () => (await shown(page, '#native')).length === 35, 'all messages');
    for (const list of lists) assert.deepEqual(await shown(page, list), titles(1, 40));
    assert.deepEqual(await shown(page, '#native'), titles(6, 40));
    assert.deepEqual([seen.violations, seen.errors], [[], []]);
    await keepsTheTokenToItself(page, seen);
    await page.close();
  });

  async function keepsTheTokenToItself(page, seen) {
    const said = [seen.console, relays.map(({said: all}) => all())].flat(2).join('\n');
    const providers = await page
      .locator('sse-provider, websocket-provider')
      .evaluateAll((all) => all.map((one) => one.outerHTML));
    const addresses = seen.requests.filter((url) => !url.includes('/pipelines/orders/stream'));
    for (const text of [said, ...providers, ...addresses]) assert.ok(!text.includes(TOKEN), 'F129 the token is told');
  }
});
