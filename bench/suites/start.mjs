// The first button on a cold page far from its server: how many requests, how many bytes, how long.
import {join} from 'node:path';
import {buildAutoloader} from '../../scripts/build/bundles.mjs';
import {withPage} from '../lib/browser.mjs';
import {kib, medians, table, turn} from '../lib/figures.mjs';
import {serve} from '../lib/serve.mjs';

const LATENCY = 60;
const QUIET = 400;

const page = (head, tag) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${tag}</title>
<link rel="icon" href="data:,">${head}
<script>
addEventListener('DOMContentLoaded', () => {
  const look = () => {
    const inner = document.querySelector('${tag}').shadowRoot?.querySelector('button');
    if (inner?.offsetHeight) globalThis.shown = performance.now();
    else requestAnimationFrame(look);
  };
  look();
});
</script><body><${tag}>Click me</${tag}></body></html>`;

const script = (path) => `<script type="module" src="${path}"></script>`;
const style = (path) => `<link rel="stylesheet" href="${path}">`;

const PAGES = {
  'Total Widgets': page(script('/ours/total-widgets.js'), 'button-widget'),
  Shoelace: page(style('/shoelace/themes/light.css') + script('/shoelace/shoelace-autoloader.js'), 'sl-button'),
  'Web Awesome': page(
    style('/web-awesome/styles/webawesome.css') + script('/web-awesome/webawesome.loader.js'),
    'wa-button',
  ),
};

const pathOf = (name) => `/${name.toLowerCase().replace(' ', '-')}.html`;

/** Resolves when nothing more has been asked for in a while: an autoloader may fetch more when the button is there. */
async function settled(asked) {
  for (let count = -1; count !== asked.length;) {
    count = asked.length;
    await new Promise((resolve) => setTimeout(resolve, QUIET));
  }
}

const sample = (browser, server, name) =>
  withPage(browser, async (tab) => {
    server.asked.length = 0;
    await tab.goto(server.url + pathOf(name));
    await tab.waitForFunction('globalThis.shown');
    const shown = await tab.evaluate('globalThis.shown');
    const before = server.asked.length;
    await settled(server.asked);
    const bytes = server.asked.reduce((sum, each) => sum + each.bytes, 0);
    return {shown, before, requests: server.asked.length, bytes};
  });

export async function run({rounds, folder, browser, peers, log}) {
  const built = join(folder, 'autoloader');
  await buildAutoloader(built);
  const names = Object.keys(PAGES);
  const places = {
    '/ours/': built,
    '/shoelace/': join(peers, '@shoelace-style/shoelace/cdn'),
    '/web-awesome/': join(peers, '@awesome.me/webawesome/dist-cdn'),
  };
  const pages = Object.fromEntries(names.map((name) => [pathOf(name), PAGES[name]]));
  const server = await serve({pages, places, latency: LATENCY});
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const name of turn(names, round)) samples[name].push(await sample(browser, server, name));
      log(`start, round ${round + 1} of ${rounds}`);
    }
  } finally {
    server.close();
  }
  const ours = medians(samples['Total Widgets']).shown;
  const rows = names.map((name) => {
    const {shown, before, requests, bytes} = medians(samples[name]);
    return [name, before, requests, kib(bytes), shown, shown / ours];
  });
  const head = ['', 'requests until it shows', 'requests in all', 'KiB gzip', 'ms until it shows', '× Total Widgets'];
  return `### First button on a cold page, each answer ${LATENCY} ms away\n\n${table(head, rows)}\n`;
}
