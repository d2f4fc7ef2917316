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

/** What a whole page must have, and a part of one has not. */
const FRAGMENT = ['region', 'landmark-one-main', 'page-has-heading-one'];

/** What a page has asked for and has no answer to yet; an event stream has none that ends. */
const underWay = new WeakMap();

const isStream = (request) => request.headers().accept?.includes('text/event-stream');

/** A tab for the gallery with what its page said and asked for. */
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
  const asked = new Set();
  underWay.set(page, asked);
  page.on('request', (request) => {
    seen.requests.push(request.url());
    if (!isStream(request)) asked.add(request);
  });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => {
    asked.delete(request);
    seen.failed.push(`${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.failed.push(`${response.url()} ${response.status()}`);
  });
  page.on('console', (message) => seen.lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.errors.push(error.message));
  await page.addInitScript(installProbes);
  return {page, seen, close: () => context.close()};
}

/** Tabs that pages which are looked at side by side take and give back. */
export function tabPool(browser, options) {
  const free = [];
  return {
    take: async () => free.pop() ?? tabOf(browser, options),
    giveBack: (tab) => free.push(tab),
  };
}

/** Goes to a page and waits until every element is defined and none is on its way any more. */
export async function visit(tab, address) {
  // What the page before had open ends here, and is not the next one's.
  await tab.page.goto('about:blank');
  for (const list of Object.values(tab.seen)) list.length = 0;
  await tab.page.goto(address, {waitUntil: 'load'});
  await settled(tab.page);
}

/** Waits until nothing on the page is loading; what an example shows as loading on purpose may stay so. */
export async function settled(page) {
  const end = Date.now() + PATIENCE;
  // A request that a page has just made is heard of a moment later, so it has to be still twice.
  for (let still = 0; still < 2;) {
    await painted(page);
    const asked = [...underWay.get(page)].map((request) => request.url());
    const left = [...asked, ...(await page.evaluate(() => window.probes.pending()))];
    still = left.length === 0 ? still + 1 : 0;
    if (Date.now() > end) assert.deepEqual(left, [], `${page.url()} never settled`);
  }
}

/** Asks the page, and each page that is framed in it; gives the answers of all, those of frames with their address. */
export async function inAllFrames(page, ask, given) {
  const answers = page.frames().map(async (frame) => {
    const lines = await frame.evaluate(ask, given);
    const {pathname, search} = new URL(frame.url());
    return frame === page.mainFrame() ? lines : lines.map((line) => `${pathname}${search}: ${line}`);
  });
  return (await Promise.all(answers)).flat();
}

const runAxe = async ({tags, extra, fragment}) => {
  // A frame that shows a part of a page is none without a heading, or without a main landmark to be in.
  const isPart = window !== top && !window.probes.all().some(({localName}) => localName === 'main');
  const off = (ids, enabled) => Object.fromEntries(ids.map((id) => [id, {enabled}]));
  const results = await window.axe.run(document, {
    runOnly: {type: 'tag', values: tags},
    rules: {...off(extra, true), ...(isPart && off(fragment, false))},
    resultTypes: ['violations'],
    elementRef: true,
    // Each frame is asked by itself.
    iframes: false,
  });
  // Of a skip link axe looks for the target in the document alone, and doesn't find one beside it in a shadow root.
  const isSkip = (id, {element}) => id === 'region' && element?.matches('[part~="skip"]');
  return results.violations.flatMap(({id, nodes}) =>
    nodes
      .filter((node) => !isSkip(id, node))
      .map(({target, failureSummary}) => `${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
};

/** What axe finds wrong on the page, and in each frame of it, one readable line each. */
export async function axeFaults(page) {
  for (const frame of page.frames()) if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe);
  return inAllFrames(page, runAxe, {tags: TAGS, extra: EXTRA, fragment: FRAGMENT});
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
