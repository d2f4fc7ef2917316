import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import '../../../every-element.js';
import '../../action/button/button-more.js';
import {activeIn, drawnIn} from '../../../core/composed-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import type {FormModalWidget} from '../../form/form-modal/form-modal-widget.js';
import type {TableWidget} from '../../data/table/table-widget.js';
import type {IndexHandler, FormHandler, ShowHandler} from '../session/handlers.js';
import {button, everything} from '../drawn.testing.js';
import type {ResourceWidget} from './resource-widget.js';

const DESKS = [
  {id: 1, name: 'Linden desk', price: 489, status: 'active'},
  {id: 2, name: 'Harbour lamp', price: 79.9, status: 'draft'},
  {id: 3, name: 'Meadow chair', price: 219.5, status: 'active'},
];

const page = (element: Element): HTMLElement => element.shadowRoot!.querySelector('.page')!;
const table = (element: Element): TableWidget => page(element).querySelector('table-widget')!;
const rows = (element: Element): string[] =>
  [...(table(element)?.shadowRoot?.querySelectorAll('tbody tr[part~="row"]') ?? [])].map(
    (row) => row.querySelector('[part~="row-header"]')?.textContent?.trim() ?? '',
  );
const modal = (element: Element, id: string) => page(element).querySelector<FormModalWidget>(`#${id}`);
const isOpen = (element: Element, id: string): boolean => {
  const found = modal(element, id);
  return found?.open === true && [...drawnIn(found)].some((one) => one.matches('dialog[open]'));
};
const toasts = (): string =>
  [...document.querySelectorAll('toast-container-widget')]
    .flatMap((one) => [...drawnIn(one)].map(({textContent}) => textContent ?? ''))
    .join(' ');
const control = (element: Element, field: string): HTMLElement & {value: unknown} =>
  everything(element).find((one): one is HTMLElement & {value: unknown} => one.getAttribute('field') === field)!;

async function write(element: Element, field: string, text: string): Promise<void> {
  const input = control(element, field).shadowRoot!.querySelector('input')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  input.dispatchEvent(new Event('change', {bubbles: true}));
}

async function shown(element: ResourceWidget, count = 3): Promise<ResourceWidget> {
  await waitUntil(() => rows(element).length === count, 'no rows');
  return element;
}

/** The element with all of its properties from the start. */
async function placed(properties: Partial<ResourceWidget>, tag = 'resource-widget'): Promise<ResourceWidget> {
  const element = document.createElement(tag) as ResourceWidget;
  Object.assign(element, {resource: 'desks', router: 'none', items: DESKS, ...properties});
  const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  place.append(element);
  return element;
}

const made = async (properties: Partial<ResourceWidget> = {}, count = 3): Promise<ResourceWidget> =>
  shown(await placed(properties), count);

