import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {signWebhook} from '../../src/relay/index.mjs';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {tabOf, visit} from './support/visit.mjs';

describe('SC-11 SC-12 the page of a customer, who reads pipelines with a token', () => {
  let gallery;
  let browser;
  let tab;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    tab = await tabOf(browser);
    await visit(tab, `${gallery.address}/scenes/pipelines.html`);
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const sendHook = async (pipeline, data) => {
    const body = JSON.stringify({data});
    const signed = signWebhook({id: crypto.randomUUID(), body, secret: `demo-secret-${pipeline}-for-nobody`});
    const headers = {'content-type': 'application/json', ...signed};
    return (await fetch(`${gallery.address}/relay/webhooks/${pipeline}`, {method: 'POST', body, headers})).status;
  };

  it('shows what a webhook brings, in a list and in a table', async () => {
    const {page, seen} = tab;
    await page.locator('connection-indicator-widget').getByText('Live').first().waitFor();
    assert.equal(await sendHook('errors', {message: 'A lift is stuck', service: 'building'}), 202);
    assert.equal(await sendHook('orders', {number: 99_123, product: 'Rocking chair', country: 'Fiji', total: 10}), 202);
    await page.locator('list-widget').getByText('A lift is stuck').waitFor();
    await page.locator('table-widget').getByText('Rocking chair').waitFor();
    assert.deepEqual([...seen.errors, ...seen.lines], []);
  });

  it('keeps the token to itself', async () => {
    const {page, seen} = tab;
    const provider = await page.locator('sse-provider').evaluate((element) => element.cloneNode().outerHTML);
    for (const text of [provider, ...seen.requests]) assert.ok(!text.includes('demo-pipelines'));
  });
});
