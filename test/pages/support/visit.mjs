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

/** What the gallery puts around the examples of each widget. */
const FRAME = ['gallery-nav-widget', 'reference-widget'];

/** What each page has asked for since it was visited: all of it, and what has no answer yet. */
const requestsOf = new WeakMap();
const none = () => ({all: new WeakSet(), underWay: new Set()});

const isStream = (request) => request.headers().accept?.includes('text/event-stream');

/** Keeps count of the requests of a page. */
function watchRequests(page, seen) {
  requestsOf.set(page, none());
  page.on('request', (request) => {
    const {all, underWay} = requestsOf.get(page);
    seen.requests.push(request.url());
    all.add(request);
    // An event stream has no answer that ends.
    if (!isStream(request)) underWay.add(request);
  });
  page.on('requestfinished', (request) => requestsOf.get(page).underWay.delete(request));
  page.on('requestfailed', (request) => {
    const {all, underWay} = requestsOf.get(page);
    underWay.delete(request);
    const reason = request.failure()?.errorText;
    // An event stream can't change its topics: it ends when one with more of them has taken its place. Of a video the
    // browser reads as much as it wants.
    const mayEnd = isStream(request) || request.resourceType() === 'media';
    // What the page before had open ended with it.
    if (all.has(request) && !(mayEnd && reason === 'net::ERR_ABORTED')) seen.failed.push(`${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.failed.push(`${response.url()} ${response.status()}`);
  });
}

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
  watchRequests(page, seen);
  page.on('console', (message) => seen.lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.errors.push(error.message));
  await page.addInitScript(installProbes);
  const tab = {page, seen, crashed: false, close: () => context.close()};
  page.on('crash', () => (tab.crashed = true));
  return tab;
}

/** Tabs that pages which are looked at side by side take and give back. */
export function tabPool(browser, options) {
  const free = [];
  return {
    take: async () => free.pop() ?? tabOf(browser, options),
    // One that has crashed fails its own page alone.
    giveBack: (tab) => tab && !tab.crashed && free.push(tab),
  };
}

/** Goes to a page and waits until every element is defined and none is on its way any more. */
export async function visit(tab, address) {
  await tab.page.goto('about:blank');
  requestsOf.set(tab.page, none());
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
    const asked = [...requestsOf.get(page).underWay].map((request) => request.url());
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

const runAxe = async ({tags, extra, fragment, known}) => {
  // Taken off for as long as it takes: what axe is told to leave out it reads all the same.
  const away = known.flatMap((selector) => [...document.querySelectorAll(selector)]);
  const places = away.map(() => document.createComment(''));
  away.forEach((element, index) => element.replaceWith(places[index]));
  // A frame that shows a part of a page is none without a heading, or without a main landmark to be in.
  const isPart = window !== top && !window.probes.all().some(({localName}) => localName === 'main');
  const off = (ids, enabled) => Object.fromEntries(ids.map((id) => [id, {enabled}]));
  const results = await window.axe.run(
    {include: [document.documentElement]},
    {
      runOnly: {type: 'tag', values: tags},
      rules: {...off(extra, true), ...(isPart && off(fragment, false))},
      resultTypes: ['violations'],
      elementRef: true,
      // Each frame is asked by itself.
      iframes: false,
    },
  );
  places.forEach((place, index) => place.replaceWith(away[index]));
  // Of a skip link axe looks for the target in the document alone, and doesn't find one beside it in a shadow root.
  const isSkip = (id, {element}) => id === 'region' && element?.matches('[part~="skip"]');
  return results.violations.flatMap(({id, nodes}) =>
    nodes
      .filter((node) => !isSkip(id, node))
      .map(({target, failureSummary}) => `${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
};

/** What axe finds wrong on the page, or in its own part of it, and in each frame of it, one readable line each. */
export async function axeFaults(page, whole = true) {
  for (const frame of page.frames()) if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe);
  return inAllFrames(page, runAxe, {
    tags: TAGS,
    extra: EXTRA,
    fragment: FRAGMENT,
    known: whole ? [] : FRAME,
  });
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