describe('<resource-widget>', () => {
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search));
  afterEach(() => document.querySelectorAll('toast-container-widget').forEach((one) => one.remove()));

  describe('the list', () => {
    it('A-01 A-03 is made of plain widgets: a head, filters, a table', async () => {
      const element = await made();
      const tags = everything(page(element)).map(({localName}) => localName);
      expect(tags).to.include.members(['page-header-widget', 'filter-bar-widget', 'table-widget', 'tabs-widget']);
      expect(rows(element)).to.deep.equal(['Linden desk', 'Harbour lamp', 'Meadow chair']);
    });

    it('A-03 A-16 deletes after a question, and takes it back', async () => {
      const element = await made();
      const seen: unknown[] = [];
      element.addEventListener('delete', (event) => seen.push((event as CustomEvent).detail.ids));
      button(table(element), 'Delete Harbour lamp')?.click();
      await waitUntil(() => document.querySelector('.widget-confirm'));
      expect(rows(element)).to.have.length(3);
      await waitUntil(() => button(document.querySelector('.widget-confirm')!, 'Delete'));
      button(document.querySelector('.widget-confirm')!, 'Delete').click();
      await shown(element, 2);
      expect(seen).to.deep.equal([['2']]);
      const place = (): Element | null => document.querySelector('toast-container-widget');
      await waitUntil(() => place() && button(place()!, 'Undo'));
      button(document.querySelector('toast-container-widget')!, 'Undo').click();
      await shown(element, 3);
      expect(rows(element)[1]).to.equal('Harbour lamp');
    });

    it('A-16 A-24 tells of one selected and of all', async () => {
      const element = await made();
      const seen: unknown[] = [];
      for (const name of ['select-item', 'select-toggle-all'])
        element.addEventListener(name, (event) => seen.push([name, (event as CustomEvent).detail.ids]));
      const boxes = () => [...table(element).shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
      boxes()[1]!.click();
      await waitUntil(() => seen.length === 1);
      boxes()[1]!.click();
      await waitUntil(() => seen.length === 2);
      boxes()[0]!.click();
      await waitUntil(() => seen.length === 3);
      expect(seen).to.deep.equal([
        ['select-item', ['1']],
        ['select-item', []],
        ['select-toggle-all', ['1', '2', '3']],
      ]);
    });

    it('A-20 A-21 shows the same records as cards, in the order that the user has chosen', async () => {
      const element = await made({metadata: {order_by: 'name', layouts: {table: {}, card: {order_by: '-price'}}}});
      expect(rows(element)).to.deep.equal(['Harbour lamp', 'Linden desk', 'Meadow chair']);
      let layout: unknown;
      element.addEventListener('index-layout-change', (event) => (layout = (event as CustomEvent).detail.layout));
      const tab = (name: string) =>
        everything(page(element)).find((one) => one.getAttribute('role') === 'tab' && one.textContent?.trim() === name);
      (tab('Cards') as HTMLElement).click();
      const cards = () => page(element).querySelector('card-list-widget');
      const titles = () =>
        [...(cards()?.shadowRoot?.querySelectorAll('[part="link"]') ?? [])].map((one) => one.textContent?.trim());
      await waitUntil(() => titles().length === 3);
      expect(titles()).to.deep.equal(['Linden desk', 'Meadow chair', 'Harbour lamp']);
      expect(layout).to.equal('card');
      (tab('Table') as HTMLElement).click();
      button(table(element), 'Price').click();
      await waitUntil(() => titles()[0] === 'Harbour lamp');
    });

    it('A-16 A-22 hides the filters and shows them again, filters, and takes filters back', async () => {
      const element = await made();
      const seen: string[] = [];
      for (const name of ['filter-toggle', 'filters-submit', 'filters-clear'])
        element.addEventListener(name, () => seen.push(name));
      const bar = page(element).querySelector('filter-bar-widget')!;
      button(page(element), 'Filters of Desks').click();
      await waitUntil(() => bar.hidden);
      expect(button(page(element), 'Filters of Desks').getAttribute('aria-expanded')).to.equal('false');
      button(page(element), 'Filters of Desks').click();
      await waitUntil(() => !bar.hidden);
      const search = everything(bar).find((one): one is HTMLInputElement => one instanceof HTMLInputElement)!;
      search.focus();
      await sendKeys({type: 'lamp'});
      await waitUntil(() => rows(element).length === 1);
      bar.clear();
      await shown(element, 3);
      expect([...new Set(seen)]).to.deep.equal(['filter-toggle', 'filters-submit', 'filters-clear']);
    });

    it('A-16 A-23 turns pages, unless the page prevents it', async () => {
      const paged = await made({metadata: {per_page: 2}}, 2);
      const stop = (event: Event): void => event.preventDefault();
      paged.addEventListener('page-changed', stop);
      button(table(paged), 'Next page').click();
      await paged.updateComplete;
      expect(rows(paged)[0]).to.equal('Linden desk');
      paged.removeEventListener('page-changed', stop);
      button(table(paged), 'Next page').click();
      await shown(paged, 1);
    });

    const cardTitles = (element: Element) =>
      everything(page(element).querySelector('card-list-widget') ?? page(element))
        .filter((one) => one.matches('[part="link"]'))
        .map((one) => one.textContent?.trim());

    for (const layout of ['table', 'card'] as const) {
      const names = (element: Element): unknown[] => (layout === 'table' ? rows(element) : cardTitles(element));

      it(`A-16 A-23 adds records below by a button, as a ${layout}, unless the page prevents it`, async () => {
        const element = await placed({layout, pagination: 'more', metadata: {per_page: 1}});
        await waitUntil(() => names(element).length === 1);
        const stop = (event: Event): void => event.preventDefault();
        const sizes: unknown[] = [];
        element.addEventListener('page-changed', (event) => sizes.push((event as CustomEvent).detail));
        element.addEventListener('page-changed', stop, {once: true});
        button(page(element), 'Show more').click();
        await element.updateComplete;
        expect(names(element)).to.deep.equal(['Linden desk']);
        button(page(element), 'Show more').click();
        await waitUntil(() => names(element).join() === 'Linden desk,Harbour lamp');
        button(page(element), 'Show more').click();
        await waitUntil(() => names(element).length === 3 && !button(page(element), 'Show more'));
        expect(sizes.map((one) => (one as {size: number}).size)).to.deep.equal([2, 2, 3]);
      });

      it(`A-10 A-23 a hook decides on more records, as a ${layout}`, async () => {
        let may = false;
        const onEvent: IndexHandler['onEvent'] = (event, _detail, _context, next) =>
          event === 'page-changed' && !may ? undefined : next();
        const element = await placed({layout, pagination: 'more', metadata: {per_page: 1}, handler: {onEvent}});
        await waitUntil(() => names(element).length === 1);
        button(page(element), 'Show more').click();
        await element.updateComplete;
        may = true;
        button(page(element), 'Show more').click();
        await waitUntil(() => names(element).length === 2);
      });

      it(`A-23 virtual draws what is in view of all, as a ${layout}`, async () => {
        const items = Array.from({length: 900}, (_, id) => ({id, name: `Desk ${id}`}));
        const element = await placed({layout, items, metadata: {pagination: 'virtual', per_page: 20}});
        await waitUntil(() => names(element).includes('Desk 0'));
        expect(names(element).length).to.be.lessThan(200);
        expect(button(page(element), 'Next page')).to.equal(undefined);
        const list = page(element).querySelector(`${layout === 'table' ? layout : 'card-list'}-widget`)!;
        const scroller = list.shadowRoot!.querySelector('.scroller')!;
        scroller.scrollTop = scroller.scrollHeight;
        await waitUntil(() => names(element).includes('Desk 899'));
      });
    }

    it('A-23 each layout may go on in its own way, and what is no way is said', async () => {
      const {warn} = console;
      const lines: string[] = [];
      console.warn = (line: string) => void lines.push(line);
      const layouts = {table: {per_page: 2}, card: {pagination: 'more', per_page: 1} as const};
      const element = await made({metadata: {pagination: 'endless' as 'more', layouts}}, 2);
      console.warn = warn;
      expect(lines.join()).to.include('“pagination”');
      expect(button(table(element), 'Next page')).to.not.equal(undefined);
      const tab = everything(page(element)).find((one) => one.matches('[role="tab"]:not([aria-selected="true"])'));
      (tab as HTMLElement).click();
      await waitUntil(() => cardTitles(element).length === 1 && button(page(element), 'Show more'));
    });

    it('A-07 offers what only and except leave', async () => {
      const element = await made({only: ['index', 'show']});
      expect(button(page(element), 'New desk')).to.equal(undefined);
      expect(button(table(element), 'Edit Linden desk')).to.equal(undefined);
      expect(button(table(element), 'Linden desk')).to.not.equal(undefined);
      element.only = undefined;
      element.except = ['delete'];
      await waitUntil(() => button(page(element), 'New desk'));
      await waitUntil(() => button(table(element), 'Edit Linden desk'));
      expect(button(table(element), 'Delete Linden desk')).to.equal(undefined);
      element.patch({name: 'new'});
      await waitUntil(() => isOpen(element, 'new-desk'));
    });

    it('says what is missing, and takes any text', async () => {
      const warn = console.warn;
      console.warn = () => undefined;
      const nameless = await fixture<ResourceWidget>(html`<resource-widget></resource-widget>`);
      await waitUntil(() => nameless.shadowRoot!.textContent?.includes('names no resource'));
      const items = HOSTILE_TEXTS.map((name, id) => ({id, name}));
      const element = await made({items, metadata: {per_page: 100, index_columns: ['name']}}, items.length);
      expect(rows(element)).to.deep.equal(HOSTILE_TEXTS.map((text) => text.trim() || '–'));
      console.warn = warn;
    });
  });

  describe('the form and the details', () => {
    it('A-04 A-17 A-29 makes a record: the modal closes and the list has it', async () => {
      const element = await made({metadata: {fields: [{name: 'name', required: true}]}});
      const saves: unknown[] = [];
      element.addEventListener('save', (event) => saves.push((event as CustomEvent).detail.action));
      button(page(element), 'New desk').focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => isOpen(element, 'new-desk'));
      await waitUntil(() => control(modal(element, 'new-desk')!, 'name')?.matches(':focus-within'));
      await sendKeys({type: 'granite'});
      button(modal(element, 'new-desk')!, 'Save').click();
      await shown(element, 4);
      await waitUntil(() => !isOpen(element, 'new-desk'));
      expect(saves).to.deep.equal(['new']);
      expect(rows(element)).to.include('granite');
      expect(element.records).to.have.length(4);
      await waitUntil(() => button(page(element), 'New desk').matches(':focus'));
    });

    it('A-17 nothing is sent where the page prevents save', async () => {
      const element = await made();
      element.addEventListener('save', (event) => event.preventDefault());
      element.patch({name: 'new'});
      await waitUntil(() => isOpen(element, 'new-desk'));
      button(modal(element, 'new-desk')!, 'Save').click();
      await element.updateComplete;
      expect([isOpen(element, 'new-desk'), rows(element).length]).to.deep.equal([true, 3]);
    });

    it('A-05 A-06 A-18 shows a record, edits it from there, and goes back the same way', async () => {
      const element = await made();
      button(table(element), 'Linden desk').click();
      await waitUntil(() => isOpen(element, 'show-desk'));
      const text = () =>
        everything(modal(element, 'show-desk')!)
          .map((one) => one.textContent ?? '')
          .join(' ');
      await waitUntil(() => text().includes('489'));
      button(modal(element, 'show-desk')!, 'Edit').click();
      await waitUntil(() => isOpen(element, 'edit-desk'));
      expect(element.params).to.deep.include({route: 'show-edit', id: '1'});
      await waitUntil(() => control(modal(element, 'edit-desk')!, 'name').value === 'Linden desk');
      await write(modal(element, 'edit-desk')!, 'name', 'Lime desk');
      button(modal(element, 'edit-desk')!, 'Save').click();
      await waitUntil(() => !isOpen(element, 'edit-desk'));
      expect(element.params.route).to.equal('show');
      await waitUntil(() => text().includes('Lime desk'));
      expect(rows(element)).to.include('Lime desk');
      button(modal(element, 'show-desk')!, 'Close').click();
      await waitUntil(() => !isOpen(element, 'show-desk'));
      expect(element.params.route).to.equal('index');
    });

    it('A-08 A-25 draws rows, sections and tabs', async () => {
      const element = await made({
        metadata: {
          edit_layout: [
            {
              tabs: [
                {label: 'Basics', items: ['name']},
                {label: 'Money', items: [['price', 'status']]},
              ],
            },
          ],
          show_layout: [['name', 'price'], {section: 'More', items: ['status']}],
        },
      });
      let section: unknown;
      element.addEventListener('switch-section', (event) => (section = (event as CustomEvent).detail.section));
      element.patch({name: 'edit', id: '1'});
      await waitUntil(() => isOpen(element, 'edit-desk'));
      const tabs = everything(modal(element, 'edit-desk')!).filter((one) => one.getAttribute('role') === 'tab');
      expect(tabs.map((one) => one.textContent?.trim())).to.deep.equal(['Basics', 'Money']);
      (tabs[1] as HTMLElement).click();
      await waitUntil(() => section === 'money');
      element.back();
      await waitUntil(() => !isOpen(element, 'edit-desk'));
      element.patch({name: 'show', id: '1'});
      await waitUntil(() => isOpen(element, 'show-desk'));
      const headings = everything(modal(element, 'show-desk')!).filter(({localName}) => localName === 'h3');
      expect(headings.map((one) => one.textContent?.trim())).to.deep.equal(['More']);
    });
  });
});

