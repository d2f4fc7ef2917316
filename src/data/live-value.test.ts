import {expect} from '@open-wc/testing';
import {LiveValue} from './live-value.js';
import type {Json, Op} from './types.js';

const holding = (value: unknown): LiveValue => {
  const live = new LiveValue();
  live.replace(value);
  return live;
};
const after = (value: unknown, op: Op, topic = 'user:42'): Json | undefined => {
  const live = holding(value);
  live.apply([op], topic);
  return live.value;
};
const pushed = (value: Json): Op => ({op: 'value', value, bare: true});

describe('LiveValue', () => {
  it('begins with nothing, and takes a snapshot', () => {
    const live = new LiveValue();
    expect(live.value).to.equal(undefined);
    expect(live.replace({a: 1})).to.deep.equal({type: 'replace'});
    expect(live.replace({a: 1})).to.equal(undefined);
    live.replace(undefined);
    expect(live.value).to.equal(null);
  });

  it('a pushed object is merged over a record, a named value takes its place', () => {
    expect(after({id: 1, a: 1}, pushed({a: 2}))).to.deep.equal({id: 1, a: 2});
    expect(after({id: 1, a: 1}, {op: 'value', value: {a: 2}})).to.deep.equal({a: 2});
    expect(after(5, pushed(6))).to.equal(6);
    expect(after(undefined, pushed({a: 1}))).to.deep.equal({a: 1});
  });

  it('a topic’s word makes it that operation, on this record only', () => {
    const record = {id: 42, a: 1};
    expect(after(record, pushed({id: 42, a: 2}), 'user:updated:42')).to.deep.equal({id: 42, a: 2});
    expect(after(record, pushed({id: 43, a: 2}), 'user:updated:43')).to.deep.equal(record);
    expect(after(record, pushed({id: 43}), 'user:deleted')).to.deep.equal(record);
    expect(after(record, pushed({id: 42}), 'user:deleted')).to.equal(null);
    expect(after(record, pushed(42), 'user:removed')).to.equal(null);
    expect(after(3, pushed(4), 'count:updated')).to.equal(4);
  });

  it('knows the operations of lists', () => {
    const record = {id: 1, a: 1};
    expect(after(record, {op: 'update', record: {id: 1, b: 2}})).to.deep.equal({id: 1, a: 1, b: 2});
    expect(after(record, {op: 'update', key: '2', record: {b: 2}})).to.deep.equal(record);
    expect(after(undefined, {op: 'update', record: {b: 2}})).to.equal(null);
    expect(after(record, {op: 'insert', record: {id: 1, c: 1}})).to.deep.equal({id: 1, c: 1});
    expect(after(record, {op: 'insert', record: {id: 2}})).to.deep.equal(record);
    expect(after(record, {op: 'delete', key: '1'})).to.equal(null);
    expect(after(record, {op: 'delete', key: '2'})).to.deep.equal(record);
    expect(after(record, {op: 'reset', records: [{id: 5}]})).to.deep.equal({id: 5});
    expect(after(record, {op: 'reset', records: []})).to.equal(null);
    expect(after(record, {op: 'limit', limit: 1})).to.deep.equal(record);
  });

  it('F04 F07 the same again changes nothing', () => {
    const live = holding({id: 1, n: 1});
    const {version} = live;
    const op: Op = {op: 'update', record: {id: 1, n: 1}};
    expect(live.apply([op, op])).to.equal(undefined);
    expect(live.version).to.equal(version);
  });

  it('takes its key from the named field', () => {
    const live = new LiveValue({key: 'sku'});
    live.replace({id: 1, sku: 'a'});
    live.apply([{op: 'delete', key: '1'}]);
    expect(live.value).to.not.equal(null);
    live.apply([{op: 'delete', key: 'a'}]);
    expect(live.value).to.equal(null);
  });

  it('has copies that change by themselves', () => {
    const live = holding({n: 1});
    const copy = live.clone();
    copy.apply([pushed({n: 2})]);
    expect(live.value).to.deep.equal({n: 1});
    expect(copy.changeFrom(live)).to.deep.equal({type: 'replace'});
    expect(live.clone().changeFrom(live)).to.equal(undefined);
  });
});
