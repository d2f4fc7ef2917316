// 10,000 and 50,000 records a second into a live table of 1,000 rows and a line of 600 points.
import {stopwatch} from '../lib/browser.mjs';
import {failureLines, interleave, servePages, turnsOf, withContender} from '../lib/contest.mjs';
import {droppedFrames, medians, quantile, table} from '../lib/figures.mjs';

const LABELS = {
  'by-hand': 'written by hand',
  lit: 'Lit alone, `repeat`, and Chart.js, once a frame',
  ours: 'Total Widgets, from a provider',
};
const RATES = [10_000, 50_000];
const SECONDS = 5;
const WARM = 1.5;

const watch = (page, seconds) => page.evaluate((time) => globalThis.bench.watch(time), seconds);

const sample = (browser, server, name, rate) =>
  withContender(browser, server, name, async (page) => {
    await page.evaluate((records) => globalThis.bench.start(records), rate);
    await watch(page, WARM);
    const {value, busy} = await (await stopwatch(page)).busy(() => watch(page, SECONDS));
    const {isComplete} = await page.evaluate(() => globalThis.bench.stop());
    return {
      dropped: droppedFrames(value.frames),
      busy: busy / (SECONDS * 10),
      age: quantile(value.ages, 0.5),
      oldest: quantile(value.ages, 0.95),
      complete: Number(isComplete),
    };
  });

function report(rate, names, samples, failures) {
  const results = Object.fromEntries(names.map((name) => [name, medians(samples[name])]));
  const rows = names.map((name) => {
    const {dropped, busy, age, oldest} = results[name];
    const isComplete = samples[name].length > 0 && samples[name].every(({complete}) => complete === 1);
    return [LABELS[name], dropped, busy, busy / results['by-hand'].busy, age, oldest, isComplete ? 'yes' : 'no'];
  });
  const head = [
    '',
    'dropped frames',
    'main thread busy, %',
    '× by hand',
    'age on screen, ms',
    'age, 95 %',
    'last record on screen',
  ];
  const title = `### ${rate.toLocaleString('en')} records a second for ${SECONDS} s`;
  return `${title}\n\n${table(head, rows)}\n${failureLines(failures, LABELS)}`;
}

export async function run({rounds, folder, browser, log}) {
  const names = Object.keys(LABELS);
  const server = await servePages('stream', names, folder);
  const parts = [];
  try {
    for (const rate of RATES) {
      const take = (name) => sample(browser, server, name, rate);
      const say = (line) => log(`stream of ${rate}, ${line}`);
      const {samples, failures} = await interleave(names, turnsOf(rounds), take, say);
      parts.push(report(rate, names, samples, failures));
    }
  } finally {
    server.close();
  }
  return parts.join('\n');
}
