import {expect} from '@open-wc/testing';
import {makeDelivery} from './delivery.js';
import type {Entry} from './entry.js';
import {DataLayers} from './layers.js';
import {KeyedList} from './live-list.js';
import {parseDataMap, RecordMapper} from './shape.js';
import type {DataShape, Json, View} from './types.js';

const shape: DataShape = {value: 'value', list: 'items', accepts: ['label', 'value', 'items']};

function listEntry(records: Json[], total?: number): Entry {
  const list = new KeyedList();
  list.reset(records, total);
  return {list, value: list.toArray(), total} as unknown as Entry;
}

const valueEntry = (value: unknown) => ({value}) as unknown as Entry;

function make(entry: Entry, more: {rest?: View; map?: string} = {}) {
  const host: Record<string, unknown> = {label: 'author'};
  const layers = new DataLayers(host);
  const mapper = more.map ? {mapper: new RecordMapper(parseDataMap(more.map).entries)} : {};
  const made = makeDelivery({entry, shape, layers, rest: more.rest ?? {}, change: {type: 'replace'}, ...mapper});
  return {host, ...made};
}

describe('deliveries', () => {
  it('nothing is set before merge() is called', () => {
    const {host, delivery} = make(valueEntry({label: 'data', value: 1, id: 'x'}));
    expect(host).to.deep.equal({label: 'author'});
    delivery.merge();
    expect(host).to.deep.equal({label: 'data', value: 1});
    expect(delivery.record).to.deep.equal({label: 'data', value: 1, id: 'x'});
  });

  it('a list is set as it is held, without a copy', () => {
    const entry = listEntry([{id: 1}, {id: 2}], 40);
    const {host, delivery} = make(entry);
    delivery.merge();
    expect(host['items']).to.equal(entry.list!.toArray());
    expect([delivery.total, delivery.partial, delivery.list!.size]).to.deep.equal([40, undefined, 2]);
  });

  it('says that it is partial where the widget sorts or filters less than there is', () => {
    const rest: View = {sort: [{field: 'a'}]};
    expect(make(listEntry([{id: 1}], 2), {rest}).delivery.partial).to.equal(true);
    expect(make(listEntry([{id: 1}], 1), {rest}).delivery.partial).to.equal(undefined);
    expect(make(listEntry([{id: 1}], 2)).delivery.partial).to.equal(undefined);
  });

  it('counts what came and went since the snapshot', () => {
    const entry = listEntry([{id: 1}, {id: 2}], 40);
    entry.list!.apply([{op: 'delete', key: '1'}]);
    expect(make(entry).delivery.total).to.equal(39);
  });

  it('hands out what a filter group leaves, as a list without the rest', () => {
    const asked = {field: 'id', op: 'gt', value: 1, origin: 'sales'} as const;
    const typed = {field: 'id', op: 'lt', value: 9, origin: 'user'} as const;
    const {host, delivery} = make(listEntry([{id: 1}, {id: 2}]), {rest: {filter: [asked, typed]}});
    delivery.merge();
    expect(host['items']).to.deep.equal([{id: 2}]);
    expect([delivery.total, delivery.list, delivery.rest]).to.deep.equal([1, undefined, {filter: [typed]}]);
    expect(make(listEntry([{id: 2}]), {rest: {filter: [asked]}}).delivery.list?.size).to.equal(1);
  });

  it('data-map is applied to rows when they are looked at, each once', () => {
    const {host, delivery} = make(listEntry([{id: 1, total: 5}]), {map: 'value: total'});
    const {list} = delivery;
    expect(list!.at(0)).to.deep.equal({id: 1, total: 5, value: 5});
    expect(list!.get('1')).to.equal(list!.at(0));
    expect([list!.key(0), list!.size, [...list!].length, list!.get('9')]).to.deep.equal(['1', 1, 1, undefined]);
    expect(list!.toArray()).to.equal(list!.toArray());
    delivery.merge();
    expect((host['items'] as unknown[])[0]).to.equal(list!.at(0));
  });

  it('what does not fit sets nothing and says why', () => {
    const list: DataShape = {list: 'items', accepts: ['items']};
    const host = {};
    const layers = new DataLayers(host);
    const made = makeDelivery({entry: valueEntry(5), shape: list, layers, rest: {}, change: {type: 'replace'}});
    made.delivery.merge();
    expect(made.shaped.kind).to.equal('error');
    expect(host).to.deep.equal({});
  });
});
