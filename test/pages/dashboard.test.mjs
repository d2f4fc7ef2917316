import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {createDemoServer} from '../../demo/server/server.mjs';
import {PipelineFeeder} from '../../demo/server/pipelines.mjs';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {launch, open} from './support/browser.mjs';
import {serve} from './support/site.mjs';

const TOKEN = 'public-token-of-the-status-page';
const MODULE = '<script nonce="abc" type="module" src="/dist/total-widgets.js"></script>';
const STRICT = (api) =>
  [
    `default-src 'self'; connect-src 'self' ${api}`,
    "script-src 'nonce-abc' 'strict-dynamic'",
    "style-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html total-widgets',
  ].join('; ');

const page = (policy, body, script = '') => ({
  headers: {'content-security-policy': policy},
  body: `<!doctype html><html lang="en"><title>Dashboards</title>${MODULE}${body}${script}</html>`,
});

/** The demo server behind a door that opens for the token alone, in a header; and what came to the door. */
async function guarded(origins) {
  const demo = createDemoServer({origins, rate: 100_000});
  const {db} = await demo.ready;
  const asked = [];
  const server = createServer((req, res) => {
    asked.push(`${req.method} ${req.url}`);
    const isOpen = req.method === 'OPTIONS' || req.headers.authorization === `Bearer ${TOKEN}`;
    if (isOpen && demo.handle(req, res)) return;
    res.writeHead(401, {'access-control-allow-origin': req.headers.origin ?? '*'}).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    await demo.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {asked, close, address: `http://127.0.0.1:${server.address().port}`, feeder: new PipelineFeeder(db), db};
}

describe('SC-10 a dashboard by its slug', () => {
  let browser;
  let site;
  let api;
  const pages = {};

  before(async () => {
    site = await serve(pages, {'/dist/': await freshDist()});
    api = await guarded([site.address]);
    const inside = (slug, more = '') =>
      `<fetch-provider base-url="${api.address}/api" events><dashboard-widget slug="${slug}" ${more}></dashboard-widget></fetch-provider>`;
    const policy = STRICT(api.address);
    const shadow = `<div id="host"></div><template id="markup">${inside('status', `public token="${TOKEN}"`)}</template>`;
    const script = `<script nonce="abc">
      document.querySelector('#host').attachShadow({mode: 'open'}).append(document.querySelector('#markup').content);
    </script>`;
    pages['/public.html'] = page(policy, shadow, script);
    pages['/edit.html'] = page(policy, inside('ops', `editable token="${TOKEN}"`));
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await api?.close();
    await site?.close();
  });

  const widgetsOf = async (slug) =>
    (await api.db.query('select widgets, version from dashboards where slug = $1', [slug]))[0];
  const press = async (tab, ...keys) => {
    for (const key of keys) await tab.keyboard.press(key);
  };

  it('is live in a page of another origin, in a shadow root, under a strict policy with Trusted Types', async () => {
    const {page: tab, seen} = await open(browser, `${site.address}/public.html`);
    const dashboard = tab.locator('#host dashboard-widget');
    await dashboard.getByText('Slowest 5 %').waitFor();
    await dashboard.locator('stat-card-widget [part="value"]').waitFor();
    await tab.locator('connection-indicator-widget[data-status="live"], connection-indicator-widget').first().waitFor();
    const figure = () => dashboard.locator('stat-card-widget').evaluate((stat) => String(stat.value));
    const before = await figure();
    for (let turn = 0; turn < 40 && (await figure()) === before; turn++) {
      await api.feeder.step();
      await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    }
    assert.notEqual(await figure(), before, 'what is pushed is shown');
    assert.equal(await dashboard.locator('[data-act="edit"]').count(), 0, 'nobody can change it here');
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(seen.errors, []);
    await tab.close();
  });

  it('D-17 shows its token in no address, log, event or attribute', async () => {
    const {page: tab, seen} = await open(browser, `${site.address}/public.html`);
    await tab.evaluate(() => {
      window.heard = [];
      for (const name of ['data-error', 'action', 'dashboard-save', 'widget-analytics', 'data-load', 'data-state'])
        addEventListener(name, (event) => window.heard.push(JSON.stringify(event.detail)), true);
    });
    const dashboard = tab.locator('#host dashboard-widget');
    await dashboard.locator('stat-card-widget [part="value"]').waitFor();
    await dashboard.evaluate((element) => (element.debugMode = true));
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    const told = await tab.evaluate(() => {
      const texts = [...window.heard];
      const walk = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.localName !== 'template') texts.push(...[...element.attributes].map(({value}) => value));
          if (element.shadowRoot) {
            texts.push(element.shadowRoot.textContent);
            walk(element.shadowRoot);
          }
        }
      };
      walk(document);
      return texts.join('\n');
    });
    const all = [told, ...seen.requests, ...seen.console, ...seen.errors, ...api.asked].join('\n');
    assert.ok(!all.includes(TOKEN));
    assert.ok(api.asked.some((line) => line.includes('get_dashboard')));
    await tab.close();
  });

  it('is changed by keys alone: moved, resized, configured, removed, taken back and saved', async () => {
    const {page: tab, seen} = await open(browser, `${site.address}/edit.html`);
    const button = (name) => tab.getByRole('button', {name, exact: true});
    await button('Edit').focus();
    await press(tab, 'Enter');
    await button('Move Revenue').waitFor();
    await button('Move Visitors').focus();
    await press(tab, 'Shift+ArrowDown', 'Delete');
    await button('Move Visitors').waitFor({state: 'detached'});
    await press(tab, 'Control+z');
    await button('Move Visitors').waitFor();
    await button('Move Errors by path').focus();
    await press(tab, 'Shift+ArrowLeft', 'ArrowRight', 'Enter');
    // What stands in a dialog is slotted into it.
    await tab.getByRole('dialog').waitFor();
    await tab.getByRole('textbox', {name: 'Title'}).focus();
    await press(tab, 'ControlOrMeta+a');
    await tab.keyboard.type('Errors by page');
    await press(tab, 'Enter');
    await button('Move Errors by page').waitFor();
    const {version} = await widgetsOf('ops');
    await button('Save').focus();
    await press(tab, 'Enter');
    await button('Edit').waitFor();
    await tab.waitForFunction((old) => document.querySelector('dashboard-widget').toJSON().version > old, version);
    const saved = await widgetsOf('ops');
    assert.equal(saved.version, version + 1);
    const errors = saved.widgets.find(({id}) => id === 'errors');
    assert.equal(errors.title, 'Errors by page');
    assert.deepEqual([errors.position.x, errors.position.w], [8, 4]);
    assert.equal(saved.widgets.find(({id}) => id === 'visitors').position.h, 4);
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(seen.errors, []);
    await tab.close();
  });

  it('AX-31 of two who change it nobody loses anything', async () => {
    const {page: tab} = await open(browser, `${site.address}/edit.html`);
    const button = (name) => tab.getByRole('button', {name, exact: true});
    await button('Edit').focus();
    await press(tab, 'Enter');
    await button('Move Revenue').focus();
    await press(tab, 'Shift+ArrowRight');
    // Somebody else is faster.
    await api.db.query(
      `update dashboards set version = version + 1, widgets = jsonb_set(widgets, '{1,title}', '"Basket"') where slug = 'ops'`,
    );
    await button('Save').focus();
    await press(tab, 'Enter');
    await button('Join both').waitFor();
    await button('Join both').focus();
    await press(tab, 'Enter');
    await button('Move Basket').waitFor();
    const {version} = await widgetsOf('ops');
    await button('Save').focus();
    await press(tab, 'Enter');
    await tab.waitForFunction((old) => document.querySelector('dashboard-widget').toJSON().version > old, version);
    const saved = await widgetsOf('ops');
    assert.equal(saved.widgets.find(({id}) => id === 'orders').title, 'Basket');
    assert.equal(saved.widgets.find(({id}) => id === 'revenue').position.w, 4);
    await tab.close();
  });
});
