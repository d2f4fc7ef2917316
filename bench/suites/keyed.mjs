// The operations of js-framework-benchmark on a keyed table that draws all of its rows.
import {stopwatch} from '../lib/browser.mjs';
import {failureLines, interleave, servePages, turnsOf, withContender} from '../lib/contest.mjs';
import {geometricMean, median, medians, table} from '../lib/figures.mjs';

const LABELS = {'by-hand': 'written by hand', lit: 'Lit alone, `repeat`', ours: 'Total Widgets'};
/** Shorter works are taken for this long, in milliseconds: below it there is more noise than work. */
const LEAST = 0.2;
const REPEATS = 5;
const WARM = 3;
/** A work that takes long is done less often. */
const LONG = 'create 10,000';

/** The median of what an empty turn takes: it is no part of any work. */
async function emptyTurn(ask, watch) {
  const taken = [];
  for (let turn = 0; turn < REPEATS; turn++) taken.push((await watch.busy(() => ask('idle'))).busy);
  return median(taken);
}

async function repeat(ask, watch, name) {
  const taken = [];
  const warm = name === LONG ? 1 : WARM;
  const repeats = name === LONG ? 3 : REPEATS;
  await ask('fill');
  for (let turn = 0; turn < warm + repeats; turn++) {
    await ask('ready', name);
    const {busy} = await watch.busy(() => ask('act'));
    await ask('check');
    taken.push(busy);
  }
  return median(taken.slice(warm));
}

const sample = (browser, server, contender) =>
  withContender(browser, server, contender, async (page) => {
    const ask = (call, name) => page.evaluate((part, work) => globalThis.bench[part](work), call, name);
    const names = await ask('begin');
    const watch = await stopwatch(page);
    const empty = await emptyTurn(ask, watch);
    const results = {};
    for (const name of names) results[name] = Math.max(LEAST, (await repeat(ask, watch, name)) - empty);
    return results;
  });

export async function run({rounds, folder, browser, log}) {
  const names = Object.keys(LABELS);
  const server = await servePages('keyed', names, folder);
  const take = (name) => sample(browser, server, name);
  const say = (line) => log(`keyed, ${line}`);
  const turns = turnsOf(rounds);
  const {samples, failures} = await interleave(names, turns, take, say).finally(() => server.close());
  const results = Object.fromEntries(names.map((name) => [name, medians(samples[name])]));
  const works = Object.keys(results['by-hand']);
  const ratio = (name, work) => results[name][work] / results['by-hand'][work];
  const others = names.slice(1);
  const rows = works.map((work) => [
    work,
    results['by-hand'][work],
    ...others.flatMap((name) => [results[name][work], ratio(name, work)]),
  ]);
  const means = others.map((name) => geometricMean(works.map((work) => ratio(name, work))));
  rows.push(['geometric mean', '', ...means.flatMap((mean) => ['', mean])]);
  const head = ['ms busy', LABELS['by-hand'], ...others.flatMap((name) => [LABELS[name], '× by hand'])];
  const title = `### Operations on a keyed table, all rows drawn (${turns} × 5 repeats)`;
  return `${title}\n\n${table(head, rows)}\n${failureLines(failures, LABELS)}`;
}
