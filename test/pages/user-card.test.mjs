import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {halfOf} from './support/two-modes.mjs';
import {painted, settled, tabOf, visit} from './support/visit.mjs';

const MODES = ['Dumb mode', 'Connected mode'];

describe('SC-08 the user card, in both modes side by side', () => {
  let gallery;
  let browser;
  let tab;
  let page;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    tab = await tabOf(browser);
    ({page} = tab);
    await visit(tab, `${gallery.address}/scenes/user-card.html`);
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const half = (mode) => halfOf(page, mode);
  /** A tree without what the cards say: the shape that both modes must have. */
  const shape = (text) => text.replace(/"(?:[^"\\]|\\.)*"/g, '"…"').replace(/: [^\n]*$/gm, ': …');

  it('has no source in dumb mode, and one a card in connected mode', async () => {
    assert.deepEqual([await half(MODES[0]).sources(), await half(MODES[1]).sources()], [0, 2]);
    assert.match(await half(MODES[0]).tree(), /John Doe[\s\S]*john@example\.com/);
  });

  it('is the same picture for assistive technology in both', async () => {
    assert.equal(shape(await half(MODES[1]).tree()), shape(await half(MODES[0]).tree()));
  });

  it('becomes the other by one attribute, and comes back', async () => {
    const before = await half(MODES[0]).tree();
    await half(MODES[0]).toggle.click();
    await page.waitForFunction(
      () => document.querySelectorAll('two-modes-widget[heading="Dumb mode"] [data-state="ready"]').length === 2,
    );
    await settled(page);
    assert.equal(await half(MODES[0]).tree(), await half(MODES[1]).tree());
    await half(MODES[0]).toggle.click();
    await half(MODES[0]).stage.getByText('john@example.com').waitFor();
    await painted(page);
    assert.equal(await half(MODES[0]).tree(), before);
  });

  it('follows the changes of its user, who is edited elsewhere', async () => {
    await gallery.send('PATCH', '/users/1', {name: 'Ada Byron'});
    await half(MODES[1]).stage.getByRole('heading', {name: 'Ada Byron'}).waitFor();
    assert.doesNotMatch(await half(MODES[0]).tree(), /Ada Byron/);
    assert.deepEqual([...tab.seen.errors, ...tab.seen.lines], []);
  });
});
