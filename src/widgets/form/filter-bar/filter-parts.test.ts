import {expect} from '@open-wc/testing';
import {heldOf, partOf, withPart, type Held, type Part} from './filter-parts.js';
import type {Filter} from './filter-spec.js';

type Kind = Pick<Filter, 'type' | 'op'>;

const BOTH_WAYS: ReadonlyArray<readonly [Kind, held: Held, part: Part]> = [
  [{type: 'select', op: 'eq'}, 'active', 'active'],
  [{type: 'boolean', op: 'eq'}, false, false],
  [{type: 'multiselect', op: 'in'}, ['a', 'b'], ['a', 'b']],
  [{type: 'search', op: 'contains'}, 'lamp', {contains: 'lamp'}],
  [{type: 'number', op: 'gte'}, 5, {gte: 5}],
  [{type: 'range', op: 'eq'}, [5, 10], {gte: 5, lte: 10}],
  [{type: 'range', op: 'eq'}, [null, 0], {lte: 0}],
  [{type: 'date', op: 'eq'}, '2026-02-28', {gte: '2026-02-28', lt: '2026-03-01'}],
  [{type: 'date', op: 'lt'}, '2026-02-28', {lt: '2026-02-28'}],
  [{type: 'date-range', op: 'eq'}, ['2026-02-01', '2026-02-28'], {gte: '2026-02-01', lt: '2026-03-01'}],
];

describe('what a filter asks', () => {
  for (const [kind, held, part] of BOTH_WAYS)
    it(`of ${kind.type} ${kind.op} ${JSON.stringify(held)} and back`, () => {
      expect(partOf(kind, held)).to.deep.equal(part);
      expect(heldOf(kind, part)).to.deep.equal(held);
    });

  it('has the numbers of a text, and no spaces around', () => {
    expect(partOf({type: 'range', op: 'eq'}, ['5', ''])).to.deep.equal({gte: 5});
    expect(partOf({type: 'number', op: 'eq'}, ' 1.5 ')).to.equal(1.5);
    expect(partOf({type: 'search', op: 'contains'}, ' desk lamp ')).to.deep.equal({contains: 'desk lamp'});
  });

  it('is nothing of nothing', () => {
    for (const held of [undefined, '', '  ', [], null])
      expect(partOf({type: 'text', op: 'contains'}, held)).to.equal(undefined);
    expect(partOf({type: 'range', op: 'eq'}, ['', ''])).to.equal(undefined);
    expect(heldOf({type: 'range', op: 'eq'}, undefined)).to.equal(undefined);
  });

  it('is read of what a page wrote in another way', () => {
    expect(heldOf({type: 'multiselect', op: 'in'}, 'a')).to.deep.equal(['a']);
    expect(heldOf({type: 'range', op: 'eq'}, {range: [1, 2]})).to.deep.equal([1, 2]);
    expect(heldOf({type: 'range', op: 'eq'}, 3)).to.deep.equal([3, 3]);
    expect(heldOf({type: 'date-range', op: 'eq'}, {lte: '2026-02-03'})).to.deep.equal([null, '2026-02-03']);
  });

  it('stands under its field alone', () => {
    const asked = withPart({status: 'active'}, 'price', {gte: 1});
    expect(asked).to.deep.equal({status: 'active', price: {gte: 1}});
    expect(withPart(asked, 'status', undefined)).to.deep.equal({price: {gte: 1}});
    expect(Object.getPrototypeOf(withPart({}, '__proto__', {polluted: true}))).to.equal(Object.prototype);
  });
});
