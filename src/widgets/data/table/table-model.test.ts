import {expect} from '@open-wc/testing';
import type {Change, Json, JsonRecord, LiveList} from '../../../data/types.js';
import {TableModel, type ModelInput} from './table-model.js';
import {PARTS} from './table-parts.js';

const records: readonly JsonRecord[] = [
  {id: 1, name: 'b', n: 1},
  {id: 2, name: 'a', n: 2},
  {id: 3, name: 'c', n: 3},
];

const columns = ['name', 'n'];

const input = (more: Partial<ModelInput> = {}): ModelInput => ({
  rows: records,
  columns,
  key: undefined,
  limit: undefined,
  view: {sort: [{field: 'name'}]},
  language: 'en',
  ...more,
});

const listOf = (rows: readonly JsonRecord[]): LiveList => ({
  size: rows.length,
  at: (index) => rows[index] as Json,
  get: (key) => rows.find(({id}) => String(id) === key),
  key: (index) => `k${String(rows[index]?.['id'])}`,
  toArray: () => rows,
  [Symbol.iterator]: () => rows[Symbol.iterator](),
});

const patch = (key: string, ...fields: string[]): Change => ({
  type: 'patch',
  inserted: [],
  updated: new Map([[key, new Set(fields)]]),
  removed: [],
  moved: false,
});

/** A model that shows a live list, and the same with one record replaced. */
function live(change: (row: JsonRecord) => JsonRecord) {
  const model = new TableModel();
  model.receive({list: listOf(records), change: {type: 'replace'}});
  model.update(input());
  const next = records.map((row) => (row['id'] === 2 ? change(row) : row));
  return {model, next};
}

const keysOf = (model: TableModel): string[] => model.records.map((_, place) => model.keys.at(place));

before(PARTS.findRows.load);

describe('TableModel', () => {
  it('names and orders records', () => {
    const model = new TableModel();
    model.update(input());
    expect(keysOf(model)).to.deep.equal(['1', '2', '3']);
    expect([...model.order.shown]).to.deep.equal([1, 0, 2]);
    expect(model.recordOf('3')).to.equal(records[2]);
    expect(model.recordOf('9')).to.equal(undefined);
  });

  it('goes by the keys of a live list', () => {
    const {model} = live((row) => row);
    expect(keysOf(model)).to.deep.equal(['k1', 'k2', 'k3']);
    model.forget();
    model.update(input());
    expect(keysOf(model)).to.deep.equal(['1', '2', '3']);
  });

  it('keeps the order where a change is none of its business', () => {
    const {model, next} = live((row) => ({...row, n: 20}));
    const {order} = model;
    model.receive({list: listOf(next), change: patch('k2', 'n')});
    model.update(input({rows: next}));
    expect(model.order).to.equal(order);
    expect([...(model.updates?.keys() ?? [])]).to.deep.equal(['k2']);
    expect(model.recordOf('k2')?.['n']).to.equal(20);
  });

  it('orders anew where a change concerns it', () => {
    const {model, next} = live((row) => ({...row, name: 'z'}));
    model.receive({list: listOf(next), change: patch('k2', 'name')});
    model.update(input({rows: next}));
    expect(model.updates).to.equal(undefined);
    expect([...model.order.shown]).to.deep.equal([0, 2, 1]);
  });

  it('orders anew where two deliveries come before one update and one of them moves rows', () => {
    const {model, next} = live((row) => ({...row, n: 20}));
    model.receive({list: listOf(next), change: patch('k2', 'n')});
    model.receive({list: listOf(next.toReversed()), change: {...patch('k2', 'n'), moved: true} as Change});
    model.update(input({rows: next.toReversed()}));
    expect(model.updates).to.equal(undefined);
    expect(keysOf(model)).to.deep.equal(['k3', 'k2', 'k1']);
  });

  it('has nothing to look at where nothing changed', () => {
    const model = new TableModel();
    const same = input();
    model.update(same);
    model.update(same);
    expect(model.updates?.size).to.equal(0);
  });

  it('keeps columns that would draw the same', () => {
    const model = new TableModel();
    model.update(input());
    const before = model.columns;
    model.update(input({columns: ['name', 'n'], rows: [...records]}));
    expect(model.columns).to.equal(before);
  });

  it('keeps the first rows, or the last', () => {
    const model = new TableModel();
    model.update(input({limit: 2}));
    expect(keysOf(model)).to.deep.equal(['1', '2']);
    model.update(input({limit: -1}));
    expect(keysOf(model)).to.deep.equal(['3']);
  });

  it('F57 names every row, whatever its id', () => {
    const model = new TableModel();
    model.update(input({rows: [{id: 7}, {id: '7'}, {}, {id: null}], view: {}}));
    expect(new Set(keysOf(model)).size).to.equal(4);
  });
});
