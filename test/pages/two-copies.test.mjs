import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {launch, open, shows} from './support/browser.mjs';
import {serve} from './support/site.mjs';

const body = (...scripts) => ({
  body: `<!doctype html><html lang="en"><title>Two</title>${scripts.join('')}
<stat-widget label="Users" value="1234"></stat-widget></html>`,
});
const CLASSIC = '<script src="/dist/total-widgets.all.js"></script>';
const OLDER = '<script src="/older.js"></script>';
const MODULE = '<script type="module" src="/dist/total-widgets.js"></script>';

describe('F122 two copies of the library on one page', () => {
  let browser;
  let site;

  before(async () => {
    const dist = await freshDist();
    const {version} = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    const older = (await readFile(`${dist}total-widgets.all.js`, 'utf8')).replaceAll(version, '0.0.9');
    const pages = {
      '/same.html': body(CLASSIC, MODULE),
      '/other.html': body(OLDER, CLASSIC),
      '/older.js': {body: older},
    };
    site = await serve(pages, {'/dist/': dist});
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const warningsOf = async (path) => {
    const {page: tab, seen} = await open(browser, site.address + path);
    await shows(tab, 'stat-widget', '1,234');
    await tab.waitForLoadState('networkidle');
    assert.deepEqual(seen.errors, []);
    await tab.close();
    return seen.console.filter((line) => line.startsWith('warning:'));
  };

  it('F122 works without a word when both are the same version', async () => {
    assert.deepEqual(await warningsOf('/same.html'), []);
  });

  it('F122 works with one warning when the versions differ', async () => {
    const warnings = await warningsOf('/other.html');
    assert.equal(warnings.length, 1, warnings.join('\n'));
    assert.match(warnings[0], /0\.0\.9/);
  });
});
