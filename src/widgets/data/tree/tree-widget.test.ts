import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './tree-widget.js';
import {focusedText, GROCERIES, linesOf, rowElements, rowOf} from './tree.testing.js';
import type {TreeWidget} from './tree-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
const treeOf = (element: Element): HTMLElement => part(element, 'tree') as HTMLElement;

describe('<tree-widget>', () => {
  describe('dumb', () => {
    it('shows nested nodes, closed at first and open where it is said', async () => {
      const element = await fixture<TreeWidget>(html`<tree-widget .items=${GROCERIES}></tree-widget>`);
      expect(linesOf(element)).to.deep.equal(['Fruit', 'Bread', 'Milk']);
      element.expanded = ['fruit', 'bread'];
      await element.updateComplete;
      expect(linesOf(element)).to.deep.equal(['Fruit', '.Apples 12', '.Pears', 'Bread', '.Rye', 'Milk']);
    });

    it('reads JSON from its attribute and from a child, and its open keys as words', async () => {
      const attribute = await fixture(
        html`<tree-widget expanded="1, 2" items='[{"id": 1, "label": "a", "children": ["b"]}]'></tree-widget>`,
      );
      expect(linesOf(attribute)).to.deep.equal(['a', '.b']);
      const child = await fixture(
        html`<tree-widget
          ><script type="application/json">
            [
              {"id": 1, "name": "a", "expanded": true},
              {"id": 2, "name": "b", "parent_id": 1}
            ]
          </script></tree-widget
        >`,
      );
      expect(linesOf(child)).to.deep.equal(['a', '.b']);
    });

    it('shows flat records that name their parent, and fields by other names', async () => {
      const items = [
        {no: 2, text: 'Leaf', above: 1},
        {no: 1, text: 'Root', above: null},
      ];
      const element = await fixture(
        html`<tree-widget .items=${items} key="no" label-field="text" parent-field="above" expanded="1"></tree-widget>`,
      );
      expect(linesOf(element)).to.deep.equal(['Root', '.Leaf']);
    });

    it('is a tree to a reader, one tab stop and each row with its place', async () => {
      const element = await fixture<TreeWidget>(
        html`<tree-widget aria-label="Groceries" .items=${GROCERIES} expanded="fruit"></tree-widget>`,
      );
      expect(treeOf(element).getAttribute('role')).to.equal('tree');
      expect(treeOf(element).ariaLabel).to.equal('Groceries');
      const pears = rowOf(element, 'Pears');
      expect([pears.ariaLevel, pears.ariaPosInSet, pears.ariaSetSize]).to.deep.equal(['2', '2', '2']);
      expect(pears.hasAttribute('aria-expanded')).to.be.false;
      expect(rowOf(element, 'Fruit').ariaExpanded).to.equal('true');
      expect(rowOf(element, 'Bread').ariaExpanded).to.equal('false');
      expect(rowElements(element).filter(({tabIndex}) => tabIndex === 0)).to.have.length(1);
    });

    it('shows icons, figures and links', async () => {
      const items = [{label: 'Inbox', icon: 'inbox', badge: 4, href: '#inbox'}];
      const element = await fixture(html`<tree-widget .items=${items}></tree-widget>`);
      expect(part(element, 'icon')?.querySelector('icon-widget')).not.to.equal(null);
      expect(part(element, 'badge')?.textContent).to.equal('4');
      expect(part(element, 'label')?.getAttribute('href')).to.equal('#inbox');
    });

    it('says that it is empty, and no longer when nodes come', async () => {
      const element = await fixture<TreeWidget>(html`<tree-widget></tree-widget>`);
      expect(part(element, 'empty')?.textContent?.trim()).to.equal('Nothing here yet');
      expect(treeOf(element).checkVisibility()).to.be.false;
      element.items = ['a'];
      await element.updateComplete;
      expect(part(element, 'empty')).to.equal(null);
      expect(linesOf(element)).to.deep.equal(['a']);
    });

    it('shows what is wrong with JSON that can not be read', async () => {
      const element = await fixture(html`<tree-widget items='["a",'></tree-widget>`);
      await waitUntil(() => part(element, 'error')?.textContent?.includes('items'));
    });

    it('F102 shows markup as text, also in what is marked', async () => {
      const items = HOSTILE_TEXTS.map((text, id) => ({id, label: text, badge: text}));
      const element = await fixture<TreeWidget>(html`<tree-widget .items=${items}></tree-widget>`);
      rowElements(element).forEach((row, index) => {
        const text = HOSTILE_TEXTS[index] ?? '';
        if (text.trim()) expect(row.querySelector('[part="label"]')?.textContent).to.equal(text);
      });
      element.filter = 'script';
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('img, script, iframe, math, b')).to.equal(null);
    });

    it('F102 leads nowhere that is not safe', async () => {
      const items = HOSTILE_URLS.map((href, id) => ({id, label: 'x', href}));
      const element = await fixture(html`<tree-widget .items=${items}></tree-widget>`);
      for (const link of element.shadowRoot?.querySelectorAll('a') ?? [])
        expect(link.protocol, link.href).to.match(/^(https?|mailto|tel):$/);
    });

    it('F115 keeps any text inside, however deep', async () => {
      const place = await fixture<HTMLElement>(html`<div><tree-widget></tree-widget></div>`);
      place.style.inlineSize = '300px';
      const element = place.firstElementChild as TreeWidget;
      let items: unknown[] = [{label: 'y'.repeat(5000), badge: 'z'.repeat(300)}];
      for (let depth = 0; depth < 40; depth++) items = [{id: `d${depth}`, label: 'x', expanded: true, items}];
      element.items = [...items, 'x'.repeat(10_000), '\ud800', '\u202egnp.exe'];
      await element.updateComplete;
      expect(place.scrollWidth).to.be.at.most(300);
    });
  });

  describe('choice', () => {
    const chosen = async (markup: ReturnType<typeof html>): Promise<[TreeWidget, (readonly string[])[]]> => {
      const element = await fixture<TreeWidget>(markup);
      const told: (readonly string[])[] = [];
      element.addEventListener('selection-change', (event) => told.push((event as CustomEvent).detail.keys));
      return [element, told];
    };

    it('none by default: a click opens a branch and tells of a node', async () => {
      const [element, told] = await chosen(html`<tree-widget .items=${GROCERIES}></tree-widget>`);
      const clicks: string[] = [];
      element.addEventListener('node-click', (event) => clicks.push((event as CustomEvent).detail.key));
      rowOf(element, 'Fruit').click();
      await element.updateComplete;
      expect(linesOf(element)).to.include('.Pears');
      expect(clicks).to.deep.equal(['fruit']);
      expect(told).to.deep.equal([]);
      expect(rowOf(element, 'Fruit').hasAttribute('aria-selected')).to.be.false;
    });

    it('of one: a click chooses, its chevron opens', async () => {
      const [element, told] = await chosen(html`<tree-widget .items=${GROCERIES} selection="single"></tree-widget>`);
      rowOf(element, 'Fruit').click();
      await element.updateComplete;
      expect(rowOf(element, 'Fruit').ariaSelected).to.equal('true');
      expect(linesOf(element)).to.have.length(3);
      rowOf(element, 'Bread').querySelector<HTMLElement>('.toggle')?.click();
      await element.updateComplete;
      expect(linesOf(element)).to.include('.Rye');
      expect(told).to.deep.equal([['fruit']]);
      expect(element.selected).to.deep.equal(['fruit']);
    });

    it('of a leaf: a click opens a branch, and chooses what has none', async () => {
      const [element, told] = await chosen(html`<tree-widget .items=${GROCERIES} selection="leaf"></tree-widget>`);
      rowOf(element, 'Fruit').click();
      await element.updateComplete;
      expect(rowOf(element, 'Fruit').hasAttribute('aria-selected')).to.be.false;
      rowOf(element, 'Pears').click();
      expect(told).to.deep.equal([['pear']]);
    });

    it('of several: a branch stands for all in it, and may be chosen in part', async () => {
      const [element, told] = await chosen(
        html`<tree-widget .items=${GROCERIES} selection="multiple" expanded="fruit" selected="apple"></tree-widget>`,
      );
      expect(treeOf(element).ariaMultiSelectable).to.equal('true');
      expect(rowOf(element, 'Fruit').ariaChecked).to.equal('mixed');
      rowOf(element, 'Fruit').click();
      await element.updateComplete;
      expect(rowOf(element, 'Pears').ariaChecked).to.equal('true');
      expect(told).to.deep.equal([['fruit', 'apple', 'pear']]);
      rowOf(element, 'Apples 12').click();
      expect(told.at(-1)).to.deep.equal(['pear']);
    });

    it('of several: a click with Shift chooses from the last one to it', async () => {
      const [element] = await chosen(
        html`<tree-widget items='["a", "b", "c", "d"]' selection="multiple"></tree-widget>`,
      );
      rowOf(element, 'b').click();
      rowOf(element, 'd').dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, shiftKey: true}));
      expect(element.selected).to.deep.equal(['#2', '#3', '#4']);
    });

    it('is not of what is switched off', async () => {
      const items = [{id: 1, label: 'a', disabled: true}];
      const [element, told] = await chosen(html`<tree-widget .items=${items} selection="single"></tree-widget>`);
      const clicks: Event[] = [];
      element.addEventListener('node-click', (event) => clicks.push(event));
      rowOf(element, 'a').click();
      expect(rowOf(element, 'a').ariaDisabled).to.equal('true');
      expect([told, clicks]).to.deep.equal([[], []]);
    });

    it('set by the page is shown and not told', async () => {
      const [element, told] = await chosen(html`<tree-widget .items=${GROCERIES} selection="single"></tree-widget>`);
      element.selected = ['milk'];
      await element.updateComplete;
      expect(rowOf(element, 'Milk').ariaSelected).to.equal('true');
      expect(told).to.deep.equal([]);
    });
  });

  describe('branches', () => {
    it('tell that they open and close, and stay as they are where the page refuses', async () => {
      const element = await fixture<TreeWidget>(html`<tree-widget .items=${GROCERIES}></tree-widget>`);
      const told: string[] = [];
      for (const name of ['node-expand', 'node-collapse'])
        element.addEventListener(name, (event) => told.push(`${name} ${(event as CustomEvent).detail.key}`));
      rowOf(element, 'Fruit').click();
      await element.updateComplete;
      expect(element.expanded).to.deep.equal(['fruit']);
      rowOf(element, 'Fruit').click();
      await element.updateComplete;
      expect(told).to.deep.equal(['node-expand fruit', 'node-collapse fruit']);
      element.addEventListener('node-expand', (event) => event.preventDefault());
      rowOf(element, 'Bread').click();
      await element.updateComplete;
      expect(linesOf(element)).to.have.length(3);
    });

    it('open and close all at a command or a call', async () => {
      const element = await fixture<TreeWidget>(html`<tree-widget .items=${GROCERIES}></tree-widget>`);
      element.dispatchEvent(Object.assign(new Event('command', {cancelable: true}), {command: '--expand-all'}));
      await element.updateComplete;
      expect(linesOf(element)).to.include('..Dark rye');
      element.collapseAll();
      await element.updateComplete;
      expect(linesOf(element)).to.have.length(3);
    });

    it('open for a node that is to be seen', async () => {
      const element = await fixture<TreeWidget>(html`<tree-widget .items=${GROCERIES}></tree-widget>`);
      expect(element.reveal('dark')).to.be.true;
      expect(element.reveal('nothing')).to.be.false;
      await element.updateComplete;
      expect(rowOf(element, 'Dark rye').tabIndex).to.equal(0);
      expect(element.matches(':focus-within')).to.be.false;
    });
  });

  describe('filter', () => {
    it('shows matches, marked, with what is above them, and says how many', async () => {
      const element = await fixture<TreeWidget>(html`<tree-widget .items=${GROCERIES}></tree-widget>`);
      element.filter = 'RY';
      await element.updateComplete;
      expect(linesOf(element)).to.deep.equal(['Bread', '.Rye', '..Dark rye']);
      expect([...(element.shadowRoot?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).to.deep.equal([
        'Ry',
        'ry',
      ]);
      expect(rowOf(element, 'Bread').ariaSetSize).to.equal('1');
      await waitUntil(() => document.body.textContent?.includes('2 matches'), 'nothing said');
    });

    it('says that nothing matches, and shows all again without it', async () => {
      const element = await fixture<TreeWidget>(
        html`<tree-widget .items=${GROCERIES} filter="zebra" expanded="fruit"></tree-widget>`,
      );
      expect(part(element, 'empty')?.textContent).to.include('Nothing matches “zebra”');
      element.filter = undefined;
      await element.updateComplete;
      expect(linesOf(element)).to.include('.Pears').and.to.include('Milk');
    });

    it('is written by users in a field of its own, from which the arrow goes on', async () => {
      const element = await fixture<TreeWidget>(html`<tree-widget searchable .items=${GROCERIES}></tree-widget>`);
      const told: string[] = [];
      element.addEventListener('filter-change', (event) => told.push((event as CustomEvent).detail.filter));
      part(element, 'search')?.focus();
      await sendKeys({type: 'ry'});
      await element.updateComplete;
      expect(linesOf(element)).to.deep.equal(['Bread', '.Rye', '..Dark rye']);
      expect(told).to.deep.equal(['r', 'ry']);
      await sendKeys({press: 'ArrowDown'});
      await element.updateComplete;
      expect(focusedText(element)).to.equal('Bread');
      part(element, 'search')?.focus();
      await sendKeys({press: 'Escape'});
      await element.updateComplete;
      expect(linesOf(element)).to.have.length(3);
      expect(element.filter).to.equal(undefined);
    });

    it('opens and closes without changing what was open', async () => {
      const element = await fixture<TreeWidget>(
        html`<tree-widget .items=${GROCERIES} filter="rye" expanded="fruit"></tree-widget>`,
      );
      rowOf(element, 'Bread').click();
      await element.updateComplete;
      expect(linesOf(element)).to.deep.equal(['Bread']);
      expect(element.expanded).to.deep.equal(['fruit']);
    });
  });

  describe('rows of an author', () => {
    const template = (markup: string): HTMLTemplateElement => {
      const element = document.createElement('template');
      element.innerHTML = markup;
      return element;
    };

    it('are drawn by a template, and keep their nodes when a record changes', async () => {
      const element = await fixture<TreeWidget>(
        html`<tree-widget .items=${[{id: 1, name: 'Ada', role: 'Head'}]}
          >${template('<b>{{name}}</b> <i>{{role}}</i>')}</tree-widget
        >`,
      );
      await waitUntil(() => linesOf(element)[0] === 'Ada Head');
      const bold = element.shadowRoot?.querySelector('b');
      element.items = [{id: 1, name: 'Ada', role: 'Chief'}];
      await element.updateComplete;
      expect(linesOf(element)).to.deep.equal(['Ada Chief']);
      expect(element.shadowRoot?.querySelector('b')).to.equal(bold);
    });

    it('are drawn by a function, and harm nobody when it fails', async () => {
      const {warn} = console;
      const lines: string[] = [];
      console.warn = (line: string) => void lines.push(line);
      const draw = (record: unknown): unknown => {
        if (record === 'b') throw new Error('broken');
        return html`<u>${record}!</u>`;
      };
      const element = await fixture(html`<tree-widget .items=${['a', 'b']} .renderNode=${draw}></tree-widget>`);
      console.warn = warn;
      expect(linesOf(element)).to.deep.equal(['a!', '']);
      expect(lines.join()).to.include('renderNode failed: broken');
    });
  });
});
