// regular-table draws what it is asked for; sorting and filtering are the page's own, here as one writes them first.
import {adopt} from '../page/adopt.mjs';
import 'regular-table';

const SHEET = `
regular-table {position: absolute; inset: 0}
regular-table :is(td, th) {box-sizing: border-box; min-width: 80px; height: 28px; padding: 0 4px; white-space: nowrap; text-align: left}
`;

export async function setUp(box, columns, rows) {
  adopt(SHEET);
  const table = document.createElement('regular-table');
  box.replaceChildren(table);
  let view = rows;
  table.setDataListener((left, top, right, bottom) => {
    const shown = columns.slice(left, right);
    const part = view.slice(top, bottom);
    return {
      num_rows: view.length,
      num_columns: columns.length,
      column_headers: shown.map(({label}) => [label]),
      data: shown.map(({field}) => part.map((row) => String(row[field]))),
    };
  });
  const show = (chosen) => {
    view = chosen;
    table.scrollTop = 0;
    return table.draw();
  };
  await table.draw();
  return {
    head: () => table.querySelector('thead'),
    scroller: () => table,
    count: () => view.length,
    sort: (field) => show(field ? rows.toSorted((one, other) => one[field] - other[field]) : rows),
    filter: (field, text) => show(text ? rows.filter((row) => row[field].toLowerCase().includes(text)) : rows),
  };
}
