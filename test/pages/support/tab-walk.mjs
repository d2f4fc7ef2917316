// Walks through a page with the Tab key, and looks at the focus ring of what it reaches.

const LONGEST = 500;

/** Notes the focused element in the page; gives what is wrong with it, or that the walk is over. */
const step = () => {
  const {probes} = window;
  const stops = (window.stops ??= []);
  const element = probes.focused();
  if (!element || element === stops[0]) return {over: true};
  // Inside a frame, or a field of several parts, the page only knows the whole.
  if (/^(?:iframe|input)$/.test(element.localName) && element === stops.at(-1)) return {over: false};
  if (stops.includes(element)) return {over: true, fault: `${probes.name(element)} has the focus a second time`};
  stops.push(element);
  // What has the focus in a frame is brought into view there.
  if (element.localName === 'iframe') return {over: false};
  const fault = probes.isShown(element)
    ? probes.reachable()
      ? undefined
      : `${probes.name(element)} is hidden while it has the focus`
    : `${probes.name(element)} is not shown`;
  return {over: false, fault, kind: probes.kind(element)};
};

/** What is wrong with the order of the stops: against the tree, against the eye, twice in a composite. */
const orderFaults = () => {
  const {probes, stops} = window;
  const order = new Map(probes.flat().map((element, index) => [element, index]));
  const faults = [];
  const composites = new Set();
  stops.forEach((stop, index) => {
    const composite = probes.compositeOf(stop);
    if (composite && composites.has(composite)) faults.push(`${probes.name(composite)} has two stops`);
    if (composite) composites.add(composite);
    const next = stops[index + 1];
    if (!next) return;
    if (order.get(next) < order.get(stop)) faults.push(`${probes.name(next)} comes before ${probes.name(stop)}`);
    const a = stop.getBoundingClientRect();
    const b = next.getBoundingClientRect();
    const isSkip = stop.classList.contains('skip');
    if (!isSkip && b.bottom <= a.top && b.left < a.right && probes.sameColumn(stop, next))
      faults.push(`${probes.name(next)} stands above ${probes.name(stop)}`);
  });
  return faults;
};

/**
 * Presses Tab from the top of the page to its end.
 * @param {import('playwright-core').Page} page
 * @param {(kind: string) => Promise<string | undefined>} [look] Looks at each stop; gives what is wrong with it.
 * @returns {Promise<{names: string[], faults: string[]}>}
 */
export async function walk(page, look) {
  const faults = [];
  await page.evaluate(() => {
    window.stops = [];
    document.activeElement?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  for (let presses = 0; ; presses++) {
    if (presses > LONGEST) return {names: [], faults: ['the walk has no end']};
    await page.keyboard.press('Tab');
    const {over, fault, kind} = await page.evaluate(step);
    if (fault) faults.push(fault);
    if (over) break;
    const seen = kind && (await look?.(kind));
    if (seen) faults.push(seen);
  }
  faults.push(...(await page.evaluate(orderFaults)));
  return {names: await page.evaluate(() => window.stops.map(window.probes.name)), faults};
}

/** Presses Shift+Tab from the last stop of a walk; gives what isn't as it was on the way there. */
export async function walkBack(page) {
  await page.evaluate(() => window.stops.at(-1).focus());
  const count = await page.evaluate(() => window.stops.length);
  const isInside = (index) =>
    page.evaluate((at) => {
      const element = window.probes.focused();
      return /^(?:iframe|input)$/.test(element?.localName) && element === window.stops[at + 1];
    }, index);
  for (let index = count - 2; index >= 0; index--) {
    await page.keyboard.press('Shift+Tab');
    for (let presses = 0; presses < LONGEST && (await isInside(index)); presses++)
      await page.keyboard.press('Shift+Tab');
    const fault = await page.evaluate((at) => {
      const {probes, stops} = window;
      const element = probes.focused();
      if (element !== stops[at])
        return `${element ? probes.name(element) : 'nothing'} instead of ${probes.name(stops[at])}`;
      return element.localName === 'iframe' || probes.reachable()
        ? undefined
        : `${probes.name(element)} is hidden on the way back`;
    }, index);
    if (fault) return [fault];
  }
  return [];
}
