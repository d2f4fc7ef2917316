import {expect} from '@open-wc/testing';
import {keyedItems} from '../../../core/keyed-items.js';
import {newestFirst, Unread} from './notifications.js';

const listed = (...items: readonly object[]) => keyedItems(items);

describe('the order of notifications', () => {
  const order = (...items: readonly object[]) => newestFirst(listed(...items)).map(({key}) => key);

  it('is the newest first, by whatever field says when', () => {
    const items = [
      {id: 1, time: '2026-02-01'},
      {id: 2, created_at: '2026-02-03T10:00:00Z'},
      {id: 3, at: 0},
    ];
    expect(order(...items)).to.deep.equal(['2', '1', '3']);
  });

  it('is the source’s for those of one time, and for those without one', () => {
    const time = '2026-02-03';
    expect(order({id: 1}, {id: 2, time: 5}, {id: 3, time: 'soon'}, {id: 4, time}, {id: 5, time})).to.deep.equal([
      '1',
      '4',
      '3',
      '5',
      '2',
    ]);
  });
});

describe('how many notifications are unread', () => {
  it('is as many as do not say that they are read', () => {
    const unread = new Unread();
    unread.take(listed({id: 1}, {id: 2, read: true}, {id: 3, read: false}, {id: 4, read_at: '2026-02-03'}), undefined);
    expect([unread.count, unread.keys]).to.deep.equal([2, ['1', '3']]);
  });

  it('goes on from a given count as some come and are read', () => {
    const unread = new Unread();
    unread.take(listed({id: 1}), 40);
    expect(unread.count).to.equal(40);
    unread.take(listed({id: 2}, {id: 1}), undefined);
    expect(unread.count).to.equal(41);
    unread.read(['1', '2']);
    expect(unread.count).to.equal(39);
    unread.unread(['1']);
    expect(unread.count).to.equal(40);
    unread.forgetCount();
    expect(unread.count).to.equal(1);
  });

  it('is never below none', () => {
    const unread = new Unread();
    unread.take(listed({id: 1}), 0);
    unread.read(['1']);
    expect(unread.count).to.equal(0);
  });
});
