import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import './branch-link.js';
import './tree-widget.js';
import {focusedText, linesOf, rowOf} from './tree.testing.js';
import type {NodeLoadDetail} from './tree-branches.js';
import type {TreeWidget} from './tree-widget.js';

const ROOTS = [
  {id: 1, name: 'Projects', has_children: true},
  {id: 2, name: 'Archive', children_count: 2},
  {id: 3, name: 'Notes', children_count: 0},
];

describe('<tree-widget> with children on demand', () => {
  describe('of a source', () => {
    let data: DataFixture;
    beforeEach(async () => {
      data = await dataFixture();
      data.provider.data = {list_roots: ROOTS};
    });
    afterEach(() => data.remove());

    async function lazy(more: Partial<TreeWidget> = {}): Promise<TreeWidget> {
      const element = document.createElement('tree-widget');
      const sources = {dataSource: 'interface:list_roots', childrenSource: 'interface:list_children({id})'};
      return data.add<TreeWidget>(Object.assign(element, sources, more));
    }

    async function open(element: TreeWidget, text: string): Promise<void> {
      rowOf(element, text).click();
      await waitUntil(() => data.provider.waiting.length > 0, 'not asked');
      await data.settle();
    }
    const asked = (): unknown[] =>
      data.provider.reads
        .filter(({request}) => 'name' in request.source && request.source.name === 'list_children')
        .map(({request}) => ('args' in request.source ? Object.values(request.source.args)[0] : undefined));

    it('asks when a branch is first opened, with its record in the source, and says how many came', async () => {
      const element = await lazy();
      expect(rowOf(element, 'Notes').hasAttribute('aria-expanded')).to.be.false;
      expect(asked()).to.deep.equal([]);
      await open(element, 'Projects');
      expect(asked()).to.deep.equal([1]);
      expect(linesOf(element)).to.deep.equal(['Projects', '.Loading…', 'Archive', 'Notes']);
      expect(rowOf(element, 'Projects').getAttribute('aria-busy')).to.equal('true');
      data.provider.waiting[0]?.answer([
        {id: 11, name: 'Atlas'},
        {id: 12, name: 'Borealis', has_children: true},
      ]);
      await data.settle();
      expect(linesOf(element)).to.deep.equal(['Projects', '.Atlas', '.Borealis', 'Archive', 'Notes']);
      expect(rowOf(element, 'Projects').hasAttribute('aria-busy')).to.be.false;
      await waitUntil(() => document.body.textContent?.includes('Projects: 2 items'), 'nothing said');
      rowOf(element, 'Projects').click();
      await data.settle();
      rowOf(element, 'Projects').click();
      await data.settle();
      expect(asked()).to.deep.equal([1]);
    });

    it('asks for several at once, whichever answers first', async () => {
      const element = await lazy({expanded: ['1', '2']});
      await waitUntil(() => data.provider.waiting.length === 2, 'not asked');
      data.provider.waiting[1]?.answer([{id: 21, name: 'Old'}]);
      await data.settle();
      expect(linesOf(element)).to.deep.equal(['Projects', '.Loading…', 'Archive', '.Old', 'Notes']);
      data.provider.waiting[0]?.answer([{id: 11, name: 'Atlas'}]);
      await data.settle();
      expect(linesOf(element)).to.deep.equal(['Projects', '.Atlas', 'Archive', '.Old', 'Notes']);
    });

    it('says what failed in the branch, and asks again by its button or Enter', async () => {
      const element = await lazy();
      await open(element, 'Projects');
      data.provider.waiting[0]?.fail({code: 'forbidden', message: 'Not yours'});
      await data.settle();
      const row = rowOf(element, 'Not yours');
      expect(row.getAttribute('role')).to.equal('treeitem');
      row.querySelector<HTMLElement>('[part="retry"]')?.click();
      await data.settle();
      data.provider.waiting[0]?.answer([{id: 11, name: 'Atlas'}]);
      await data.settle();
      expect(linesOf(element)).to.include('.Atlas');
    });

    it('says that there is nothing in a branch', async () => {
      const element = await lazy();
      await open(element, 'Archive');
      data.provider.waiting[0]?.answer([]);
      await data.settle();
      expect(linesOf(element)).to.include('.Nothing in here');
      expect(rowOf(element, 'Archive').ariaExpanded).to.equal('true');
    });

    it('keeps the focus near what stood for the children when they come', async () => {
      const element = await lazy();
      await open(element, 'Projects');
      rowOf(element, 'Loading…').focus();
      data.provider.waiting[0]?.answer([{id: 11, name: 'Atlas'}]);
      await data.settle();
      expect(focusedText(element)).to.equal('Atlas');
    });

    it('asks again at a call, and shows what it has meanwhile', async () => {
      const element = await lazy();
      await open(element, 'Projects');
      data.provider.waiting[0]?.answer([{id: 11, name: 'Atlas'}]);
      await data.settle();
      element.refreshChildren(1);
      await data.settle();
      expect(linesOf(element)).to.include('.Atlas');
      data.provider.waiting[0]?.answer([
        {id: 11, name: 'Atlas'},
        {id: 12, name: 'Borealis'},
      ]);
      await data.settle();
      expect(linesOf(element)).to.include('.Borealis');
    });

    it('takes single nodes of a stream into the branch that they name', async () => {
      const element = await lazy({stream: 'folders'});
      await open(element, 'Projects');
      data.provider.waiting[0]?.answer([{id: 11, name: 'Atlas', parent_id: 1}]);
      await data.settle();
      data.provider.push('folders', [
        {op: 'insert', at: 0, record: {id: 12, name: 'Borealis', parent_id: 1}},
        {op: 'insert', record: {id: 4, name: 'Root', parent_id: null}},
        {op: 'update', record: {id: 11, name: 'Atlantis'}},
      ]);
      await data.settle();
      expect(linesOf(element)).to.deep.equal(['Projects', '.Borealis', '.Atlantis', 'Archive', 'Notes', 'Root']);
      data.provider.push('folders', [{op: 'delete', key: '11'}]);
      await data.settle();
      expect(linesOf(element)).to.deep.equal(['Projects', '.Borealis', 'Archive', 'Notes', 'Root']);
    });

    it('takes what was chosen before it had children as all of them', async () => {
      const element = await lazy({selection: 'multiple', selected: ['1']});
      rowOf(element, 'Projects').querySelector<HTMLElement>('.toggle')?.click();
      await waitUntil(() => data.provider.waiting.length > 0, 'not asked');
      data.provider.waiting[0]?.answer([{id: 11, name: 'Atlas'}]);
      await data.settle();
      expect(rowOf(element, 'Atlas').ariaChecked).to.equal('true');
    });

    it('says what is wrong with a source that can not be read, or that misses a value', async () => {
      const element = await lazy({childrenSource: 'interface:list_children({nothing})', expanded: ['1']});
      await waitUntil(() => linesOf(element).some((line) => line.includes('{nothing} is empty')), 'nothing shown');
      element.childrenSource = 'interfaces::';
      await waitUntil(() => linesOf(element).some((line) => line.includes('children-source:')), 'nothing shown');
    });
  });

  describe('of the page', () => {
    const asking = async (answer: (detail: NodeLoadDetail) => void): Promise<TreeWidget> => {
      const element = await fixture<TreeWidget>(html`<tree-widget .items=${ROOTS}></tree-widget>`);
      element.addEventListener('node-load', (event) => answer((event as CustomEvent<NodeLoadDetail>).detail));
      return element;
    };

    it('asks by an event, and takes a list or a promise', async () => {
      const answers: unknown[] = [];
      const element = await asking(({key, record, answer}) => {
        answers.push([key, record]);
        answer(key === '1' ? [{id: 11, name: 'Atlas'}] : Promise.resolve(['Old']));
      });
      rowOf(element, 'Projects').click();
      rowOf(element, 'Archive').click();
      await waitUntil(() => linesOf(element).length === 5);
      expect(linesOf(element)).to.deep.equal(['Projects', '.Atlas', 'Archive', '.Old', 'Notes']);
      expect(answers[0]).to.deep.equal(['1', ROOTS[0]]);
    });

    it('shows why a promise was rejected, and asks again', async () => {
      let times = 0;
      const element = await asking(({answer}) => answer(times++ ? ['Atlas'] : Promise.reject(new Error('No ink'))));
      rowOf(element, 'Projects').click();
      await waitUntil(() => linesOf(element).includes('.No ink'));
      rowOf(element, 'No ink').click();
      await waitUntil(() => linesOf(element).includes('.Atlas'));
    });

    it('takes children that nobody asked for, and passes over an answer that comes too late', async () => {
      const element = await asking(() => undefined);
      let late: (children: readonly unknown[]) => void = () => undefined;
      element.setChildren(1, new Promise((done) => (late = done)));
      element.setChildren(1, ['Now']);
      late(['Late']);
      element.expanded = ['1'];
      await waitUntil(() => linesOf(element).includes('.Now'));
      await new Promise((done) => requestAnimationFrame(done));
      expect(linesOf(element)).not.to.include('.Late');
    });

    it('takes a function of the record as its source', async () => {
      const element = await fixture<TreeWidget>(
        html`<tree-widget
          .items=${ROOTS}
          .childrenSource=${(record: {name: string}) => Promise.resolve([{id: 9, name: `In ${record.name}`}])}
          expanded="1"
        ></tree-widget>`,
      );
      await waitUntil(() => linesOf(element).includes('.In Projects'), 'no children', {timeout: 5000});
    });
  });
});
