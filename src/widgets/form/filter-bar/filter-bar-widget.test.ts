import {expect, fixture, html, nextFrame, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {activeIn} from '../../../core/composed-tree.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../data/table/table-widget.js';
import '../date-picker/date-picker-widget.js';
import '../form/form-widget.js';
import '../input/input-widget.js';
import '../select/select-widget.js';
import './filter-address.js';
import './filter-bar-widget.js';
import './slotted-filters.js';
import type {TableWidget} from '../../data/table/table-widget.js';
import type {FilterBarWidget} from './filter-bar-widget.js';

const PRODUCTS = [
  {id: 1, name: 'Lamp', status: 'active', price: 40},
  {id: 2, name: 'Chair', status: 'active', price: 120},
  {id: 3, name: 'Desk', status: 'sold', price: 310},
  {id: 4, name: 'Desk lamp', status: 'sold', price: 65},
];
const FILTERS = [
  {field: 'name', type: 'search'},
  {
    field: 'status',
    label: 'Status',
    options: [
      ['Active', 'active'],
      ['Sold out', 'sold'],
    ],
  },
  {field: 'price', label: 'Price', type: 'range'},
] as const;

const root = (element: Element): ShadowRoot => element.shadowRoot!;
const control = <T extends HTMLElement>(bar: Element, field: string, tag: string): T =>
  root(bar).querySelector<T>(`[data-field="${field}"] ${tag}`)!;
const chips = (bar: Element): HTMLElement[] => [...root(bar).querySelectorAll<HTMLElement>('[part="chip"]')];
const chipTexts = (bar: Element): readonly string[] => chips(bar).map((chip) => chip.innerText.trim());
const part = (bar: Element, name: string): HTMLElement | null => root(bar).querySelector(`[part="${name}"]`);
const names = (table: Element): string =>
  [...root(table).querySelectorAll('tbody .row')].map((row) => row.children[1]?.textContent?.trim()).join();
const heard = (): string => [...document.querySelectorAll('.widget-announcer')].map((one) => one.textContent).join();

async function bar(attributes: Record<string, unknown> = {}): Promise<FilterBarWidget> {
  const element = await fixture<FilterBarWidget>(
    html`<filter-bar-widget .filters=${FILTERS} .for=${attributes['for'] as string}></filter-bar-widget>`,
  );
  Object.assign(element, attributes);
  await element.updateComplete;
  return element;
}

async function page(attributes: Record<string, unknown> = {}): Promise<{element: FilterBarWidget; table: TableWidget}> {
  const place = await fixture<HTMLElement>(
    html`<div>
      <filter-bar-widget for="goods" .filters=${FILTERS}></filter-bar-widget>
      <table-widget id="goods" caption="Goods" .rows=${PRODUCTS}></table-widget>
      <button>After</button>
    </div>`,
  );
  const element = place.querySelector('filter-bar-widget')!;
  const table = place.querySelector('table-widget')!;
  Object.assign(element, attributes);
  await waitUntil(() => control(element, 'status', 'select-widget') && names(table).split(',').length === 4);
  return {element, table};
}

/** Draws as for a finger, whatever points at the page. */
function touch(element: Element): () => void {
  const rules = root(element).adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const media = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === '(pointer: coarse)');
  for (const rule of media) (rule as CSSMediaRule).media.mediaText = 'all';
  return () => {
    for (const rule of media) (rule as CSSMediaRule).media.mediaText = '(pointer: coarse)';
  };
}

it('<filter-bar-widget> has buttons that a finger can hit', async () => {
  const element = await bar({apply: 'button'});
  element.parentElement!.style.inlineSize = '300px';
  const opener = (): HTMLElement => part(element, 'toggle')!;
  await waitUntil(() => opener()?.checkVisibility());
  const end = touch(element);
  opener().click();
  await element.updateComplete;
  const heights = [...root(element).querySelectorAll('button')].map((one) => one.offsetHeight);
  end();
  expect(heights.length).to.be.above(1);
  expect(Math.min(...heights), heights.join()).to.be.at.least(44);
});

