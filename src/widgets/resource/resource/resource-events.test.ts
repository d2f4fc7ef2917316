import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import '../../../every-element.js';
import '../../action/button/button-more.js';
import type {IndexHandler} from '../session/handlers.js';
import {button, everything} from '../drawn.testing.js';
import type {ResourceWidget} from './resource-widget.js';

const DESKS = [
  {id: 1, name: 'Linden desk', price: 489, status: 'active'},
  {id: 2, name: 'Harbour lamp', price: 79.9, status: 'draft'},
  {id: 3, name: 'Meadow chair', price: 219.5, status: 'active'},
];

const page = (element: Element): Element => element.shadowRoot?.querySelector('.page') ?? element;
const find = (element: Element, selector: string): HTMLElement =>
  everything(element).find((one): one is HTMLElement => one.matches(selector))!;
const rows = (element: Element): (string | undefined)[] =>
  everything(page(element))
    .filter((one) => one.matches('tbody [part~="row-header"]'))
    .map((one) => one.textContent?.trim());
const boxes = (element: Element): HTMLInputElement[] =>
  everything(page(element)).filter(
    (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'checkbox',
  );
const checked = (element: Element): boolean[] => boxes(element).map((box) => box.checked);
const bar = (element: Element) => page(element).querySelector('filter-bar-widget')!;
const isOpen = (element: Element): boolean => everything(page(element)).some((one) => one.matches('dialog[open]'));
const asked = (): Element | null => document.querySelector('.widget-confirm');

async function made(properties: Partial<ResourceWidget> = {}): Promise<ResourceWidget> {
  const element = document.createElement('resource-widget');
  Object.assign(element, {resource: 'desks', router: 'none', items: DESKS, metadata: {per_page: 2}, ...properties});
  const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  place.append(element);
  await waitUntil(() => rows(element).length === 2);
  return element;
}

async function filterByName(element: ResourceWidget): Promise<void> {
  const search = find(bar(element), 'input') as HTMLInputElement;
  search.value = 'lamp';
  search.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  search.dispatchEvent(new Event('change', {bubbles: true}));
}

async function confirmDelete(element: ResourceWidget): Promise<void> {
  button(page(element), 'Delete Linden desk').click();
  await waitUntil(() => asked() && button(asked()!, 'Delete'));
  button(asked()!, 'Delete').click();
}

async function shownDetails(element: ResourceWidget): Promise<void> {
  element.patch({name: 'show', id: '1'});
  await waitUntil(() => isOpen(element));
}

const status = (element: ResourceWidget): unknown => [
  ...[rows(element), checked(element), bar(element).hidden, bar(element).conditions.length, isOpen(element)],
  [element.params.route, find(page(element), '[role="tab"][aria-selected="true"]').textContent?.trim()],
];

/** What a user does, with what comes before it, and what shows that it was done. */
interface Deed {
  readonly before?: (element: ResourceWidget) => Promise<void>;
  readonly act: (element: ResourceWidget) => unknown;
  readonly isDone: (element: ResourceWidget) => unknown;
}

const DEEDS: Readonly<Record<string, Deed>> = {
  delete: {act: confirmDelete, isDone: (element) => element.records?.length === 2},
  'route-forward': {
    act: (element) => button(page(element), 'Linden desk').click(),
    isDone: (element) => isOpen(element) && element.params.route === 'show',
  },
  'route-back': {
    before: shownDetails,
    act: (element) => button(find(page(element), '#show-desk'), 'Close').click(),
    isDone: (element) => !isOpen(element) && element.params.route === 'index',
  },
  'filter-toggle': {
    act: (element) => button(page(element), 'Filters of Desks').click(),
    isDone: (element) => bar(element).hidden,
  },
  'filters-submit': {act: filterByName, isDone: (element) => rows(element).join() === 'Harbour lamp'},
  'filters-clear': {
    before: async (element) => {
      await filterByName(element);
      await waitUntil(() => rows(element).length === 1);
    },
    act: (element) => bar(element).clear(),
    isDone: (element) => rows(element).length === 2,
  },
  'index-layout-change': {
    act: (element) => find(page(element), '[role="tab"][aria-selected="false"]').click(),
    isDone: (element) => find(page(element), 'card-list-widget'),
  },
  'page-changed': {
    act: (element) => button(page(element), 'Next page').click(),
    isDone: (element) => rows(element).join() === 'Meadow chair',
  },
  'select-item': {act: (element) => boxes(element)[1]!.click(), isDone: (element) => checked(element)[1] === true},
  'select-toggle-all': {
    act: (element) => boxes(element)[0]!.click(),
    isDone: (element) => checked(element).every((one) => one),
  },
};

describe('<resource-widget>, its events', () => {
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search));
  afterEach(() => {
    for (const one of document.querySelectorAll('toast-container-widget, .widget-confirm')) one.remove();
  });

  for (const [name, {before, act, isDone}] of Object.entries(DEEDS)) {
    it(`A-16 ${name} is told, and prevented it does nothing`, async () => {
      const element = await made();
      await before?.(element);
      const events: CustomEvent[] = [];
      const hear = (event: Event): void => {
        events.push(event as CustomEvent);
        if (events.length === 1) event.preventDefault();
      };
      const was = status(element);
      element.addEventListener(name, hear);
      await act(element);
      await waitUntil(() => events.length === 1, `no ${name}`);
      await waitUntil(() => !asked()?.shadowRoot?.querySelector('dialog[open]'));
      await element.updateComplete;
      await waitUntil(() => JSON.stringify(status(element)) === JSON.stringify(was), 'something was done');
      await act(element);
      await waitUntil(() => isDone(element), 'nothing was done');
      expect([events[0]!.cancelable, events[0]!.bubbles, events.at(-1)!.detail]).to.deep.equal([
        true,
        true,
        events[0]!.detail,
      ]);
    });
  }

  for (const [name, {before, act, isDone}] of Object.entries(DEEDS)) {
    it(`A-10 A-14 A-16 ${name} is done by the hook that calls next, and else not`, async () => {
      let may = true;
      const names: string[] = [];
      const onEvent: IndexHandler['onEvent'] = (event, _detail, _context, next) => {
        names.push(event);
        return event === name && !may ? undefined : next();
      };
      const element = await made({handler: {onEvent}, showHandler: {onEvent}});
      await before?.(element);
      may = false;
      const was = status(element);
      await act(element);
      await waitUntil(() => names.includes(name));
      await element.updateComplete;
      await waitUntil(() => JSON.stringify(status(element)) === JSON.stringify(was), 'something was done');
      may = true;
      await act(element);
      await waitUntil(() => isDone(element), 'nothing was done');
    });
  }

  it('A-16 A-18 details that are closed by themselves ask first', async () => {
    const element = await made();
    await shownDetails(element);
    element.addEventListener('route-back', (event) => event.preventDefault(), {once: true});
    const close = () => find(find(page(element), '#show-desk'), '[part="close-button"]');
    close().click();
    await element.updateComplete;
    expect([isOpen(element), element.params.route]).to.deep.equal([true, 'show']);
    close().click();
    await waitUntil(() => !isOpen(element) && element.params.route === 'index');
  });

  it('A-16 a form that is given up asks first', async () => {
    const element = await made();
    element.patch({name: 'edit', id: '1'});
    await waitUntil(() => isOpen(element));
    element.addEventListener('route-back', (event) => event.preventDefault(), {once: true});
    const cancel = () => button(find(page(element), '#edit-desk'), 'Cancel');
    cancel().click();
    await element.updateComplete;
    expect([isOpen(element), element.params.route]).to.deep.equal([true, 'edit']);
    cancel().click();
    await waitUntil(() => !isOpen(element) && element.params.route === 'index');
  });

  it('A-16 A-26 forward is told, and prevented it does nothing', async () => {
    const element = await made();
    await shownDetails(element);
    element.back();
    await waitUntil(() => !isOpen(element));
    const details: unknown[] = [];
    element.addEventListener('route-forward', (event) => details.push((event as CustomEvent).detail));
    element.addEventListener('route-forward', (event) => event.preventDefault(), {once: true});
    element.forward();
    await element.updateComplete;
    expect([isOpen(element), details]).to.deep.equal([false, [{to: 'show', ids: ['1']}]]);
    element.forward();
    await waitUntil(() => isOpen(element));
  });
});
