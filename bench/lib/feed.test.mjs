import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {runInThisContext} from 'node:vm';
import {createFeed} from './feed.mjs';
import {KeyedWindow} from './keyed-window.mjs';

const feedAt = (time) => createFeed({rows: 100, size: 20, now: () => time});

describe('the feed of a live table', () => {
  it('begins with every row, the stamped one first', () => {
    const records = JSON.parse(feedAt(12.34).first());
    assert.deepEqual(
      records.map(({id}) => id),
      [...Array(100).keys()],
    );
    assert.equal(records[0].stamp, 123);
  });
  it('goes on with messages of one size that end with the stamped row', () => {
    const records = JSON.parse(feedAt(50).next());
    assert.equal(records.length, 20);
    assert.deepEqual([records.at(-1).id, records.at(-1).stamp], [0, 500]);
  });
  it('changes rows that stand and brings new ones now and then', () => {
    const feed = feedAt(1);
    const held = new KeyedWindow(100);
    held.apply(JSON.parse(feed.first()));
    const sums = {added: 0, updated: 0, removed: 0};
    for (let message = 0; message < 200; message++) {
      const changes = held.apply(JSON.parse(feed.next()));
      for (const kind of Object.keys(sums)) sums[kind] += changes[kind].length;
    }
    assert.equal(held.rows.size, 100);
    assert.ok(sums.added > 20 && sums.added === sums.removed, JSON.stringify(sums));
    assert.ok(sums.updated > 10 * sums.added, JSON.stringify(sums));
  });
  it('is the same when it is made of its own text, as a worker makes it', () => {
    const fromText = runInThisContext(`(${createFeed})`);
    const options = {rows: 10, size: 5, now: () => 1};
    assert.equal(fromText(options).next(), createFeed(options).next());
  });
});
