import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {root} from '../../scripts/lib/project.mjs';
import {launch, open, shows} from './support/browser.mjs';
import {serve} from './support/site.mjs';

const MARK = '<!-- test: ten-lines -->';
const FRAME = '<!-- test: admin-frame -->';

/** The first block of HTML after a mark, as a reader would copy it. */
async function block(mark) {
  const [, after = ''] = (await readFile(`${root}README.md`, 'utf8')).split(mark);
  return /^\s*```html\n([\s\S]*?)```/.exec(after)?.[1] ?? '';
}

/** Serves a block of the readme as a page beside the built files, for as long as the tests of a group run. */
function siteOf(mark) {
  let browser;
  let site;
  before(async () => {
    site = await serve({'/index.html': {body: await block(mark)}}, {'/': await freshDist()});
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    address: () => site.address,
    visit: (at = '') => open(browser, `${site.address}/index.html${at}`),
  };
}

describe('the ten lines of the readme, beside the built files on a plain server', () => {
  const site = siteOf(MARK);
  let tab;
  let seen;

  before(async () => ({page: tab, seen} = await site.visit()));

  it('are ten lines', async () => assert.equal((await block(MARK)).trim().split('\n').length, 10));

  it('show figures', async () => {
    await shows(tab, 'stat-widget >> nth=0', '1,234');
    await shows(tab, 'stat-widget >> nth=1', '48,210.5');
  });

  it('show a chart with its bars', async () => {
    await tab.locator('chart-widget canvas').first().waitFor();
    await tab.waitForFunction(() => {
      const canvas = document.querySelector('chart-widget').shadowRoot.querySelector('canvas');
      // Read off a copy: the browser warns of what reads a canvas itself again and again.
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {willReadFrequently: true});
      copy.drawImage(canvas, 0, 0);
      return copy.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0);
    });
  });

  it('show a table', async () => {
    await tab.getByRole('table', {name: 'People'}).waitFor();
    for (const name of ['Ada', 'admin', 'Grace', 'user'])
      await tab
        .getByRole('cell', {name, exact: true})
        .or(tab.getByRole('rowheader', {name, exact: true}))
        .waitFor();
  });

  it('say nothing on the console and ask no other origin', () => {
    assert.deepEqual([seen.errors, seen.console], [[], []]);
    assert.deepEqual(
      seen.requests.filter((address) => new URL(address).origin !== site.address()),
      [],
    );
  });
});

describe('the frame of an admin page in the readme', () => {
  const site = siteOf(FRAME);
  let tab;
  let seen;

  before(async () => ({page: tab, seen} = await site.visit('#/users')));

  it('has a navigation that follows the address', async () => {
    await tab.locator('a[aria-current="page"]', {hasText: 'Users'}).waitFor();
    await tab.getByRole('link', {name: 'Dashboard'}).click();
    await tab.locator('a[aria-current="page"]', {hasText: 'Dashboard'}).waitFor();
  });

  it('has a heading, a figure and somebody who is signed in', async () => {
    await tab.getByRole('heading', {name: 'Dashboard', level: 1}).waitFor();
    await shows(tab, 'stat-widget', '1,234');
    await tab.getByRole('button', {name: /Ada Lovelace/}).waitFor();
  });

  it('tells the page of its button', async () => {
    await tab.evaluate(() => {
      document.addEventListener('action', (event) => {
        event.preventDefault();
        globalThis.told = Object.keys(event.detail).includes('ids') && event.detail.name;
      });
    });
    await tab.getByRole('button', {name: 'Export'}).click();
    await tab.waitForFunction(() => globalThis.told === 'export');
  });

  it('says nothing on the console', () => assert.deepEqual([seen.errors, seen.console], [[], []]));

  it('P-02 is counted by ?widgets-debug=raw-html, which draws nothing', async () => {
    const counted = await site.visit('?widgets-debug=raw-html');
    await counted.page.getByRole('heading', {name: 'Dashboard', level: 1}).waitFor();
    if (counted.seen.console.length === 0) await counted.page.waitForEvent('console');
    assert.match(counted.seen.console.join(), /0 raw tags/);
    const isDrawn = () => [...document.querySelectorAll('*')].some((one) => one.shadowRoot?.querySelector('.debug'));
    assert.equal(await counted.page.evaluate(isDrawn), false);
  });
});

describe('D-21 which transport to choose', () => {
  const ROWS = [
    ...['Browser direct', 'Latency', 'Complexity', 'Set-up', 'Bidirectional', 'Reconnection', 'Authentication', 'CORS'],
    ...['Open connections', 'Choose it'],
  ];
  const KINDS = ['Webhooks', 'Server-sent events', 'GraphQL subscriptions', 'WebSocket', 'Polling'];
  const cells = (line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1);

  it('is compared row by row, each with a word on each, and with advice on where to begin', async () => {
    const [, text = ''] = (await readFile(`${root}src/relay/README.md`, 'utf8')).split('## Which transport\n');
    const lines = text.split('\n').filter((line) => line.startsWith('|'));
    const [head, , ...rows] = lines.map(cells);
    assert.deepEqual(head.slice(1), KINDS);
    const names = rows.map(([name]) => name);
    assert.deepEqual(
      ROWS.filter((name) => !names.includes(name)),
      [],
    );
    for (const [name, ...each] of rows)
      assert.ok(each.length === KINDS.length && each.every((cell) => cell !== ''), `${name} says nothing of one`);
    assert.match(text, /Begin with [\s\S]*Go over to [\s\S]*Take a WebSocket when/);
  });

  it('is found from the readme and from the providers', async () => {
    for (const [page, link] of [
      ['README.md', 'src/relay/README.md#which-transport'],
      ['src/providers/README.md', '../relay/README.md#which-transport'],
    ])
      assert.ok((await readFile(root + page, 'utf8')).includes(`(${link})`), page);
  });
});
