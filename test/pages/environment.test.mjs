import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {launch, open, shows} from './support/browser.mjs';
import {serve} from './support/site.mjs';

const page = (body, head = '') => ({
  headers: {},
  body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Page</title>${head}<script type="module" src="/dist/total-widgets.js"></script><body>${body}</body></html>`,
});

const STATS = `<grid-widget columns="12"><stat-widget span="6" label="Users" value="1234"></stat-widget>
<stat-widget span="6" label="Orders" value="86"></stat-widget></grid-widget>`;
const CARD = `<card-widget heading="Servers"><p>Three of five are healthy.</p><a href="/more">More</a></card-widget>`;

describe('what a browser may do to a page', () => {
  let browser;
  let site;

  before(async () => {
    const pages = {
      '/stats.html': page(STATS),
      '/text.html': page(`<section-widget heading="Health">${CARD}</section-widget>`),
      '/loading.html': page('<stat-widget label="Users" value="1234" loading></stat-widget>'),
      '/ids.html': page(
        `<stat-widget id="a" label="One" value="1"></stat-widget><stat-widget id="a" label="Two" value="2"></stat-widget><card-widget id='"x:y' heading="Three">Text</card-widget>`,
      ),
      '/blocked.html': page(
        '<fetch-provider base-url="/api"><stat-widget label="Users" data-source="interface:count_users"></stat-widget></fetch-provider>',
      ),
    };
    site = await serve(pages, {'/dist/': await freshDist()});
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('F94 repeated and odd ids break nothing, and references stay in their own trees', async () => {
    const {page: tab, seen} = await open(browser, `${site.address}/ids.html`);
    await shows(tab, 'stat-widget >> nth=1', 'Two');
    await shows(tab, 'card-widget', 'Three');
    const dangling = await tab.evaluate(
      () =>
        [...document.querySelectorAll('stat-widget, card-widget')].flatMap(({shadowRoot}) =>
          [...shadowRoot.querySelectorAll('[aria-labelledby], [aria-describedby], [aria-controls]')].filter(
            (element) =>
              !shadowRoot.getElementById(
                element.getAttribute('aria-labelledby') ??
                  element.getAttribute('aria-describedby') ??
                  element.getAttribute('aria-controls'),
              ),
          ),
        ).length,
    );
    assert.equal(dangling, 0);
    assert.deepEqual(seen.errors, []);
    await tab.close();
  });

  it('F154 prints without spinners, and cuts no card in two', async () => {
    const {page: tab} = await open(browser, `${site.address}/loading.html`);
    const overlay = tab.locator('stat-widget .widget-state-overlay');
    await overlay.waitFor();
    await tab.emulateMedia({media: 'print'});
    assert.equal(await overlay.isVisible(), false);
    const rule = await tab.locator('stat-widget').evaluate((stat) => getComputedStyle(stat).breakInside);
    assert.equal(rule, 'avoid');
    await tab.close();
  });

  it('F155 a blocked request ends in words, not in endless loading', async () => {
    const tab = await browser.newPage();
    const errors = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    await tab.route('**/api/**', (route) => route.abort('blockedbyclient'));
    await tab.goto(`${site.address}/blocked.html`);
    await tab.locator('stat-widget[data-state="error"]').waitFor({timeout: 30_000});
    const button = tab.locator('stat-widget').getByRole('button');
    await button.waitFor();
    await tab.unroute('**/api/**');
    await tab.route('**/api/**', (route) => route.fulfill({json: {data: 240}}));
    await button.click();
    await shows(tab, 'stat-widget', '240');
    assert.deepEqual(errors, []);
    await tab.close();
  });

  it('F156 AX-44 the text and links inside widgets are readable without JavaScript', async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const tab = await context.newPage();
    await tab.goto(`${site.address}/text.html`);
    assert.equal(await tab.getByText('Three of five are healthy.').isVisible(), true);
    assert.equal(await tab.getByRole('link', {name: 'More'}).isVisible(), true);
    await context.close();
  });

  it('F156 nothing jumps by more than a tenth when the widgets come, on a slow machine', async () => {
    const tab = await browser.newPage();
    const client = await tab.context().newCDPSession(tab);
    await client.send('Emulation.setCPUThrottlingRate', {rate: 6});
    await tab.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift += entry.value;
      }).observe({type: 'layout-shift', buffered: true});
    });
    await tab.goto(`${site.address}/stats.html`);
    await shows(tab, 'stat-widget >> nth=1', '86');
    assert.ok((await tab.evaluate(() => window.shift)) <= 0.1);
    await tab.close();
  });

  it('F157 an engine without adopted sheets still shows everything, with one clear message', async () => {
    const tab = await browser.newPage();
    const warnings = [];
    const errors = [];
    tab.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    tab.on('pageerror', (error) => errors.push(error.message));
    await tab.addInitScript(() => {
      delete Document.prototype.adoptedStyleSheets;
      delete ShadowRoot.prototype.adoptedStyleSheets;
      delete CSSStyleSheet.prototype.replaceSync;
      delete CSSStyleSheet.prototype.replace;
    });
    await tab.goto(`${site.address}/stats.html`);
    await shows(tab, 'stat-widget', '1,234');
    const padding = await tab.locator('stat-widget >> nth=0').evaluate((stat) => getComputedStyle(stat).paddingTop);
    assert.equal(padding, '16px');
    assert.deepEqual(errors, []);
    assert.equal(warnings.filter((text) => text.includes('This browser lacks')).length, 1);
    await tab.close();
  });
});
