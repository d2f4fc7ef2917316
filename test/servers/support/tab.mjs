// One page of ours on one server of others, in one browser, and what it said.
import {freshDist} from '../../../scripts/lib/fresh-dist.mjs';
import {install} from '../../../scripts/install.mjs';
import {root} from '../../../scripts/lib/project.mjs';
import {launch, open} from '../../pages/support/browser.mjs';
import {serve} from '../../pages/support/site.mjs';

const page = (body) => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
<script type="module" src="/dist/total-widgets.js"></script>${body}</html>`,
});

/** Installs the servers and gives what a package of theirs exports. */
export async function packageOf(name) {
  await install(`${root}test/servers`, {quiet: true});
  const {createRequire} = await import('node:module');
  return createRequire(`${root}test/servers/package.json`)(name);
}

/**
 * Opens a page that holds `body` on the origin of a server, which is asked for all that isn't the page's own.
 * @param {string} body
 * @param {(request: object, response: object) => void} server
 */
export async function openOn(body, server) {
  const asked = [];
  const otherwise = (request, response) => {
    asked.push(`${request.method} ${decodeURIComponent(request.url)}`);
    return server(request, response);
  };
  const site = await serve({'/page.html': page(body)}, {'/dist/': await freshDist()}, otherwise);
  const browser = await launch();
  const {page: tab, seen} = await open(browser, `${site.address}/page.html`);
  const close = async () => {
    await browser.close();
    await site.close();
  };
  return {tab, seen, asked, address: site.address, close};
}

/** The texts of a table's cells, row by row, once it has so many rows. */
export async function rowsOf(tab, count, selector = 'table-widget') {
  const rows = tab
    .locator(selector)
    .getByRole('row')
    .filter({has: tab.getByRole('cell').or(tab.getByRole('gridcell'))});
  await tab.waitForFunction(
    ([all, wanted]) => {
      const table = document.querySelector(all);
      return (
        table?.shadowRoot?.querySelectorAll('tbody tr').length === wanted &&
        table.getAttribute('data-state') === 'ready'
      );
    },
    [selector, count],
  );
  const texts = await rows.allInnerTexts();
  return texts.map((text) => text.split(/\s*\t\s*/).map((cell) => cell.trim()));
}
