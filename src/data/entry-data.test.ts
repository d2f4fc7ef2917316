import {expect} from '@open-wc/testing';
import {Audience} from './audience.js';
import {EntryData} from './entry-data.js';
import type {EntryListener, EntryPlan} from './entry-plan.js';
import type {Change, Op} from './types.js';

describe('EntryData', () => {
  it('opens envelopes, follows a path, counts and warns', () => {
    const data = new EntryData('auto', {});
    expect(data.has).to.equal(false);
    data.replace({data: {data: [{id: 1}, null], total: 30}});
    expect([data.value, data.total, data.loads, data.warnings.length]).to.deep.equal([[{id: 1}], 30, 1, 1]);
    const picked = new EntryData('auto', {}, 'stats.users');
    picked.replace({data: {stats: {users: 7}}});
    expect(picked.value).to.equal(7);
    picked.replace({data: {stats: {}}});
    expect([picked.empty, picked.warnings.length]).to.deep.equal([true, 1]);
  });

  it('is a list, a record or a value as answers come, and stays a list when one is empty', () => {
    const data = new EntryData('auto', {});
    data.replace({data: [{id: 1}]});
    expect(data.list!.size).to.equal(1);
    data.replace({data: null});
    expect([data.list!.size, data.empty]).to.deep.equal([0, true]);
    expect(data.replace({data: {id: 1}})).to.deep.equal({type: 'replace'});
    expect(data.list).to.equal(undefined);
    expect(data.value).to.deep.equal({id: 1});
  });

  it('the first answer is a change even if it is empty, the same again is none', () => {
    const data = new EntryData('list', {});
    expect(data.replace({data: []})).to.deep.equal({type: 'replace'});
    expect(data.replace({data: []})).to.equal(undefined);
    expect([data.has, data.empty, data.loads]).to.deep.equal([true, true, 2]);
  });

  it('what a feed says first decides where nothing else does', () => {
    const first = (op: Op) => {
      const data = new EntryData('auto', {});
      data.apply([op], 'topic');
      return data.list !== undefined;
    };
    expect(first({op: 'insert', record: {id: 1}})).to.equal(true);
    expect(first({op: 'value', value: [{id: 1}], bare: true})).to.equal(true);
    expect(first({op: 'value', value: 5, bare: true})).to.equal(false);
    expect(first({op: 'value', value: {id: 1}, bare: true})).to.equal(false);
  });

  it('F140 overlays live through a change of the base, and go one by one', () => {
    const data = new EntryData('auto', {});
    data.replace({data: [{id: 1, n: 1}]});
    data.overlay('a', [{op: 'update', key: '1', record: {n: 2}}]);
    data.overlay('b', [{op: 'delete', key: '9'}]);
    data.replace({data: [{id: 1, n: 5, m: 1}]});
    expect(data.value).to.deep.equal([{id: 1, n: 2, m: 1}]);
    data.uncover('a');
    expect(data.value).to.deep.equal([{id: 1, n: 5, m: 1}]);
  });
});

describe('Audience', () => {
  const plan = {reader: {}} as unknown as EntryPlan;

  function listener(refreshInterval?: number): EntryListener & {got: (Change | undefined)[]} {
    const got: (Change | undefined)[] = [];
    const base = {got, freshFor: 0, receive: (change: Change | undefined) => void got.push(change)};
    return refreshInterval === undefined ? base : {...base, refreshInterval};
  }

  function setUp() {
    const intervals: number[] = [];
    const running = new Set<number>();
    const every = (ms: number) => {
      intervals.push(ms);
      running.add(ms);
      return () => void running.delete(ms);
    };
    return {audience: new Audience(every, () => {}), intervals, running};
  }

  const patch: Change = {type: 'patch', inserted: ['1'], updated: new Map(), removed: [], moved: false};

  it('tells a change to who saw what was before, and everything to who did not', () => {
    const {audience} = setUp();
    const [early, late] = [listener(), listener()];
    audience.add(early, plan);
    audience.note({type: 'replace'});
    audience.flush(true);
    audience.add(late, plan);
    audience.note(patch);
    audience.flush(true);
    expect(early.got).to.deep.equal([{type: 'replace'}, patch]);
    expect(late.got).to.deep.equal([{type: 'replace'}]);
  });

  it('F26 who was away tells apart what it saw, and gets all of what it missed', () => {
    const {audience} = setUp();
    const one = listener();
    audience.add(one, plan);
    audience.note({type: 'replace'});
    audience.flush(true);
    audience.delete(one);
    audience.add(one, plan);
    audience.flush(true);
    expect(one.got).to.deep.equal([{type: 'replace'}, undefined]);
    audience.delete(one);
    audience.note(patch);
    audience.flush(true);
    audience.add(one, plan);
    audience.flush(true);
    expect(one.got.at(-1)).to.deep.equal({type: 'replace'});
  });

  it('F85 one who comes is told alone', () => {
    const {audience} = setUp();
    const all = Array.from({length: 100}, () => listener());
    for (const each of all) {
      audience.add(each, plan);
      audience.flush(false);
    }
    expect(all.every(({got}) => got.length === 1)).to.equal(true);
    audience.touch();
    audience.flush(false);
    expect(all.every(({got}) => got.length === 2)).to.equal(true);
  });

  it('CN-07 takes the smallest interval, and none where nobody asks or nothing is read', () => {
    const {audience, intervals, running} = setUp();
    const [slow, fast, none] = [listener(5000), listener(1000), listener()];
    audience.add(none, plan);
    audience.add(slow, plan);
    audience.add(fast, plan);
    expect([intervals, [...running]]).to.deep.equal([[5000, 1000], [1000]]);
    audience.delete(fast);
    expect([...running]).to.deep.equal([5000]);
    audience.clear();
    expect([...running]).to.deep.equal([]);
    const feedOnly = {} as EntryPlan;
    audience.add(fast, feedOnly);
    expect([...running]).to.deep.equal([]);
  });
});
