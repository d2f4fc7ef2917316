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

const clipOfFocus = ([around]) => {
  // A link that fills its row has the ring around the row.
  const ringed = (element) => getComputedStyle(element).outlineStyle !== 'none';
  let holder = window.probes.focused();
  while (holder && !ringed(holder)) holder = holder.parentElement;
  const {left, top, right, bottom} = (holder ?? window.probes.focused()).getBoundingClientRect();
  const x = Math.max(left - around, 0);
  const y = Math.max(top - around, 0);
  const width = Math.min(right + around, innerWidth) - x;
  const height = Math.min(bottom + around, innerHeight) - y;
  return {x, y, width, height, round: 2 * (Math.min(right, innerWidth) - left + Math.min(bottom, innerHeight) - top)};
};

/** Gives a function that tells what is wrong with the ring of the focused element, once for each kind of element. */
export function ringChecker(page, helper) {
  const known = new Set();
  return async (kind) => {
    if (known.has(kind)) return undefined;
    known.add(kind);
    const {round, ...clip} = await page.evaluate(clipOfFocus, [AROUND]);
    if (clip.width < 4 || clip.height < 4) return undefined;
    const picture = async () =>
      (await page.screenshot({clip, animations: 'disabled', caret: 'hide'})).toString('base64');
    const focused = await picture();
    await page.evaluate(() => {
      window.held = window.probes.focused();
      window.held.blur();
    });
    const plain = await picture();
    await page.evaluate(() => window.held.focus({preventScroll: true}));
    const count = await helper.evaluate(countPixels, [focused, plain, LEAST_CONTRAST]);
    // Of a ring of two pixels half, and a little less for what round corners save.
    return count >= round * 0.9
      ? undefined
      : `${kind}: ${count} pixels of the focus ring differ, ${Math.round(round)} are needed`;
  };
}
