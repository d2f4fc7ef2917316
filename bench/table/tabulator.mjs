// Tabulator, which has its own sorting and filtering.
import 'tabulator-tables/dist/css/tabulator_simple.min.css';
import {TabulatorFull} from 'tabulator-tables';

export async function setUp(box, columns, rows) {
  const place = document.createElement('div');
  box.replaceChildren(place);
  const table = new TabulatorFull(place, {
    height: 600,
    rowHeight: 28,
    data: rows,
    index: 'id',
    autoResize: false,
    layout: 'fitData',
    columns: columns.map(({field, label, width}) => ({
      field,
      title: label,
      width,
      sorter: typeof rows[0][field] === 'number' ? 'number' : 'string',
    })),
  });
  await new Promise((resolve) => table.on('tableBuilt', resolve));
  return {
    head: () => place.querySelector('.tabulator-header'),
    scroller: () => place.querySelector('.tabulator-tableholder'),
    count: () => table.getDataCount('active'),
    sort(field) {
      if (field) return table.setSort(field, 'asc');
      table.clearSort();
      return table.setData(rows);
    },
    filter: (field, text) => (text ? table.setFilter(field, 'like', text) : table.clearFilter(true)),
    leave: () => table.destroy(),
  };
}
