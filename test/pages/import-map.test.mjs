import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {root} from '../../scripts/lib/project.mjs';
import {launch, open, shows} from './support/browser.mjs';
import {serve} from './support/site.mjs';

/** The packages as they are published; query-core isn't among them, since it needs a bundler. */
const IMPORTS = {
  'total-widgets': '/dist/index.js',
  'total-widgets/data': '/dist/data/index.js',
  'total-widgets/': '/dist/',
  lit: '/packages/lit/index.js',
  'lit/': '/packages/lit/',
  'lit-html': '/packages/lit-html/lit-html.js',
  'lit-html/': '/packages/lit-html/',
  'lit-element/lit-element.js': '/packages/lit-element/lit-element.js',
  '@lit/context': '/packages/@lit/context/index.js',
  '@lit/reactive-element': '/packages/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/packages/@lit/reactive-element/',
  'chart.js': '/packages/chart.js/dist/chart.js',
  '@kurkle/color': '/packages/@kurkle/color/dist/color.esm.js',
  'eventsource-parser': '/packages/eventsource-parser/dist/index.js',
  'eventsource-parser/stream': '/packages/eventsource-parser/dist/stream.js',
};

const page = (tags, body) => ({
  body: `<!doctype html><html lang="en"><title>A page</title>
<script type="importmap">${JSON.stringify({imports: IMPORTS})}</script>
<script type="module">${tags.map((tag) => `import 'total-widgets/elements/${tag}.js';`).join('\n')}</script>${body}</html>`,
});

const SALES = '[{"day": "Mon", "orders": 12}, {"day": "Tue", "orders": 19}]';
const PAGES = {
  '/live.html': page(['stat-widget'], '<stat-widget label="Users" data-source="/stat.json"></stat-widget>'),
  '/chart.html': page(
    ['chart-widget'],
    `<chart-widget label="Sales" x="day" y="orders" data='${SALES}'></chart-widget>`,
  ),
  '/stat.json': {body: '{"value": 4321}'},
};

describe('the modules without a bundler, through an import map', () => {
  let browser;
  let site;

  before(async () => {
    site = await serve(PAGES, {'/dist/': await freshDist(), '/packages/': `${root}node_modules/`});
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const visit = async (path, work) => {
    const {page: tab, seen} = await open(browser, site.address + path);
    try {
      await work(tab, seen);
      assert.deepEqual(seen.errors, []);
    } finally {
      await tab.close();
    }
  };

  it('read a source', () =>
    visit('/live.html', async (tab, {requests}) => {
      await shows(tab, 'stat-widget', '4,321');
      assert.ok(requests.some((address) => address.endsWith('/dist/data/reads.js')));
    }));

  it('draw a chart', () =>
    visit('/chart.html', async (tab) => {
      await tab.locator('chart-widget canvas').first().waitFor();
      await tab.waitForFunction(() => {
        const canvas = document.querySelector('chart-widget').shadowRoot.querySelector('canvas');
        return canvas
          .getContext('2d')
          .getImageData(0, 0, canvas.width, canvas.height)
          .data.some((value) => value > 0);
      });
    }));
});
