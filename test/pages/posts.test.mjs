import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './support/browser.mjs';
import {startGallery} from './support/gallery.mjs';
import {tabOf, visit} from './support/visit.mjs';

describe('SC-09 publishing a post and categorizing several, by keyboard alone', () => {
  let gallery;
  let browser;
  let page;

  before(async () => {
    gallery = await startGallery();
    browser = await launch();
    const tab = await tabOf(browser);
    ({page} = tab);
    await visit(tab, `${gallery.address}/scenes/posts.html`);
  });
  after(async () => {
    await browser?.close();
    await gallery?.close();
  });

  /** What a screen reader calls the control that has the focus. */
  const name = () =>
    page.evaluate(() => {
      const inner = window.probes.focused();
      return inner?.getAttribute('aria-label') || inner?.getRootNode().host?.label || inner?.innerText.trim();
    });
  const goTo = async (wanted, key = 'Tab') => {
    for (let stop = 0; stop < 80; stop++) {
      if ((await name()) === wanted) return;
      await page.keyboard.press(key);
    }
    assert.fail(`${key} never comes to ${wanted}`);
  };
  const statuses = (wanted) =>
    page.waitForFunction((text) => {
      const badges = window.probes.all().filter((element) => element.matches('tbody badge-widget'));
      return badges.length > 0 && badges.every(({label}) => label === text);
    }, wanted);

  it('publishes one post, once that is confirmed, and the table shows it', async () => {
    assert.equal((await gallery.send('GET', '/posts/4')).data.status, 'draft');
    await page.locator('card-widget').getByText('What quiet keyboards sound like').waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await name(), 'Skip to main content');
    await page.keyboard.press('Enter');
    await goTo('Publish');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').getByText('Are you sure you want to publish this post?').waitFor();
    await page.keyboard.press('Tab');
    await goTo('Publish', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('toast-widget').getByText('Post published').waitFor();
    assert.equal((await gallery.send('GET', '/posts/4')).data.status, 'published');
  });

  it('asks the server for what is filtered by, and keeps it in the address', async () => {
    await goTo('Status');
    await page.keyboard.type('dr');
    await statuses('Draft');
    assert.equal(new URL(page.url()).searchParams.get('posts.filter[status]'), 'draft');
    const {total} = await gallery.send('GET', '/posts?page[size]=1&filter[status]=draft');
    await page.locator('filter-bar-widget').getByText(`${total} results`).waitFor();
  });

  it('puts the selected posts into a category, which it asks for first', async () => {
    const {data} = await gallery.send('GET', '/posts?page[size]=2&filter[status]=draft');
    await goTo(`Select ${data[0].title}`);
    await page.keyboard.press('Space');
    await goTo(`Select ${data[1].title}`);
    await page.keyboard.press('Space');
    await goTo('Categorize selected (2)', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', {name: 'Categorize selected'}).waitFor();
    await goTo('Categorize selected (2)');
    await page.keyboard.press('Enter');
    // Nothing is done without a category.
    await page.waitForFunction(() => window.probes.focused()?.getRootNode().host?.label === 'Category');
    await page.keyboard.type('plan');
    await goTo('Categorize selected (2)');
    await page.keyboard.press('Enter');
    await page.locator('toast-widget').getByText('2 posts categorized').waitFor();
    await page.getByRole('dialog', {name: 'Categorize selected'}).waitFor({state: 'hidden'});
    for (const {id} of data) assert.equal((await gallery.send('GET', `/posts/${id}`)).data.category, 'Plants');
    assert.equal(await page.locator('tbody [type="checkbox"]:checked').count(), 0);
  });

  it('takes the filter back by its chip', async () => {
    await goTo('Remove filter Status: Draft', 'Shift+Tab');
    await page.keyboard.press('Delete');
    await page.getByText('Published').first().waitFor();
    assert.equal(new URL(page.url()).search, '');
    assert.equal(await name(), 'Title');
  });
});
