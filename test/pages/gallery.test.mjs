import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {ringChecker} from './support/focus-ring.mjs';
import {galleryPaths, startGallery} from './support/gallery.mjs';
import {interactiveNodes, nameFaults} from './support/names.mjs';
import {lookAtStops, skip, walk, walkBack} from './support/tab-walk.mjs';
import {assertClean, axeFaults, inAllFrames, painted, settled, tabPool, visit} from './support/visit.mjs';

const USUAL = {width: 1280, height: 720};
const WIDE = {width: 1440, height: 900};
const NARROW = {width: 320, height: 640};
const paths = await galleryPaths();

/** Landmarks and headings as a reader finds them. */
const outline = (page) =>
  page.evaluate(() => {
    const shown = window.probes.all().filter((element) => window.probes.isShown(element));
    const of = (selector) => shown.filter((element) => element.matches(selector));
    return {
      mains: of('main, [role="main"]').length,
      h1: of('h1').map((element) => element.innerText.trim() || element.textContent.trim()),
      skip: of('[part="skip"]').length,
    };
  });

/** What is around the examples is the same on each page: it is gone through on the first, and beside the largest widget. */
const isWhole = async (page, path) =>
  ['/index.html', '/widget.html?tag=table-widget'].includes(path) ||
  (await page.locator('gallery-nav-widget').count()) === 0;

const overflow = () => window.probes.overflow();
/** Sets an attribute or a rule of the root of the page and of its frames. */
const direct = (dir) => {
  document.documentElement.dir = dir;
  return [];
};
const enlarge = (size) => {
  document.documentElement.style.setProperty('font-size', size);
  return [];
};

/** Four pages are looked at side by side: some work while others wait. Each is visited once: that is what costs. */
describe('every page of the gallery', {concurrency: 4}, () => {
  let gallery;
  let browser;
  let tabs;
  let look;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    tabs = tabPool(browser);
    const helper = browser.newPage();
    look = ringChecker(() => helper);
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  for (const path of paths) {
    describe(path, {concurrency: 1}, () => {
      let tab;
      let page;

      before(async () => {
        tab = await tabs.take();
        ({page} = tab);
        await page.setViewportSize(USUAL);
        await page.emulateMedia({colorScheme: 'light'});
        await visit(tab, gallery.address + path);
      });
      after(() => tabs.giveBack(tab));

      it('AX-43 skips to the main content by its first stop', async () => {
        assert.deepEqual(await skip(page), {words: 'Skip to main content', reached: 'main'});
      });

      it('AX-13 AX-14 reaches everything by Tab, in order, visibly', async () => {
        const {names, faults} = await walk(page, {whole: await isWhole(page, path)});
        assert.ok(names.length > 2, names.join(', '));
        assert.deepEqual(faults, []);
      });

      it('AX-13 AX-14 goes the same way back', async () => assert.deepEqual(await walkBack(page), []));

      it('AX-15 shows a ring around what has the focus', async () => {
        assert.deepEqual(await lookAtStops(page, look), []);
        await page.evaluate(() => window.probes.focused()?.blur());
        await page.setViewportSize(WIDE);
        await settled(page);
      });

      it('AX-43 has one main, one h1, a title of its own and a skip link', async () => {
        const {mains, h1, skip} = await outline(page);
        assert.equal(mains, 1);
        assert.equal(h1.length, 1, h1.join(', '));
        assert.equal(skip, 1);
        assert.match(await page.title(), /Total Widgets$/);
      });

      it('AX-18 names each control, differently where they stand together', async () => {
        const [own, ...framed] = await interactiveNodes(page);
        assert.ok(own.length > 2);
        assert.deepEqual([own, ...framed].flatMap(nameFaults), []);
      });

      it('AX-01 AX-08 passes axe in light', async () =>
        assert.deepEqual(await axeFaults(page, await isWhole(page, path)), []));

      it('AX-02 AX-05 passes axe in dark, from right to left, without scrolling sideways', async () => {
        await page.emulateMedia({colorScheme: 'dark'});
        await inAllFrames(page, direct, 'rtl');
        await painted(page);
        assert.equal(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), true);
        assert.deepEqual(await inAllFrames(page, overflow), []);
        assert.deepEqual(await axeFaults(page, await isWhole(page, path)), []);
      });

      it('AX-05 has its sidebar at the right when it reads from right to left', async () => {
        const sides = await page.evaluate(() => {
          const [aside] = window.probes.all().filter((element) => element.matches('aside, [part~="sidebar"]'));
          return aside && [aside.getBoundingClientRect().right, document.documentElement.clientWidth];
        });
        if (sides) assert.equal(Math.round(sides[0]), sides[1]);
        await inAllFrames(page, direct, '');
        await page.emulateMedia({colorScheme: 'light'});
      });

      it('AX-06 fits 320 pixels', async () => {
        await page.setViewportSize(NARROW);
        await settled(page);
        assert.deepEqual(await page.evaluate(overflow), []);
        const frame = await page.evaluate(() => document.querySelector('iframe')?.offsetWidth);
        if (frame) {
          await page.setViewportSize({...NARROW, width: 2 * NARROW.width - frame});
          await settled(page);
          assert.deepEqual(await inAllFrames(page, overflow), []);
        }
        await page.setViewportSize(WIDE);
      });

      it('AX-07 can have text of 200 %', async () => {
        const size = () =>
          page.evaluate(() => {
            const h1 = window.probes.all().find(({localName}) => localName === 'h1');
            return Number.parseFloat(getComputedStyle(h1).fontSize);
          });
        const before = await size();
        await inAllFrames(page, enlarge, '200%');
        await settled(page);
        assert.ok((await size()) >= before * 1.9, `${before} became ${await size()}`);
        assert.deepEqual(await inAllFrames(page, overflow), []);
        assert.deepEqual(await inAllFrames(page, () => window.probes.cut()), []);
      });

      it('F124 says nothing on the console, asks nobody else, and every request is answered', () => assertClean(tab));
    });
  }
});
