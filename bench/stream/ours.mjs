// <table-widget> and <line-chart-widget> bound to feeds of a <function-provider>: the whole way that data takes in this library.
import {adopt} from '../page/adopt.mjs';
import '../../src/providers/function/function-provider.js';
import '../../src/widgets/data/line-chart/line-chart-widget.js';
import '../../src/widgets/data/table/table-widget.js';

const SHEET = 'table-widget {display: block; --widget-table-row-height: 28px; --widget-table-height: 490px}';

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

export async function setUp([tableBox, lineBox], {fields, rows, points}) {
  adopt(SHEET);
  const opened = new Set();
  const open = (name) => () => {
    opened.add(name);
    return () => {};
  };
  const provider = make('function-provider', {feeds: {rows: open('rows'), line: open('line')}});
  const table = make('table-widget', {
    dataSource: 'stream:rows',
    key: 'id',
    limit: rows,
    columns: fields.map((field) => ({field, width: 140})),
    enableVirtualScroll: true,
  });
  const line = make('line-chart-widget', {dataSource: 'stream:line', x: 'x', y: 'y', limit: points, height: 190});
  document.body.prepend(provider);
  provider.append(tableBox, lineBox);
  tableBox.append(table);
  lineBox.append(line);
  while (opened.size < 2) await new Promise(requestAnimationFrame);
  provider.push('rows', {op: 'reset', records: []});
  provider.push('line', {op: 'reset', records: []});
  return {
    push({added, updated, removed}, {x, y}) {
      provider.push('rows', [
        ...removed.map((id) => ({op: 'delete', key: String(id)})),
        ...updated.map((record) => ({op: 'update', record})),
        ...added.map((record) => ({op: 'insert', record, at: -1})),
      ]);
      provider.push('line', {op: 'insert', record: {id: x, x, y}, at: -1});
    },
    last: () => table.shadowRoot.querySelector('tbody [part~=row] td')?.textContent,
  };
}
