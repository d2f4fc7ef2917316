import {waitUntil} from '@open-wc/testing';
import type {WidgetElement} from '../../../src/core/widget-element.js';
import {click, OPEN, DONE, FAIL, point, press, RECORD, type Act, type Acts, type Values} from './act.js';

/** Clicks an element that stands in widgets in the widget, each named by a selector. */
const clickIn =
  (...path: string[]) =>
  async (widget: WidgetElement): Promise<void> => {
    const find = (): Element | null =>
      path.reduce<Element | null>((at, selector) => at?.shadowRoot?.querySelector(selector) ?? null, widget);
    await waitUntil(() => find()?.checkVisibility(), `<${widget.localName}> has no ${path.join(' in ')}`);
    await point(find()!);
  };

/** The actions of entries, each fired by the same act. */
const actionsBy = (given: (entry: Values) => Values, act: Act['act']): Readonly<Record<string, Act>> => ({
  action: {given: given(OPEN), act, detail: {name: 'open'}},
  'action-success': {given: given(DONE), act, detail: {name: 'publish'}},
  'action-error': {given: given(FAIL), act, detail: {name: 'fail'}},
});

const entries = actionsBy((entry) => ({items: [entry]}), click('[part~="link"]'));

const menu =
  (opener: string, ...path: string[]) =>
  async (widget: WidgetElement): Promise<void> => {
    await clickIn(...path, opener)(widget);
    await clickIn(...path, 'dropdown-widget', 'dropdown-item-widget')(widget);
  };

const account = menu('[part~="trigger"]');
const READ = {items: [RECORD]};
const readAll = async (widget: WidgetElement): Promise<void> => {
  await click('[part~="bell"]')(widget);
  await clickIn('[part~="mark-read"]')(widget);
};

export const navigationActs: Acts = {
  'tab-widget': {
    'tab-change': {act: press('[role="tab"]', 'Home'), detail: {id: 'overview', previous: 'activity'}},
    'tab-close': {act: press('[data-tab="settings"]', 'Delete'), detail: {id: 'settings'}},
  },
  'tabs-widget': {
    'tab-change': {act: press('[role="tab"]', 'Home'), detail: {id: 'basic', previous: 'pricing'}},
    'tab-close': {act: press('[data-tab="organisation"]', 'Delete'), detail: {id: 'organisation'}},
  },
  'stepper-widget': {
    'step-change': {act: press('button', 'Enter'), detail: {id: 'account', index: 0}},
  },
  'pagination-widget': {
    'page-change': {act: press('.step:not([aria-disabled])', 'Enter'), detail: {page: 2, size: 20}},
  },
  'nav-widget': {
    'item-click': {act: click('a[part~="link"]'), detail: {path: '#dashboard'}},
    ...entries,
  },
  'sidebar-nav-widget': {
    'item-click': {act: click('a[part~="link"]'), detail: {path: '#inbox'}},
    'collapse-change': {
      given: {collapsible: true},
      act: press('[part~="collapse"]', 'Enter'),
      detail: {collapsed: true},
    },
    ...entries,
  },
  'navbar-widget': {
    'item-click': {act: clickIn('nav-widget', 'a[part~="link"]'), detail: {path: '#overview'}},
    'item-select': {
      given: {user: {name: 'Ada'}, userItems: [OPEN]},
      act: menu('[part~="trigger"]', 'user-menu-widget'),
      detail: {label: 'Open'},
    },
    ...actionsBy((entry) => ({items: [entry]}), clickIn('nav-widget', '[part~="link"]')),
  },
  'breadcrumb-widget': {
    'item-click': {act: click('a[part~="link"]'), detail: {path: '#home'}},
  },
  'page-header-widget': {
    'item-click': {act: clickIn('breadcrumb-widget', 'a[part~="link"]'), detail: {path: '#home'}},
    ...actionsBy((entry) => ({actions: [entry]}), clickIn('button-widget', 'button')),
  },
  'user-menu-widget': {
    'item-select': {given: {items: [{label: 'Open'}]}, act: account, detail: {label: 'Open'}},
    ...actionsBy((entry) => ({items: [entry]}), account),
  },
  'notification-bell-widget': {
    'item-click': {
      given: READ,
      act: async (widget) => {
        await click('[part~="bell"]')(widget);
        await clickIn('[part~="item"] > *')(widget);
      },
      detail: {item: RECORD},
    },
    'mark-read': {given: READ, act: readAll, detail: {ids: ['7'], all: true}},
    action: {given: {...READ, readAction: 'open'}, act: readAll, detail: {name: 'open', ids: ['7']}},
    'action-success': {given: {...READ, readAction: DONE.action}, act: readAll, detail: {name: 'publish'}},
    'action-error': {given: {...READ, readAction: FAIL.action}, act: readAll, detail: {name: 'fail'}},
  },
};
