import {expect} from '@open-wc/testing';
import {laterPage, ListPage} from './list-page.js';
import {KeyedList} from './live-list.js';
import type {Json, Op} from './types.js';

const record = (id: number): Json => ({id, name: `Row ${id}`});
const insert = (id: number, at?: number): Op => ({op: 'insert', record: record(id), ...(at !== undefined && {at})});
const ids = (list: KeyedList): readonly unknown[] => list.toArray().map((row) => (row as {id: number}).id);

describe('a page that the source has cut', () => {
  it('is later where rows stand before it', () => {
    expect(laterPage({size: 2, number: 3})).to.deep.equal({size: 2, before: 4});
    expect(laterPage({size: 2, after: 'x'})).to.deep.equal({size: 2});
    for (const page of [undefined, {size: 2}, {size: 2, number: 1}, {size: 0, number: 2}])
      expect(laterPage(page)).to.equal(undefined);
  });

  it('knows which places of the whole list are its own', () => {
    const page = new ListPage(2, 2);
    expect([0, 1, 2, 3, 4, -1].map((at) => page.place(at, 10, 2))).to.deep.equal([
      undefined,
      undefined,
      0,
      1,
      undefined,
      undefined,
    ]);
    expect([page.place(-1, 3, 1), page.place(99, 3, 1), page.place(Number.NaN, 3, 1)]).to.deep.equal([1, 1, undefined]);
    expect(new ListPage(2, undefined).place(2, 10, 2)).to.equal(undefined);
  });

  describe('the second of three', () => {
    let list: KeyedList;
    beforeEach(() => {
      list = new KeyedList({page: {size: 2, before: 2}});
      list.reset([record(3), record(4)], 5);
    });
    const told = (...ops: readonly Op[]) => {
      const change = list.apply(ops);
      return {ids: ids(list), total: list.total, change: change?.type};
    };

    it('counts a row that is put first in the whole list and does not show it', () => {
      expect(told(insert(9, 0))).to.deep.equal({ids: [3, 4], total: 6, change: 'patch'});
    });

    it('counts one that is put last, and shows it where this is the last page', () => {
      expect(told(insert(9))).to.deep.equal({ids: [3, 4], total: 6, change: 'patch'});
      list.reset([record(3)], 3);
      expect(told(insert(9))).to.deep.equal({ids: [3, 9], total: 4, change: 'patch'});
      expect(told(insert(10))).to.deep.equal({ids: [3, 9], total: 5, change: 'patch'});
    });

    it('shows a row whose place is on it, and the last one moves on', () => {
      expect(told(insert(9, 2))).to.deep.equal({ids: [9, 3], total: 6, change: 'patch'});
    });

    it('counts rows that go from other pages, each once', () => {
      const gone: Op = {op: 'delete', key: '1'};
      expect(told(gone)).to.deep.equal({ids: [3, 4], total: 4, change: 'patch'});
      expect(told(gone)).to.deep.equal({ids: [3, 4], total: 4, change: undefined});
      expect(told(insert(9, 0), insert(9, 0)).total).to.equal(5);
      expect(told({op: 'delete', key: '9'}).total).to.equal(4);
    });

    it('lets its own rows go, change and move as ever', () => {
      expect(told({op: 'delete', key: '3'})).to.deep.equal({ids: [4], total: 4, change: 'patch'});
      list.reset([record(3), record(4)], 5);
      expect(told({op: 'update', record: record(4), at: 2}).ids).to.deep.equal([4, 3]);
      expect(told({op: 'update', record: record(4), at: 0})).to.deep.equal({ids: [3], total: 5, change: 'patch'});
      expect(told(insert(3, 0)).ids).to.deep.equal([3]);
    });

    it('takes a bare record of another page for what it may be: nothing that is known here', () => {
      const bare = (id: number): Op => ({op: 'value', value: {id, name: 'New'}, bare: true});
      expect(told(bare(1))).to.deep.equal({ids: [3, 4], total: 5, change: undefined});
      expect(told(bare(3)).change).to.equal('patch');
      list.apply([{op: 'value', value: {id: 9}, bare: true}], 'users:created');
      expect([ids(list), list.total]).to.deep.equal([[3, 4], 6]);
    });

    it('is counted anew by a snapshot', () => {
      told(insert(9, 0));
      list.reset([record(3), record(4)], 6);
      expect(told(insert(9, 0)).total).to.equal(7);
    });

    it('is counted under overlays too, and not by them for good', () => {
      const copy = list.clone();
      copy.apply([insert(9, 0)]);
      expect([copy.total, list.total, copy.changeFrom(list)?.type]).to.deep.equal([6, 5, 'patch']);
      expect(list.clone().changeFrom(list)).to.equal(undefined);
      list.apply([insert(9, 0)]);
      expect(list.total).to.equal(6);
    });
  });
});
