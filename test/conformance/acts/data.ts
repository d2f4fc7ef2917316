import type {WidgetElement} from '../../../src/core/widget-element.js';
import {agreeTo, click, press, type, RECORD, ROWS, OPEN, DONE, FAIL, type Acts, type Values} from './act.js';

const COLUMNS = [
  {field: 'name', label: 'Name', sortable: true, filterable: true},
  {field: 'price', label: 'Price'},
];
const table = (more: Values): Values => ({rows: ROWS, columns: COLUMNS, ...more});
const rowAction =
  'tbody tr:first-child .actions-cell :is(button, button-widget), tbody tr:first-child [part~="row-action"]';
const chartKeys = press('[part~="plot"]', 'ArrowRight', 'Enter');

const editable = {columns: [{field: 'name', label: 'Name', editable: true}]};

/** Gives each row details and opens those of the first. */
async function openDetails(table: WidgetElement): Promise<void> {
  const template = document.createElement('template');
  template.slot = 'detail';
  template.content.append('{{name}}');
  table.append(template);
  await click('tbody tr:first-child .disclosure')(table);
}

const tableActs: Acts[string] = {
  'cell-edit': {
    given: table(editable),
    act: press('tbody tr:first-child .editable', 'x', 'Enter'),
    detail: {key: '7', field: 'name', value: 'x', previous: 'Ada', kind: 'edit'},
  },
  'row-expand': {given: table({}), act: openDetails, detail: {key: '7', record: RECORD, open: true}},
  'row-click': {
    given: table({rowNavigate: '#row-{id}'}),
    act: click('tbody tr:first-child td:last-child'),
    detail: {key: '7', record: RECORD},
  },
  'selection-change': {
    given: table({selectable: true}),
    act: press('tbody tr:first-child input', 'Space'),
    detail: {keys: ['7'], records: [RECORD]},
  },
  'sort-change': {given: table({}), act: press('thead button', 'Enter'), detail: {sort: [{field: 'name'}]}},
  'filter-change': {
    given: table({}),
    // One key: on a busy machine two may be two changes.
    act: type('thead input:not([type="checkbox"])', 'G'),
    detail: {filter: [{field: 'name', op: 'contains', value: 'G', origin: 'user'}]},
  },
  'page-change': {
    given: table({perPage: 2}),
    act: press('[part~="page-button"]:last-child', 'Enter'),
    detail: {page: 2, size: 2},
  },
  'paging-change': {
    given: table({perPage: 2}),
    act: press('[part~="page-button"]:last-child', 'Enter'),
    detail: {page: 2, pages: 2, total: 3},
  },
  action: {given: table({rowActions: [OPEN]}), act: click(rowAction), detail: {name: 'open', ids: ['7']}},
  'action-success': {
    given: table({rowActions: [DONE]}),
    act: click(rowAction),
    detail: {name: 'publish', ids: ['7']},
  },
  'action-error': {given: table({rowActions: [FAIL]}), act: click(rowAction), detail: {name: 'fail', ids: ['7']}},
};

const itemAction = click('button-widget');
const editButton = click('[part="edit"]');

export const dataActs: Acts = {
  'table-widget': tableActs,
  'user-list-widget': tableActs,
  'list-item-widget': {
    action: {given: {actions: [OPEN], record: RECORD}, act: itemAction, detail: {name: 'open', ids: ['7']}},
    'action-success': {
      given: {actions: [DONE], record: RECORD},
      act: itemAction,
      detail: {name: 'publish', ids: ['7']},
    },
    'action-error': {given: {actions: [FAIL], record: RECORD}, act: itemAction, detail: {name: 'fail', ids: ['7']}},
  },
  'user-card-widget': {
    click: {given: {user: RECORD}, act: click('[part="heading"]')},
    edit: {given: {user: RECORD, editable: true}, act: editButton},
    delete: {given: {user: RECORD, deletable: true}, act: agreeTo('[part="delete"]')},
    action: {given: {user: RECORD, editable: 'open'}, act: editButton, detail: {name: 'open', ids: ['7']}},
    'action-success': {
      given: {user: RECORD, editable: 'action:publish'},
      act: editButton,
      detail: {name: 'publish', ids: ['7']},
    },
    'action-error': {
      given: {user: RECORD, editable: 'action:fail'},
      act: editButton,
      detail: {name: 'fail', ids: ['7']},
    },
  },
  'chart-widget': {
    'point-select': {act: chartKeys, detail: {index: 1}},
  },
  'line-chart-widget': {
    'point-select': {act: chartKeys, detail: {index: 1}},
  },
  'realtime-chart-widget': {
    'point-select': {act: chartKeys, detail: {index: 1}},
    'pause-change': {act: click('[part~="pause"], [part~="pause-button"]'), detail: {paused: true}},
  },
};
