// 1,000 elements onto a page and off again: how long the main thread is at work, as multiples of the floor.
import {join} from 'node:path';
import {stopwatch, withPage} from '../lib/browser.mjs';
import {bundle} from '../lib/bundle.mjs';
import {medians, table, turn} from '../lib/figures.mjs';
import {serve} from '../lib/serve.mjs';

const WARM = 20;

const LABELS = {
  native: 'native elements',
  lit: 'Lit alone',
  ours: 'Total Widgets',
  shoelace: 'Shoelace',
  'web-awesome': 'Web Awesome',
  fluent: 'Fluent UI',
};

const ALL = ['native', 'lit', 'shoelace', 'web-awesome', 'ours'];

const KINDS = {
  button: {title: '1,000 buttons', count: 1000, floor: 'native', contenders: [...ALL, 'fluent']},
  card: {title: '500 cards', count: 500, floor: 'native', contenders: ALL},
  stat: {title: '1,000 stats', count: 1000, floor: 'native', contenders: ALL},
  input: {title: '1,000 inputs', count: 1000, floor: 'native', contenders: ALL},
  select: {title: '200 selects of 20 options', count: 200, floor: 'native', contenders: ALL},
  plain: {
    title: '1,000 elements with one text, on the base class',
    count: 1000,
    floor: 'lit',
    contenders: ['lit', 'ours'],
  },
};

const document = (name) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/${name}/main.css">
<body><script type="module" src="/${name}/main.js"></script></body></html>`;

async function pagesOf(names, folder) {
  for (const name of names) {
    const text = `import * as makers from './contenders/${name}.mjs';
import {drive} from './page/mount.mjs';
globalThis.bench = drive(makers);`;
    await bundle(text, {outDir: join(folder, name)});
  }
  return Object.fromEntries(names.map((name) => [`/${name}`, document(name)]));
}

const mount = (page, kind, count) => page.evaluate((name, number) => globalThis.bench.mount(name, number), kind, count);
const unmount = (page) => page.evaluate(() => globalThis.bench.unmount());

/** One sample on a fresh page; a few elements go first, so that templates and style sheets are made. */
const sample = (browser, url, kind) =>
  withPage(browser, async (page) => {
    await page.goto(url);
    await page.waitForFunction('globalThis.bench');
    await mount(page, kind, WARM);
    await unmount(page);
    const watch = await stopwatch(page);
    const {value: height, busy: mounting} = await watch.busy(() => mount(page, kind, KINDS[kind].count));
    if (!height) throw new Error(`Nothing was drawn at ${url}`);
    const {busy: leaving} = await watch.busy(() => unmount(page));
    return {mounting, leaving};
  });

function report({title, floor, contenders}, results) {
  const base = results[floor];
  const rows = contenders.map((name) => {
    const {mounting, leaving} = results[name];
    return [LABELS[name], mounting, mounting / base.mounting, leaving, leaving / base.leaving];
  });
  const unit = `× ${LABELS[floor]}`;
  return `### ${title}\n\n${table(['', 'onto the page, ms busy', unit, 'off again, ms busy', unit], rows)}\n`;
}

/** @param {{rounds: number, folder: string, browser: import('puppeteer-core').Browser, kinds?: string[]}} options */
export async function run({rounds, folder, browser, kinds = Object.keys(KINDS), log}) {
  const names = Object.keys(LABELS);
  const pages = await pagesOf(names, folder);
  const places = Object.fromEntries(names.map((name) => [`/${name}/`, join(folder, name)]));
  const server = await serve({pages, places});
  const samples = {};
  try {
    for (let round = 0; round < rounds; round++) {
      for (const kind of kinds) {
        for (const name of turn(KINDS[kind].contenders, round)) {
          const taken = await sample(browser, `${server.url}/${name}`, kind);
          ((samples[kind] ??= {})[name] ??= []).push(taken);
        }
      }
      log(`mount, round ${round + 1} of ${rounds}`);
    }
  } finally {
    server.close();
  }
  const medianOf = (taken) => Object.fromEntries(Object.entries(taken).map(([name, list]) => [name, medians(list)]));
  return kinds.map((kind) => report(KINDS[kind], medianOf(samples[kind]))).join('\n');
}
