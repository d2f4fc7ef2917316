import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {launch, open} from './support/browser.mjs';
import {serve} from './support/site.mjs';

const NOT_LOADED = 'A part of the page did not load.';

const PAGE = `<!doctype html><html lang="en"><title>Out of reach</title>
<script type="module" src="/dist/total-widgets.js"></script>
<button-widget data-source="action:remove" confirm="Really?">Remove</button-widget>
<kanban-widget field="status" move-action="action:move" columns='["todo", "done"]'
  items='[{"id": 1, "title": "Paint the fence", "status": "todo"}]'></kanban-widget>
<table-widget rows='[{"id": 1, "name": "Ada"}]' row-actions='[{"label": "Archive", "action": "action:archive"}]'></table-widget>
</html>`;

/** A server that is gone, or that has other files since a new version, answers none of what is fetched on first use. */
describe('parts of the library that are out of reach when they are first used', () => {
  let browser;
  let site;
  let tab;
  let seen;

  before(async () => {
    site = await serve({'/index.html': {body: PAGE}}, {'/dist/': await freshDist()});
    browser = await launch();
    ({page: tab, seen} = await open(browser, `${site.address}/index.html`));
    await tab.getByText('Paint the fence').waitFor();
    await tab.getByRole('button', {name: 'Archive'}).waitFor();
    await tab.waitForLoadState('networkidle');
    await tab.route('**/dist/**', (route) => route.abort());
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('a button says so where it has to ask first', async () => {
    const button = tab.locator('button-widget');
    await button.click();
    await button.getByText(NOT_LOADED).waitFor();
  });

  it('a row says so', async () => {
    await tab.getByRole('button', {name: 'Archive'}).click();
    await tab.locator('table-widget').getByText(NOT_LOADED).waitFor();
  });

  it('a card goes back to where it was', async () => {
    const board = tab.locator('kanban-widget');
    await board
      .getByRole('button', {name: /Paint the fence/})
      .first()
      .focus();
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('Enter');
    await board.getByText(NOT_LOADED).first().waitFor();
    const column = board.locator('[part~="column"]').first();
    await column.getByText('Paint the fence').first().waitFor();
  });

  it('nothing is thrown', () => assert.deepEqual(seen.errors, []));
});
