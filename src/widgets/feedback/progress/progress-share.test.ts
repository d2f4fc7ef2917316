import {expect} from '@open-wc/testing';
import {quarterOf, shareOf} from './progress-share.js';

describe('the share of a whole', () => {
  it('is between nothing and all', () => {
    expect([25, 0, 120, -3].map((value) => shareOf(value, 100))).to.deep.equal([0.25, 0, 1, 0]);
    expect([shareOf(5, 20), shareOf(5, undefined), shareOf(5, 0)]).to.deep.equal([0.25, 0.05, 0.05]);
  });

  it('is not known without a value', () => {
    expect([shareOf(undefined, 100), shareOf(Number.NaN, 100), quarterOf(undefined)]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has four quarters', () => {
    expect([0, 0.24, 0.25, 0.5, 0.999, 1].map(quarterOf)).to.deep.equal([0, 0, 1, 2, 3, 4]);
  });
});
