// Many plain rows of 10 columns into a table that draws those in view: shown, sorted, filtered, scrolled, and what it keeps.
import {stopwatch} from '../lib/browser.mjs';
import {failureLines, interleave, servePages, turnsOf, withContender} from '../lib/contest.mjs';
import {droppedFrames, medians, table} from '../lib/figures.mjs';

const LABELS = {
  'by-hand': 'written by hand',
  'regular-table': 'regular-table, sorted and filtered by the page',
  tabulator: 'Tabulator',
  ours: 'Total Widgets',
};
const COUNTS = [100_000, 1_000_000];
const STEPS = 200;
const MEGABYTE = 1024 * 1024;

const sample = (browser, server, name, count) =>
  withContender(browser, server, name, async (page) => {
    const ask = (work, argument) => page.evaluate((call, given) => globalThis.bench[call](given), work, argument);
    await ask('prepare', count);
    const watch = await stopwatch(page);
    const before = await watch.heap();
    const {value: show, busy: showBusy} = await watch.busy(() => ask('show'));
    const heap = ((await watch.heap()) - before) / MEGABYTE;
    const {value: gaps, busy: scroll} = await watch.busy(() => ask('scroll', STEPS));
    const {value: sort, busy: sortBusy} = await watch.busy(() => ask('sort'));
    await ask('unsort');
    const {value: filter, busy: filterBusy} = await watch.busy(() => ask('filter'));
    const dropped = droppedFrames(gaps);
    return {show, showBusy, sort, sortBusy, filter, filterBusy, dropped, step: scroll / STEPS, heap};
  });

/** Each work as milliseconds until it is seen, milliseconds of the main thread, and these beside the floor's. */
function report(count, results, failures) {
  const floor = results['by-hand'];
  const works = ['show', 'sort', 'filter'];
  const head = ['', ...works.flatMap((work) => [`${work}: seen after, ms`, 'busy, ms', '× by hand'])];
  const rows = Object.keys(LABELS).map((name) => {
    const each = works.flatMap((work) => {
      const busy = results[name][`${work}Busy`];
      return [results[name][work], busy, busy / floor[`${work}Busy`]];
    });
    return [LABELS[name], ...each];
  });
  const scrollHead = ['', 'dropped of 200 frames', 'busy a step, ms', '× by hand', 'heap over the data, MB'];
  const scrollRows = Object.keys(LABELS).map((name) => {
    const {dropped, step, heap} = results[name];
    return [LABELS[name], dropped, step, step / floor.step, heap];
  });
  const title = `### ${count.toLocaleString('en')} rows × 10 columns`;
  return `${title}\n\n${table(head, rows)}\n\n${table(scrollHead, scrollRows)}\n${failureLines(failures, LABELS)}`;
}

export async function run({rounds, folder, browser, log}) {
  const names = Object.keys(LABELS);
  const server = await servePages('table', names, folder);
  const parts = [];
  try {
    for (const count of COUNTS) {
      const say = (line) => log(`table of ${count} rows, ${line}`);
      const take = (name) => sample(browser, server, name, count);
      const {samples, failures} = await interleave(names, turnsOf(rounds), take, say);
      parts.push(report(count, Object.fromEntries(names.map((name) => [name, medians(samples[name])])), failures));
    }
  } finally {
    server.close();
  }
  return parts.join('\n');
}
