// Runs in the page: the operations of js-framework-benchmark on a keyed table that draws all of its rows.
import {adopt} from './adopt.mjs';
import {labelMaker} from '../lib/records.mjs';
import {painted} from './frames.mjs';

const SHEET = `
table {width: 100%; border-collapse: collapse}
td {padding: 8px; border-block-start: 1px solid #ddd; line-height: 1.43}
td:nth-child(1), td:nth-child(3) {width: 8%}
td:nth-child(2) {width: 33%}
tr[aria-selected='true'] td {background: #f2dede}
a {cursor: pointer; color: #337ab7}
`;

/** What a view can do that draws whatever rows it is given: every operation is that. */
export function viewOf(render) {
  let shown = [];
  let selected;
  const show = (rows) => {
    shown = rows;
    return render(rows, selected);
  };
  return {
    create(rows) {
      selected = undefined;
      return show(rows);
    },
    append: show,
    update: show,
    swap: show,
    remove: show,
    select(row) {
      selected = row.id;
      return show(shown);
    },
    clear() {
      selected = undefined;
      return show([]);
    },
  };
}

/** The operations, each with what must then be seen. */
function operationsOn(view, see) {
  const make = labelMaker();
  let rows = [];
  const be = (next, what) => {
    if (!what) throw new Error('an operation was not seen');
    rows = next;
  };
  const fill = (count) => {
    const next = make(count);
    return {act: () => view.create(next), check: () => be(next, see.count() === count)};
  };
  const append = (count) => {
    const added = make(count);
    const next = [...rows, ...added];
    return {act: () => view.append(next, added), check: () => be(next, see.count() === next.length)};
  };
  const update = () => {
    const places = [...rows.keys()].filter((place) => place % 10 === 0);
    const next = rows.map((row, place) => (place % 10 === 0 ? {...row, label: `${row.label} !`} : row));
    return {act: () => view.update(next, places), check: () => be(next, see.label(10) === next[10].label)};
  };
  const select = (place) => ({
    act: () => view.select(rows[place], place),
    check: () => be(rows, see.isSelected(place) && see.selected() === 1),
  });
  const swap = (one, other) => {
    const next = rows.with(one, rows[other]).with(other, rows[one]);
    return {act: () => view.swap(next, one, other), check: () => be(next, see.label(one) === next[one].label)};
  };
  const remove = (place) => {
    const next = rows.toSpliced(place, 1);
    return {act: () => view.remove(next, place), check: () => be(next, see.count() === next.length)};
  };
  const clear = () => ({act: () => view.clear(), check: () => be([], see.count() === 0)});
  return {fill, append, update, select, swap, remove, clear};
}

/** What each measurement does, and what goes before every repeat. */
function plan({fill, append, update, select, swap, remove, clear}) {
  let place = 0;
  return {
    'create 1,000': {before: clear, work: () => fill(1000)},
    'replace 1,000': {work: () => fill(1000)},
    'update every 10th': {work: update},
    select: {work: () => select((place += 3))},
    swap: {work: () => swap(1, 998)},
    remove: {work: () => remove(4)},
    'create 10,000': {before: clear, work: () => fill(10_000)},
    'append 1,000': {before: () => fill(1000), work: () => append(1000)},
    clear: {before: () => fill(1000), work: clear},
  };
}

/** What a user sees of a view. */
const watching = (view) => ({
  count: () => view.rows().length,
  label: (place) => view.label(view.rows()[place]).trim(),
  isSelected: (place) => view.isSelected(view.rows()[place]),
  selected: () => [...view.rows()].filter((row) => view.isSelected(row)).length,
});

/** @param {(box: Element) => Promise<object>} setUp - Gives the operations, `settled()`, `rows()`, `label(row)` and `isSelected(row)`. */
export function drive(setUp) {
  const box = document.createElement('div');
  adopt(SHEET);
  document.body.append(box);
  let view;
  let operations;
  let works;
  let next;
  const act = async ({act: start}) => {
    start();
    await view.settled?.();
    await painted();
  };
  const whole = async (operation) => {
    await act(operation);
    operation.check();
  };
  return {
    /** Gives the names of the works. */
    async begin() {
      view = await setUp(box);
      operations = operationsOn(view, watching(view));
      works = plan(operations);
      return Object.keys(works);
    },
    fill: () => whole(operations.fill(1000)),
    /** What goes before a work; its records are made, too. */
    async ready(name) {
      const {before, work} = works[name];
      if (before) await whole(before());
      next = work();
      await painted();
    },
    act: () => act(next),
    /** What asking and waiting take by themselves. */
    idle: painted,
    check: () => next.check(),
  };
}
