// A browser for the page tests, and a page that remembers what it said and asked for.
import {chromium} from 'playwright-core';
import {findBrowser, framesAtOnce} from '../../../scripts/browser.mjs';

/** Its frames come at the rate of a screen: whole pages have something that moves, and would draw all the time. */
export async function launch() {
  const {executablePath, args} = await findBrowser();
  return chromium.launch({executablePath, args: args.filter((flag) => !framesAtOnce.includes(flag))});
}

/** @typedef {{requests: string[], console: string[], errors: string[], violations: string[]}} Seen */

/** Opens a page and notes every request, console line, error and policy violation. */
export async function open(browser, address) {
  const page = await browser.newPage();
  page.setDefaultTimeout(5000);
  /** @type {Seen} */
  const seen = {requests: [], console: [], errors: [], violations: []};
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('console', (message) => seen.console.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.errors.push(error.message));
  await page.exposeFunction('noteViolation', (text) => seen.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.noteViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(address);
  return {page, seen};
}

/** Waits until an element shows a text somewhere in its open shadow roots. */
export const shows = (page, selector, text) =>
  page.locator(selector).getByText(text, {exact: false}).first().waitFor({timeout: 5000});
