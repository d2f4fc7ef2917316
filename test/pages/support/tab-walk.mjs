// Walks through a page with the Tab key. Each stop is noted in the page itself, when the key comes up.

const LONGEST = 500;
/** So many keys are pressed before the page is asked whether the walk is over. */
const ROUND = 10;

/** Puts `window.walk` on a page: what is reached by Tab from here on. */
const begin = () => {
  const {probes} = window;
  const isParts = (element) => element?.localName === 'input';
  // Entries of lists come and go, and so do toasts.
  const isInItem = (element) => {
    for (let at = element; at; at = probes.above(at))
      if (/^(?:article|tr|li|toast-widget)$/.test(at.localName)) return true;
    return false;
  };
  const isGone = (stop) => isInItem(stop) && !(stop.isConnected && probes.isShown(stop));
  const walk = {
    stops: [],
    faults: [],
    over: true,
    /** The way there ends where the page does; `way` is the stops that are to be met on the way back. */
    start(way) {
      this.way = way?.toReversed();
      this.at = way?.at(-1);
      this.over = false;
    },
    note() {
      if (this.over) return;
      const element = probes.focused();
      // A field of several parts has one stop for each.
      if (isParts(element) && element === this.at) return;
      this.at = element;
      if (this.way) this.back(element);
      else this.forth(element);
    },
    forth(element) {
      const {stops} = this;
      if (!element || element === this.skip) this.over = true;
      else if (stops.includes(element)) this.end(`${probes.name(element)} has the focus a second time`);
      else {
        stops.push(element);
        this.look(element);
      }
    },
    back(element) {
      // Rows and entries of live lists come, go and move between two keys.
      if (element && isInItem(element) && !(this.there.has(element) && this.way.includes(element))) return;
      this.way.shift();
      while (this.way.length > 1 && isGone(this.way[0])) this.way.shift();
      if (element && element !== this.way[0]) this.leaveOutMoved(element);
      const [wanted] = this.way;
      if (element !== wanted)
        return this.end(`${element ? probes.name(element) : 'nothing'} instead of ${probes.name(wanted)}`);
      this.look(element);
      this.over = this.way.length === 1;
    },
    /** A row that stands above what has the focus now is met later, if at all. */
    leaveOutMoved(element) {
      const order = probes.flat();
      const at = order.indexOf(element);
      while (this.way.length > 1 && isInItem(this.way[0]) && order.indexOf(this.way[0]) < at) this.way.shift();
    },
    look(element) {
      if (!probes.isShown(element)) this.faults.push(`${probes.name(element)} is not shown`);
      else if (!probes.reachable(element)) this.faults.push(`${probes.name(element)} is hidden while it has the focus`);
    },
    end(fault) {
      this.faults.push(fault);
      this.over = true;
    },
  };
  window.walk = walk;
  // What is removed while it has the focus leaves its place as the one where Tab begins.
  const top = document.createElement('i');
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
};

/** What is wrong with the order of the stops: against the tree, against the eye, twice in a composite. */
const orderFaults = () => {
  const {probes, walk} = window;
  const order = new Map(probes.flat().map((element, index) => [element, index]));
  const faults = [];
  const composites = new Map();
  const isAbove = (b, a) => b.bottom <= a.top && b.left < a.right;
  // A toast that has gone by the end of the walk stands nowhere.
  const stops = walk.stops.filter((stop) => stop.isConnected && probes.isShown(stop));
  stops.forEach((stop, index) => {
    const composite = probes.compositeOf(stop);
    // The controls in a cell follow the cell, which is the stop of its grid.
    const first = composites.get(composite);
    if (first && !probes.contains(first, stop)) faults.push(`${probes.name(composite)} has two stops`);
    if (composite && !first) composites.set(composite, stop);
    const next = stops[index + 1];
    if (!next) return;
    if (order.get(next) < order.get(stop)) faults.push(`${probes.name(next)} comes before ${probes.name(stop)}`);
    // A skip link stands where it is shown, not where it leads.
    if (stop.classList.contains('skip')) return;
    const [from, to] = [stop, next].map(probes.landmarkOf);
    const sticks = probes.sticks(stop) || probes.sticks(next);
    // What sticks stands elsewhere than it did when it had the focus; its landmark does not.
    if (from === to && !sticks && isAbove(probes.boxOf(next), probes.boxOf(stop)))
      faults.push(`${probes.name(next)} stands above ${probes.name(stop)}`);
    if (from && to && from !== to && isAbove(probes.boxOf(to), probes.boxOf(from)))
      faults.push(`${probes.name(to)} stands above ${probes.name(from)}`);
  });
  return faults;
};

async function press(page, key) {
  for (let presses = 0; presses < LONGEST; presses += ROUND) {
    for (let round = 0; round < ROUND; round++) await page.keyboard.press(key);
    if (await page.evaluate(() => window.walk.over)) return;
  }
  await page.evaluate(() => window.walk.end('the walk has no end'));
}

const faultsOf = (page) =>
  page.evaluate(() => {
    const {faults} = window.walk;
    window.walk.faults = [];
    return faults;
  });

/** Presses Tab at the top of the page, and Enter; gives the text of the skip link, and what has the focus then. */
export async function skip(page) {
  await page.evaluate(begin);
  await page.keyboard.press('Tab');
  const words = await page.evaluate(() => {
    const {probes, walk} = window;
    walk.skip = probes.focused();
    return walk.skip?.innerText.trim();
  });
  await page.keyboard.press('Enter');
  return {words, reached: await page.evaluate(() => window.probes.focused()?.localName)};
}

/**
 * Presses Tab to the end of the page, from its top or from where the skip link leads, after `skip`.
 * @param {import('playwright-core').Page} page
 * @param {{whole?: boolean}} [options]
 * @returns {Promise<{names: string[], faults: string[]}>}
 */
export async function walk(page, {whole = false} = {}) {
  await page.evaluate((fromTop) => {
    const {walk: way} = window;
    if (fromTop) {
      way.skip.focus();
      way.stops.push(way.skip);
    }
    way.start();
  }, whole);
  await press(page, 'Tab');
  // Where everything stands is compared with the page at its beginning.
  await page.evaluate(() => {
    for (const element of window.probes.all()) if (element.scrollTop) element.scrollTop = 0;
    scrollTo(0, 0);
    window.walk.there = new Set(window.probes.flat());
  });
  const names = await page.evaluate(() => window.walk.stops.map(window.probes.name));
  return {names, faults: [...(await faultsOf(page)), ...(await page.evaluate(orderFaults))]};
}

/** Presses Shift+Tab from the last stop of a walk to its first; gives what isn't as it was on the way there. */
export async function walkBack(page) {
  await page.evaluate(() => {
    const {stops} = window.walk;
    stops.at(-1).focus();
    window.walk.start(stops);
    if (stops.length === 1) window.walk.over = true;
  });
  await press(page, 'Shift+Tab');
  return faultsOf(page);
}

/** Gives the focus to one stop of each kind that `look` has not seen yet; gives what is wrong with their rings. */
export async function lookAtStops(page, look) {
  const kinds = await page.evaluate(() => window.walk.stops.map(window.probes.kind));
  const faults = [];
  for (const [index, kind] of kinds.entries()) {
    if (look.knows(kind)) continue;
    const focus = (at) => {
      const stop = window.walk.stops[at];
      stop.focus();
      return window.probes.focused() === stop;
    };
    const fault = (await page.evaluate(focus, index)) ? await look(page, kind) : undefined;
    if (fault) faults.push(fault);
  }
  return faults;
}
