// <table-widget> with the rows as a property.
import {adopt} from '../page/adopt.mjs';
import '../../src/widgets/data/table/table-widget.js';

const SHEET = `table-widget {display: block; --widget-table-row-height: 28px; --widget-table-height: 600px}`;

export async function setUp(box, columns, rows) {
  adopt(SHEET);
  const table = Object.assign(document.createElement('table-widget'), {
    columns: columns.map((column) => ({...column, sortable: true})),
    rows,
    enableVirtualScroll: true,
    density: 'compact',
  });
  box.replaceChildren(table);
  return {
    head: () => table.shadowRoot.querySelector('thead'),
    scroller: () => table.shadowRoot.querySelector('[part~=scroller]'),
    count: () => table.paging.total,
    sort(field) {
      table.sort = field && [{field, desc: false}];
    },
    filter(field, text) {
      table.filter = text && [{field, op: 'contains', value: text}];
    },
  };
}
