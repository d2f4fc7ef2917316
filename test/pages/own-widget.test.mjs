import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {root} from '../../scripts/lib/project.mjs';
import {launch, open, shows} from './support/browser.mjs';
import {serve} from './support/site.mjs';

const MARK = '<!-- test: own-widget -->';
const PAGE = `<!doctype html><html lang="en"><title>A page</title><script type="module" src="/own.js"></script>
<goal-widget id="dumb" label="Orders" value="30" target="50"></goal-widget>
<goal-widget id="connected" label="Orders" data-source="/goal.json"></goal-widget></html>`;

describe("a stranger's own widget", () => {
  let browser;
  let site;

  before(async () => {
    const dist = await freshDist();
    const bundled = await build({
      entryPoints: [`${root}demo/own-widget.js`],
      alias: {'total-widgets': `${dist}/index.js`},
      bundle: true,
      format: 'esm',
      write: false,
    });
    const pages = {
      '/own.html': {body: PAGE},
      '/own.js': {body: bundled.outputFiles[0].text},
      '/goal.json': {body: '{"value": 30, "target": 50}'},
    };
    site = await serve(pages, {});
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('has both modes, from the published entry and without a build of ours', async () => {
    const {page, seen} = await open(browser, `${site.address}/own.html`);
    await shows(page, '#dumb', 'Orders: 30 of 50');
    await shows(page, '#connected', 'Orders: 30 of 50');
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
    await page.close();
  });

  it('is what the readme shows', async () => {
    const readme = await readFile(`${root}README.md`, 'utf8');
    const [, after = ''] = readme.split(MARK);
    const shown = /^\s*```(?:js|javascript)\n([\s\S]*?)```/.exec(after)?.[1];
    assert.equal(shown?.trim(), (await readFile(`${root}demo/own-widget.js`, 'utf8')).trim());
  });
});
