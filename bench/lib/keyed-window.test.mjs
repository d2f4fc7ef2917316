import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {KeyedWindow} from './keyed-window.mjs';

const records = (...ids) => ids.map((id) => ({id, value: 1}));

describe('the window of records', () => {
  it('tells new records from changed ones', () => {
    const held = new KeyedWindow(3);
    assert.deepEqual(held.apply(records(0, 1)), {added: records(0, 1), updated: [], removed: []});
    assert.deepEqual(held.apply(records(1, 2)), {added: records(2), updated: records(1), removed: []});
  });
  it('lets the oldest go, but never the one that stays on top', () => {
    const held = new KeyedWindow(3);
    held.apply(records(0, 1, 2));
    assert.deepEqual(held.apply(records(3)).removed, [1]);
    assert.deepEqual([...held.rows.keys()], [0, 2, 3]);
  });
  it('takes the last of several records with one key', () => {
    const held = new KeyedWindow(3);
    const {added, updated} = held.apply([
      {id: 5, value: 1},
      {id: 5, value: 2},
    ]);
    assert.deepEqual(added, [{id: 5, value: 2}]);
    assert.deepEqual(updated, []);
    assert.equal(held.rows.get(5).value, 2);
  });
  it('says nothing of what came and went in one message, and does not change what leaves', () => {
    const held = new KeyedWindow(2);
    held.apply(records(0, 1));
    assert.deepEqual(held.apply(records(1, 2, 3)), {added: records(3), updated: [], removed: [1]});
  });
});
