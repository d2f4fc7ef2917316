import {expect} from '@open-wc/testing';
import type {Values} from '../data/types.js';
import {mergeValues} from './merge.js';

describe('three versions of a form’s values', () => {
  const merged = (base: Values, mine: Values, theirs: Values) => mergeValues(base, mine, theirs);

  it('become one, where each side changed something else', () => {
    const {values, conflicts} = merged({a: '1', b: '2', c: '3'}, {a: 'x', b: '2', c: '3'}, {a: '1', b: 'y', c: '3'});
    expect([values, conflicts]).to.deep.equal([{a: 'x', b: 'y', c: '3'}, []]);
  });

  it('keep what was typed where both changed the same field, and name the field', () => {
    const {values, conflicts} = merged({a: {b: '1'}}, {a: {b: 'mine'}}, {a: {b: 'theirs'}});
    expect(values).to.deep.equal({a: {b: 'mine'}});
    expect(conflicts).to.deep.equal([{name: 'a[b]', mine: 'mine', theirs: 'theirs'}]);
  });

  it('agree where both changed it alike, and where numbers are only written otherwise', () => {
    expect(merged({a: 1, n: 5}, {a: '2', n: '5'}, {a: 2, n: 6}).conflicts).to.deep.equal([]);
    expect(merged({a: null}, {a: ''}, {a: 'new'}).values).to.deep.equal({a: 'new'});
  });

  it('are compared row by row while the rows are the same, and as a whole when they are not', () => {
    const rows = (...names: string[]) => names.map((n, id) => ({id, n}));
    const alike = merged({r: rows('a', 'b')}, {r: rows('x', 'b')}, {r: rows('a', 'y')});
    expect([alike.values, alike.conflicts]).to.deep.equal([{r: rows('x', 'y')}, []]);
    const other = merged({r: rows('a')}, {r: rows('a', 'mine')}, {r: rows('theirs')});
    expect(other.conflicts.map(({name}) => name)).to.deep.equal(['r']);
    expect(other.values).to.deep.equal({r: rows('a', 'mine')});
  });

  it('take what the server has anew', () => {
    expect(merged({a: '1'}, {a: '2'}, {a: '1', b: 'new'}).values).to.deep.equal({a: '2', b: 'new'});
  });
});
