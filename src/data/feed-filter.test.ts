import {expect} from '@open-wc/testing';
import {filterOps, guardOps, type FilteredRows} from './feed-filter.js';
import type {Condition, Json, Op} from './types.js';

const active: Condition[] = [{field: 'status', op: 'eq', value: 'active'}];

function rows(records: Record<string, Json>): FilteredRows {
  return {keyField: undefined, get: (key) => records[key]};
}

describe('subscribe-filter', () => {
  const held = rows({1: {id: 1, status: 'active', name: 'a'}});
  const filter = (ops: Op[]) => filterOps(ops, active, held);

  it('lets in what fits, and leaves out what does not', () => {
    const fit: Op = {op: 'insert', record: {id: 2, status: 'active'}};
    expect(filter([fit, {op: 'insert', record: {id: 3, status: 'idle'}}])).to.deep.equal([fit]);
    const reset: Op = {op: 'reset', records: [{id: 1, status: 'active'}, {id: 2}], total: 2};
    expect(filter([reset])).to.deep.equal([{op: 'reset', records: [{id: 1, status: 'active'}], total: 2}]);
  });

  it('takes out what fits no longer', () => {
    expect(filter([{op: 'update', record: {id: 1, status: 'idle'}}])).to.deep.equal([{op: 'delete', key: '1'}]);
    expect(filter([{op: 'value', value: {id: 1, status: 'idle'}, bare: true, event: 'x'}])).to.deep.equal([
      {op: 'delete', key: '1', event: 'x'},
    ]);
  });

  it('an update of a part is judged with the part that is held', () => {
    const update: Op = {op: 'update', record: {id: 1, name: 'b'}};
    expect(filter([update])).to.deep.equal([update]);
    expect(filter([{op: 'update', key: '9', record: {name: 'b'}}])).to.deep.equal([]);
  });

  it('passes what is about no record', () => {
    const ops: Op[] = [
      {op: 'delete', key: '7'},
      {op: 'limit', limit: 3},
      {op: 'value', value: 5},
    ];
    expect(filter(ops)).to.deep.equal(ops);
  });
});

describe('what the source was asked to filter by', () => {
  const held = rows({1: {id: 1, status: 'active', name: 'a'}});
  const guard = (...ops: Op[]) => guardOps(ops, active, held);

  it('keeps out a pushed record that does not fit, and takes out one that fits no longer', () => {
    expect(guard({op: 'insert', record: {id: 3, status: 'idle'}})).to.deep.equal([]);
    expect(guard({op: 'update', record: {id: 1, status: 'idle'}})).to.deep.equal([{op: 'delete', key: '1'}]);
  });

  it('judges no record by a field that it does not show', () => {
    const insert: Op = {op: 'insert', record: {id: 3, name: 'c'}};
    expect(guard(insert)).to.deep.equal([insert]);
  });
});
