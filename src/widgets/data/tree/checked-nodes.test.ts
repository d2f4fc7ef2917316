import {expect} from '@open-wc/testing';
import {buildNodes} from './build-nodes.js';
import {CheckedNodes} from './checked-nodes.js';

const nodes = buildNodes({
  items: [
    {id: 'a', items: [{id: 'a1'}, {id: 'a2', items: [{id: 'a21'}, {id: 'a22'}]}]},
    {id: 'b', items: [{id: 'b1', disabled: true}, {id: 'b2'}]},
    {id: 'c'},
  ],
  fields: {},
});
const at = (key: string): number => nodes.indexOf(key);

describe('CheckedNodes', () => {
  it('a branch stands for all that is in it', () => {
    const checked = new CheckedNodes(nodes, ['a']);
    expect(checked.keys()).to.deep.equal(['a', 'a1', 'a2', 'a21', 'a22']);
  });

  it('a branch is chosen in part, and as a whole when the last of it is', () => {
    const checked = new CheckedNodes(nodes, ['a21']);
    expect(['a', 'a2', 'a1'].map((key) => checked.stateOf(at(key)))).to.deep.equal(['mixed', 'mixed', 'false']);
    checked.set([at('a1'), at('a22')], true);
    expect(checked.stateOf(at('a'))).to.equal('true');
    checked.set([at('a2')], false);
    expect(checked.keys()).to.deep.equal(['a1']);
  });

  it('what is switched off keeps what it is, and does not keep its branch from being whole', () => {
    const checked = new CheckedNodes(nodes, []);
    checked.set([at('b')], true);
    expect(checked.keys()).to.deep.equal(['b', 'b2']);
  });

  it('a branch that got another child is no longer whole', () => {
    const checked = new CheckedNodes(nodes, ['a', 'a1', 'a21'], () => false);
    expect(checked.stateOf(at('a'))).to.equal('mixed');
  });

  it('what is not there is not chosen', () => {
    expect(new CheckedNodes(nodes, ['x']).keys()).to.deep.equal([]);
  });
});
