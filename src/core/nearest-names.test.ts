import {expect} from '@open-wc/testing';
import {nearest, nearestFirst} from './nearest-names.js';

describe('names that a wrong one may have meant', () => {
  it('begins with what a wrong name is likely to have meant, and leaves none out', () => {
    const names = ['number', 'currency', 'percentage', 'date', 'relative_time'];
    expect(nearestFirst('percent', names)[0]).to.equal('percentage');
    expect(nearestFirst('Curency', names)[0]).to.equal('currency');
    expect(nearestFirst('relative', names)[0]).to.equal('relative_time');
    expect(nearestFirst('dat', names)[0]).to.equal('date');
    expect(nearestFirst('', names)).to.deep.equal(names);
    expect(nearestFirst('x', names)).to.have.members(names);
  });

  it('are known by another spelling, and by one letter more, less, other, or in another place', () => {
    for (const wrong of ['formatt', 'forma', 'fornat', 'fromat', 'FOR_MAT'])
      expect(nearest(wrong, ['field', 'format', 'filter']), wrong).to.deep.equal(['format']);
  });

  it('are known by their ends, too', () => {
    expect(nearestFirst('id', ['name', 'order_id'])).to.deep.equal(['order_id', 'name']);
  });
});
