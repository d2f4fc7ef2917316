import {expect} from '@open-wc/testing';
import {TreeModel} from './tree-model.js';
import {nodeOf} from './visible-rows.js';

const nested = [
  {
    id: 'fruit',
    label: 'Fruit',
    items: [
      {id: 'apple', label: 'Apple'},
      {id: 'pear', label: 'Pear'},
    ],
  },
  {id: 'veg', label: 'Vegetables', children: [{id: 'root', label: 'Roots', items: [{id: 'beet', label: 'Beetroot'}]}]},
  'Salt',
];
const flat = [
  {id: 2, name: 'Apple', parent_id: 1},
  {id: 1, name: 'Fruit', parent_id: null},
  {id: 3, name: 'Vegetables', parent_id: null},
  {id: 4, name: 'Beetroot', parent_id: 3},
];

function modelOf(items: readonly unknown[], more: Partial<Parameters<TreeModel['take']>[0]> = {}): TreeModel {
  const model = new TreeModel();
  model.take({items, fields: {}, ...more});
  return model;
}

/** The rows as text, by their depth. */
const rowsOf = (model: TreeModel): string[] =>
  Array.from({length: model.rows.count}, (_, row) => {
    const number = model.rows.at(row) as number;
    const node = nodeOf(number);
    return `${'.'.repeat(model.nodes.depthOf(node) + (number < 0 ? 1 : 0))}${number < 0 ? `(${model.statusOf(node)})` : model.labelOf(node)}`;
  });
const open = (model: TreeModel, ...keys: string[]): void =>
  keys.forEach((key) => model.setOpen(model.nodes.indexOf(key), true));

