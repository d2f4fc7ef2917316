import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {ringChecker} from './support/focus-ring.mjs';
import {galleryPaths, startGallery} from './support/gallery.mjs';
import {lookAtStops, skip, walk, walkBack} from './support/tab-walk.mjs';
import {tabPool, visit} from './support/visit.mjs';

const paths = await galleryPaths();

/** Two at a time: a page waits for its server and its frames more than it works. */
describe('the gallery by keyboard', {concurrency: 2}, () => {
  let gallery;
  let browser;
  let tabs;
  let look;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    tabs = tabPool(browser, {viewport: {width: 1280, height: 720}});
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
        await visit(tab, gallery.address + path);
      });
      after(() => tabs.giveBack(tab));

      it('AX-43 skips to the main content by its first stop', async () => {
        assert.deepEqual(await skip(page), {words: 'Skip to main content', reached: 'main'});
      });

      it('AX-13 AX-14 reaches everything by Tab, in order, visibly', async () => {
        // The gallery's own frame is the same on each page, and is gone through on the first.
        const whole = path === '/index.html' || (await page.locator('gallery-nav-widget').count()) === 0;
        const {names, faults} = await walk(page, {whole});
        assert.ok(names.length > 2, names.join(', '));
        assert.deepEqual(faults, []);
      });

      it('AX-13 AX-14 goes the same way back', async () => assert.deepEqual(await walkBack(page), []));

      it('AX-15 shows a ring around what has the focus', async () =>
        assert.deepEqual(
          await lookAtStops(
            page,
            Object.assign((kind) => look(page, kind), {knows: look.knows}),
          ),
          [],
        ));
    });
  }
});