describe('<resource-widget> and the address', () => {
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search));
  after(() => history.replaceState(null, '', location.pathname + location.search));

  it('A-06 A-26 follows the address, and the browser’s own way back', async () => {
    const element = await made({router: 'hash'});
    button(table(element), 'Edit Harbour lamp').click();
    await waitUntil(() => isOpen(element, 'edit-desk'));
    expect(location.hash).to.equal('#/desks/2/edit');
    history.back();
    await waitUntil(() => !isOpen(element, 'edit-desk'));
    element.forward();
    await waitUntil(() => isOpen(element, 'edit-desk'));
    modal(element, 'edit-desk')!.close();
    await waitUntil(() => !isOpen(element, 'edit-desk') && location.hash === '');
    expect(element.params.route).to.equal('index');
  });

  it('A-06 an address opens its modal over the list, and closing it leads to the list', async () => {
    history.replaceState(null, '', '#/desks/3/show');
    const element = await made({router: 'hash'});
    await waitUntil(() => isOpen(element, 'show-desk'));
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !isOpen(element, 'show-desk') && location.hash === '#/desks');
    expect(activeIn(document)?.localName).to.not.equal('dialog');
  });

  it('A-06 an address that is none, or not offered, shows the list', async () => {
    history.replaceState(null, '', '#/desks/3/edit');
    const element = await made({router: 'hash', except: ['edit']});
    expect(element.params.route).to.equal('index');
  });

  it('A-26 what is filled in is not lost by going back without a word', async () => {
    const element = await made({router: 'hash'});
    element.patch({name: 'edit', id: '1'});
    await waitUntil(() => isOpen(element, 'edit-desk'));
    await waitUntil(() => control(modal(element, 'edit-desk')!, 'name').value === 'Linden desk');
    await write(modal(element, 'edit-desk')!, 'name', 'Lime desk');
    await waitUntil(() => modal(element, 'edit-desk')!.form!.isDirty);
    history.back();
    await waitUntil(() => document.querySelector('.widget-confirm'));
    await waitUntil(() => document.querySelector('.widget-confirm')!.shadowRoot!.querySelector('dialog[open]'));
    await sendKeys({press: 'Escape'});
    await waitUntil(() => location.hash === '#/desks/1/edit');
    expect(isOpen(element, 'edit-desk')).to.be.true;
  });
});

