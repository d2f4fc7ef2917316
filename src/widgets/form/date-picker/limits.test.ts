import {expect} from '@open-wc/testing';
import {limitsOf, objectionTo} from './limits.js';

describe('which days may be chosen', () => {
  it('knows the first, the last, single days, runs of days and days of the week', () => {
    const limits = limitsOf('2026-02-03', '2026-02-20', ['2026-02-05', '2026-02-09/2026-02-11'], ['Saturday', 'sun']);
    const said = ['02-02', '02-03', '02-05', '02-06', '02-07', '02-08', '02-09', '02-11', '02-12', '02-21'].map((day) =>
      objectionTo(`2026-${day}`, limits),
    );
    expect(said).to.deep.equal(['early', undefined, 'off', undefined, 'off', 'off', 'off', 'off', undefined, 'late']);
  });

  it('leaves out what it can’t read', () => {
    const limits = limitsOf('soon', 7, ['x', '2026-02-01/x', null, {}], ['someday', 3]);
    expect(objectionTo('2026-02-01', limits)).to.equal(undefined);
    expect(limitsOf(undefined, undefined, undefined, undefined).off).to.deep.equal([]);
  });
});
