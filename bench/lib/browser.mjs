// A headless browser whose pages say how long their main thread was at work.
import puppeteer from 'puppeteer-core';
import {findBrowser, framesAtOnce} from '../../scripts/browser.mjs';

export async function launch() {
  const {executablePath, args} = await findBrowser();
  // Frames come sixty times a second, as a user has them: else none could be counted that was dropped.
  return puppeteer.launch({executablePath, args: args.filter((flag) => !framesAtOnce.includes(flag)), headless: true});
}

/**
 * Opens a fresh page in a context of its own, does the work and closes it again.
 * @template T
 * @param {(page: import('puppeteer-core').Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withPage(browser, work) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  try {
    const result = await work(page);
    if (errors.length > 0) throw errors[0];
    return result;
  } finally {
    await context.close();
  }
}

/**
 * Measures the main thread of a page by its processor time: waiting doesn't count, nor does what else the machine is at.
 * @param {import('puppeteer-core').Page} page
 */
export async function stopwatch(page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  const time = async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  return {
    /** What the work gives, and the milliseconds for which the main thread was at it. */
    async busy(work) {
      // No collection of earlier waste may fall into what is measured.
      await session.send('HeapProfiler.collectGarbage');
      const before = await time();
      const value = await work();
      return {value, busy: (await time()) - before};
    },
    /** The bytes of scripts that are in use, typed arrays and buffers among them. */
    async heap() {
      for (let pass = 0; pass < 3; pass++) await session.send('HeapProfiler.collectGarbage');
      const {usedSize, backingStorageSize} = await session.send('Runtime.getHeapUsage');
      return usedSize + backingStorageSize;
    },
  };
}
