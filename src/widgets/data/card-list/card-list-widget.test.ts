import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import type {ActionDetail} from '../../../core/actions.js';
import {activeIn} from '../../../core/composed-tree.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../media/icon/icon-widget.js';
import '../../navigation/pagination/pagination-widget.js';
import './card-list-widget.js';
import type {CardClickDetail, CardListWidget} from './card-list-widget.js';

const canResize = /Chrome|Firefox/.test(navigator.userAgent);
const all = <Found extends HTMLElement = HTMLElement>(element: Element, selector: string): Found[] => [
  ...element.shadowRoot!.querySelectorAll<Found>(selector),
];
const one = <Found extends HTMLElement = HTMLElement>(element: Element, selector: string): Found =>
  all<Found>(element, selector)[0]!;
const cards = (element: Element): HTMLElement[] => all(element, 'li');
const titles = (element: Element): (string | undefined)[] =>
  cards(element).map((card) => card.querySelector('[part="heading"]')?.textContent?.trim());
const goods = [
  {id: 1, title: 'Kettle', price: 49.9, status: 'active'},
  {id: 2, title: 'Teapot', price: 24.5, status: 'draft'},
  {id: 3, title: 'Grinder', price: 89, status: 'active'},
];
const many = (count: number) => Array.from({length: count}, (_, id) => ({id, title: `Card ${id}`}));

async function made(values: Partial<CardListWidget> = {}): Promise<CardListWidget> {
  const element = await fixture<CardListWidget>(html`<card-list-widget></card-list-widget>`);
  Object.assign(element, {items: goods, ...values});
  await element.updateComplete;
  return element;
}

/** Which cards the DOM was told to change while something happened. */
async function touched(element: CardListWidget, act: () => unknown): Promise<Set<string | undefined>> {
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => void seen.push(...records));
  observer.observe(one(element, '.list'), {subtree: true, childList: true, characterData: true, attributes: true});
  await act();
  seen.push(...observer.takeRecords());
  observer.disconnect();
  return new Set(seen.map(({target}) => (target.parentElement ?? (target as Element)).closest('li')?.dataset['key']));
}

