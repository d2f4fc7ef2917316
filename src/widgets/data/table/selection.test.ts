import {expect} from '@open-wc/testing';
import {Selection} from './selection.js';

const shown = ['a', 'b', 'c', 'd'];

describe('Selection', () => {
  it('takes rows and lets them go', () => {
    const selection = new Selection();
    selection.toggle('b', true, shown);
    expect([selection.keys, selection.size, selection.has('b')]).to.deep.equal([['b'], 1, true]);
    selection.toggle('b', false, shown);
    expect(selection.keys).to.deep.equal([]);
  });

  it('takes all between two clicks, in either direction', () => {
    const selection = new Selection();
    selection.toggle('d', true, shown);
    selection.toggle('b', true, shown, true);
    expect(selection.keys.toSorted()).to.deep.equal(['b', 'c', 'd']);
    selection.toggle('d', false, shown, true);
    expect(selection.keys).to.deep.equal([]);
  });

  it('takes one alone where the last click is no longer shown', () => {
    const selection = new Selection();
    selection.toggle('x', true, ['x']);
    selection.toggle('c', true, shown, true);
    expect(selection.keys).to.deep.equal(['x', 'c']);
  });

  it('knows none, some and all of what is shown', () => {
    const selection = new Selection();
    expect(selection.stateOf(shown)).to.equal('none');
    selection.set(['a', 'elsewhere']);
    expect(selection.stateOf(shown)).to.equal('some');
    selection.toggleAll(true, shown);
    expect(selection.stateOf(shown)).to.equal('all');
    selection.toggleAll(false, shown);
    expect([selection.stateOf(shown), selection.keys]).to.deep.equal(['none', ['elsewhere']]);
    expect(new Selection().stateOf([])).to.equal('none');
  });

  it('says whether it is another', () => {
    const selection = new Selection();
    expect(selection.set(['a'])).to.equal(true);
    expect(selection.set(['a'])).to.equal(false);
    expect(selection.prune(() => true)).to.equal(false);
    expect(selection.prune((key) => key !== 'a')).to.equal(true);
    expect(selection.size).to.equal(0);
  });
});
