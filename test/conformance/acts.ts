import {waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {WidgetElement} from '../../src/core/widget-element.js';

type Values = Readonly<Record<string, unknown>>;

/** How a widget comes to fire one of its own events, and what the event then says. */
export interface Act {
  /** What the plain sample needs beside what it has; nothing by default. */
  readonly given?: Values;
  /** What a user does, with real keys or a real pointer. */
  readonly act: (widget: WidgetElement) => Promise<unknown>;
  /** What the event's detail holds; none for plain events. */
  readonly detail?: Values;
}

const found = async (widget: WidgetElement, selector: string): Promise<HTMLElement> => {
  const find = () => widget.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  await waitUntil(() => find() !== undefined, `<${widget.localName}> has no ${selector}`);
  return find() as HTMLElement;
};

/** Clicks where a part of the widget is, as a hand would. */
export const click = (selector: string) => async (widget: WidgetElement) => {
  await point(await found(widget, selector));
};

/** Clicks in the middle of an element. */
export async function point(element: Element): Promise<void> {
  element.scrollIntoView({block: 'center'});
  const {left, top, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

const focusAnd = (selector: string, act: () => Promise<unknown>) => async (widget: WidgetElement) => {
  (await found(widget, selector)).focus();
  await act();
};

const press = (selector: string, ...keys: string[]) =>
  focusAnd(selector, async () => {
    for (const key of keys) await sendKeys({press: key});
  });

const type = (selector: string, text: string) => focusAnd(selector, () => sendKeys({type: text}));

const RECORD = {id: 7, name: 'Ada', price: 3};
const ROWS = [RECORD, {id: 8, name: 'Grace', price: 1}, {id: 9, name: 'Alan', price: 2}];
const COLUMNS = [
  {field: 'name', label: 'Name', sortable: true, filterable: true},
  {field: 'price', label: 'Price'},
];
const OPEN = {label: 'Open', action: 'open'};
const DONE = {label: 'Publish', action: 'action:publish'};
const FAIL = {label: 'Fail', action: 'action:fail'};
const table = (more: Values): Values => ({rows: ROWS, columns: COLUMNS, ...more});
const rowAction =
  'tbody tr:first-child .actions-cell :is(button, button-widget), tbody tr:first-child [part~="row-action"]';
const chartKeys = press('[part~="plot"]', 'ArrowRight', 'Enter');

/** The acts behind each widget's own events; an event that is not here fails. */
export const ACTS: Readonly<Record<string, Readonly<Record<string, Act>>>> = {
  'button-widget': {
    change: {given: {pressed: false}, act: press('button', 'Space')},
    action: {
      given: {action: 'open', record: RECORD},
      act: press('button', 'Enter'),
      detail: {name: 'open', ids: ['7']},
    },
    'action-success': {given: {action: 'action:publish'}, act: click('button'), detail: {name: 'publish'}},
    'action-error': {given: {action: 'action:fail'}, act: click('button'), detail: {name: 'fail'}},
  },
  'table-widget': {
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
      act: type('thead input:not([type="checkbox"])', 'Gr'),
      detail: {filter: [{field: 'name', op: 'contains', value: 'Gr', origin: 'user'}]},
    },
    'page-change': {
      given: table({perPage: 2}),
      act: press('[part~="page-button"]:last-child', 'Enter'),
      detail: {page: 2, size: 2},
    },
    action: {given: table({rowActions: [OPEN]}), act: click(rowAction), detail: {name: 'open', ids: ['7']}},
    'action-success': {
      given: table({rowActions: [DONE]}),
      act: click(rowAction),
      detail: {name: 'publish', ids: ['7']},
    },
    'action-error': {given: table({rowActions: [FAIL]}), act: click(rowAction), detail: {name: 'fail', ids: ['7']}},
  },
  'chart-widget': {
    'point-select': {act: chartKeys, detail: {index: 1}},
  },
  'realtime-chart-widget': {
    'point-select': {act: chartKeys, detail: {index: 1}},
    'pause-change': {act: click('[part~="pause"], [part~="pause-button"]'), detail: {paused: true}},
  },
  'alert-widget': {
    close: {given: {dismissible: true}, act: press('button', 'Enter')},
  },
  'empty-state-widget': {
    action: {given: {action: OPEN}, act: click('button-widget'), detail: {name: 'open'}},
    'action-success': {given: {action: DONE}, act: click('button-widget'), detail: {name: 'publish'}},
    'action-error': {given: {action: FAIL}, act: click('button-widget'), detail: {name: 'fail'}},
  },
  'time-range-picker-widget': {
    input: {act: press('input:not(:checked)', 'Space')},
    change: {act: press('input:not(:checked)', 'Space')},
  },
};