describe('<card-list-widget>', () => {
  describe('dumb', () => {
    it('V-10 shows records as cards of a list, each with a heading', async () => {
      const element = await made({ariaLabel: 'Goods'});
      expect(titles(element)).to.deep.equal(['Kettle', 'Teapot', 'Grinder']);
      expect(one(element, '.list').getAttribute('role')).to.equal('list');
      expect(one(element, '.list').getAttribute('aria-label')).to.equal('Goods');
      expect(one(element, '[part="heading"]').localName).to.equal('h3');
      expect(one(element, '[part="value"]').textContent).to.equal('49.9');
    });

    it('puts as many beside each other as fit, and no more than it is told', async () => {
      const place = await fixture<HTMLElement>(html`<div><card-list-widget></card-list-widget></div>`);
      const element = place.querySelector('card-list-widget')!;
      element.items = many(8);
      const inRow = async (width: number): Promise<number> => {
        place.style.setProperty('inline-size', `${width}px`);
        await element.updateComplete;
        const tops = cards(element).map((card) => card.getBoundingClientRect().top);
        return tops.filter((top) => top === tops[0]).length;
      };
      expect([await inRow(1200), await inRow(600), await inRow(300)]).to.deep.equal([4, 2, 1]);
      element.columns = 2;
      expect([await inRow(1200), await inRow(300)]).to.deep.equal([2, 1]);
      Object.assign(element, {columns: undefined, minWidth: 120, gap: 2});
      expect(await inRow(600)).to.equal(4);
    });

    it('AX-06 is no wider than a page of 320 px', async function () {
      if (!canResize) return this.skip();
      await setViewport({width: 320, height: 600});
      const element = await made({minWidth: 500, selectable: true, cardActions: [{label: 'Archive', action: 'x'}]});
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      await setViewport({width: 800, height: 600});
    });

    it('is drawn by a template, one clone a card', async () => {
      const element = await fixture<CardListWidget>(
        html`<card-list-widget .items=${goods}
          ><template><b>{{title}}</b> {{price | currency("EUR")}}</template></card-list-widget
        >`,
      );
      await waitUntil(() => cards(element)[0]?.textContent?.includes('€49.90'));
      const [first] = cards(element);
      element.items = [goods[1]!, {...goods[0]!, price: 50}];
      await element.updateComplete;
      expect(cards(element)[1]).to.equal(first);
      expect(cards(element).map((card) => card.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
        'Teapot €24.50',
        'Kettle €50.00',
      ]);
    });

    it('is drawn by a function, and survives one that fails', async () => {
      const element = await made({renderItem: ({title}, index) => `${index}: ${String(title)}`});
      expect(cards(element).map((card) => card.textContent?.trim())).to.deep.equal([
        '0: Kettle',
        '1: Teapot',
        '2: Grinder',
      ]);
    });

    it('sorts, filters and turns pages as the table does', async () => {
      const element = await made({sort: '-price', perPage: 2});
      expect(titles(element)).to.deep.equal(['Grinder', 'Kettle']);
      expect(element.paging).to.include({page: 1, pages: 2, total: 3, size: 2});
      one(element, '[part~="page-button"]:last-child').click();
      await element.updateComplete;
      expect(titles(element)).to.deep.equal(['Teapot']);
      Object.assign(element, {page: undefined, filter: {status: 'active'}});
      await element.updateComplete;
      expect(titles(element)).to.deep.equal(['Grinder', 'Kettle']);
    });

    it('has its pages turned by a pagination in it', async () => {
      const element = await fixture<CardListWidget>(
        html`<card-list-widget .items=${many(30)} per-page="10"
          ><pagination-widget></pagination-widget
        ></card-list-widget>`,
      );
      const pages = element.querySelector('pagination-widget')!;
      await waitUntil(() => pages.slot === 'pagination' && element.pagesElsewhere);
      await pages.updateComplete;
      const next = pages.shadowRoot!.querySelectorAll<HTMLElement>('button, a');
      [...next].at(-1)!.click();
      await waitUntil(() => titles(element)[0] === 'Card 10');
      expect(one(element, '[part="pages"]')).to.equal(undefined);
    });

    it('says that it is empty, with the words and the action of its author', async () => {
      const element = await made({items: [], emptyState: {title: 'No goods', action: {label: 'Add', action: 'add'}}});
      expect(one(element, '[part="empty-heading"]').textContent).to.equal('No goods');
      let name = '';
      element.addEventListener('action', (event) => (name = (event as CustomEvent<ActionDetail>).detail.name));
      one(element, '[part="empty-action"]').click();
      await waitUntil(() => name === 'add');
    });

    it('shows what is wrong with JSON that can not be read', async () => {
      const element = await fixture(html`<card-list-widget items="[1,"></card-list-widget>`);
      await waitUntil(() => one(element, '[part="error"]')?.textContent?.includes('items'));
    });

    it('F102 shows markup as text, and leaves out addresses that are not safe', async () => {
      const items = HOSTILE_TEXTS.map((text, id) => ({
        id,
        title: text,
        subtitle: `s ${text}`,
        description: `d ${text}`,
      }));
      const element = await made({
        items: [...items, ...HOSTILE_URLS.map((path, at) => ({id: `u${at}`, title: 'x', path}))],
      });
      const shown = titles(element);
      items.forEach(({title}, index) => title.trim() && expect(shown[index]).to.equal(title.trim()));
      expect(one(element, 'img, script, iframe, b')).to.equal(undefined);
      for (const {protocol} of all<HTMLAnchorElement>(element, 'a'))
        expect(['http:', 'https:', 'mailto:', 'tel:']).to.include(protocol);
    });
  });

  describe('clicks', () => {
    it('leads on by a real link, whose card answers as a whole', async () => {
      const element = await made({cardNavigate: '#goods-{id}'});
      const heard: string[] = [];
      element.addEventListener('card-click', (event) => {
        heard.push((event as CustomEvent<CardClickDetail>).detail.key);
        event.preventDefault();
      });
      expect(all<HTMLAnchorElement>(element, 'a').map((link) => link.getAttribute('href'))).to.deep.equal([
        '#goods-1',
        '#goods-2',
        '#goods-3',
      ]);
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'Enter'});
      cards(element)[2]!.querySelector<HTMLElement>('.body')!.click();
      expect(heard).to.deep.equal(['1', '3']);
      expect(location.hash).to.not.contain('goods');
    });

    it('has a button in each card where somebody listens', async () => {
      const element = await made();
      let key = '';
      element.addEventListener('card-click', (event) => (key = (event as CustomEvent<CardClickDetail>).detail.key));
      await element.updateComplete;
      expect(all(element, 'button.link').length).to.equal(3);
      all(element, 'button.link')[1]!.focus();
      await sendKeys({press: 'Space'});
      expect(key).to.equal('2');
    });

    it('follows the address of its record where the list has none', async () => {
      const element = await made({items: [{id: 1, title: 'a', path: '#there'} as never]});
      expect(one(element, 'a').getAttribute('href')).to.equal('#there');
    });
  });

  describe('selection and actions', () => {
    it('selects by check boxes, a range with Shift, and all of them', async () => {
      const element = await made({selectable: true, items: many(5)});
      const boxes = () => all<HTMLInputElement>(element, 'li [part="checkbox"]');
      boxes()[1]!.click();
      boxes()[3]!.dispatchEvent(
        new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, shiftKey: true}),
      );
      expect(element.selection).to.deep.equal(['1', '2', '3']);
      await element.updateComplete;
      expect(one(element, '[part="selected"]').textContent).to.equal('3 selected');
      expect(cards(element)[2]!.hasAttribute('data-selected')).to.be.true;
      const whole = one<HTMLInputElement>(element, '.bar input');
      expect(whole.indeterminate).to.be.true;
      whole.click();
      expect(element.selection?.length).to.equal(5);
    });

    it('tells what is selected, by real keys, with the records', async () => {
      const element = await made({selectable: true});
      let detail: unknown;
      element.addEventListener('selection-change', (event) => ({detail} = event as CustomEvent));
      one(element, 'li [part="checkbox"]').focus();
      await sendKeys({press: 'Space'});
      expect(detail).to.deep.equal({keys: ['1'], records: [goods[0]]});
      expect(one(element, 'li [part="checkbox"]').getAttribute('aria-label')).to.equal('Select Kettle');
    });

    it('runs what can be done with a card, and says with which', async () => {
      const element = await made({cardActions: [{icon: 'trash', label: 'Delete', action: 'remove', confirm: false}]});
      const heard: unknown[] = [];
      element.addEventListener('action', (event) => {
        const {name, ids, record} = (event as CustomEvent<ActionDetail>).detail;
        heard.push([name, ids, record]);
      });
      const button = all(element, '[part="card-action"]')[1]!;
      expect(button.getAttribute('aria-label')).to.equal('Delete Teapot');
      button.click();
      await waitUntil(() => heard.length === 1);
      expect(heard).to.deep.equal([['remove', ['2'], goods[1]]]);
    });
  });

  describe('many', () => {
    it('draws of thousands only those in view, and says how many there are', async () => {
      const element = await made({items: many(5000)});
      await waitUntil(() => cards(element).length < 200, 'draws few');
      await waitUntil(() => cards(element).length > 0);
      const scroller = one(element, '.scroller');
      expect(cards(element)[0]!.getAttribute('aria-setsize')).to.equal('5000');
      scroller.scrollTop = scroller.scrollHeight;
      await waitUntil(() => titles(element).includes('Card 4999'), 'the last is drawn');
      expect(cards(element).length).to.be.below(200);
    });

    it('keeps the card with the focus while another part is looked at', async () => {
      const element = await made({items: many(3000), cardNavigate: '#{id}'});
      const scroller = one(element, '.scroller');
      await waitUntil(() => cards(element).length < 400 && scroller.scrollHeight > 20_000, 'has room for all');
      one(element, 'a').focus();
      scroller.scrollTop = scroller.scrollHeight / 2;
      await waitUntil(() => one(element, '.aside') !== undefined);
      expect(activeIn(document)?.getAttribute('href')).to.equal('#0');
    });
  });

  describe('connected', () => {
    let data: DataFixture;
    beforeEach(async () => {
      data = await dataFixture();
    });
    afterEach(() => data.remove());

    const connected = (values: Partial<CardListWidget> = {}): Promise<CardListWidget> =>
      data.add<CardListWidget>(
        Object.assign(document.createElement('card-list-widget'), {dataSource: 'interface:goods', ...values}),
      );

    it('shows cards that are still to come, then the answer', async () => {
      const element = await connected();
      expect(all(element, '.widget-state .card').length).to.be.greaterThan(3);
      data.provider.waiting[0]?.answer(goods);
      await data.settle();
      expect(titles(element)).to.deep.equal(['Kettle', 'Teapot', 'Grinder']);
    });

    it('shows what went wrong, and tries again on request', async () => {
      const element = await connected();
      data.provider.waiting[0]?.fail(Object.assign(new Error('No more goods'), {retryable: false}));
      await data.settle();
      await waitUntil(() => one(element, '[part="error"]'));
      one(element, '[part="retry"]').click();
      await data.settle();
      data.provider.waiting[0]?.answer(goods);
      await data.settle();
      expect(titles(element).length).to.equal(3);
    });

    it('asks for its page, its order and its filter', async () => {
      data.provider.capabilities = {filter: true, sort: true, page: 'number', total: true};
      const element = await connected({perPage: 2, sort: '-price'});
      expect(data.provider.reads.at(-1)?.request.view).to.deep.equal({
        sort: [{field: 'price', desc: true}],
        page: {size: 2, number: 1},
      });
      data.provider.waiting[0]?.answer(goods.slice(0, 2), {total: 40});
      await data.settle();
      expect(element.paging).to.include({pages: 20, total: 40});
      element.goToPage(3);
      await data.advance(200);
      expect(data.provider.reads.at(-1)?.request.view.page).to.deep.equal({size: 2, number: 3});
    });

    it('redraws only the card that a push is about', async () => {
      data.provider.data = {goods};
      const element = await connected({stream: 'goods'});
      const seen = await touched(element, async () => {
        data.provider.push('goods', [{op: 'update', record: {id: 2, title: 'Pot'}}]);
        await data.settle();
      });
      expect(titles(element)).to.deep.equal(['Kettle', 'Pot', 'Grinder']);
      expect([...seen]).to.deep.equal(['2']);
    });

    it('AX-26 hands the focus on when the card that has it goes', async () => {
      data.provider.data = {goods};
      const element = await connected({stream: 'goods', cardNavigate: '#{id}'});
      all(element, 'a')[1]!.focus();
      data.provider.push('goods', [{op: 'delete', key: '2'}]);
      await data.settle();
      expect(titles(element)).to.deep.equal(['Kettle', 'Grinder']);
      expect(activeIn(document)?.getAttribute('href')).to.equal('#3');
    });
  });
});
