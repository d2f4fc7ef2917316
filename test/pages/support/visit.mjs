// Opening a page of the gallery, waiting until it has settled, and what must be true of each.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {installProbes} from './probes.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Longest wait for a condition; a slow machine needs a part of it. */
export const PATIENCE = 20_000;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const EXTRA = [
  'label-content-name-mismatch',
  'scrollable-region-focusable',
  'nested-interactive',
  'target-size',
  'css-orientation-lock',
];

/** A tab for the gallery with what it said and asked for. */
export async function tabOf(browser, options = {}) {
  const context = await browser.newContext({
    viewport: {width: 1440, height: 900},
    reducedMotion: 'reduce',
    locale: 'en-GB',
    colorScheme: 'light',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const seen = {requests: [], failed: [], lines: [], errors: []};
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A stream that gives way to one with more topics, or a read that a newer one overtakes, is taken back by the page.
    const isTakenBack = reason === 'net::ERR_ABORTED' && request.resourceType() === 'fetch';
    if (!isTakenBack) seen.failed.push(`${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.failed.push(`${response.url()} ${response.status()}`);
  });
  page.on('console', (message) => seen.lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.errors.push(error.message));
  await page.addInitScript(installProbes);
  return {page, seen, close: () => context.close()};
}

/** Goes to a page and waits until every element is defined and none is on its way any more. */
export async function visit(tab, address) {
  // What the page before had open ends here, and is not the next one's.
  await tab.page.goto('about:blank');
  for (const list of Object.values(tab.seen)) list.length = 0;
  await tab.page.goto(address, {waitUntil: 'load'});
  await settled(tab.page);
  // What has come may bring more with it.
  await painted(tab.page);
  await settled(tab.page);
}

/** Waits until nothing on the page is loading; what an example shows as loading on purpose may stay so. */
export async function settled(page) {
  try {
    await page.waitForFunction(() => window.probes?.pending().length === 0);
  } catch {
    assert.fail(`${page.url()} never settled: ${(await page.evaluate(() => window.probes.pending())).join(', ')}`);
  }
}

/** What axe finds wrong on the page, one readable line each. */
export async function axeFaults(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async ({tags, extra}) => {
      const results = await window.axe.run(document, {
        runOnly: {type: 'tag', values: tags},
        rules: Object.fromEntries(extra.map((id) => [id, {enabled: true}])),
        resultTypes: ['violations'],
        // A frame has a page of its own, which is looked at as such.
        iframes: false,
      });
      // Of a skip link axe looks for the target in the document alone, and doesn't find one beside it in a shadow root.
      const isSkip = (id, {target}) => id === 'region' && target.flat().at(-1).startsWith('.skip');
      return results.violations.flatMap(({id, nodes}) =>
        nodes
          .filter((node) => !isSkip(id, node))
          .map(({target, failureSummary}) => `${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`),
      );
    },
    {tags: TAGS, extra: EXTRA},
  );
}

/** Asserts that a page said nothing, asked only its own server, and got an answer each time. */
export function assertClean({page, seen}) {
  const {origin} = new URL(page.url());
  const foreign = seen.requests.filter((url) => !/^(?:data|blob):/.test(url) && new URL(url).origin !== origin);
  assert.deepEqual({...seen, requests: foreign}, {requests: [], failed: [], lines: [], errors: []});
}

/** Waits until the page has painted what was changed, and no colour is on its way any more. */
export async function painted(page) {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
}
