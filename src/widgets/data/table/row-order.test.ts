import {expect} from '@open-wc/testing';
import {concernsView, orderRows} from './row-order.js';
import {PARTS} from './table-parts.js';

const records = [
  {name: 'b', n: 2, tag: {x: 1}},
  {name: 'a', n: 2, tag: {x: 2}},
  {name: 'c', n: 1, tag: {x: 3}},
];

before(PARTS.findRows.load);

describe('orderRows', () => {
  it('shows all in the order they came where nothing is asked', () => {
    expect(orderRows(records, {}, 'en')).to.deep.equal({
      shown: Int32Array.of(0, 1, 2),
      all: Int32Array.of(0, 1, 2),
      matching: 3,
      before: 0,
    });
  });

  it('sorts by several fields, equal ones as they came', () => {
    const sort = [{field: 'n', desc: true}];
    expect([...orderRows(records, {sort}, 'en').shown]).to.deep.equal([0, 1, 2]);
    expect([...orderRows(records, {sort: [...sort, {field: 'name'}]}, 'en').shown]).to.deep.equal([1, 0, 2]);
  });

  it('filters and searches before it pages', () => {
    const filter = [{field: 'n', op: 'eq' as const, value: 2}];
    expect(orderRows(records, {filter, page: {size: 1, number: 2}}, 'en')).to.deep.equal({
      shown: Int32Array.of(1),
      all: Int32Array.of(0, 1),
      matching: 2,
      before: 1,
    });
    expect([...orderRows(records, {search: 'C'}, 'en').shown]).to.deep.equal([2]);
  });

  it('shows the last page for one beyond it', () => {
    expect([...orderRows(records, {page: {size: 2, number: 9}}, 'en').shown]).to.deep.equal([2]);
    expect([...orderRows([], {page: {size: 2, number: 9}}, 'en').shown]).to.deep.equal([]);
  });

  it('knows which fields matter to the order', () => {
    const view = {sort: [{field: 'tag.x'}], filter: [{field: 'n', op: 'gt' as const, value: 1}]};
    expect(concernsView(view, new Set(['tag']))).to.equal(true);
    expect(concernsView(view, new Set(['n', 'name']))).to.equal(true);
    expect(concernsView(view, new Set(['name']))).to.equal(false);
    expect(concernsView({search: 'x'}, new Set(['name']))).to.equal(true);
    expect(concernsView({}, new Set(['name']))).to.equal(false);
  });
});