describe('<filter-bar-widget>', () => {
  describe('dumb', () => {
    it('has a control for each filter, under one name', async () => {
      const element = await bar();
      expect(part(element, 'base')!.getAttribute('aria-label')).to.equal('Filters');
      const labels = [...root(element).querySelectorAll<HTMLElement & {label?: string}>('[part="filter"] > *')];
      expect(labels.map((one) => one.label ?? one.textContent?.trim())).to.include.members(['Name', 'Status', 'Price']);
      element.label = 'Filters of the goods';
      await element.updateComplete;
      expect(part(element, 'base')!.getAttribute('aria-label')).to.equal('Filters of the goods');
    });

    it('filters the table of its `for` by what is chosen with the keys, and tells of it once', async () => {
      const {element, table} = await page();
      let changes = 0;
      element.addEventListener('change', () => changes++);
      control(element, 'status', 'select-widget').focus();
      await sendKeys({press: 's'});
      await waitUntil(() => names(table) === 'Desk,Desk lamp');
      expect([changes, element.value]).to.deep.equal([1, {status: 'sold'}]);
      expect(element.conditions).to.deep.equal([{field: 'status', op: 'eq', value: 'sold'}]);
      expect(chipTexts(element)).to.deep.equal(['Status: Sold out']);
      await waitUntil(() => part(element, 'count')?.textContent === '2 results');
      await waitUntil(() => heard().includes('2 results'), 'not said');
    });

    it('looks for what is typed after a pause, and leaves it as it was typed', async () => {
      const {element, table} = await page();
      const input = control(element, 'name', 'input-widget');
      input.focus();
      await sendKeys({type: 'desk '});
      expect(names(table).split(',')).to.have.length(4);
      await waitUntil(() => names(table) === 'Desk,Desk lamp');
      expect(root(input).querySelector('input')!.value).to.equal('desk ');
      await sendKeys({type: 'l'});
      await sendKeys({press: 'Enter'});
      await waitUntil(() => names(table) === 'Desk lamp');
      expect(element.value).to.deep.equal({name: {contains: 'desk l'}});
    });

    it('asks for what lies between two ends, or above one', async () => {
      const {element, table} = await page();
      const [low, high] = [...root(element).querySelectorAll<HTMLElement>('.ends input-widget')];
      expect([low!.ariaLabel, high!.ariaLabel]).to.deep.equal(['Minimum', 'Maximum']);
      low!.focus();
      await sendKeys({type: '65'});
      await sendKeys({press: 'Tab'});
      await waitUntil(() => names(table) === 'Chair,Desk,Desk lamp');
      expect(chipTexts(element)).to.deep.equal(['Price: from 65']);
      await sendKeys({type: '120'});
      await sendKeys({press: 'Enter'});
      await waitUntil(() => names(table) === 'Chair,Desk lamp');
      expect(chipTexts(element)).to.deep.equal(['Price: 65 – 120']);
    });

    it('shows what the page asks, in its controls too', async () => {
      const {element, table} = await page({value: {status: 'active', price: {lte: 100}, colour: 'red'}});
      await waitUntil(() => chips(element).length === 3);
      expect(chipTexts(element)).to.deep.equal(['Status: Active', 'Price: up to 100', 'Colour: red']);
      expect(control<HTMLInputElement>(element, 'status', 'select-widget').value).to.equal('active');
      element.value = {name: {contains: 'lamp'}};
      await waitUntil(() => names(table) === 'Lamp,Desk lamp');
      expect(control<HTMLInputElement>(element, 'status', 'select-widget').value).to.equal('');
    });

    it('goes with all of its filter group, and lets go of them when it leaves', async () => {
      const {element, table} = await page();
      element.for = undefined;
      for (const one of [element, table]) one.setAttribute('filter-group', 'shop');
      element.value = {status: 'sold'};
      await waitUntil(() => names(table) === 'Desk,Desk lamp');
      expect(part(element, 'count')?.textContent).to.equal('2 results');
      element.remove();
      await waitUntil(() => names(table).split(',').length === 4);
    });

    it('draws each type by its control', async () => {
      const types = ['boolean', 'multiselect', 'number', 'date', 'date-range', 'text'] as const;
      const element = await bar({filters: types.map((type) => ({field: type, type, options: ['a', 'b']}))});
      await waitUntil(() => control(element, 'date', 'date-picker-widget'));
      element.value = {
        boolean: false,
        multiselect: ['a', 'b'],
        number: 1234.5,
        date: {gte: '2026-02-03', lt: '2026-02-04'},
        'date-range': {gte: '2026-02-01', lt: '2026-03-01'},
        text: {contains: 'x'},
      };
      await waitUntil(() => chips(element).length === 6);
      expect(chipTexts(element)).to.deep.equal([
        'Boolean: No',
        'Multiselect: a or b',
        'Number: 1,234.5',
        'Date: Feb 3, 2026',
        'Date range: Feb 1, 2026 – Feb 28, 2026',
        'Text: x',
      ]);
      const held = types.map(
        (type) => (root(element).querySelector(`[data-field="${type}"] > *`) as HTMLInputElement).value,
      );
      expect(held).to.deep.equal(['false', ['a', 'b'], '1234.5', '2026-02-03', '2026-02-01/2026-02-28', 'x']);
    });
  });

  describe('with a button', () => {
    const press = (element: Element, name: string): void => part(element, name)!.click();

    it('asks nothing before it is pressed, then all at once, and tells of it once', async () => {
      const {element, table} = await page({apply: 'button'});
      let changes = 0;
      element.addEventListener('change', () => changes++);
      control(element, 'status', 'select-widget').focus();
      await sendKeys({press: 's'});
      control(element, 'name', 'input-widget').focus();
      await sendKeys({type: 'lamp'});
      await waitUntil(() => part(element, 'apply')!.matches('[data-pending]'));
      expect([changes, element.value, names(table).split(',').length]).to.deep.equal([0, undefined, 4]);
      part(element, 'apply')!.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => names(table) === 'Desk lamp');
      expect([changes, element.value]).to.deep.equal([1, {status: 'sold', name: {contains: 'lamp'}}]);
      expect(activeIn(document)).to.equal(part(element, 'apply'));
      await waitUntil(() => !part(element, 'apply')!.matches('[data-pending]'));
      press(element, 'apply');
      await element.updateComplete;
      expect(changes, 'nothing new').to.equal(1);
      await waitUntil(() => heard().includes('1 result'), 'not said');
      await expect(element).to.be.accessible();
    });

    it('Enter in a text applies what was typed a moment ago', async () => {
      const {element, table} = await page({apply: 'button'});
      control(element, 'name', 'input-widget').focus();
      await sendKeys({type: 'chair'});
      await sendKeys({press: 'Enter'});
      await waitUntil(() => names(table) === 'Chair');
      expect(activeIn(document)).to.equal(root(control(element, 'name', 'input-widget')).querySelector('input'));
    });

    it('a chip takes its own filter back and leaves what waits; Clear takes all, what waits too', async () => {
      const {element, table} = await page({apply: 'button', value: {status: 'sold'}});
      await waitUntil(() => names(table) === 'Desk,Desk lamp' && chips(element).length === 1);
      expect(root(element).querySelectorAll('[part="clear"]')).to.have.length(1);
      control(element, 'name', 'input-widget').focus();
      await sendKeys({type: 'desk'});
      await waitUntil(() => part(element, 'apply')!.matches('[data-pending]'));
      chips(element)[0]!.click();
      await waitUntil(() => names(table).split(',').length === 4);
      expect(control<HTMLElement & {value: string}>(element, 'name', 'input-widget').value).to.equal('desk');
      press(element, 'clear');
      await waitUntil(() => control<HTMLElement & {value: string}>(element, 'name', 'input-widget').value === '');
      expect(part(element, 'apply')!.matches('[data-pending]')).to.equal(false);
      press(element, 'apply');
      await element.updateComplete;
      expect(element.conditions).to.deep.equal([]);
    });

    it('waits for controls of the page too', async () => {
      const place = await fixture<HTMLElement>(
        html`<filter-bar-widget apply="button"><input name="city" aria-label="City" /></filter-bar-widget>`,
      );
      const element = place as FilterBarWidget;
      const field = element.querySelector('input')!;
      // What stands in the field when it is read first counts as asked.
      await import('./slotted-filters.js');
      await element.updateComplete;
      await nextFrame();
      field.focus();
      await sendKeys({type: 'Oslo'});
      field.blur();
      await waitUntil(() => part(element, 'apply')!.matches('[data-pending]'));
      expect(element.value).to.equal(undefined);
      press(element, 'apply');
      expect(element.value).to.deep.equal({city: {contains: 'Oslo'}});
      expect(field.value).to.equal('Oslo');
    });
  });

  describe('chips', () => {
    it('removes a filter by its button or Delete, and the focus stays beside it', async () => {
      const {element, table} = await page({value: {name: {contains: 'desk'}, status: 'sold', price: {gte: 100}}});
      await waitUntil(() => names(table) === 'Desk');
      const [, status] = chips(element);
      expect(status!.getAttribute('aria-label')).to.equal('Remove filter Status: Sold out');
      status!.focus();
      await sendKeys({press: 'Delete'});
      await waitUntil(() => chips(element).length === 2);
      expect((activeIn(document) as HTMLElement).innerText.trim()).to.equal('Price: from 100');
      await waitUntil(() => heard().includes('Status: Sold out removed'));
      await sendKeys({press: 'Enter'});
      await waitUntil(() => chips(element).length === 1);
      expect((activeIn(document) as HTMLElement).innerText.trim()).to.equal('Name: desk');
      await sendKeys({press: 'Backspace'});
      await waitUntil(() => chips(element).length === 0);
      expect(control(element, 'name', 'input-widget').matches(':focus-within')).to.equal(true);
      expect(names(table).split(',')).to.have.length(4);
    });

    it('takes all back at once, by its button, its method and a command', async () => {
      const {element, table} = await page({value: {status: 'sold', price: {gte: 100}}});
      await waitUntil(() => names(table) === 'Desk');
      const changed = oneEvent(element, 'change');
      part(element, 'clear')!.click();
      await changed;
      await waitUntil(() => names(table).split(',').length === 4 && part(element, 'active') === null);
      expect(control(element, 'name', 'input-widget').matches(':focus-within')).to.equal(true);
      await waitUntil(() => heard().includes('All filters removed'));
      element.value = {status: 'sold'};
      element.dispatchEvent(Object.assign(new Event('command', {cancelable: true}), {command: '--clear'}));
      expect(element.value).to.deep.equal({});
    });
  });

  it('stands behind a button that counts where there is little room', async () => {
    const element = await bar({value: {status: 'sold', price: {gte: 100}}});
    const toggle = part(element, 'toggle')!;
    const fields = part(element, 'fields')!;
    expect([toggle.checkVisibility(), fields.checkVisibility()]).to.deep.equal([false, true]);
    element.parentElement!.style.inlineSize = '300px';
    await waitUntil(() => toggle.checkVisibility());
    expect([toggle.innerText.trim(), toggle.ariaExpanded, fields.checkVisibility()]).to.deep.equal([
      'Filters (2)',
      'false',
      false,
    ]);
    toggle.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => fields.checkVisibility());
    expect([toggle.ariaExpanded, chips(element).length]).to.deep.equal(['true', 2]);
  });

  describe('controls of the page', () => {
    const slotted = async (): Promise<{element: FilterBarWidget; table: TableWidget}> => {
      const place = await fixture<HTMLElement>(
        html`<div>
          <filter-bar-widget for="goods">
            <label
              >Status
              <select name="status">
                <option value="">Any</option>
                <option value="sold">Sold out</option>
              </select></label
            >
            <input-widget name="price" label="From" type="number" data-op="gte"></input-widget>
            <label><input type="checkbox" name="sale" /> On sale</label>
          </filter-bar-widget>
          <table-widget id="goods" .rows=${PRODUCTS.map((one) => ({...one, sale: one.id === 4}))}></table-widget>
        </div>`,
      );
      const element = place.querySelector('filter-bar-widget')!;
      const table = place.querySelector('table-widget')!;
      await waitUntil(() => names(table).split(',').length === 4);
      return {element, table};
    };

    it('filter by their names, and are set back with the others', async () => {
      const {element, table} = await slotted();
      const select = element.querySelector('select')!;
      select.value = 'sold';
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await waitUntil(() => names(table) === 'Desk,Desk lamp');
      let changes = 0;
      element.parentElement!.addEventListener('change', () => changes++);
      element.querySelector('input-widget')!.focus();
      await sendKeys({type: '210'});
      await waitUntil(() => names(table) === 'Desk');
      expect([changes, chipTexts(element)]).to.deep.equal([1, ['Status: Sold out', 'From: 210']]);
      part(element, 'clear')!.click();
      await waitUntil(() => names(table).split(',').length === 4);
      expect([select.value, element.querySelector('input-widget')!.value]).to.deep.equal(['', '']);
      element.querySelector<HTMLInputElement>('[type="checkbox"]')!.click();
      await waitUntil(() => names(table) === 'Desk lamp');
      expect(chipTexts(element)).to.deep.equal(['On sale: Yes']);
    });

    it('are as the bar asks, and count as they are set at first', async () => {
      const {element} = await slotted();
      element.value = {status: 'sold', sale: true};
      const [select, box] = [
        element.querySelector('select')!,
        element.querySelector<HTMLInputElement>('[name="sale"]')!,
      ];
      await waitUntil(() => select.value === 'sold' && box.checked);
      const other = await fixture<FilterBarWidget>(
        html`<filter-bar-widget><input name="q" value="desk" aria-label="Find" /></filter-bar-widget>`,
      );
      await waitUntil(() => chipTexts(other).join() === 'Find: desk');
    });
  });

  it('keeps what is asked in the address, and reads it from there', async () => {
    const before = location.href;
    history.replaceState(null, '', '?page=2&goods.filter[status]=sold&goods.filter[price][gte]=100');
    try {
      const {element, table} = await page({urlKey: 'goods'});
      await waitUntil(() => names(table) === 'Desk');
      chips(element)[1]!.click();
      expect(decodeURIComponent(location.search)).to.equal('?page=2&goods.filter[status]=sold');
      history.replaceState(null, '', '?goods.filter[price][gte]=300');
      dispatchEvent(new PopStateEvent('popstate'));
      await waitUntil(() => chipTexts(element).join() === 'Price: from 300');
      element.clear();
      expect(location.search).to.equal('');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('is no part of a form around it', async () => {
    const form = await fixture<HTMLElement & {values: unknown}>(
      html`<form-widget
        ><filter-bar-widget .filters=${FILTERS} .value=${{status: 'sold'}}></filter-bar-widget
      ></form-widget>`,
    );
    await waitUntil(() => chips(form.querySelector('filter-bar-widget')!).length === 1);
    expect(form.values).to.deep.equal({});
  });

  it('F102 shows markup as text', async () => {
    const [text] = HOSTILE_TEXTS;
    const element = await bar({filters: [{field: 'x', label: text, options: [text]}], value: {x: text}});
    await waitUntil(() => chipTexts(element)[0] === `${text}: ${text}`);
    expect(root(element).querySelector('img, script, b')).to.equal(null);
  });

  it('says what can’t be read, and leaves out what is no filter', async () => {
    const element = await fixture<FilterBarWidget>(html`<filter-bar-widget filters="[{"></filter-bar-widget>`);
    await waitUntil(() => part(element, 'error')?.textContent?.includes('filters'));
    const [warn, lines] = [console.warn, [] as unknown[]];
    console.warn = (line: unknown) => lines.push(line);
    try {
      const other = await bar({filters: [{label: 'No field'}, {field: 'a', type: 'nothing'}, 'b'], value: 'x'});
      await waitUntil(() => root(other).querySelectorAll('input-widget').length === 2);
      expect(lines).to.have.length(3);
    } finally {
      console.warn = warn;
    }
  });

  describe('connected', () => {
    let data: DataFixture;
    beforeEach(async () => {
      data = await dataFixture();
    });
    afterEach(() => data.remove());

    it('offers what a source gives, and calls a choice by its name when that has come', async () => {
      const element = document.createElement('filter-bar-widget');
      Object.assign(element, {
        filters: [{field: 'category_id', label: 'Category', data_source: 'interface:list_categories'}],
        value: {category_id: 2},
      });
      await data.add(element);
      await data.settle();
      expect(chipTexts(element)).to.deep.equal(['Category: 2']);
      data.provider.waiting[0]?.answer([
        {id: 1, name: 'Light'},
        {id: 2, name: 'Seat'},
      ]);
      await data.settle();
      await waitUntil(() => chipTexts(element)[0] === 'Category: Seat');
      control(element, 'category_id', 'select-widget').focus();
      await sendKeys({press: 'l'});
      await waitUntil(() => element.value?.['category_id'] === 1);
    });

    it('takes its filters from a source, and says what is wrong with it', async () => {
      const element = document.createElement('filter-bar-widget');
      element.setAttribute('data-source', 'interface:filters');
      await data.add(element);
      expect(root(element).querySelectorAll('.skeleton')).to.have.length(3);
      data.provider.waiting[0]?.answer(FILTERS);
      await data.settle();
      await waitUntil(() => control(element, 'status', 'select-widget'));
      element.setAttribute('data-source', 'interface:broken');
      await data.settle();
      await data.advance(200);
      data.provider.waiting[0]?.fail({code: 'unknown', message: 'No such filters', retryable: false});
      await data.settle();
      await waitUntil(() => part(element, 'error')?.textContent?.includes('could not be loaded'));
    });

    it('asks a source that can filter for what fits, and fills its holes', async () => {
      data.provider.capabilities = {filter: true};
      const place = document.createElement('div');
      const element = Object.assign(document.createElement('filter-bar-widget'), {filters: FILTERS, for: 'goods'});
      const table = Object.assign(document.createElement('table-widget'), {id: 'goods'});
      table.setAttribute('data-source', 'interface:goods({page.goods.status?})');
      place.append(element, table);
      await data.add(place);
      data.provider.waiting[0]?.answer(PRODUCTS);
      await data.settle();
      element.value = {status: 'sold'};
      await data.settle();
      await data.advance(200);
      await waitUntil(() => data.provider.reads.length > 1);
      const {source, view} = data.provider.reads.at(-1)!.request;
      expect('args' in source && source.args).to.deep.equal(['sold']);
      expect(view.filter).to.deep.equal([{field: 'status', op: 'eq', value: 'sold', origin: 'goods'}]);
    });
  });

  it('is accessible, in light and dark', async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await emulateMedia({colorScheme});
      const {element} = await page({value: {status: 'sold'}});
      element.parentElement!.style.background = 'var(--widget-page)';
      await waitUntil(() => part(element, 'count'));
      await expect(element).to.be.accessible();
    }
  });
});
