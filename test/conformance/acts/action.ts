import {waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {WidgetElement} from '../../../src/core/widget-element.js';
import {click, DONE, FAIL, OPEN, point, press, RECORD, ROWS, type Acts} from './act.js';

/** Opens a menu by the keyboard, at its last item, and goes on with other keys. */
const inMenu =
  (...keys: string[]) =>
  async (menu: WidgetElement): Promise<void> => {
    const popup = () => menu.shadowRoot?.querySelector('[part="menu"]:popover-open');
    await waitUntil(() => menu.shadowRoot?.querySelector('[part="trigger"]')?.shadowRoot?.querySelector('button'));
    menu.focus();
    await sendKeys({press: 'ArrowUp'});
    await waitUntil(() => popup());
    for (const key of keys) await sendKeys({press: key});
  };

/** Puts an item into a menu of its own, and chooses it there. */
async function chooseInMenu(item: WidgetElement): Promise<void> {
  const menu = document.createElement('dropdown-widget');
  menu.label = 'Menu';
  item.replaceWith(menu);
  menu.append(item);
  await menu.updateComplete;
  await inMenu('Enter')(menu);
}

/** Puts a table into a widget, selects its first row, and presses the widget's button. */
async function actOnFirstRow(widget: WidgetElement): Promise<void> {
  const table = Object.assign(document.createElement('table-widget'), {rows: ROWS, selectable: true});
  widget.append(table);
  const box = () => table.shadowRoot?.querySelector('tbody [type="checkbox"]');
  await waitUntil(() => box());
  await point(box()!);
  await waitUntil(() => widget.matches(':state(selected)'));
  await click('[part="button"]')(widget);
}

export const actionActs: Acts = {
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
  'bulk-action-widget': {
    action: {given: {action: 'open'}, act: actOnFirstRow, detail: {name: 'open', ids: ['7']}},
    'action-success': {given: {action: 'action:publish'}, act: actOnFirstRow, detail: {name: 'publish', ids: ['7']}},
    'action-error': {given: {action: 'action:fail'}, act: actOnFirstRow, detail: {name: 'fail', ids: ['7']}},
  },
  'button-group-widget': {
    input: {act: (group) => point(group.children[1]!)},
    change: {act: (group) => point(group.children[1]!)},
  },
  'dropdown-widget': {
    'item-select': {given: {items: [{label: 'Last'}]}, act: inMenu('Enter'), detail: {label: 'Last', value: 'Last'}},
    show: {act: inMenu()},
    'after-show': {act: inMenu()},
    close: {act: inMenu('Escape')},
    'after-close': {act: inMenu('Escape')},
    action: {given: {items: [OPEN], record: RECORD}, act: inMenu('Enter'), detail: {name: 'open', ids: ['7']}},
    'action-success': {given: {items: [DONE]}, act: inMenu('Enter'), detail: {name: 'publish'}},
    'action-error': {given: {items: [FAIL]}, act: inMenu('Enter'), detail: {name: 'fail'}},
  },
  'dropdown-item-widget': {
    action: {given: {...OPEN, record: RECORD}, act: chooseInMenu, detail: {name: 'open', ids: ['7']}},
    'action-success': {given: DONE, act: chooseInMenu, detail: {name: 'publish'}},
    'action-error': {given: FAIL, act: chooseInMenu, detail: {name: 'fail'}},
  },
};
