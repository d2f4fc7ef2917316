import {expect} from '@open-wc/testing';
import {valuesOf} from './select-values.js';

describe('the values that are written', () => {
  it('are one where one can be chosen, whatever is in it', () => {
    expect([
      valuesOf('a, b', false),
      valuesOf(false, false),
      valuesOf(7, false),
      valuesOf(['x', 'y'], false),
    ]).to.deep.equal([['a, b'], ['false'], ['7'], ['x']]);
  });

  it('are each of a list, of JSON, or of names, and none twice', () => {
    expect(valuesOf([1, 'b', true, 1, null, {}], true)).to.deep.equal(['1', 'b', 'true']);
    expect(valuesOf([{id: 3, name: 'x'}, {value: 'v'}, {id: {}}], true)).to.deep.equal(['3', 'v']);
    expect(valuesOf('["a, b", 2]', true)).to.deep.equal(['a, b', '2']);
    expect(valuesOf('a, b,,[c', true)).to.deep.equal(['a', 'b', '[c']);
    expect(valuesOf('[a, b', true)).to.deep.equal(['[a', 'b']);
    expect([valuesOf('', true), valuesOf(undefined, true), valuesOf(null, false)]).to.deep.equal([[], [], []]);
  });
});
