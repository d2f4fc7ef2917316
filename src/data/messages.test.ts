import {expect} from '@open-wc/testing';
import {readMessage, readOps} from './messages.js';
import type {Op} from './types.js';

const ops = (data: unknown): readonly Op[] => readMessage(data).ops;

describe('readMessage', () => {
  it('reads an operation with its topic, position and the one before', () => {
    const message = readMessage({
      topic: 'users',
      op: 'insert',
      at: 0,
      record: {id: 1},
      id: 'e1:43',
      after: 'e1:42',
      x: 1,
    });
    expect(message).to.deep.equal({
      topic: 'users',
      ops: [{op: 'insert', record: {id: 1}, at: 0}],
      position: 'e1:43',
      after: 'e1:42',
      warnings: [],
    });
  });

  it('reads every operation', () => {
    const all = [
      {op: 'insert', record: {id: 1}, at: -1},
      {op: 'update', record: {a: 1}, key: '7', at: 2},
      {op: 'delete', key: '7'},
      {op: 'reset', records: [{id: 1}], total: 9, position: 'e1:1'},
      {op: 'limit', limit: -5},
      {op: 'value', value: null},
    ];
    expect(readMessage({topic: 't', ops: all})).to.deep.include({ops: all, warnings: []});
    for (const each of all) expect(ops({topic: 't', ...each})).to.deep.equal([each]);
  });

  it('needs no topic where the operation is whole', () => {
    expect(ops({op: 'delete', key: 7})).to.deep.equal([{op: 'delete', key: '7'}]);
    expect(ops({ops: [{op: 'delete', key: '7'}]})).to.deep.equal([{op: 'delete', key: '7'}]);
  });

  it('takes a value told by name for the value', () => {
    expect(ops({topic: 't', value: {a: 1}})).to.deep.equal([{op: 'value', value: {a: 1}}]);
    expect(ops({topic: 't', record: {id: 1}})).to.deep.equal([{op: 'value', value: {id: 1}, bare: true}]);
  });

  it('takes anything else for a bare value, its own id no position', () => {
    for (const value of [
      5,
      'text',
      null,
      true,
      [1],
      {id: 7, value: 3},
      {op: 'add', amount: 2},
      {op: 'insert', id: 3},
    ]) {
      const message = readMessage(value);
      expect(message.ops).to.deep.equal([{op: 'value', value, bare: true}]);
      expect(message.position).to.equal(undefined);
    }
    expect(readMessage({topic: 'prices', id: 7, price: 3})).to.deep.equal({
      topic: 'prices',
      ops: [{op: 'value', value: {topic: 'prices', id: 7, price: 3}, bare: true}],
      warnings: [],
    });
    expect(ops(undefined)).to.deep.equal([{op: 'value', value: null, bare: true}]);
  });

  it('leaves out an operation it does not know, with one warning, and keeps the others', () => {
    const message = readMessage({topic: 't', ops: [{op: 'explode'}, {op: 'delete', key: '1'}]});
    expect(message.ops).to.deep.equal([{op: 'delete', key: '1'}]);
    expect(message.warnings).to.have.length(1);
    expect(message.warnings[0]).to.contain('"explode"').and.contain('insert');
    expect(readMessage({topic: 't', op: '__proto__'}).ops).to.deep.equal([]);
  });

  it('leaves out an operation that lacks what it needs, and says what', () => {
    const broken = [
      {op: 'insert'},
      {op: 'update', key: '1'},
      {op: 'delete'},
      {op: 'reset', records: {}},
      {op: 'limit', limit: 1.5},
      {op: 'limit', limit: 0},
      {op: 'value'},
    ];
    const read = readOps([...broken, 7, null]);
    expect(read.ops).to.deep.equal([]);
    expect(read.warnings).to.have.length(9);
    expect(read.warnings[2]).to.contain('delete').and.contain('key');
  });

  it('ignores a place that is none, and finds the key of a deleted record', () => {
    expect(ops({topic: 't', op: 'insert', record: {id: 1}, at: 'top'})).to.deep.equal([
      {op: 'insert', record: {id: 1}},
    ]);
    expect(ops({topic: 't', op: 'delete', record: {id: 8}})).to.deep.equal([{op: 'delete', key: '8'}]);
  });

  it('hands the event on', () => {
    expect(ops({topic: 't', op: 'delete', key: '1', event: 'gone'})).to.deep.equal([
      {op: 'delete', key: '1', event: 'gone'},
    ]);
    expect(ops({topic: 't', ops: [{op: 'value', value: 1}], event: 'tick'})).to.deep.equal([
      {op: 'value', value: 1, event: 'tick'},
    ]);
  });
});
