import {expect} from '@open-wc/testing';
import {placeBetween} from './place-between.js';
import {patchOf, shifted} from './shift.js';

describe('what a move sets', () => {
  it('are fields of a copy, at any depth', () => {
    const record = {id: 1, stage: {id: 'a', name: 'A'}};
    const fields = [
      ['stage.id', 'b'],
      ['position', 2],
    ] as const;
    expect(shifted(record, {fields})).to.deep.equal({id: 1, stage: {id: 'b', name: 'A'}, position: 2});
    expect(record.stage.id).to.equal('a');
    expect(patchOf(record, {fields})).to.deep.equal({stage: {id: 'b', name: 'A'}, position: 2});
  });

  it('is a place between two others', () => {
    expect(placeBetween(1, 2)).to.equal(1.5);
    expect(placeBetween(undefined, 5)).to.equal(4);
    expect(placeBetween(5, undefined)).to.equal(6);
    expect(placeBetween(undefined, undefined)).to.equal(1);
  });
});