describe('TreeModel', () => {
  describe('nodes', () => {
    it('are nested ones, closed at first', () => {
      expect(rowsOf(modelOf(nested))).to.deep.equal(['Fruit', 'Vegetables', 'Salt']);
    });

    it('are flat ones that name their parent, in any order', () => {
      const model = modelOf(flat);
      open(model, '1', '3');
      expect(rowsOf(model)).to.deep.equal(['Fruit', '.Apple', 'Vegetables', '.Beetroot']);
    });

    it('name their parent and their label by fields of their own', () => {
      const model = modelOf(
        [
          {no: 1, text: {de: 'Obst'}},
          {no: 2, text: {de: 'Apfel'}, in: {group: 1}},
        ],
        {fields: {key: 'no', label: 'text.de', parent: 'in.group'}},
      );
      open(model, '1');
      expect(rowsOf(model)).to.deep.equal(['Obst', '.Apfel']);
    });

    it('know their depth, place and family', () => {
      const {nodes} = modelOf(nested);
      const beet = nodes.indexOf('beet');
      expect([nodes.depthOf(beet), nodes.placeOf(beet), nodes.childCount(nodes.parentOf(beet))]).to.deep.equal([
        2, 0, 1,
      ]);
      expect(nodes.childCount(-1)).to.equal(3);
      expect([...nodes.childrenOf(-1)].map((node) => nodes.keys[node])).to.deep.equal(['fruit', 'veg', '#3']);
      expect(nodes.isWithin(beet, nodes.indexOf('veg'))).to.be.true;
      expect(nodes.isWithin(beet, nodes.indexOf('fruit'))).to.be.false;
    });

    it('F57 shows each of those with a repeated or missing key', () => {
      const model = modelOf([
        {id: 1, label: 'a'},
        {id: '1', label: 'b'},
        {label: 'c', items: [{label: 'd'}, {id: 1, label: 'e'}]},
        null,
        undefined,
      ]);
      expect(new Set(model.nodes.keys).size).to.equal(5);
      open(model, '#3');
      expect(rowsOf(model)).to.deep.equal(['a', 'b', 'c', '.d', '.e']);
    });

    it('whose parent is not there stand at the top', () => {
      expect(
        rowsOf(
          modelOf([
            {id: 1, name: 'Lost', parent_id: 99},
            {id: 2, name: 'Found'},
          ]),
        ),
      ).to.deep.equal(['Found', 'Lost']);
    });

    it('that are below each other are shown once', () => {
      const model = modelOf([
        {id: 1, name: 'a', parent_id: 2},
        {id: 2, name: 'b', parent_id: 1},
        {id: 3, name: 'c', parent_id: 3},
      ]);
      open(model, '1', '2');
      expect(rowsOf(model)).to.deep.equal(['c', 'a', '.b']);
    });

    it('stand in the order of a field among their siblings', () => {
      const items = [
        {id: 1, label: 'b', place: 2},
        {id: 2, label: 'c'},
        {
          id: 3,
          label: 'a',
          place: 1.5,
          items: [
            {label: 'z', place: 2},
            {label: 'y', place: 1},
          ],
        },
      ];
      const model = modelOf(items, {order: 'place'});
      open(model, '3');
      expect(rowsOf(model)).to.deep.equal(['a', '.y', '.z', 'b', 'c']);
      expect(model.patch(new Map([['1', {id: 1, label: 'b', place: 1}]]))).to.be.false;
    });

    it('may be 20,000 deep', () => {
      let items: unknown[] = [];
      for (let depth = 0; depth < 20_000; depth++) items = [{id: depth, items}];
      expect(modelOf(items).nodes.count).to.equal(20_000);
    });
  });

  describe('branches', () => {
    it('open and close', () => {
      const model = modelOf(nested);
      open(model, 'fruit', 'veg', 'root');
      expect(rowsOf(model)).to.deep.equal(['Fruit', '.Apple', '.Pear', 'Vegetables', '.Roots', '..Beetroot', 'Salt']);
      model.setOpen(model.nodes.indexOf('fruit'), false);
      expect(rowsOf(model)).to.deep.equal(['Fruit', 'Vegetables', '.Roots', '..Beetroot', 'Salt']);
      expect(model.expanded).to.have.members(['veg', 'root']);
    });

    it('stay open below one that was closed, and when the data comes anew', () => {
      const model = modelOf(nested);
      open(model, 'veg', 'root');
      model.setOpen(model.nodes.indexOf('veg'), false);
      model.take({items: [{id: 'new', label: 'New'}, ...nested], fields: {}});
      open(model, 'veg');
      expect(rowsOf(model)).to.deep.equal(['New', 'Fruit', 'Vegetables', '.Roots', '..Beetroot', 'Salt']);
    });

    it('begin open where their record says so, and stay closed once they were', () => {
      const items = [{id: 1, label: 'a', expanded: true, items: ['b']}];
      const model = modelOf(items);
      expect(rowsOf(model)).to.deep.equal(['a', '.b']);
      model.setOpen(0, false);
      model.take({items: [...items], fields: {}});
      expect(rowsOf(model)).to.deep.equal(['a']);
    });

    it('open above a node that is to be seen', () => {
      const model = modelOf(nested);
      const opened = model.reveal(model.nodes.indexOf('beet'));
      expect(opened.map((node) => model.nodes.keys[node])).to.deep.equal(['veg', 'root']);
      expect(model.rows.rowOf(model.nodes.indexOf('beet'))).to.equal(3);
    });

    it('that have children elsewhere say how it stands with them', () => {
      const model = modelOf([
        {id: 1, label: 'a', has_children: true},
        {id: 2, label: 'b', children_count: 3},
        {id: 3, label: 'c', children_count: 0},
      ]);
      expect([0, 1, 2].map((node) => model.nodes.isBranch(node))).to.deep.equal([true, true, false]);
      open(model, '1');
      expect(rowsOf(model)).to.deep.equal(['a', '.(empty)', 'b', 'c']);
      model.take({
        items: [{id: 1, label: 'a', has_children: true}],
        fields: {},
        branches: new Map([['1', [{id: 9, label: 'z'}]]]),
      });
      expect(rowsOf(model)).to.deep.equal(['a', '.z']);
    });

    it('take a record that came with the list as well, once and in its place', () => {
      const branches = new Map([
        [
          '1',
          [
            {id: 3, label: 'new', parent_id: 1},
            {id: 2, label: 'old'},
          ],
        ],
      ]);
      const items = [
        {id: 1, label: 'a', has_children: true},
        {id: 3, label: 'new', parent_id: 1},
      ];
      const model = modelOf(items, {branches});
      open(model, '1');
      expect(rowsOf(model)).to.deep.equal(['a', '.new', '.old']);
    });

    it('give a record away that says it belongs to another', () => {
      const items = [
        {id: 1, label: 'a', has_children: true},
        {id: 2, label: 'b', has_children: true},
      ];
      const branches = new Map<string, unknown[]>([
        ['1', [{id: 3, label: 'c', parent_id: 2}]],
        ['2', []],
      ]);
      const model = modelOf(items, {branches});
      open(model, '1', '2');
      expect(rowsOf(model)).to.deep.equal(['a', '.(empty)', 'b', '.c']);
    });
  });

  describe('changes', () => {
    it('of a record that stays where it is touch no other', () => {
      const model = modelOf(flat);
      const {nodes} = model;
      expect(model.patch(new Map([['2', {id: 2, name: 'Quince', parent_id: 1}]]))).to.be.true;
      expect(model.nodes).to.equal(nodes);
      expect(model.labelOf(nodes.indexOf('2'))).to.equal('Quince');
    });

    it('of its place, its children or a key that is not there are no such change', () => {
      const model = modelOf(flat);
      expect(model.patch(new Map([['2', {id: 2, name: 'Apple', parent_id: 3}]]))).to.be.false;
      expect(model.patch(new Map([['2', {id: 2, name: 'Apple', parent_id: 1, has_children: true}]]))).to.be.false;
      expect(model.patch(new Map([['9', {id: 9}]]))).to.be.false;
    });

    it('of place are shown before the data knows of them', () => {
      const model = modelOf(nested);
      const record = nested[0] as object;
      open(model, 'veg', 'fruit');
      model.take({items: nested, fields: {}, moves: new Map([['fruit', {parent: 'veg', before: 'root', record}]])});
      expect(rowsOf(model)).to.deep.equal(['Vegetables', '.Fruit', '..Apple', '..Pear', '.Roots', 'Salt']);
      model.take({
        items: nested,
        fields: {},
        moves: new Map([['beet', {parent: null, record: {id: 'beet', label: 'Beetroot'}}]]),
      });
      expect(rowsOf(model)).to.include('Beetroot');
    });

    it('of place to where nothing is any more leave the node at the top', () => {
      const model = modelOf(nested, {
        moves: new Map([['apple', {parent: 'gone', record: {id: 'apple', label: 'Apple'}}]]),
      });
      expect(rowsOf(model)).to.include('Apple');
    });
  });

  describe('filter', () => {
    it('shows what it finds with what is above it, and all again without it', () => {
      const model = modelOf(nested);
      model.filter('  bEET ');
      expect(rowsOf(model)).to.deep.equal(['Vegetables', '.Roots', '..Beetroot']);
      expect(model.found?.count).to.equal(1);
      model.filter('');
      expect(rowsOf(model)).to.deep.equal(['Fruit', 'Vegetables', 'Salt']);
    });

    it('finds every word, whatever its case and accents', () => {
      const model = modelOf(['Crème brûlée', 'Cream']);
      model.filter('brulee creme');
      expect(rowsOf(model)).to.deep.equal(['Crème brûlée']);
    });

    it('counts the siblings that are shown', () => {
      const model = modelOf(nested);
      model.filter('pear');
      const pear = model.nodes.indexOf('pear');
      expect([model.placeOf(pear), model.familySize(pear)]).to.deep.equal([0, 1]);
      expect(model.familySize(model.nodes.indexOf('fruit'))).to.equal(1);
    });

    it('keeps a branch that it finds closed, with all that is in it', () => {
      const model = modelOf(nested);
      model.filter('fruit');
      expect(rowsOf(model)).to.deep.equal(['Fruit']);
      open(model, 'fruit');
      expect(rowsOf(model)).to.deep.equal(['Fruit', '.Apple', '.Pear']);
      model.filter(undefined);
      expect(rowsOf(model)).to.deep.equal(['Fruit', 'Vegetables', 'Salt']);
    });

    it('finds what is new or renamed', () => {
      const model = modelOf(flat);
      model.filter('quince');
      expect(rowsOf(model)).to.deep.equal([]);
      model.patch(new Map([['2', {id: 2, name: 'Quince', parent_id: 1}]]));
      expect(rowsOf(model)).to.deep.equal(['Fruit', '.Quince']);
    });
  });

  it('opens a branch of 50,000 among 100,000 nodes in no time', () => {
    const items = Array.from({length: 100_000}, (_, id) => ({
      id,
      name: `Node ${id}`,
      parent_id: id < 2 ? null : id % 2,
    }));
    const model = modelOf(items);
    const made = performance.now();
    model.setOpen(model.nodes.indexOf('0'), true);
    expect(model.rows.count).to.equal(50_001);
    model.setOpen(model.nodes.indexOf('0'), false);
    const toggled = performance.now();
    expect(model.rows.count).to.equal(2);
    expect(toggled - made).to.be.below(200);
  });
});
