import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
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

  const stage = (mode) => page.locator(`two-modes-widget[heading="${mode}"] > flex-widget`);
  const toggle = (mode) => page.locator(`two-modes-widget[heading="${mode}"]`).getByRole('switch');
  const tree = (mode) => stage(mode).ariaSnapshot();
  /** A tree without what the cards say: the shape that both modes must have. */
  const shape = (text) => text.replace(/"(?:[^"\\]|\\.)*"/g, '"…"').replace(/: [^\n]*$/gm, ': …');
  const sources = (mode) => stage(mode).evaluate((element) => element.querySelectorAll('[data-source]').length);

  it('has no source in dumb mode, and one a card in connected mode', async () => {
    assert.deepEqual([await sources(MODES[0]), await sources(MODES[1])], [0, 2]);
    assert.match(await tree(MODES[0]), /John Doe[\s\S]*john@example\.com/);
  });

  it('is the same picture for assistive technology in both', async () => {
    assert.equal(shape(await tree(MODES[1])), shape(await tree(MODES[0])));
  });

  it('becomes the other by one attribute, and comes back', async () => {
    const before = await tree(MODES[0]);
    await toggle(MODES[0]).click();
    await page.waitForFunction(
      () => document.querySelectorAll('two-modes-widget[heading="Dumb mode"] [data-state="ready"]').length === 2,
    );
    await settled(page);
    assert.equal(await tree(MODES[0]), await tree(MODES[1]));
    await toggle(MODES[0]).click();
    await stage(MODES[0]).getByText('john@example.com').waitFor();
    await painted(page);
    assert.equal(await tree(MODES[0]), before);
  });

  it('follows the changes of its user, who is edited elsewhere', async () => {
    await gallery.send('PATCH', '/users/1', {name: 'Ada Byron'});
    await stage(MODES[1]).getByRole('heading', {name: 'Ada Byron'}).waitFor();
    assert.doesNotMatch(await tree(MODES[0]), /Ada Byron/);
    assert.deepEqual([...tab.seen.errors, ...tab.seen.lines], []);
  });
});
