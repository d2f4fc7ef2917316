// A headless browser whose pages say how long their main thread was at work.
import puppeteer from 'puppeteer-core';
import {findBrowser} from '../../scripts/browser.mjs';

export async function launch() {
  const {executablePath, args} = await findBrowser();
  return puppeteer.launch({executablePath, args, headless: true});
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

/** Empties the heap, so that no collection of earlier waste falls into what is measured. */
export async function collectGarbage(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/** What the work gives, and the milliseconds for which the main thread was busy meanwhile: waiting doesn't count. */
export async function busy(page, work) {
  const before = await page.metrics();
  const value = await work();
  const after = await page.metrics();
  return {value, busy: (after.TaskDuration - before.TaskDuration) * 1000};
}
