import {expect} from '@open-wc/testing';
import {KeyedList} from './live-list.js';
import {LiveValue} from './live-value.js';
import {Overlays} from './overlays.js';
import type {Change} from './types.js';

function listOf(...ids: number[]): {list: KeyedList; overlays: Overlays<KeyedList>} {
  const list = new KeyedList();
  list.reset(ids.map((id) => ({id, status: 'draft'})));
  return {list, overlays: new Overlays(list)};
}

const patch = (change: Change | undefined): Extract<Change, {type: 'patch'}> => {
  if (change?.type !== 'patch') throw new Error(`a patch was expected, not ${change?.type}`);
  return change;
};

describe('Overlays', () => {
  it('without any, what shows is the base itself', () => {
    const {list, overlays} = listOf(1, 2);
    expect(overlays.view).to.equal(list);
    const change = list.apply([{op: 'delete', key: '1'}]);
    expect(overlays.rebase(change)).to.equal(change);
    expect(overlays.remove('unknown')).to.equal(undefined);
  });

  it('lays operations over the base in order, and leaves the base alone', () => {
    const {list, overlays} = listOf(1, 2, 3);
    const first = patch(overlays.add('a', [{op: 'update', key: '1', record: {status: 'published'}}]));
    const second = patch(overlays.add('b', [{op: 'delete', key: '2'}]));
    overlays.add('c', [{op: 'update', key: '1', record: {status: 'gone'}}]);
    expect(overlays.view.toArray()).to.deep.equal([
      {id: 1, status: 'gone'},
      {id: 3, status: 'draft'},
    ]);
    expect(first.updated.get('1')).to.deep.equal(new Set(['status']));
    expect(second.removed).to.deep.equal(['2']);
    expect(list.toArray()).to.have.length(3);
    expect(overlays.entries().map(([intent]) => intent)).to.deep.equal(['a', 'b', 'c']);
    expect(structuredClone(overlays.entries())).to.deep.equal(overlays.entries());
  });

  it('are laid again over every new base: pushes and snapshots change only what lies below', () => {
    const {list, overlays} = listOf(1, 2);
    overlays.add('a', [{op: 'update', key: '1', record: {status: 'published'}}]);
    const change = patch(
      overlays.rebase(
        list.apply([
          {op: 'update', record: {id: 1, name: 'new'}},
          {op: 'insert', record: {id: 3}},
        ]),
      ),
    );
    expect(overlays.view.get('1')).to.deep.equal({id: 1, status: 'published', name: 'new'});
    expect([change.inserted, [...change.updated]]).to.deep.equal([['3'], [['1', new Set(['name'])]]]);
    overlays.rebase(list.reset([{id: 1, status: 'draft'}]));
    expect(overlays.view.toArray()).to.deep.equal([{id: 1, status: 'published'}]);
  });

  it('a failure shows the server’s present truth, not the past', () => {
    const {list, overlays} = listOf(1);
    overlays.add('a', [{op: 'update', key: '1', record: {status: 'published'}}]);
    overlays.rebase(list.apply([{op: 'update', record: {id: 1, status: 'archived'}}]));
    const change = patch(overlays.remove('a'));
    expect(overlays.view.get('1')).to.deep.equal({id: 1, status: 'archived'});
    expect(change.updated.get('1')).to.deep.equal(new Set(['status']));
    expect(overlays.view).to.equal(list);
    expect(overlays.has('a')).to.equal(false);
  });

  it('a success goes with the delivery that brings the outcome: nothing flickers', () => {
    const {list, overlays} = listOf(1, 2);
    overlays.add('a', [{op: 'delete', key: '1'}]);
    expect(overlays.rebase(list.apply([{op: 'delete', key: '1'}]), 'a')).to.equal(undefined);
    expect([overlays.size, overlays.view.size]).to.deep.equal([0, 1]);
  });

  it('a success without an effect on the base takes its overlay away', () => {
    const {overlays} = listOf(1);
    overlays.add('a', [{op: 'delete', key: '1'}]);
    expect(patch(overlays.rebase(undefined, 'a')).inserted).to.deep.equal(['1']);
  });

  it('one of several ends, the others stay', () => {
    const {overlays} = listOf(1, 2);
    overlays.add('a', [{op: 'delete', key: '1'}]);
    overlays.add('b', [{op: 'delete', key: '2'}]);
    expect(patch(overlays.remove('a')).inserted).to.deep.equal(['1']);
    expect(overlays.view.toArray()).to.have.length(1);
  });

  it('what the base already says shows no change', () => {
    const {overlays} = listOf(1);
    expect(overlays.add('a', [{op: 'update', key: '1', record: {status: 'draft'}}])).to.equal(undefined);
    expect(overlays.rebase(undefined)).to.equal(undefined);
  });

  it('works for a record', () => {
    const value = new LiveValue();
    value.replace({id: 1, n: 1});
    const overlays = new Overlays(value);
    expect(overlays.add('a', [{op: 'update', key: '1', record: {n: 2}}])).to.deep.equal({type: 'replace'});
    expect(overlays.view.value).to.deep.equal({id: 1, n: 2});
    overlays.remove('a');
    expect(overlays.view.value).to.deep.equal({id: 1, n: 1});
  });
});