describe('<resource-widget> and the page’s own script', () => {
  afterEach(() => document.querySelectorAll('toast-container-widget').forEach((one) => one.remove()));

  it('A-09 A-10 A-14 hooks of the list are called in order, and do the default by next()', async () => {
    const seen: string[] = [];
    class Desks implements IndexHandler {
      onMount: IndexHandler['onMount'] = (context, next) => {
        seen.push('mount');
        context.assign({user: 'Ada'});
        return next();
      };
      onParams: IndexHandler['onParams'] = ({route}, _context, next) => {
        seen.push(`params ${route}`);
        return next();
      };
      applyAction: IndexHandler['applyAction'] = async ({route, id}, {state}, next) => {
        seen.push(`apply ${route} ${id ?? ''} for ${String(state['user'])}`);
        await next();
      };
    }
    const element = await made({handler: Desks});
    element.patch({name: 'show', id: '1'});
    await waitUntil(() => isOpen(element, 'show-desk'));
    expect(seen).to.deep.equal([
      'mount',
      'params index',
      'apply index  for Ada',
      'params show',
      'apply show 1 for Ada',
    ]);
    expect(element.state).to.deep.equal({user: 'Ada'});
  });

  it('A-10 A-14 a hook that calls no next() keeps the default from being done', async () => {
    const element = await made({
      handler: {applyAction: ({route}, _context, next) => (route === 'show' ? undefined : next())},
    });
    element.patch({name: 'show', id: '1'});
    await waitUntil(() => element.params.route === 'show');
    await element.updateComplete;
    expect(isOpen(element, 'show-desk')).to.be.false;
  });

  it('A-10 A-16 A-19 A-33 an event of one’s own is answered with what the context can', async () => {
    const handler: IndexHandler = {
      onEvent(event, {ids = []}, context, next) {
        if (event !== 'bulk_publish') return next();
        for (const id of ids) context.insert({...DESKS.find((desk) => String(desk.id) === id), status: 'published'});
        context.flash('success', 'Desks published');
        return undefined;
      },
    };
    const metadata = {actions: [{name: 'bulk_publish', label: 'Publish', on: 'row' as const}]};
    const element = await made({handler, metadata});
    let detail: {ids?: readonly string[]} = {};
    element.addEventListener('bulk_publish', (event) => (detail = (event as CustomEvent).detail));
    button(table(element), 'Publish Harbour lamp').click();
    await waitUntil(() => toasts().includes('Desks published'));
    expect(detail.ids).to.deep.equal(['2']);
    await waitUntil(() => (element.records![0] as {status: string}).status === 'published');
  });

  it('A-10 A-16 a hook may refuse what is built in', async () => {
    const names: string[] = [];
    const element = await made({
      metadata: {per_page: 3},
      items: DESKS,
      handler: {
        onEvent(event, _detail, _context, next) {
          names.push(event);
          return event === 'filter-toggle' ? undefined : next();
        },
      },
    });
    button(page(element), 'Filters of Desks').click();
    await waitUntil(() => names.includes('filter-toggle'));
    expect(page(element).querySelector('filter-bar-widget')!.hidden).to.be.false;
  });

  it('A-10 M-13 messages, and tasks beside the page whose end is told', async () => {
    const seen: unknown[] = [];
    const handler: IndexHandler = {
      onMessage(message, context) {
        seen.push(message);
        context.startAsync('export', async ({signal}) => (signal.aborted ? '' : 'file.csv'));
        context.startAsync('fails', () => {
          throw new Error('no paper');
        });
      },
      onAsync: (task, result) => void seen.push([task, result.status, 'value' in result ? result.value : undefined]),
    };
    const element = await made({handler});
    await element.send({note: 'hello'});
    await waitUntil(() => seen.length === 3);
    expect(seen).to.deep.include.members([
      {note: 'hello'},
      ['export', 'ok', 'file.csv'],
      ['fails', 'error', undefined],
    ]);
  });

  it('A-10 M-14 a task is told when its resource has left the page, and nobody is told of its end', async () => {
    let signal: AbortSignal | undefined;
    let end = (): void => {};
    const ended: unknown[] = [];
    const handler: IndexHandler = {
      onMessage(_, context) {
        context.startAsync('long', async (tools) => {
          ({signal} = tools);
          await new Promise<void>((done) => (end = done));
        });
      },
      onAsync: (task) => void ended.push(task),
    };
    const element = await made({handler});
    await element.send({});
    await waitUntil(() => signal !== undefined);
    expect(signal!.aborted).to.equal(false);
    element.remove();
    await waitUntil(() => signal!.aborted, 'it goes on');
    end();
    await new Promise(requestAnimationFrame);
    expect(ended).to.deep.equal([]);
  });

  it('A-11 A-15 saveEntity sees the action and the values, changes them, and may refuse', async () => {
    const seen: unknown[] = [];
    const editHandler: FormHandler = {
      async saveEntity(action, values, context, next) {
        seen.push([action, values['name']]);
        if (values['name'] === 'Mine') return {errors: {name: 'is taken'}};
        if (values['name'] === 'Yours') return 'unauthorized';
        return next({...values, name: `${String(values['name'])} (${String(context.params.id ?? 'new')})`});
      },
    };
    const element = await made({editHandler});
    element.patch({name: 'edit', id: '2'});
    await waitUntil(() => isOpen(element, 'edit-desk'));
    const form = modal(element, 'edit-desk')!;
    await waitUntil(() => control(form, 'name').value === 'Harbour lamp');
    const text = () =>
      everything(form)
        .map((one) => one.textContent ?? '')
        .join(' ');
    await write(form, 'name', 'Mine');
    button(form, 'Save').click();
    await waitUntil(() => text().includes('is taken'));
    await write(form, 'name', 'Yours');
    button(form, 'Save').click();
    await waitUntil(() => text().includes('You may not do this.'));
    await write(form, 'name', 'Lamp');
    button(form, 'Save').click();
    await waitUntil(() => rows(element).includes('Lamp (2)'));
    expect(seen).to.deep.equal([
      ['edit', 'Mine'],
      ['edit', 'Yours'],
      ['edit', 'Lamp'],
    ]);
  });

  it('A-11 A-12 A-32 forms and details may load more before they show, and fill themselves', async () => {
    const showHandler: ShowHandler = {
      async onUpdate({id}, context, next) {
        context.assign({related: [`desk ${id ?? ''}`]});
        await next();
      },
    };
    const editHandler: FormHandler = {
      async onUpdate(_params, context, next) {
        await next();
        context.setValues({name: 'From a template'});
      },
    };
    const element = await made({showHandler, editHandler});
    element.patch({name: 'show', id: '1'});
    await waitUntil(() => isOpen(element, 'show-desk'));
    expect(element.state).to.deep.equal({related: ['desk 1']});
    element.back();
    await waitUntil(() => !isOpen(element, 'show-desk'));
    element.patch({name: 'new'});
    await waitUntil(() => isOpen(element, 'new-desk'));
    await waitUntil(() => control(modal(element, 'new-desk')!, 'name').value === 'From a template');
  });

  it('A-13 the element can be extended', async () => {
    class OwnDesks extends (customElements.get('resource-widget') as typeof ResourceWidget) {
      override patch(route: Parameters<ResourceWidget['patch']>[0]): void {
        super.patch({...route, name: route.name === 'edit' ? 'show' : route.name});
      }
    }
    customElements.define('own-desks-widget', OwnDesks);
    const element = await placed({}, 'own-desks-widget');
    await shown(element);
    button(table(element), 'Edit Linden desk').click();
    await waitUntil(() => isOpen(element, 'show-desk'));
  });

  it('a hook that fails is said, and takes nothing with it', async () => {
    const warn = console.warn;
    const warnings: string[] = [];
    console.warn = (text: string) => void warnings.push(text);
    const element = await made({
      handler: {
        onEvent() {
          throw new Error('broken');
        },
      },
    });
    button(page(element), 'Filters of Desks').click();
    await waitUntil(() => warnings.some((text) => text.includes('broken')));
    console.warn = warn;
    expect(rows(element)).to.have.length(3);
  });

  it('A-30 dev shows the route, the state of hooks, and each event with its time', async () => {
    const element = await made({dev: true, handler: {onMount: ({assign}) => assign({user: 'Ada'})}});
    button(page(element), 'Filters of Desks').click();
    const text = () => element.shadowRoot!.querySelector('.dev')?.textContent ?? '';
    await waitUntil(() => /filter-toggle in index: done, \d+ ms/.test(text()));
    expect(text()).to.include('{"user":"Ada"}');
    expect(element.debugLines.map(([term]) => term)).to.include.members(['Route', 'Hooks', 'Event']);
  });

  it('A-28 gives the reader a file', async () => {
    let saved = '';
    const stop = (event: Event): void => {
      const link = event.target;
      if (!(link instanceof HTMLAnchorElement) || !link.download) return;
      event.preventDefault();
      saved = link.download;
    };
    document.addEventListener('click', stop);
    const element = await made({handler: {onMessage: (_message, context) => context.download('a,b', 'desks.csv')}});
    await element.send('export');
    document.removeEventListener('click', stop);
    expect(saved).to.equal('desks.csv');
  });
});

