import {expect} from '@open-wc/testing';
import {guessOf, offsetOf, spanOf} from './column-span.js';

const keys = Array.from({length: 1000}, (_, index) => `k${index}`);
const none: ReadonlyMap<string, number> = new Map();

describe('the part of a column that is drawn', () => {
  it('is all of a short one', () => {
    expect(spanOf(keys.slice(0, 30), none, 100, {scrollTop: 0, height: 100})).to.deep.equal({
      ...{start: 0, end: 30, before: 0, after: 0},
    });
  });

  it('is what is in view and near it, and the rest is as high as it would be', () => {
    const {start, end, before, after} = spanOf(keys, none, 100, {scrollTop: 50_000, height: 600});
    expect([start, end]).to.deep.equal([496, 510]);
    expect([before, after]).to.deep.equal([49_600, 49_000]);
  });

  it('goes by the heights that are known', () => {
    const heights = new Map(keys.slice(0, 10).map((key) => [key, 1000]));
    const span = spanOf(keys, heights, 100, {scrollTop: 9500, height: 600});
    expect(span.start).to.equal(9);
    expect(offsetOf(keys, heights, 100, 12)).to.equal(10_200);
    expect(guessOf(heights)).to.equal(1000);
    expect(guessOf(none)).to.be.greaterThan(0);
  });

  it('is the end where the column has become shorter than it is scrolled', () => {
    const {start, end, after} = spanOf(keys, none, 100, {scrollTop: 1_000_000, height: 600});
    expect([end, after]).to.deep.equal([1000, 0]);
    expect(start).to.be.within(985, 999);
  });
});
