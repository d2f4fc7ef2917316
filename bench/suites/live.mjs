// 1,000 records a second into a keyed list of 200 rows and a figure beside it.
import {join} from 'node:path';
import {stopwatch, withPage} from '../lib/browser.mjs';
import {bundle} from '../lib/bundle.mjs';
import {medians, quantile, table, turn} from '../lib/figures.mjs';
import {serve} from '../lib/serve.mjs';

const LABELS = {'by-hand': 'written by hand', lit: 'Lit alone, once a frame', ours: 'Total Widgets, from a provider'};
const SECONDS = 4;
const WARM = 1;

const document = (name) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<link rel="icon" href="data:,"><body><script type="module" src="/${name}/main.js"></script></body></html>`;

const watch = (page, seconds) => page.evaluate((time) => globalThis.bench.watch(time), seconds);

const sample = (browser, url) =>
  withPage(browser, async (page) => {
    await page.goto(url);
    await page.waitForFunction('globalThis.bench');
    await page.evaluate(() => globalThis.bench.start());
    await watch(page, WARM);
    const {value, busy: work} = await (await stopwatch(page)).busy(() => watch(page, SECONDS));
    const {complete, records, count} = await page.evaluate(() => globalThis.bench.stop());
    if (!complete) throw new Error(`The last record never showed at ${url}`);
    if (count !== records) throw new Error(`${count} of ${records} records were counted at ${url}`);
    return {
      work: work / (SECONDS * 10),
      age: quantile(value.ages, 0.5),
      oldest: quantile(value.ages, 0.95),
      frame: quantile(value.frames, 0.95),
    };
  });

export async function run({rounds, folder, browser, log}) {
  const names = Object.keys(LABELS);
  const places = {};
  for (const name of names) {
    const outDir = (places[`/${name}/`] = join(folder, 'live', name));
    const text = `import {setUp} from './live/${name}.mjs';
import {drive} from './page/live.mjs';
globalThis.bench = drive(setUp);`;
    await bundle(text, {outDir});
  }
  const server = await serve({pages: Object.fromEntries(names.map((name) => [`/${name}`, document(name)])), places});
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const turns = Math.ceil(rounds / 3);
  try {
    for (let round = 0; round < turns; round++) {
      for (const name of turn(names, round)) samples[name].push(await sample(browser, `${server.url}/${name}`));
      log(`live, round ${round + 1} of ${turns}`);
    }
  } finally {
    server.close();
  }
  const floor = medians(samples['by-hand']).work;
  const rows = names.map((name) => {
    const {work, age, oldest, frame} = medians(samples[name]);
    return [LABELS[name], work, work / floor, age, oldest, frame];
  });
  const head = ['', 'main thread busy, %', '× by hand', 'age on screen, ms', 'age, 95 %', 'frame, 95 %, ms'];
  return `### 1,000 records a second into a list of 200 rows and a stat (${turns} rounds)\n\n${table(head, rows)}\n`;
}
