// Runs in the page: many rows into a table that draws those in view. What stands on the screen says when a work is done.
import {adopt} from './adopt.mjs';
import {COLUMNS, NEEDLE, wideRows} from '../lib/records.mjs';
import {frame, painted} from './frames.mjs';

const LIMIT = 60_000;
const STEP = 15 * 28;

/** What stands at a point, through all shadow roots. */
function textAt(x, y) {
  let found = document.elementFromPoint(x, y);
  for (let inner = found; inner; inner = inner.shadowRoot?.elementFromPoint(x, y)) {
    if (inner === found && inner.shadowRoot === null) break;
    found = inner;
  }
  return found?.textContent ?? '';
}

function makeBox() {
  const box = document.createElement('div');
  adopt('body {margin: 0} .box {position: relative; width: 1200px; height: 600px; overflow: hidden}');
  box.className = 'box';
  document.body.append(box);
  return box;
}

/** The rows that must stand on top after each work. */
function expectedTops(rows) {
  let lowest = rows[0];
  for (const row of rows) if (row.price < lowest.price) lowest = row;
  const matching = rows.filter(({customer}) => customer.toLowerCase().includes(NEEDLE));
  return {lowest: lowest.id, match: matching[0].id, matches: matching.length};
}

/** The number of the row on top, as it stands on the screen. */
function topRow(view) {
  const text = textAt(30, (view.head()?.getBoundingClientRect().bottom ?? 0) + 8);
  return /\d/.test(text) ? Number(text.replaceAll(/\D/g, '')) : undefined;
}

async function until(isDone, what) {
  const end = performance.now() + LIMIT;
  do await painted();
  while (!isDone() && performance.now() < end);
  if (!isDone()) throw new Error(`${what} never showed`);
}

/** Milliseconds until a row is painted on top; `act` gives the view where it makes another. */
async function time(act, view, row) {
  await frame();
  const start = performance.now();
  const made = await act();
  await until(() => topRow(view ?? made) === row, `row ${row}`);
  return {taken: performance.now() - start, made};
}

/** A step each frame; gives the time from each frame to the next. */
async function scroll(view, steps) {
  const gaps = [];
  const scroller = view.scroller();
  let last = await frame();
  for (let step = 1; step <= steps; step++) {
    scroller.scrollTop = step * STEP;
    const now = await frame();
    gaps.push(now - last);
    last = now;
  }
  // Rows are not 28 px high in all of them, and some scroll their many rows less far; but far they must have come.
  await until(() => topRow(view) > 5 * steps, `a row near ${15 * steps}`);
  scroller.scrollTop = 0;
  await until(() => topRow(view) === 0, 'row 0');
  return gaps;
}

/**
 * @param {(box: Element, columns: object[], rows: object[]) => Promise<object>} setUp - Gives `head()`, the element above
 * the rows, `scroller()`, `count()`, `sort(field)` or of nothing, and `filter(field, text)` or of nothing.
 */
export function drive(setUp) {
  let view;
  let rows;
  let box;
  let tops;
  return {
    async prepare(count) {
      rows = wideRows(count);
      tops = expectedTops(rows);
      box = makeBox();
      // Code that comes late, templates and style sheets are there before the clock runs.
      const {made} = await time(() => setUp(box, COLUMNS, rows.slice(0, 100)), undefined, 0);
      await made.leave?.();
      box.replaceChildren();
      await painted();
    },
    async show() {
      const {taken, made} = await time(() => setUp(box, COLUMNS, rows), undefined, 0);
      view = made;
      return taken;
    },
    sort: async () => (await time(() => view.sort('price'), view, tops.lowest)).taken,
    unsort: async () => (await time(() => view.sort(), view, 0)).taken,
    async filter() {
      const {taken} = await time(() => view.filter('customer', NEEDLE), view, tops.match);
      if (view.count() !== tops.matches) throw new Error(`${view.count()} of ${tops.matches} rows matched`);
      return taken;
    },
    scroll: (steps) => scroll(view, steps),
  };
}
