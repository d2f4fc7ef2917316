import {waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {drawnIn} from '../../../src/core/composed-tree.js';
import type {WidgetElement} from '../../../src/core/widget-element.js';
import {point, type Act, type Acts} from './act.js';

type Test = (element: Element) => boolean;

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
const button =
  (name: string): Test =>
  (element) =>
    element instanceof HTMLButtonElement && nameOf(element) === name;
const tab =
  (name: string): Test =>
  (element) =>
    element.getAttribute('role') === 'tab' && nameOf(element) === name;
const box =
  (index: number): Test =>
  (element) =>
    element.matches('input[type="checkbox"]') && element.closest('tr')?.rowIndex === index;

async function find(root: Element, test: Test): Promise<HTMLElement> {
  const found = (): Element | undefined => [...drawnIn(root)].find((one) => test(one) && one.checkVisibility());
  await waitUntil(found, `<${root.localName}> draws nothing of that kind`);
  return found() as HTMLElement;
}

/** Presses parts one after another, each as soon as it is there. */
const pressed =
  (...tests: readonly Test[]) =>
  async (widget: WidgetElement): Promise<void> => {
    for (const test of tests) await point(await find(widget, test));
  };

const byKeys =
  (test: Test, ...keys: readonly string[]) =>
  async (widget: WidgetElement): Promise<void> => {
    (await find(widget, test)).focus();
    for (const press of keys) await sendKeys({press});
  };

async function deletes(widget: WidgetElement): Promise<void> {
  await byKeys(button('Delete Linden desk'), 'Enter')(widget);
  const asked = (): HTMLElement | null => document.querySelector('.widget-confirm');
  await waitUntil(asked);
  await point(await find(asked()!, button('Delete')));
}

async function filters(widget: WidgetElement): Promise<void> {
  (await find(widget, (element) => element.matches('input[type="search"]'))).focus();
  await sendKeys({type: 'd'});
}

async function clears(widget: WidgetElement): Promise<void> {
  await filters(widget);
  await point(await find(widget, (element) => element.matches('[part~="chip"], [part~="chip"] *')));
}

const TABS = {
  edit_layout: [
    {
      tabs: [
        {label: 'One', items: ['name']},
        {label: 'Two', items: ['price']},
      ],
    },
  ],
};
const SHOWN = {
  show_layout: [
    {
      tabs: [
        {label: 'One', items: ['name']},
        {label: 'Two', items: ['price']},
      ],
    },
  ],
};

/** Opens the form of the first record with the keys. */
const edits = byKeys(button('Edit Linden desk'), 'Enter');

const nameField: Test = (element) =>
  element instanceof HTMLInputElement && (element.getRootNode() as ShadowRoot).host?.getAttribute('field') === 'name';

/** Fills in a field and leaves it. */
async function fillsIn(widget: WidgetElement): Promise<void> {
  (await find(widget, nameField)).focus();
  await sendKeys({type: 'd'});
  await sendKeys({press: 'Tab'});
}

const routed: Readonly<Record<string, Act>> = {
  delete: {act: deletes, detail: {ids: ['1']}},
  'route-forward': {act: byKeys(button('Linden desk'), 'Enter'), detail: {to: 'show', ids: ['1']}},
  'route-back': {act: pressed(button('New desk'), button('Cancel'))},
  'filter-toggle': {act: byKeys(button('Filters of Desks'), 'Enter')},
  'filters-submit': {act: filters},
  'filters-clear': {act: clears},
  'index-layout-change': {act: pressed(tab('Cards')), detail: {layout: 'card'}},
  'page-changed': {given: {metadata: {per_page: 2}}, act: pressed(button('Next page')), detail: {page: 2}},
  'select-item': {act: pressed(box(1)), detail: {ids: ['1']}},
  'select-toggle-all': {act: pressed(box(0)), detail: {ids: ['1', '2', '3']}},
  validate: {
    act: async (widget) => {
      await edits(widget);
      await fillsIn(widget);
    },
  },
  save: {
    act: async (widget) => {
      await edits(widget);
      await point(await find(widget, button('Save')));
    },
    detail: {action: 'edit'},
  },
  'switch-section': {
    given: {metadata: TABS},
    act: async (widget) => {
      await edits(widget);
      await point(await find(widget, tab('Two')));
    },
    detail: {section: 'two'},
  },
};

export const resourceActs: Acts = {
  'resource-widget': routed,
  'resource-index-widget': routed,
  'resource-form-widget': {
    save: {act: pressed(button('Save')), detail: {action: 'edit'}},
    'switch-section': {given: {metadata: TABS}, act: pressed(tab('Two')), detail: {section: 'two'}},
    validate: {act: fillsIn},
  },
  'resource-show-widget': {
    'switch-section': {given: {metadata: SHOWN}, act: pressed(tab('Two')), detail: {section: 'two'}},
  },
};
