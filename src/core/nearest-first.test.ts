import {expect} from '@open-wc/testing';
import {nearestFirst} from './nearest-first.js';

describe('nearestFirst', () => {
  it('begins with what a wrong name is likely to have meant, and leaves none out', () => {
    const names = ['number', 'currency', 'percentage', 'date', 'relative_time'];
    expect(nearestFirst('percent', names)[0]).to.equal('percentage');
    expect(nearestFirst('Curency', names)[0]).to.equal('currency');
    expect(nearestFirst('relative', names)[0]).to.equal('relative_time');
    expect(nearestFirst('dat', names)[0]).to.equal('date');
    expect(nearestFirst('', names)).to.deep.equal(names);
    expect(nearestFirst('x', names)).to.have.members(names);
  });

  it('knows a name by its end, too', () => {
    expect(nearestFirst('id', ['name', 'order_id'])).to.deep.equal(['order_id', 'name']);
  });
});
