// 1,000 records a second into a keyed list of 200 rows and a figure beside it.
import {stopwatch} from '../lib/browser.mjs';
import {failureLines, interleave, servePages, turnsOf, withContender} from '../lib/contest.mjs';
import {medians, quantile, table} from '../lib/figures.mjs';

const LABELS = {'by-hand': 'written by hand', lit: 'Lit alone, once a frame', ours: 'Total Widgets, from a provider'};
const SECONDS = 4;
const WARM = 1;

const watch = (page, seconds) => page.evaluate((time) => globalThis.bench.watch(time), seconds);

const sample = (browser, server, name) =>
  withContender(browser, server, name, async (page) => {
    await page.evaluate(() => globalThis.bench.start());
    await watch(page, WARM);
    const {value, busy: work} = await (await stopwatch(page)).busy(() => watch(page, SECONDS));
    const {complete, records, count} = await page.evaluate(() => globalThis.bench.stop());
    if (!complete) throw new Error('the last record never showed');
    if (count !== records) throw new Error(`${count} of ${records} records were counted`);
    return {
      work: work / (SECONDS * 10),
      age: quantile(value.ages, 0.5),
      oldest: quantile(value.ages, 0.95),
      frame: quantile(value.frames, 0.95),
    };
  });

export async function run({rounds, folder, browser, log}) {
  const names = Object.keys(LABELS);
  const server = await servePages('live', names, folder);
  const turns = turnsOf(rounds);
  const take = (name) => sample(browser, server, name);
  const {samples, failures} = await interleave(names, turns, take, log).finally(() => server.close());
  const floor = medians(samples['by-hand']).work;
  const rows = names.map((name) => {
    const {work, age, oldest, frame} = medians(samples[name]);
    return [LABELS[name], work, work / floor, age, oldest, frame];
  });
  const head = ['', 'main thread busy, %', '× by hand', 'age on screen, ms', 'age, 95 %', 'frame, 95 %, ms'];
  return `### 1,000 records a second into a list of 200 rows and a stat (${turns} rounds)\n\n${table(head, rows)}\n${failureLines(failures, LABELS)}`;
}
