// Whether a focus ring can be seen: the picture of a focused element beside that of the same one without focus.

const AROUND = 8;
const LEAST_CONTRAST = 3;

/** Counts the pixels that differ between two pictures by the contrast that a focus ring needs. */
const countPixels = async ([one, other, least]) => {
  const pixels = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
  };
  const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (data, at) =>
    0.2126 * linear(data[at] / 255) + 0.7152 * linear(data[at + 1] / 255) + 0.0722 * linear(data[at + 2] / 255);
  const [a, b] = await Promise.all([pixels(one), pixels(other)]);
  let count = 0;
  for (let at = 0; at < Math.min(a.length, b.length); at += 4) {
    const [x, y] = [luminance(a, at), luminance(b, at)];
    if ((Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05) >= least) count++;
  }
  return count;
};

const clipOfFocus = (around) => {
  const {probes} = window;
  const has = (style) => style.outlineStyle !== 'none' && style.content !== 'none';
  const isPlaced = (element) => getComputedStyle(element).position !== 'static';
  /** What the ring of an element goes around: itself, or what a layer that it spreads is laid over. */
  const ringed = (element) => {
    if (getComputedStyle(element).outlineStyle !== 'none') return element;
    const layer = ['::after', '::before'].map((part) => getComputedStyle(element, part)).find(has);
    if (!layer || layer.position !== 'absolute') return layer && element;
    let holder = element;
    while (probes.above(holder) && !isPlaced(holder)) holder = probes.above(holder);
    return holder;
  };
  // A link that fills its row has the ring around the row.
  const focused = probes.focused();
  let holder;
  for (let at = focused; at && !holder; at = at.parentElement) holder = ringed(at);
  if (!focused) return {x: 0, y: 0, width: 0, height: 0, round: 0};
  const {left, top, right, bottom} = probes.boxOf(holder ?? focused);
  const x = Math.max(left - around, 0);
  const y = Math.max(top - around, 0);
  const width = Math.min(right + around, innerWidth) - x;
  const height = Math.min(bottom + around, innerHeight) - y;
  // Only the sides that are in view, with the ring outside of them.
  const ring = 2;
  const across = Math.min(right, innerWidth) - Math.max(left, 0);
  const down = Math.min(bottom, innerHeight) - Math.max(top, 0);
  const round =
    across * (Number(top >= ring) + Number(bottom <= innerHeight - ring)) +
    down * (Number(left >= ring) + Number(right <= innerWidth - ring));
  return {x, y, width, height, round};
};

/** The focused element with its ring and without; taken again where live data has moved it in between. */
async function picturesOf(page, tries = 3) {
  const {round, ...clip} = await page.evaluate(clipOfFocus, AROUND);
  if (clip.width < 4 || clip.height < 4) return {round};
  const picture = async () => (await page.screenshot({clip, animations: 'disabled', caret: 'hide'})).toString('base64');
  const focused = await picture();
  await page.evaluate(() => {
    window.held = window.probes.focused();
    window.held?.blur();
  });
  const plain = await picture();
  await page.evaluate(() => window.held?.focus({preventScroll: true}));
  const {round: now, ...place} = await page.evaluate(clipOfFocus, AROUND);
  const isStill = now === round && Object.entries(place).every(([side, value]) => value === clip[side]);
  return isStill || tries === 1 ? {round, pictures: [focused, plain]} : picturesOf(page, tries - 1);
}

/**
 * Gives a function that tells what is wrong with the ring of the focused element, once for each kind of element; its
 * `knows` tells which kinds it has seen.
 * @param {() => Promise<import('playwright-core').Page>} helper Gives a page that counts pixels.
 */
export function ringChecker(helper) {
  const known = new Set();
  const look = async (page, kind) => {
    if (known.has(kind)) return undefined;
    known.add(kind);
    const {round, pictures} = await picturesOf(page);
    if (!pictures) return undefined;
    const count = await (await helper()).evaluate(countPixels, [...pictures, LEAST_CONTRAST]);
    // Of a ring of two pixels half, and a little less for what round corners save.
    return count >= round * 0.9
      ? undefined
      : `${kind}: ${count} pixels of the focus ring differ, ${Math.round(round)} are needed`;
  };
  return Object.assign(look, {knows: (kind) => known.has(kind)});
}
