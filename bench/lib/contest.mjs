// What suites have in common that put several contenders to the same work: a page each, in turns.
import {join} from 'node:path';
import {withPage} from './browser.mjs';
import {bundle} from './bundle.mjs';
import {turn} from './figures.mjs';
import {serve} from './serve.mjs';

const VIEW = {width: 1280, height: 800};

const document = (name) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/${name}/main.css">
<body><script type="module" src="/${name}/main.js"></script></body></html>`;

/** Bundles a page for each contender, of `bench/<suite>/<name>.mjs` and `bench/page/<suite>.mjs`, and serves them. */
export async function servePages(suite, names, folder) {
  const places = {};
  for (const name of names) {
    const outDir = (places[`/${name}/`] = join(folder, suite, name));
    const text = `import {setUp} from './${suite}/${name}.mjs';
import {drive} from './page/${suite}.mjs';
globalThis.bench = drive(setUp);`;
    await bundle(text, {outDir});
  }
  return serve({pages: Object.fromEntries(names.map((name) => [`/${name}`, document(name)])), places});
}

/** Opens a contender's page afresh and does the work on it. */
export const withContender = (browser, server, name, work) =>
  withPage(browser, async (page) => {
    await page.setViewport(VIEW);
    await page.goto(`${server.url}/${name}`);
    await page.waitForFunction('globalThis.bench');
    return work(page);
  });

/** These suites take long: they have a third of the rounds that were asked for. */
export const turnsOf = (rounds) => Math.ceil(rounds / 3);

/**
 * Samples of all contenders in turn. One that fails is no longer asked, and what it said is kept.
 * @returns {Promise<{samples: Record<string, object[]>, failures: Record<string, string>}>}
 */
export async function interleave(names, turns, sample, log) {
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const failures = {};
  for (let round = 0; round < turns; round++) {
    for (const name of turn(names, round)) {
      if (failures[name]) continue;
      try {
        samples[name].push(await sample(name));
      } catch (error) {
        failures[name] = String(error.message).split('\n')[0];
        log(`${name}: ${failures[name]}`);
      }
    }
    log(`round ${round + 1} of ${turns}`);
  }
  return {samples, failures};
}

/** Who failed, and why: lines below a table, or nothing. */
export const failureLines = (failures, labels) =>
  Object.entries(failures)
    .map(([name, message]) => `\nNot measured to the end: ${labels[name]} (${message})\n`)
    .join('');
