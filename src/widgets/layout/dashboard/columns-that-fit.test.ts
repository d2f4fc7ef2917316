import {expect} from '@open-wc/testing';
import {columnsThatFit} from './columns-that-fit.js';

describe('columnsThatFit', () => {
  it('counts what fits with the gaps between', () => {
    expect(columnsThatFit(536, 260, 16, 12)).to.equal(2);
    expect(columnsThatFit(535, 260, 16, 12)).to.equal(1);
    expect(columnsThatFit(1088, 260, 16, 12)).to.equal(4);
  });

  it('keeps to what divides twelve', () => {
    expect(columnsThatFit(1400, 260, 16, 12)).to.equal(4);
    expect(columnsThatFit(5000, 260, 16, 12)).to.equal(12);
  });

  it('holds no more than it may, and one at least', () => {
    expect(columnsThatFit(5000, 260, 16, 3)).to.equal(3);
    expect(columnsThatFit(5000, 260, 16, 5)).to.equal(4);
    expect(columnsThatFit(0, 260, 16, 4)).to.equal(1);
  });
});
