import {expect} from '@open-wc/testing';
import {leastTime} from '../testing/least-time.js';
import {serverApply} from '../testing/simulated-feed.js';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {KeyedList} from './live-list.js';
import type {Change, Json, JsonRecord, Op} from './types.js';

const filled = (ids: readonly Json[], options = {}): KeyedList => {
  const list = new KeyedList(options);
  list.reset(ids.map((id) => ({id})));
  return list;
};
const ids = (list: KeyedList): Json[] => list.toArray().map((row) => (row as JsonRecord)['id'] ?? null);
const keys = (list: KeyedList): string[] => Array.from({length: list.size}, (_, i) => list.key(i));
const patch = (change: Change | undefined): Extract<Change, {type: 'patch'}> => {
  if (change?.type !== 'patch') throw new Error(`a patch was expected, not ${change?.type}`);
  return change;
};

describe('M-09 KeyedList', () => {
  describe('RT-07 M-10 operations', () => {
    it('inserts last by default, first at 0, before the last at -2, and at the nearest end out of range', () => {
      const list = filled([1, 2]);
      list.apply([{op: 'insert', record: {id: 3}}]);
      list.apply([{op: 'insert', record: {id: 0}, at: 0}]);
      list.apply([{op: 'insert', record: {id: 9}, at: -2}]);
      list.apply([{op: 'insert', record: {id: 10}, at: 99}]);
      list.apply([{op: 'insert', record: {id: 11}, at: -99}]);
      expect(ids(list)).to.deep.equal([11, 0, 1, 2, 9, 3, 10]);
    });

    it('replaces a known key where it stands', () => {
      const list = filled([1, 2, 3]);
      const change = patch(list.apply([{op: 'insert', record: {id: 2, name: 'x'}, at: 0}]));
      expect(list.toArray()).to.deep.equal([{id: 1}, {id: 2, name: 'x'}, {id: 3}]);
      expect([...change.updated]).to.deep.equal([['2', new Set(['name'])]]);
      expect(change.inserted).to.deep.equal([]);
    });

    it('merges an update one level deep and reports the changed fields', () => {
      const list = new KeyedList();
      list.reset([{id: 1, a: 1, b: {c: 1, d: 2}}]);
      const change = patch(list.apply([{op: 'update', record: {id: 1, a: 1, b: {c: 5}, e: 0}}]));
      expect(list.get('1')).to.deep.equal({id: 1, a: 1, b: {c: 5}, e: 0});
      expect(change.updated.get('1')).to.deep.equal(new Set(['b', 'e']));
      expect(change.moved).to.equal(false);
    });

    it('takes a whole record as it is, and keeps what a part of one does not say', () => {
      const list = new KeyedList();
      list.reset([{id: 1, a: 1, b: 2}]);
      const whole = {id: 1, a: 1, b: 3};
      expect([...patch(list.apply([{op: 'update', record: whole}])).updated]).to.deep.equal([['1', new Set(['b'])]]);
      expect(list.get('1')).to.equal(whole);
      list.apply([{op: 'update', record: {b: 4, id: 1}}]);
      expect(Object.entries(list.get('1') as object)).to.deep.equal([
        ['id', 1],
        ['a', 1],
        ['b', 4],
      ]);
      expect(list.apply([{op: 'update', record: {id: 1, b: 4}}])).to.equal(undefined);
    });

    it('tells of each update which fields it changed, whatever the one before it did', () => {
      const list = filled([1]);
      let before: JsonRecord = {id: 1};
      for (const names of [['a'], ['a', 'b'], ['a', 'b'], ['b'], ['c'], ['a', 'b', 'c'], ['a']]) {
        const record: Record<string, Json> = {...before};
        for (const name of names) record[name] = Number(record[name] ?? 0) + 1;
        const {updated} = patch(list.apply([{op: 'update', record}]));
        expect([...updated]).to.deep.equal([['1', new Set(names)]]);
        expect(list.apply([{op: 'update', record}])).to.equal(undefined);
        before = record;
      }
    });

    it('goes by another key once an update says one, a nested one too', () => {
      const list = new KeyedList({key: 'meta.no'});
      list.reset([{meta: {no: 1}, a: 1}]);
      list.apply([{op: 'update', key: '1', record: {a: 2}}]);
      expect(keys(list)).to.deep.equal(['1']);
      list.apply([{op: 'update', key: '1', record: {meta: {no: 7}}}]);
      expect(keys(list)).to.deep.equal(['7']);
    });

    it('moves an update that says where, and only then', () => {
      const list = filled([1, 2, 3]);
      expect(patch(list.apply([{op: 'update', record: {id: 3, x: 1}, at: 0}])).moved).to.equal(true);
      expect(ids(list)).to.deep.equal([3, 1, 2]);
      expect(patch(list.apply([{op: 'update', record: {id: 3, x: 2}, at: 0}])).moved).to.equal(false);
    });

    it('takes the key beside the record first', () => {
      const list = filled([1, 2]);
      list.apply([{op: 'update', key: '2', record: {name: 'two'}}]);
      expect(list.get('2')).to.deep.equal({id: 2, name: 'two'});
    });

    it('ignores updates and deletes of unknown keys', () => {
      const list = filled([1]);
      const change = list.apply([
        {op: 'update', record: {id: 7}},
        {op: 'delete', key: '8'},
      ]);
      expect(change).to.equal(undefined);
      expect(list.version).to.equal(filled([1]).version);
    });

    it('deletes, resets and limits', () => {
      const list = filled([1, 2, 3, 4, 5]);
      expect(patch(list.apply([{op: 'delete', key: '3'}])).removed).to.deep.equal(['3']);
      list.apply([{op: 'limit', limit: 2}]);
      expect(ids(list)).to.deep.equal([1, 2]);
      list.apply([{op: 'reset', records: [{id: 8}, {id: 9}, {id: 10}], total: 40}]);
      expect(ids(list)).to.deep.equal([8, 9]);
      expect(list.total).to.equal(40);
      list.apply([{op: 'limit', limit: -2}]);
      list.apply([{op: 'insert', record: {id: 11}}]);
      expect(ids(list)).to.deep.equal([9, 11]);
    });

    it('a row whose key an update changes goes by the new one', () => {
      const list = filled([1, 2]);
      const change = patch(list.apply([{op: 'update', key: '1', record: {id: 5}}]));
      expect(keys(list)).to.deep.equal(['5', '2']);
      expect([change.removed, change.inserted]).to.deep.equal([['1'], ['5']]);
      list.apply([{op: 'update', key: '5', record: {id: 2, name: 'taken'}}]);
      expect(keys(list)).to.deep.equal(['5', '2']);
    });

    it('ends where a plain server ends, over random operations', () => {
      const chance = new FakeEnvironment({seed: 11});
      const pick = (n: number): number => Math.floor(chance.random() * n);
      const list = new KeyedList();
      let rows: readonly JsonRecord[] = [];
      for (let i = 0; i < 6000; i++) {
        const record = {id: pick(1500), v: i};
        const at = [undefined, 0, -1, pick(1500), -pick(1500)][pick(5)];
        const placed = at === undefined ? {} : {at};
        const op: Op = [
          {op: 'insert' as const, record, ...placed},
          {op: 'insert' as const, record, ...placed},
          {op: 'update' as const, record, ...placed},
          {op: 'delete' as const, key: String(record.id)},
        ][pick(4)]!;
        rows = serverApply(rows, op);
        list.apply([op]);
        if (i % 500 === 0) expect(list.toArray()).to.deep.equal(rows);
      }
      expect(list.toArray()).to.deep.equal(rows);
      expect(keys(list)).to.deep.equal(rows.map((row) => String(row['id'])));
      rows.forEach((row, i) => expect(list.get(list.key(i))).to.deep.equal(row));
    });
  });

  describe('keys', () => {
    it('F57 shows duplicate, missing, mixed and imprecise ids, each row once', () => {
      const list = new KeyedList();
      const huge = JSON.parse('[{"id":9007199254740992,"n":1},{"id":9007199254740993,"n":2}]') as Json[];
      list.reset([{id: 7}, {id: '7'}, {name: 'none'}, {id: null}, 'text', {key: 'k'}, {_id: 'm'}, ...huge]);
      expect(keys(list)).to.deep.equal([
        '7',
        '7#2',
        '#1',
        '#2',
        '#3',
        'k',
        'm',
        '9007199254740992',
        '9007199254740992#2',
      ]);
      expect(new Set(keys(list)).size).to.equal(list.size);
    });

    it('F57 a lent name is never patched, and is given up to its owner', () => {
      const list = new KeyedList();
      list.reset([{id: 7, n: 1}, {id: 7, n: 2}, {name: 'none'}]);
      expect(list.apply([{op: 'delete', key: '7#2'}])).to.equal(undefined);
      expect(list.apply([{op: 'update', key: '#1', record: {n: 9}}])).to.equal(undefined);
      list.apply([{op: 'insert', record: {id: '#1', n: 3}}]);
      expect(list.size).to.equal(4);
      expect(list.get('#1')).to.deep.equal({id: '#1', n: 3});
      expect(new Set(keys(list)).size).to.equal(4);
    });

    it('F57 a record that really is called 7#2 keeps its name', () => {
      const list = filled([7, 7, '7#2', 7]);
      expect(keys(list)).to.deep.equal(['7', '7#3', '7#2', '7#4']);
    });

    it('F57 treats 7 and "7" as one row', () => {
      const list = filled([7]);
      list.apply([{op: 'insert', record: {id: '7', name: 'x'}}]);
      expect(list.toArray()).to.deep.equal([{id: '7', name: 'x'}]);
      list.apply([{op: 'delete', key: 7 as unknown as string}]);
      expect(list.size).to.equal(0);
    });

    it('holds __proto__, constructor and toString as ordinary rows and fields', () => {
      const list = new KeyedList();
      const odd = JSON.parse('[{"id":"__proto__","__proto__":{"admin":true}},{"id":"constructor"}]') as Json[];
      list.reset(odd);
      expect(list.get('toString')).to.equal(undefined);
      list.apply([
        {op: 'update', key: '__proto__', record: JSON.parse('{"__proto__":{"admin":2},"n":1}') as Json},
        {op: 'delete', key: 'constructor'},
        {op: 'insert', record: {id: 'toString'}},
      ]);
      expect(keys(list)).to.deep.equal(['__proto__', 'toString']);
      expect(Object.getOwnPropertyNames(list.at(0))).to.deep.equal(['id', '__proto__', 'n']);
      expect(Object.getPrototypeOf(list.at(0))).to.equal(Object.prototype);
      expect(({} as {admin?: boolean}).admin).to.equal(undefined);
    });

    it('takes the named field, a path too, and no other', () => {
      const list = new KeyedList({key: 'meta.sku'});
      list.reset([{id: 1, meta: {sku: 'a'}}, {id: 1}]);
      expect(keys(list)).to.deep.equal(['a', '#1']);
    });
  });

  describe('changes', () => {
    it('F04 F07 says nothing when an operation changes nothing', () => {
      const list = new KeyedList();
      const insert: Op = {op: 'insert', record: {id: 1, tags: ['a', {b: 1}]}};
      expect(list.apply([insert])).to.not.equal(undefined);
      const {version} = list;
      expect(
        list.apply([insert, structuredClone(insert), {op: 'update', record: {id: 1, tags: ['a', {b: 1}]}}]),
      ).to.equal(undefined);
      expect([list.size, list.total, list.version]).to.deep.equal([1, 1, version]);
    });

    it('folds what happened to one row', () => {
      const list = filled([1, 2]);
      const change = patch(
        list.apply([
          {op: 'insert', record: {id: 3}},
          {op: 'update', record: {id: 3, a: 1}},
          {op: 'insert', record: {id: 4}},
          {op: 'delete', key: '4'},
          {op: 'update', record: {id: 1, a: 1}},
          {op: 'update', record: {id: 1, b: 1}},
          {op: 'delete', key: '2'},
          {op: 'insert', record: {id: 2}},
        ]),
      );
      expect(change.inserted).to.deep.equal(['3']);
      expect(change.removed).to.deep.equal([]);
      expect(change.updated.get('1')).to.deep.equal(new Set(['a', 'b']));
      expect(change.updated.has('2')).to.equal(true);
      expect(change.moved).to.equal(true);
    });

    it('RT-08 a snapshot that says nearly the same changes only what differs, and keeps the other records', () => {
      const list = new KeyedList();
      list.reset([
        {id: 1, a: 1},
        {id: 2, a: 1},
        {id: 3, a: 1},
      ]);
      const kept = list.get('1');
      const change = patch(list.reset([{id: 1, a: 1}, {id: 2, a: 2}, {id: 4}]));
      expect(list.get('1')).to.equal(kept);
      expect([...change.updated.keys()]).to.deep.equal(['2']);
      expect([change.inserted, change.removed, change.moved]).to.deep.equal([['4'], ['3'], false]);
      expect(list.reset([{id: 1, a: 1}, {id: 2, a: 2}, {id: 4}])).to.equal(undefined);
      expect(patch(list.reset([{id: 4}, {id: 2, a: 2}, {id: 1, a: 1}])).moved).to.equal(true);
    });

    it('RT-08 a list too long to compare is replaced as a whole', () => {
      const list = filled(Array.from({length: 1001}, (_, i) => i));
      expect(list.reset([{id: 1}])).to.deep.equal({type: 'replace'});
    });

    it('keeps one array until the next change', () => {
      const list = filled([1]);
      const array = list.toArray();
      list.apply([{op: 'delete', key: 'none'}]);
      expect(list.toArray()).to.equal(array);
      list.apply([{op: 'update', record: {id: 1, a: 2}}]);
      expect(list.toArray()).to.deep.equal([{id: 1, a: 2}]);
      expect(array).to.deep.equal([{id: 1}]);
    });
  });

  describe('bounds', () => {
    it('keeps 10,000 rows, dropped at the end opposite to the last insert, and says how many there are', () => {
      const list = filled(Array.from({length: 10_000}, (_, i) => i));
      expect(patch(list.apply([{op: 'insert', record: {id: 'last'}}])).removed).to.deep.equal(['0']);
      expect(patch(list.apply([{op: 'insert', record: {id: 'first'}, at: 0}])).removed).to.deep.equal(['last']);
      expect([list.size, list.total]).to.deep.equal([10_000, 10_002]);
      list.apply([{op: 'delete', key: 'first'}]);
      expect(list.total).to.equal(10_001);
    });

    it('grows up to a bound of its own; a snapshot stays whole until an insert tells where the newest stand', () => {
      const list = filled([1, 2, 3, 4], {grows: 2});
      expect(ids(list)).to.deep.equal([1, 2, 3, 4]);
      list.apply([{op: 'update', key: '4', record: {v: 1}}]);
      expect(list.size).to.equal(4);
      list.apply([{op: 'insert', record: {id: 5}}]);
      expect(ids(list)).to.deep.equal([4, 5]);
      const newestFirst = filled([4, 3, 2, 1], {grows: 2, limit: 100});
      newestFirst.apply([{op: 'insert', record: {id: 5}, at: 0}]);
      expect(ids(newestFirst)).to.deep.equal([5, 4]);
    });

    it('takes a limit of its own, the last rows with a negative one; the wire may only lower it', () => {
      expect(ids(filled([1, 2, 3], {limit: 2}))).to.deep.equal([1, 2]);
      const last = filled([1, 2, 3], {limit: -2});
      expect(ids(last)).to.deep.equal([2, 3]);
      last.apply([{op: 'insert', record: {id: 0}, at: 0}]);
      expect(ids(last)).to.deep.equal([2, 3]);
      last.apply([{op: 'limit', limit: 500}]);
      last.apply([{op: 'reset', records: [{id: 1}, {id: 2}, {id: 3}]}]);
      expect(last.size).to.equal(2);
    });

    it('F27 takes 10,000 inserts at 0 in less than 50 ms, and as many deletes and moves', () => {
      let list = new KeyedList();
      const anew = (): void => void (list = new KeyedList());
      const inserts: Op[] = Array.from({length: 10_000}, (_, i) => ({op: 'insert', record: {id: i, v: i}, at: 0}));
      const fill = (): void => inserts.forEach((op) => list.apply([op]));
      expect(leastTime(fill, anew)).to.be.below(50);
      expect(list.key(0)).to.equal('9999');
      const empty = (): void => {
        for (let i = 0; i < 5000; i++) list.apply([{op: 'update', record: {id: i, v: -1}, at: 5000}]);
        for (let i = 0; i < 10_000; i++) list.apply([{op: 'delete', key: String((i * 7919) % 10_000)}]);
      };
      const full = (): void => {
        anew();
        fill();
      };
      expect(leastTime(empty, full)).to.be.below(250);
      expect(list.size).to.equal(0);
    });

    it('costs the same at 100,000 rows', () => {
      const ids = Array.from({length: 100_000}, (_, i) => i);
      const change = (list: KeyedList): void => {
        for (let i = 0; i < 5000; i++) list.apply([{op: 'insert', record: {id: `n${i}`}, at: 50_000}]);
        for (let i = 0; i < 5000; i++) list.apply([{op: 'delete', key: String(i * 19)}]);
        expect(list.size).to.equal(100_000);
      };
      expect(leastTime(change, () => filled(ids, {limit: 200_000}), 3)).to.be.below(250);
    });
  });

  describe('messages without an operation', () => {
    const push = (list: KeyedList, value: Json, topic = 'users', event?: string): Change | undefined =>
      list.apply([{op: 'value', value, bare: true, ...(event !== undefined && {event})}], topic);

    it('CN-09 go by the segment of their topic', () => {
      const list = filled([1, 2]);
      push(list, {id: 3}, 'user:created');
      push(list, {id: 1, name: 'one'}, 'user:updated:1');
      push(list, {id: 9}, 'user:changed');
      push(list, {id: 2}, 'user:destroyed');
      expect(list.toArray()).to.deep.equal([{id: 3}, {id: 1, name: 'one'}]);
      push(list, 3, 'users:removed');
      push(list, {id: 4}, 'users', 'added');
      expect(ids(list)).to.deep.equal([4, 1]);
    });

    it('update a known key and insert an unknown one first', () => {
      const list = filled([1, 2]);
      push(list, {id: 2, name: 'two'});
      push(list, {id: 3});
      expect(list.toArray()).to.deep.equal([{id: 3}, {id: 1}, {id: 2, name: 'two'}]);
    });

    it('insert where the feed says, and as operations do with at', () => {
      const last = filled([1], {at: 'last'});
      push(last, {id: 2});
      const first = filled([1], {at: 'first'});
      first.apply([{op: 'insert', record: {id: 2}}]);
      expect([ids(last), ids(first)]).to.deep.equal([
        [1, 2],
        [2, 1],
      ]);
    });

    it('take a list as the whole list, and null as nothing said', () => {
      const list = filled([1]);
      expect(push(list, null)).to.equal(undefined);
      push(list, [{id: 5}, {id: 6}]);
      expect(ids(list)).to.deep.equal([5, 6]);
    });
  });

  it('reads like a list, with nothing thrown outside it', () => {
    const list = filled([1, 2]);
    expect([...list]).to.deep.equal([{id: 1}, {id: 2}]);
    expect([list.at(5), list.at(-1), list.key(5), list.get('5')]).to.deep.equal([null, null, '', undefined]);
    expect(filled([]).replace(null)).to.equal(undefined);
    expect(list.replace({id: 1})).to.not.equal(undefined);
    expect(list.size).to.equal(1);
  });

  it('never throws at operations that are none', () => {
    const list = filled([1]);
    const bad = [{op: 'insert'}, {op: 'update'}, {op: 'delete'}, {op: 'reset'}, {op: 'limit', limit: 0}, {op: 'huh'}];
    expect(list.apply(bad as unknown as Op[])).to.equal(undefined);
    expect(ids(list)).to.deep.equal([1]);
  });

  it('has copies that change by themselves', () => {
    const list = filled([1, 2]);
    const copy = list.clone();
    copy.apply([
      {op: 'delete', key: '1'},
      {op: 'update', record: {id: 2, a: 1}},
    ]);
    expect(ids(list)).to.deep.equal([1, 2]);
    const change = patch(copy.changeFrom(list));
    expect([change.removed, [...change.updated.keys()]]).to.deep.equal([['1'], ['2']]);
  });
});
