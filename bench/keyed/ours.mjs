// <table-widget> that draws all of its rows, with a check box in each.
import '../../src/widgets/data/table/table-widget.js';
import {viewOf} from '../page/keyed.mjs';

export async function setUp(box) {
  const table = Object.assign(document.createElement('table-widget'), {
    columns: [
      {field: 'id', width: '10%'},
      {field: 'label', width: '80%'},
    ],
    key: 'id',
    enableVirtualScroll: false,
    selectable: true,
    rows: [{id: 0, label: 'the code that comes with the first row is there'}],
  });
  box.append(table);
  const rows = () => table.shadowRoot.querySelectorAll('tbody [part~=row]');
  while (rows().length === 0) await new Promise(requestAnimationFrame);
  return {
    ...viewOf((records, selected) => {
      if (table.rows !== records) table.rows = records;
      table.selection = selected === undefined ? [] : [String(selected)];
    }),
    settled: () => table.updateComplete,
    rows,
    label: (row) => row.querySelector('[part~=select-cell] ~ [part~=cell] ~ [part~=cell]').textContent,
    isSelected: (row) => row.querySelector('[part~=checkbox]').checked,
  };
}
