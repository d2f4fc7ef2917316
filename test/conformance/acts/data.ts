import {waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {activeIn} from '../../../src/core/composed-tree.js';
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
const chartTools: Acts[string] = {
  'point-select': {act: chartKeys, detail: {index: 1}},
  'zoom-change': {given: {zoomable: true, data: ROWS}, act: press('[part~="plot"]', '+')},
  // Nothing is saved in a test.
  'chart-export': {
    act: async (widget) => {
      widget.addEventListener('chart-export', (event) => event.preventDefault(), {once: true});
      await (widget as Element & {exportCsv(): Promise<unknown>}).exportCsv();
    },
    detail: {format: 'csv'},
  },
};

/** Opens a menu of the table and chooses the item of a name. */
const inMenu = (button: string, name: string) => async (widget: WidgetElement) => {
  const named = () => (activeIn(document) as {label?: string} | null)?.label;
  await press(button, 'Enter')(widget);
  await waitUntil(() => activeIn(document)?.localName === 'dropdown-item-widget', 'no menu', {timeout: 5000});
  for (let step = 0; step < 20 && named() !== name; step++) await sendKeys({press: 'ArrowDown'});
  await sendKeys({press: 'Enter'});
};
const moveByKeys = async (widget: WidgetElement): Promise<void> => {
  await sendKeys({down: 'Control'});
  await press('thead .sort', 'ArrowRight')(widget);
  await sendKeys({up: 'Control'});
};

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
  'column-resize': {
    given: table({resizable: true}),
    act: press('.resize', 'Home'),
    detail: {field: 'name', width: 64},
  },
  'column-reorder': {given: table({reorderable: true}), act: moveByKeys, detail: {order: ['price', 'name']}},
  'column-visibility-change': {
    given: table({columnChooser: true}),
    act: inMenu('.column-chooser button', 'Name'),
    detail: {hidden: ['name']},
  },
  'column-pin': {
    given: table({columnMenu: true}),
    act: inMenu('.menu-button', 'Pin to start'),
    detail: {field: 'name', pinned: 'start'},
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

const moveOn = press('.handle', 'Enter', 'ArrowRight', 'Enter');
const cards = (more: Values): Values => ({items: ROWS, ...more});
const cardAction = click('li:first-child [part="card-action"]');

const cardActs: Acts[string] = {
  'card-click': {
    given: cards({cardNavigate: '#card-{id}'}),
    act: press('li:first-child a', 'Enter'),
    detail: {key: '7', record: RECORD},
  },
  'selection-change': {
    given: cards({selectable: true}),
    act: press('li:first-child input', 'Space'),
    detail: {keys: ['7'], records: [RECORD]},
  },
  'page-change': {
    given: cards({perPage: 2}),
    act: press('[part~="page-button"]:last-child', 'Enter'),
    detail: {page: 2, size: 2},
  },
  'paging-change': {
    given: cards({perPage: 2}),
    act: press('[part~="page-button"]:last-child', 'Enter'),
    detail: {page: 2, pages: 2, total: 3},
  },
  action: {given: cards({cardActions: [OPEN]}), act: cardAction, detail: {name: 'open', ids: ['7']}},
  'action-success': {given: cards({cardActions: [DONE]}), act: cardAction, detail: {name: 'publish', ids: ['7']}},
  'action-error': {given: cards({cardActions: [FAIL]}), act: cardAction, detail: {name: 'fail', ids: ['7']}},
};

const EVENT = {...RECORD, start: '2026-02-03T10:00'};
const calendar = (more: Values = {}): Values => ({date: '2026-02-03', items: [EVENT], ...more});
const pressEvent = press('[data-event]', 'Enter');

const calendarActs: Acts[string] = {
  'event-click': {given: calendar(), act: pressEvent, detail: {key: '7', record: EVENT}},
  'date-click': {
    given: calendar(),
    act: press('[role="gridcell"][tabindex="0"]', 'Enter'),
    detail: {date: '2026-02-03'},
  },
  'range-change': {given: calendar({view: 'day'}), act: press('[part="next"]', 'Enter'), detail: {date: '2026-02-04'}},
  'event-move': {
    given: calendar({movable: true, view: 'agenda'}),
    act: async (widget) => {
      await press('[part="move"]', 'Enter')(widget);
      await press('.move-menu:popover-open [role="menuitem"]:nth-of-type(4)', 'Enter')(widget);
    },
    detail: {key: '7', values: {start: '2026-02-04T10:00'}},
  },
  action: {given: calendar({eventNavigate: 'open'}), act: pressEvent, detail: {name: 'open', ids: ['7']}},
  'action-success': {
    given: calendar({eventNavigate: 'action:publish'}),
    act: pressEvent,
    detail: {name: 'publish', ids: ['7']},
  },
  'action-error': {
    given: calendar({eventNavigate: 'action:fail'}),
    act: pressEvent,
    detail: {name: 'fail', ids: ['7']},
  },
};

const itemAction = click('button-widget');
const editButton = click('[part="edit"]');

const LEAVES = [RECORD, {id: 8, name: 'Grace'}];
const BRANCH = {id: 7, name: 'Ada', items: ['Grace']};
const firstRow = click('[part="tree"] [role="treeitem"] [part="label"]');

/** Lifts the first node and puts it down behind the second. */
async function moveFirst(widget: WidgetElement): Promise<void> {
  await press('[role="treeitem"]')(widget);
  await sendKeys({down: 'Control'});
  await sendKeys({press: 'x'});
  await sendKeys({up: 'Control'});
  for (const key of ['End', 'Enter']) await sendKeys({press: key});
}

const moved = (moveAction?: string): Values => ({reorderable: true, items: LEAVES, expanded: [], moveAction});

const treeActs: Acts[string] = {
  'node-click': {given: {items: LEAVES}, act: firstRow, detail: {key: '7', record: RECORD}},
  'node-expand': {given: {items: [BRANCH], expanded: []}, act: firstRow, detail: {key: '7', record: BRANCH}},
  'node-collapse': {given: {items: [BRANCH], expanded: ['7']}, act: firstRow, detail: {key: '7', record: BRANCH}},
  'node-load': {given: {items: [{id: 7, lazy: true}], expanded: []}, act: firstRow, detail: {key: '7'}},
  'node-move': {given: moved(), act: moveFirst, detail: {key: '7', from: null, to: null, index: 1, before: null}},
  'filter-change': {given: {searchable: true}, act: type('[part~="search"]', 'p'), detail: {filter: 'p'}},
  'selection-change': {
    given: {items: LEAVES, selection: 'single'},
    act: firstRow,
    detail: {keys: ['7'], records: [RECORD]},
  },
  action: {given: moved('open'), act: moveFirst, detail: {name: 'open', ids: ['7']}},
  'action-success': {given: moved('action:publish'), act: moveFirst, detail: {name: 'publish', ids: ['7']}},
  'action-error': {given: moved('action:fail'), act: moveFirst, detail: {name: 'fail', ids: ['7']}},
};

export const dataActs: Acts = {
  'tree-widget': treeActs,
  'table-widget': tableActs,
  'user-list-widget': tableActs,
  'kanban-widget': {
    'card-move': {act: moveOn, detail: {key: '1', from: 'todo', to: 'doing', index: 0, before: '3'}},
    'card-click': {act: click('.card'), detail: {key: '1'}},
    action: {given: {moveAction: 'move'}, act: moveOn, detail: {name: 'move', ids: ['1']}},
    'action-success': {given: {moveAction: 'action:publish'}, act: moveOn, detail: {name: 'publish', ids: ['1']}},
    'action-error': {given: {moveAction: 'action:fail'}, act: moveOn, detail: {name: 'fail', ids: ['1']}},
  },
  'card-list-widget': cardActs,
  'calendar-widget': calendarActs,
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
  'chart-widget': chartTools,
  'line-chart-widget': chartTools,
  'realtime-chart-widget': {
    ...chartTools,
    'pause-change': {act: click('[part~="pause"], [part~="pause-button"]'), detail: {paused: true}},
  },
};
