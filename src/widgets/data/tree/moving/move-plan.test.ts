import {expect} from '@open-wc/testing';
import {TreeModel} from '../tree-model.js';
import {MovePlan, stepPlace, type MovePlace} from './move-plan.js';

const items = [
  {id: 'a', items: [{id: 'a1'}, {id: 'a2', items: [{id: 'a21'}]}]},
  {id: 'b', items: [{id: 'b1'}]},
  {id: 'c', leaf: true},
];

function modelOf(...open: string[]): TreeModel {
  const model = new TreeModel();
  model.expandOnly(open);
  model.take({items, fields: {}});
  return model;
}

const model = modelOf('a', 'a2');
const at = (key: string): number => model.nodes.indexOf(key);
const planOf = (key: string): MovePlan => new MovePlan(model, at(key));
/** A place as words: `parent[index] before sibling`. */
const told = ({parent, before, index}: MovePlace): string =>
  `${model.nodes.keys[parent] ?? ''}[${index}]${before < 0 ? '' : ` before ${model.nodes.keys[before]}`}`;
const goes = (plan: MovePlan, gap: number, depth: number): string => told(plan.placeOf(plan.fit({gap, depth})));

describe('MovePlan', () => {
  it('leaves out what is moved with all below it', () => {
    expect(planOf('a').rows.map((node) => model.nodes.keys[node])).to.deep.equal(['b', 'c']);
    expect(planOf('a2').rows.map((node) => model.nodes.keys[node])).to.deep.equal(['a', 'a1', 'b', 'c']);
  });

  it('begins where the node is', () => {
    const plan = planOf('a2');
    expect(plan.start).to.deep.equal({gap: 2, depth: 1});
    expect(plan.isHere(plan.placeOf(plan.start))).to.be.true;
  });

  it('goes before the first and behind the last', () => {
    const plan = planOf('b');
    expect(goes(plan, -5, 3)).to.equal('[0] before a');
    expect(goes(plan, 99, 0)).to.equal('[2]');
  });

  it('stands in a gap as deep as its neighbours allow', () => {
    const plan = planOf('c');
    // Behind a21, which ends a2 and a.
    expect(goes(plan, 4, 0)).to.equal('[1] before b');
    expect(goes(plan, 4, 1)).to.equal('a[2]');
    expect(goes(plan, 4, 2)).to.equal('a2[1]');
    expect(goes(plan, 4, 3)).to.equal('a21[0]');
    expect(goes(plan, 4, 9)).to.equal('a21[0]');
  });

  it('is the first in an open branch and the last in a closed one', () => {
    const plan = planOf('c');
    expect(goes(plan, 1, 0)).to.equal('a[0] before a1');
    expect(goes(plan, 5, 1)).to.equal('b[1]');
  });

  it('does not go into what can have nothing below it', () => {
    expect(goes(planOf('b1'), 99, 1)).to.equal('[3]');
  });

  it('counts without the node itself', () => {
    expect(goes(planOf('a1'), 3, 1)).to.equal('a[1]');
    expect(goes(planOf('a'), 1, 0)).to.equal('[1] before c');
  });

  it('names the gaps at a row, and none in what is moved', () => {
    const plan = planOf('a2');
    expect(plan.gapAt(at('b'), false)).to.equal(2);
    expect(plan.gapAt(at('b'), true)).to.equal(3);
    expect(plan.gapAt(at('a21'), true)).to.equal(undefined);
  });
});

describe('stepPlace', () => {
  const step = (key: string, way: Parameters<typeof stepPlace>[2]): string | undefined => {
    const place = stepPlace(model, at(key), way);
    return place && told(place);
  };

  it('goes up and down in its family', () => {
    expect(step('b', 'up')).to.equal('[0] before a');
    expect(step('a', 'down')).to.equal('[1] before c');
    expect(step('b', 'down')).to.equal('[2]');
    expect(step('a', 'up')).to.equal(undefined);
    expect(step('c', 'down')).to.equal(undefined);
  });

  it('goes into the sibling above and out of the parent', () => {
    expect(step('b', 'in')).to.equal('a[2]');
    expect(step('a1', 'in')).to.equal(undefined);
    expect(step('a21', 'out')).to.equal('a[2]');
    expect(step('a1', 'out')).to.equal('[1] before b');
    expect(step('a', 'out')).to.equal(undefined);
  });
});
