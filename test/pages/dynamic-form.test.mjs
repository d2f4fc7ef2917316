import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {keyboardOf} from './support/keyboard.mjs';
import {tabOf, visit} from './support/visit.mjs';

describe('SC-07 a form of blocks of several kinds, by keyboard alone', () => {
  let gallery;
  let browser;
  let tab;
  let page;
  let keys;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    tab = await tabOf(browser);
    ({page} = tab);
    keys = keyboardOf(page);
    await visit(tab, `${gallery.address}/scenes/dynamic-form.html`);
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const row = (number, count) => page.getByRole('group', {name: `Item ${number} of ${count}`, exact: true});
  /** The kinds of the rows and what stands in them, in the order of the page. */
  const blocks = () => page.evaluate(() => document.querySelector('form-widget').values.content);
  const blocksAre = async (wanted) => {
    await page.waitForFunction(
      (text) => JSON.stringify(document.querySelector('form-widget').values.content) === text,
      JSON.stringify(wanted),
    );
    assert.deepEqual(await blocks(), wanted);
  };
  /** Goes on to the control of that name that comes after the one that has the focus. */
  const goOn = async (name, key = 'Tab') => {
    await keys.press(key);
    await keys.goTo(name, key);
  };
  const write = async (name, text) => {
    await keys.goTo(name);
    await page.keyboard.type(text);
  };

  it('has rows added by their kinds, each with its own fields, where the focus goes', async () => {
    await keys.skip();
    await write('Title', 'How to sit');
    await keys.pick('Category', 'Chairs');
    await keys.goTo('Text block');
    await keys.press('Enter');
    await keys.isAt('Kind of block');
    await write('Text', 'Upright.');
    await keys.goTo('Image');
    await keys.press('Enter');
    await keys.isAt('Kind of block');
    await write('Address of the image', 'https://example.com/chair.png');
    await write('What it shows', 'A chair');
    await blocksAre([
      {_union_type: 'text_block', text: 'Upright.'},
      {_union_type: 'image', url: 'https://example.com/chair.png', alt_text: 'A chair'},
    ]);
  });

  it('has one more added by a button of a special name, whose kind is chosen then', async () => {
    await keys.goTo('Add a block');
    await keys.press('Enter');
    await row(3, 3).waitFor();
    await keys.goTo('Remove item 3', 'Shift+Tab');
    await keys.goTo('Kind of block', 'Shift+Tab');
    await page.keyboard.type('V');
    await page.locator('[label="Code to embed"]').waitFor();
    await write('Code to embed', 'chair-42');
    assert.deepEqual((await blocks()).at(-1), {_union_type: 'video', embed_code: 'chair-42'});
  });

  it('has the kind of a row changed, and with it its fields', async () => {
    await keys.goTo('Remove item 2', 'Shift+Tab');
    await keys.goTo('Kind of block', 'Shift+Tab');
    await page.keyboard.type('T');
    await goOn('Text');
    await page.keyboard.type('With both feet on the floor.');
    const [, second] = await blocks();
    assert.deepEqual([second._union_type, second.text], ['text_block', 'With both feet on the floor.']);
    assert.equal(await page.locator('[label="Address of the image"]').count(), 0);
  });

  it('has its rows sorted and one dropped, and the focus stays near', async () => {
    await keys.goTo('Move item 3 up');
    await keys.press('Enter');
    await keys.isAt('Move item 2 up');
    await keys.press('Enter');
    await keys.isAt('Move item 1 down');
    await keys.goTo('Remove item 2');
    await keys.press('Enter');
    await row(2, 2).waitFor();
    await keys.isAt('Remove item 2');
    assert.deepEqual(
      (await blocks()).map((block) => block.embed_code ?? block.text),
      ['chair-42', 'With both feet on the floor.'],
    );
  });

  it('is not sent while something is missing in a row, and leads to it', async () => {
    await keys.goTo('Image');
    await keys.press('Enter');
    await keys.isAt('Kind of block');
    await write('Address of the image', '/chair.png');
    await write('Tags', 'posture');
    await keys.press('Enter');
    await keys.goTo('Publish');
    await keys.press('Enter');
    await page.getByText('One field needs another look').waitFor();
    await keys.press('Tab');
    assert.match(await keys.focused(), /^What it shows: /);
    await keys.press('Enter');
    await keys.isAt('What it shows');
    await page.keyboard.type('A better chair');
  });

  it('is stored as it stands, once, and begins anew', async () => {
    await keys.goTo('Publish');
    await keys.press('Enter', 'Enter');
    await page.locator('toast-widget').getByText('Post created').waitFor();
    const {data} = await gallery.send('GET', '/posts?search=How to sit');
    const [{title, category, tags, content}] = data;
    assert.deepEqual(
      {count: data.length, title, category, tags, content},
      {
        ...{count: 1, title: 'How to sit', category: 'Chairs', tags: ['posture']},
        content: [
          {_union_type: 'video', embed_code: 'chair-42'},
          {_union_type: 'text_block', text: 'With both feet on the floor.'},
          {_union_type: 'image', url: '/chair.png', alt_text: 'A better chair'},
        ],
      },
    );
    await page.waitForFunction(() => document.querySelector('form-widget').values.content.length === 0);
    assert.equal(await page.getByLabel('Title').inputValue(), '');
    assert.deepEqual([tab.seen.errors, tab.seen.lines], [[], []]);
  });
});