describe('<resource-widget>, piece by piece', () => {
  it('A-08 fields are said by children, over what else is known', async () => {
    const element = await fixture<ResourceWidget>(
      html`<resource-widget resource="desks" router="none" items=${JSON.stringify(DESKS)}>
        <field-widget name="price" label="Cost" format="currency" type="currency"></field-widget>
        <field-widget name="name" label="What"></field-widget>
      </resource-widget>`,
    );
    await shown(element);
    const heads = [...table(element).shadowRoot!.querySelectorAll('th')].map((one) => one.textContent?.trim());
    expect(heads.filter(Boolean).slice(0, 3)).to.deep.equal(['Cost', 'What', 'Status']);
    element.querySelector('field-widget')!.label = 'Paid';
    await waitUntil(() => table(element)?.shadowRoot?.querySelector('thead')?.textContent?.includes('Paid'));
  });

  it('what is written takes the place of what would be drawn', async () => {
    const element = await fixture<ResourceWidget>(
      html`<resource-widget resource="desks" router="none" items=${JSON.stringify(DESKS)}>
        <page-header-widget slot="header" heading="My desks"></page-header-widget>
        <template slot="cell:name"><strong>{{name}}!</strong></template>
        <template slot="form"><input-widget field="name" label="Only this"></input-widget></template>
      </resource-widget>`,
    );
    await waitUntil(() =>
      everything(element).some(({localName, textContent}) => localName === 'strong' && textContent === 'Linden desk!'),
    );
    expect(button(page(element), 'New desk')).to.equal(undefined);
    expect(everything(element).some(({localName, textContent}) => localName === 'h1' && textContent === 'My desks')).to
      .be.true;
    element.patch({name: 'edit', id: '1'});
    await waitUntil(() => isOpen(element, 'edit-desk'));
    const fields = everything(modal(element, 'edit-desk')!).flatMap((one) => one.getAttribute('field') ?? []);
    expect([...new Set(fields)]).to.deep.equal(['name']);
  });

  it('a list of one’s own takes the place of the list', async () => {
    const element = await fixture<ResourceWidget>(
      html`<resource-widget resource="desks" router="none" items=${JSON.stringify(DESKS)}>
        <resource-index-widget resource="desks" layout="card"></resource-index-widget>
      </resource-widget>`,
    );
    await waitUntil(() =>
      element.querySelector('resource-index-widget')!.shadowRoot!.querySelector('card-list-widget'),
    );
    expect(page(element).querySelector('table-widget')).to.equal(null);
    const link = () =>
      everything(element.querySelector('resource-index-widget')!).find((one) => one.matches('button[part="link"]'));
    await waitUntil(link);
    (link() as HTMLElement).click();
    await waitUntil(() => isOpen(element, 'show-desk'));
    expect(element.params).to.deep.include({route: 'show', id: '1'});
  });
});
