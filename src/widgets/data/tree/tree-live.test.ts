import {expect} from '@open-wc/testing';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import './tree-widget.js';
import {focusedText, linesOf, rowElements, rowOf} from './tree.testing.js';
import type {TreeWidget} from './tree-widget.js';

const FOLDERS = [
  {id: 1, name: 'Projects', parent_id: null},
  {id: 2, name: 'Atlas', parent_id: 1},
  {id: 3, name: 'Borealis', parent_id: 1},
  {id: 4, name: 'Archive', parent_id: null},
];

describe('<tree-widget> connected', () => {
  let data: DataFixture;
  beforeEach(async () => {
    data = await dataFixture();
  });
  afterEach(() => data.remove());

  async function connected(more: Partial<TreeWidget> = {}): Promise<TreeWidget> {
    const element = document.createElement('tree-widget');
    Object.assign(element, {dataSource: 'interface:list_folders', ...more});
    return data.add<TreeWidget>(element);
  }

  async function live(more: Partial<TreeWidget> = {}): Promise<TreeWidget> {
    data.provider.data = {list_folders: FOLDERS};
    const element = await connected({stream: 'folders', expanded: ['1'], ...more});
    await data.settle();
    return element;
  }

  it('shows a skeleton, then what comes, and the author’s nodes again without a source', async () => {
    const element = await connected();
    expect(element.shadowRoot?.querySelectorAll('.label-skeleton').length).to.be.greaterThan(2);
    data.provider.reads[0]?.answer(FOLDERS);
    await data.settle();
    expect(linesOf(element)).to.deep.equal(['Projects', 'Archive']);
    element.dataSource = undefined;
    element.items = ['Mine'];
    await data.settle();
    expect(linesOf(element)).to.deep.equal(['Mine']);
  });

  it('shows nested nodes of a source as its own', async () => {
    data.provider.data = {list_folders: [{id: 1, name: 'a', children: [{id: 2, name: 'b'}]}]};
    const element = await connected({expanded: ['1']});
    expect(linesOf(element)).to.deep.equal(['a', '.b']);
  });

  it('says that it failed, and that there is nothing', async () => {
    const failed = await connected();
    data.provider.reads[0]?.fail(Object.assign(new Error('x'), {code: 'forbidden', message: 'Not yours'}));
    await data.settle();
    expect(failed.shadowRoot?.querySelector('[part="error"]')?.textContent).to.include('Not yours');
    data.provider.data = {list_nothing: []};
    const empty = await connected({dataSource: 'interface:list_nothing'});
    expect(empty.shadowRoot?.querySelector('[part="empty"]')).not.to.equal(null);
  });

  it('RT-08 an update changes the text of its row and nothing else', async () => {
    const element = await live();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((found) => records.push(...found));
    const tree = element.shadowRoot?.querySelector('[part="tree"]') as HTMLElement;
    observer.observe(tree, {subtree: true, childList: true, characterData: true, attributes: true});
    data.provider.push('folders', [{op: 'update', record: {id: 3, name: 'Corvus'}}]);
    await data.settle();
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(linesOf(element)).to.deep.equal(['Projects', '.Atlas', '.Corvus', 'Archive']);
    const rows = new Set(records.map(({target}) => (target.parentElement ?? (target as Element)).closest('.row')));
    expect(rows).to.deep.equal(new Set([rowOf(element, 'Corvus')]));
    expect(records.length).to.be.below(6);
  });

  it('draws once for many pushes of one frame', async () => {
    const element = await live();
    let renders = 0;
    element.addController({hostUpdated: () => void renders++});
    for (let id = 10; id < 30; id++)
      data.provider.push('folders', [{op: 'insert', record: {id, name: `n${id}`, parent_id: 1}}]);
    await data.settle();
    expect(linesOf(element)).to.have.length(24);
    expect(renders).to.equal(1);
  });

  it('takes single nodes in, out and elsewhere, whatever is open, chosen and focused', async () => {
    const element = await live({selection: 'single', selected: ['3']});
    rowOf(element, 'Borealis').focus();
    data.provider.push('folders', [{op: 'insert', at: 0, record: {id: 5, name: 'First', parent_id: 1}}]);
    await data.settle();
    expect(linesOf(element)).to.deep.equal(['Projects', '.First', '.Atlas', '.Borealis', 'Archive']);
    data.provider.push('folders', [{op: 'update', record: {id: 3, parent_id: 4}}]);
    await data.settle();
    expect(linesOf(element)).to.deep.equal(['Projects', '.First', '.Atlas', 'Archive']);
    data.provider.push('folders', [{op: 'update', record: {id: 3, parent_id: null}}]);
    await data.settle();
    expect(rowOf(element, 'Borealis').ariaSelected).to.equal('true');
    expect(element.expanded).to.deep.equal(['1']);
  });

  it('keeps the focus and the row that has it when others come before it', async () => {
    const element = await live();
    const row = rowOf(element, 'Borealis');
    row.focus();
    data.provider.push('folders', [{op: 'insert', at: 0, record: {id: 5, name: 'First', parent_id: 1}}]);
    await data.settle();
    expect(rowOf(element, 'Borealis')).to.equal(row);
    expect(focusedText(element)).to.equal('Borealis');
  });

  it('hands the focus of a row that is gone to its neighbour, and says so', async () => {
    const element = await live();
    rowOf(element, 'Atlas').focus();
    data.provider.push('folders', [{op: 'delete', key: '2'}]);
    await data.settle();
    expect(focusedText(element)).to.equal('Borealis');
    data.provider.push('folders', [{op: 'delete', key: '3'}]);
    await data.settle();
    expect(focusedText(element)).to.equal('Archive');
  });

  it('lets go of a chosen node that is gone, and says so', async () => {
    const element = await live({selection: 'single', selected: ['2']});
    const told: unknown[] = [];
    element.addEventListener('selection-change', (event) => told.push((event as CustomEvent).detail.keys));
    data.provider.push('folders', [{op: 'delete', key: '2'}]);
    await data.settle();
    expect(told).to.deep.equal([[]]);
    expect(element.selected).to.deep.equal([]);
  });

  it('does not call a branch whole that got another child', async () => {
    const element = await live({selection: 'multiple', selected: ['1']});
    expect(rowOf(element, 'Projects').ariaChecked).to.equal('true');
    data.provider.push('folders', [{op: 'insert', record: {id: 9, name: 'New', parent_id: 1}}]);
    await data.settle();
    expect(rowOf(element, 'Projects').ariaChecked).to.equal('mixed');
    expect(rowElements(element)).to.have.length(5);
  });

  it('keeps what it shows while its source is out of reach', async () => {
    const element = await live();
    data.provider.data = undefined;
    void element.dataController?.refresh();
    await data.settle();
    data.provider.waiting[0]?.fail(Object.assign(new Error('x'), {code: 'invalid', retryable: false}));
    await data.settle();
    expect(linesOf(element)).to.include('Projects');
    expect(element.dataController?.state).to.equal('stale');
  });
});
