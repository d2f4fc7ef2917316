// A select of 10,000 options that is opened: how soon the list is there, and how many nodes it takes.
import {join} from 'node:path';
import {stopwatch, withPage} from '../lib/browser.mjs';
import {bundle} from '../lib/bundle.mjs';
import {medians, table} from '../lib/figures.mjs';
import {serve} from '../lib/serve.mjs';

const NAME = 'choices';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${NAME}</title>
<link rel="icon" href="data:,"><body><script type="module" src="/${NAME}/main.js"></script></body></html>`;

const open = (page) => page.evaluate(() => globalThis.bench.open());
const close = (page) => page.evaluate(() => globalThis.bench.close());

/** The first opening without a pause fetches what only an open list needs; one on a page at rest has it, and the second, too. */
const sample = (browser, url, rests) =>
  withPage(browser, async (page) => {
    await page.goto(url);
    await page.waitForFunction('globalThis.bench');
    await page.evaluate(() => globalThis.bench.mount());
    if (rests) await page.evaluate(() => globalThis.bench.idle());
    const watch = await stopwatch(page);
    const {value: first, busy: firstBusy} = await watch.busy(() => open(page));
    await close(page);
    const {value: second, busy: secondBusy} = await watch.busy(() => open(page));
    if (!first.nodes || !second.nodes) throw new Error(`No option was drawn at ${url}`);
    return {
      firstFrames: first.frames,
      firstBusy,
      firstNodes: first.nodes,
      secondFrames: second.frames,
      secondBusy,
      secondNodes: second.nodes,
    };
  });

/** @param {{rounds: number, folder: string, browser: import('puppeteer-core').Browser}} options */
export async function run({rounds, folder, browser, log}) {
  const outDir = join(folder, NAME);
  const text = `import {longSelect} from './contenders/ours.mjs';
import {drive} from './page/choices.mjs';
globalThis.bench = drive(longSelect);`;
  await bundle(text, {outDir});
  const server = await serve({pages: {[`/${NAME}`]: PAGE}, places: {[`/${NAME}/`]: outDir}});
  const taken = [];
  const rested = [];
  try {
    for (let round = 0; round < rounds; round++) {
      taken.push(await sample(browser, `${server.url}/${NAME}`, false));
      rested.push(await sample(browser, `${server.url}/${NAME}`, true));
      log(`choices, round ${round + 1} of ${rounds}`);
    }
  } finally {
    server.close();
  }
  const {firstFrames, firstBusy, firstNodes, secondFrames, secondBusy, secondNodes} = medians(taken);
  const atRest = medians(rested);
  const head = ['', 'frames until it is drawn', 'ms busy', 'option nodes'];
  const rows = [
    ['opened as soon as it is drawn, with what it fetches', firstFrames, firstBusy, firstNodes],
    ['opened first, on a page at rest', atRest.firstFrames, atRest.firstBusy, atRest.firstNodes],
    ['opened again', secondFrames, secondBusy, secondNodes],
  ];
  return `### A select of 10,000 options, opened by a click\n\n${table(head, rows)}\n`;
}
