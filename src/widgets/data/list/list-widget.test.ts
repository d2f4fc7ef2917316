import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './list-widget.js';
import type {ListWidget} from './list-widget.js';

const rowsOf = (element: Element): HTMLLIElement[] => [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
const texts = (element: Element): (string | undefined)[] =>
  rowsOf(element).map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const people = [
  {id: 1, name: 'Ada', email: 'ada@example.org'},
  {id: 2, name: 'Grace', email: 'grace@example.org'},
  {id: 3, name: 'Alan', email: 'alan@example.org'},
];

/** What the DOM of a list was told to change while something happened. */
async function mutationsDuring(element: ListWidget, act: () => unknown): Promise<MutationRecord[]> {
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => void seen.push(...records));
  const list = part(element, 'list') as HTMLElement;
  observer.observe(list, {subtree: true, childList: true, characterData: true, attributes: true});
  await act();
  seen.push(...observer.takeRecords());
  observer.disconnect();
  return seen;
}

describe('<list-widget>', () => {
  describe('dumb', () => {
    it('shows texts and numbers as a list', async () => {
      const element = await fixture(html`<list-widget items='["Bread", "Milk", 3]'></list-widget>`);
      expect(texts(element)).to.deep.equal(['Bread', 'Milk', '3']);
      expect(part(element, 'list')?.localName).to.equal('ul');
      expect(part(element, 'list')?.getAttribute('role')).to.equal('list');
    });

    it('reads a JSON child', async () => {
      const element = await fixture(
        html`<list-widget
          ><script type="application/json">
            ["a", "b"]
          </script></list-widget
        >`,
      );
      expect(texts(element)).to.deep.equal(['a', 'b']);
    });

    it('shows records with two lines, initials and a figure', async () => {
      const items = [
        {id: 1, name: 'Ada Lovelace', subtitle: 'Notes', avatar: null, value: 1204, format: 'currency("EUR")'},
      ];
      const element = await fixture(html`<list-widget .items=${items}></list-widget>`);
      expect(part(element, 'title')?.textContent).to.equal('Ada Lovelace');
      expect(part(element, 'subtitle')?.textContent).to.equal('Notes');
      expect(part(element, 'avatar')?.textContent?.trim()).to.equal('AL');
      expect(part(element, 'value')?.textContent).to.equal('€1,204.00');
    });

    it('calls a record by the first name it has', async () => {
      const items = [{label: 'L', title: 'T'}, {title: 'T', name: 'N'}, {name: 'N'}, {message: 'M'}, {id: 7}, {}];
      const element = await fixture(html`<list-widget .items=${items}></list-widget>`);
      expect(texts(element)).to.deep.equal(['L', 'T', 'N', 'M', '7', '']);
    });

    it('leads to a path with a real link, one tab stop a row', async () => {
      const items = [
        {label: 'Users', path: '#users'},
        {label: 'Orders', path: '#orders'},
      ];
      const element = await fixture<ListWidget>(html`<list-widget .items=${items}></list-widget>`);
      await sendKeys({press: 'Tab'});
      expect(element.shadowRoot?.activeElement?.getAttribute('href')).to.equal('#users');
      await sendKeys({press: 'Tab'});
      expect(element.shadowRoot?.activeElement?.textContent).to.equal('Orders');
    });

    it('shows no more than max-items, and keeps what limit says', async () => {
      const items = [1, 2, 3, 4];
      const first = await fixture(html`<list-widget .items=${items} max-items="2"></list-widget>`);
      expect(texts(first)).to.deep.equal(['1', '2']);
      const last = await fixture(html`<list-widget .items=${items} limit="-3" max-items="2"></list-widget>`);
      expect(texts(last)).to.deep.equal(['2', '3']);
    });

    it('stands beside each other, with space between', async () => {
      const element = await fixture(
        html`<list-widget orientation="horizontal" gap="4" items='["a", "b"]'></list-widget>`,
      );
      const [one, two] = rowsOf(element).map((row) => row.getBoundingClientRect());
      expect(one?.top).to.equal(two?.top);
      expect(Math.round((two?.left ?? 0) - (one?.right ?? 0))).to.equal(16);
    });

    it('takes its name from the author', async () => {
      const element = await fixture(html`<list-widget aria-label="Shopping" items='["a"]'></list-widget>`);
      expect(part(element, 'list')?.getAttribute('aria-label')).to.equal('Shopping');
    });

    it('says that it is empty, and no longer when items come', async () => {
      const element = await fixture<ListWidget>(html`<list-widget></list-widget>`);
      expect(part(element, 'empty')?.textContent?.trim()).to.equal('Nothing here yet');
      expect(part(element, 'list')?.checkVisibility()).to.be.false;
      element.items = ['a'];
      await element.updateComplete;
      expect(part(element, 'empty')).to.equal(null);
      expect(texts(element)).to.deep.equal(['a']);
    });

    it('shows what is wrong with JSON that can not be read', async () => {
      const element = await fixture(html`<list-widget items='["a",'></list-widget>`);
      await waitUntil(() => part(element, 'error')?.textContent?.includes('items'));
    });

    it('F57 shows every row of a list with repeated and missing keys', async () => {
      const items = [
        {id: 1, label: 'a'},
        {id: '1', label: 'b'},
        {label: 'c'},
        {id: null, label: 'd'},
        {id: 1, label: 'e'},
      ];
      const element = await fixture<ListWidget>(html`<list-widget .items=${items}></list-widget>`);
      expect(texts(element)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
      element.items = items.toReversed();
      await element.updateComplete;
      expect(texts(element)).to.deep.equal(['e', 'd', 'c', 'b', 'a']);
    });

    it('F102 shows markup as text, in each field', async () => {
      const items = HOSTILE_TEXTS.map((text, id) => ({id, label: text, subtitle: `s ${text}`, value: text}));
      const element = await fixture(html`<list-widget .items=${items}></list-widget>`);
      rowsOf(element).forEach((row, index) => {
        const text = HOSTILE_TEXTS[index] ?? '';
        if (text.trim()) expect(row.querySelector('[part="title"]')?.textContent).to.equal(text);
      });
      expect(element.shadowRoot?.querySelector('img, script, iframe, math, b')).to.equal(null);
    });

    it('F102 leads nowhere that is not safe', async () => {
      const items = HOSTILE_URLS.map((path, id) => ({id, label: 'x', path}));
      const element = await fixture(html`<list-widget .items=${items}></list-widget>`);
      for (const link of element.shadowRoot?.querySelectorAll('a') ?? [])
        expect(link.protocol, link.href).to.match(/^(https?|mailto|tel):$/);
    });

    it('F115 keeps any text inside the list', async () => {
      const place = await fixture<HTMLElement>(html`<div><list-widget></list-widget></div>`);
      place.style.inlineSize = '300px';
      const element = place.firstElementChild as ListWidget;
      element.items = [
        'x'.repeat(10_000),
        {label: 'y'.repeat(5000), value: 'z'.repeat(300)},
        '\ud800',
        '\u202egnp.exe',
      ];
      await element.updateComplete;
      expect(place.scrollWidth).to.be.at.most(300);
      expect(rowsOf(element)[3]?.querySelector('bdi')).not.to.equal(null);
    });
  });

  describe('render functions', () => {
    it('show strings as text, nodes and Lit templates as they are', async () => {
      const node = document.createElement('em');
      node.textContent = 'node';
      const draw = (item: unknown, index: number): unknown =>
        [`<b>${item}</b>`, node, html`<strong>lit ${index}</strong>`][index];
      const element = await fixture(html`<list-widget .items=${[1, 2, 3]} .renderItem=${draw}></list-widget>`);
      expect(texts(element)).to.deep.equal(['<b>1</b>', 'node', 'lit 2']);
      expect(element.shadowRoot?.querySelector('em')).to.equal(node);
      expect(element.shadowRoot?.querySelector('b')).to.equal(null);
    });

    it('harm nobody when they fail', async () => {
      const {warn} = console;
      const lines: string[] = [];
      console.warn = (line: string) => void lines.push(line);
      const draw = (item: unknown): unknown => {
        if (item === 2) throw new Error('broken');
        return String(item);
      };
      const element = await fixture(html`<list-widget .items=${[1, 2, 3]} .renderItem=${draw}></list-widget>`);
      console.warn = warn;
      expect(texts(element)).to.deep.equal(['1', '', '3']);
      expect(lines.join()).to.include('renderItem failed: broken');
    });
  });

  describe('templates', () => {
    const template = (markup: string): HTMLTemplateElement => {
      const element = document.createElement('template');
      element.innerHTML = markup;
      return element;
    };

    it('draw each item in a list item of its own', async () => {
      const items = [
        {name: 'Kettle', price: 49.9},
        {name: 'Teapot', price: 24.5},
      ];
      const element = await fixture(
        html`<list-widget .items=${items}>${template('<b>{{name}}</b> {{price | currency("EUR")}}')}</list-widget>`,
      );
      expect(texts(element)).to.deep.equal(['Kettle €49.90', 'Teapot €24.50']);
      expect(rowsOf(element)[0]?.querySelector('b')?.textContent).to.equal('Kettle');
    });

    it('count their items, also when others come', async () => {
      const element = await fixture<ListWidget>(
        html`<list-widget items='["a", "b"]'>${template('{{$number}}/{{$count}} {{.}}')}</list-widget>`,
      );
      expect(texts(element)).to.deep.equal(['1/2 a', '2/2 b']);
      element.items = ['x', 'a', 'b'];
      await element.updateComplete;
      expect(texts(element)).to.deep.equal(['1/3 x', '2/3 a', '3/3 b']);
    });

    it('give way to the built-in look when they go, and take over when they come', async () => {
      const element = await fixture<ListWidget>(html`<list-widget items='["a"]'></list-widget>`);
      const late = template('<i>{{.}}!</i>');
      element.append(late);
      await waitUntil(() => texts(element).join() === 'a!');
      late.remove();
      await waitUntil(() => texts(element).join() === 'a');
      expect(rowsOf(element)).to.have.length(1);
    });

    it('keep the nodes and the focus of a row that moves', async () => {
      const items = [
        {id: 1, n: 'a'},
        {id: 2, n: 'b'},
        {id: 3, n: 'c'},
      ];
      const element = await fixture<ListWidget>(
        html`<list-widget .items=${items}>${template('<button>{{n}}</button>')}</list-widget>`,
      );
      const button = rowsOf(element)[1]?.querySelector('button');
      button?.focus();
      element.items = [items[2], items[1], items[0]];
      await element.updateComplete;
      expect(texts(element)).to.deep.equal(['c', 'b', 'a']);
      expect(element.shadowRoot?.activeElement).to.equal(button);
    });

    it('F114 show data with braces as it is', async () => {
      const items = ['{{name}}', '${1}', '{{constructor.constructor("window.hit=1")()}}'];
      const element = await fixture(html`<list-widget .items=${items}>${template('<b>{{.}}</b>')}</list-widget>`);
      expect(texts(element)).to.deep.equal(items);
    });

    it('F102 show markup as text', async () => {
      const element = await fixture(
        html`<list-widget .items=${HOSTILE_TEXTS}>${template('<span title="{{.}}">{{.}}</span>')}</list-widget>`,
      );
      expect(rowsOf(element)).to.have.length(HOSTILE_TEXTS.length);
      expect(rowsOf(element).map((row) => row.querySelector('span')?.title)).to.deep.equal(HOSTILE_TEXTS);
      expect(element.shadowRoot?.querySelector('img, script, iframe')).to.equal(null);
    });

    it('go on after the list was moved', async () => {
      const place = await fixture(
        html`<div>
          <list-widget items='["a"]'>${template('{{.}}')}</list-widget>
          <p></p>
        </div>`,
      );
      const element = place.firstElementChild as ListWidget;
      place.querySelector('p')?.append(element);
      element.items = ['b'];
      await element.updateComplete;
      expect(texts(element)).to.deep.equal(['b']);
    });
  });

  describe('slotted items', () => {
    it('are items of the list', async () => {
      const element = await fixture(
        html`<list-widget
          ><div slot="item">one</div>
          <div>two</div></list-widget
        >`,
      );
      await waitUntil(() => [...element.children].every((child) => child.getAttribute('role') === 'listitem'));
      expect(part(element, 'empty')).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('keep what the author said of them', async () => {
      const element = await fixture(
        html`<list-widget
          ><a href="#x">a link</a>
          <div role="presentation">x</div></list-widget
        >`,
      );
      await (element as ListWidget).updateComplete;
      expect(element.querySelector('a')?.hasAttribute('role')).to.be.false;
      expect(element.querySelector('div')?.getAttribute('role')).to.equal('presentation');
    });
  });

  describe('connected', () => {
    let page: DataFixture;
    beforeEach(async () => {
      page = await dataFixture();
    });
    afterEach(() => page.remove());

    const add = (attributes: Readonly<Record<string, string>>): Promise<ListWidget> => {
      const element = document.createElement('list-widget');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return page.add<ListWidget>(element);
    };

    it('shows a skeleton, then the answer', async () => {
      const element = await add({'data-source': 'interface:people'});
      await waitUntil(() => element.shadowRoot?.querySelector('.skeleton'));
      page.provider.reads[0]?.answer(people);
      await page.settle();
      expect(part(element, 'title')?.textContent).to.equal('Ada');
      expect(part(element, 'subtitle')?.textContent).to.equal('ada@example.org');
      expect(element.dataset['state']).to.equal('ready');
    });

    it('draws an empty answer as the dumb list does', async () => {
      page.provider.data = {people: []};
      const element = await add({'data-source': 'interface:people'});
      expect(element.dataset['state']).to.equal('empty');
      expect(part(element, 'empty')?.textContent?.trim()).to.equal('Nothing here yet');
    });

    it('says what went wrong', async () => {
      const fail = (): Promise<never> =>
        Promise.reject(Object.assign(new Error('The list is broken'), {retryable: false}));
      const element = await fixture(html`<list-widget .dataSource=${fail}></list-widget>`);
      await waitUntil(() => element.shadowRoot?.textContent?.includes('The list is broken'));
    });

    it('RT-08 a push touches only the row that it changes', async () => {
      page.provider.data = {people};
      const element = await add({'data-source': 'interface:people', subscribe: 'people'});
      const [first, , third] = rowsOf(element);
      const changes = await mutationsDuring(element, async () => {
        page.provider.push('people', [{op: 'update', record: {id: 2, name: 'Grace Hopper'}}]);
        await page.settle();
      });
      expect(texts(element)[1]).to.include('Grace Hopper');
      expect(changes.length).to.be.greaterThan(0);
      for (const {target} of changes) expect(rowsOf(element)[1]?.contains(target)).to.be.true;
      expect(rowsOf(element)[0]).to.equal(first);
      expect(rowsOf(element)[2]).to.equal(third);
    });

    it('RT-08 a row that comes or goes leaves the others alone', async () => {
      page.provider.data = {people};
      const element = await add({'data-source': 'interface:people', subscribe: 'people'});
      const before = rowsOf(element);
      const changes = await mutationsDuring(element, async () => {
        page.provider.push('people', [{op: 'insert', record: {id: 4, name: 'Kurt'}, at: 0}]);
        page.provider.push('people', [{op: 'delete', key: '2'}]);
        await page.settle();
      });
      expect(rowsOf(element).slice(1)).to.deep.equal([before[0], before[2]]);
      for (const row of [before[0], before[2]]) expect(changes.some(({target}) => row?.contains(target))).to.be.false;
    });

    it('AX-25 a read each 200 ms moves neither the focus nor the selection', async () => {
      const items = people.map((person) => ({...person, path: `#${person.id}`}));
      page.provider.data = {people: items};
      const element = await add({'data-source': 'interface:people', 'refresh-interval': '200'});
      const [, second] = element.shadowRoot?.querySelectorAll('a') ?? [];
      second?.focus();
      getSelection()?.setBaseAndExtent(element, 0, element, 0);
      const changes = await mutationsDuring(element, async () => {
        for (let turn = 0; turn < 5; turn++) {
          page.provider.data = {people: structuredClone(items)};
          await page.advance(200);
        }
      });
      expect(page.provider.reads.length).to.be.greaterThan(2);
      expect(changes).to.deep.equal([]);
      expect(element.shadowRoot?.activeElement).to.equal(second);
    });

    it('AX-26 the focus goes to the neighbour when a push deletes its row', async () => {
      page.provider.data = {people: people.map((person) => ({...person, path: `#${person.id}`}))};
      const element = await add({'data-source': 'interface:people', subscribe: 'people'});
      element.shadowRoot?.querySelectorAll('a')[1]?.focus();
      page.provider.push('people', [{op: 'delete', key: '2'}]);
      await page.settle();
      expect(element.shadowRoot?.activeElement?.textContent).to.equal('Alan');
    });

    it('renders templates with live rows', async () => {
      page.provider.data = {people};
      const element = document.createElement('list-widget');
      element.innerHTML = '<template><b>{{name}}</b></template>';
      element.setAttribute('data-source', 'interface:people');
      element.setAttribute('subscribe', 'people');
      await page.add<ListWidget>(element);
      const [first] = rowsOf(element);
      page.provider.push('people', [{op: 'update', record: {id: 1, name: 'Ada Lovelace'}}]);
      await page.settle();
      expect(texts(element)).to.deep.equal(['Ada Lovelace', 'Grace', 'Alan']);
      expect(rowsOf(element)[0]).to.equal(first);
    });

    it("keeps the author's items below its data, and shows them again without a source", async () => {
      page.provider.data = {people};
      const element = await add({'data-source': 'interface:people', items: '["mine"]'});
      expect(rowsOf(element)).to.have.length(3);
      element.removeAttribute('data-source');
      await waitUntil(() => texts(element).join() === 'mine');
    });
  });

  it('passes axe, with links, pictures and when empty', async () => {
    const items = people.map((person) => ({...person, path: '#', value: 3}));
    await expect(
      await fixture(html`<list-widget aria-label="People" .items=${items}></list-widget>`),
    ).to.be.accessible();
    await expect(await fixture(html`<list-widget></list-widget>`)).to.be.accessible();
  });

  it('draws its template where what draws it came while the first answer was awaited', async () => {
    let done: (answer: unknown) => void = () => undefined;
    const answer = new Promise((resolve) => (done = resolve));
    const element = document.createElement('list-widget');
    element.dataSource = () => answer;
    (await fixture(html`<div></div>`)).append(element);
    await waitUntil(() => element.matches(':state(skeleton)'), 'no skeleton', {timeout: 5000});
    element.innerHTML = '<template><b>{{name}}</b></template>';
    await waitUntil(() => element.shadowRoot?.querySelector('[part="skeleton"] .high'), 'the template is not seen');
    done([{id: 1, name: 'Ada'}]);
    await waitUntil(() => element.shadowRoot?.querySelector('li b')?.textContent === 'Ada');
  });
});
