import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {mkdtemp, rm, writeFile, copyFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {findElements} from '../../scripts/lib/project.mjs';
import {launch, open, shows} from './support/browser.mjs';
import {serve} from './support/site.mjs';

const page = (body, script = '<script type="module" src="/dist/total-widgets.js"></script>') => ({
  body: `<!doctype html><html lang="en"><title>A page</title>${script}${body}</html>`,
});
const ALL = '<script src="/dist/total-widgets.all.js"></script>';
const STAT = '<stat-widget label="Users" value="1234"></stat-widget>';

describe('the script tag', () => {
  let browser;
  let site;
  let dist;
  let tags;

  before(async () => {
    dist = await freshDist();
    tags = (await findElements()).map(({tag}) => tag);
    const one = tags.includes('button-widget')
      ? '<button-widget>Save</button-widget>'
      : '<heading-widget>Save</heading-widget>';
    const pages = {
      '/stat.html': page(STAT),
      '/one.html': page(one),
      '/plain.html': page('<p>Nothing of ours</p>'),
      '/live.html': page('<stat-widget label="Users" data-source="/stat.json"></stat-widget>'),
      '/stat.json': {body: '{"value": 4321}'},
      '/all.html': page(STAT, ALL),
      '/every.html': page(tags.map((tag) => `<${tag}></${tag}>`).join('\n')),
    };
    site = await serve(pages, {'/dist/': dist});
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
  const scripts = ({requests}) =>
    requests.filter((address) => address.endsWith('.js')).map((address) => address.split('/').pop());

  it('shows a widget from ten lines of HTML', () =>
    visit('/stat.html', async (tab, seen) => {
      await shows(tab, 'stat-widget', 'Users');
      await shows(tab, 'stat-widget', '1,234');
      assert.deepEqual(seen.console, []);
    }));

  it('fetches only the elements that are on the page', () =>
    visit('/stat.html', async (tab, seen) => {
      await shows(tab, 'stat-widget', 'Users');
      const others = scripts(seen).filter(
        (name) => /-(?:widget|provider)-/.test(name) && !/^(?:stat|icon)-widget-/.test(name),
      );
      assert.deepEqual(others, []);
    }));

  it('fetches no element for a page without one', () =>
    visit('/plain.html', async (tab, seen) => {
      await tab.waitForLoadState('networkidle');
      assert.deepEqual(scripts(seen), ['total-widgets.js']);
    }));

  it('shows a page with one button in at most four requests', () =>
    visit('/one.html', async (tab, seen) => {
      await tab.waitForFunction(() => document.querySelector(':not(:defined)') === null);
      await tab.waitForLoadState('networkidle');
      const asked = seen.requests.filter((address) => !address.endsWith('/favicon.ico'));
      assert.ok(asked.length <= 4, asked.join('\n'));
    }));

  it('fetches an element that comes later', () =>
    visit('/plain.html', async (tab) => {
      await tab.evaluate(() => {
        const element = document.createElement('stat-widget');
        Object.assign(element, {label: 'Late', value: 7});
        document.body.append(element);
      });
      await shows(tab, 'stat-widget', 'Late');
    }));

  it('fetches an element inside an open shadow root', () =>
    visit('/stat.html', async (tab) => {
      await tab.evaluate(() => {
        const host = document.createElement('div');
        host.attachShadow({mode: 'open'}).innerHTML = '<stat-widget label="Deep" value="8"></stat-widget>';
        document.body.append(host);
      });
      await shows(tab, 'div', 'Deep');
    }));

  it('shows data from a URL', () => visit('/live.html', (tab) => shows(tab, 'stat-widget', '4,321')));

  it('works as one classic file', () =>
    visit('/all.html', async (tab, seen) => {
      await shows(tab, 'stat-widget', '1,234');
      assert.deepEqual(scripts(seen), ['total-widgets.all.js']);
      assert.equal(await tab.evaluate(() => typeof window.TotalWidgets.defineWidget), 'function');
    }));

  it('shows static widgets from a file on disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'total-widgets-page-'));
    try {
      await copyFile(join(dist, 'total-widgets.all.js'), join(folder, 'all.js'));
      await writeFile(join(folder, 'page.html'), page(STAT, '<script src="all.js"></script>').body);
      const {page: tab, seen} = await open(browser, pathToFileURL(join(folder, 'page.html')).href);
      await shows(tab, 'stat-widget', '1,234');
      assert.deepEqual(seen.errors, []);
      assert.deepEqual(
        seen.requests.filter((address) => !address.startsWith('file:')),
        [],
      );
      await tab.close();
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  it('defines every element of the library', () =>
    visit('/every.html', (tab) => tab.waitForFunction(() => document.querySelector(':not(:defined)') === null)));

  it('F124 asks no other origin for anything', () =>
    visit('/every.html', async (tab, seen) => {
      await tab.waitForFunction(() => document.querySelector(':not(:defined)') === null);
      await tab.waitForLoadState('networkidle');
      assert.deepEqual(
        seen.requests.filter((address) => new URL(address).origin !== site.address),
        [],
      );
    }));

  it('publishes the right integrity value for each file', async () => {
    const {integrity} = await import('../../scripts/build/assets.mjs');
    const hashes = JSON.parse(await readFile(join(dist, 'sri.json'), 'utf8'));
    assert.ok('total-widgets.js' in hashes && 'total-widgets.all.js' in hashes);
    for (const [file, hash] of Object.entries(hashes))
      assert.equal(integrity(await readFile(join(dist, file))), hash, file);
  });
});
