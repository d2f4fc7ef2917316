import {expect} from '@open-wc/testing';
import {Barriers} from './barriers.js';
import {FeedPositions} from './feed-positions.js';
import {SeamRead} from './seam-read.js';
import type {Op} from './types.js';

const op: Op = {op: 'delete', key: '1'};
const kept = (position?: string, topic = 'a') => ({topic, ops: [op], position});

describe('Barriers', () => {
  it('are lowered by a position that reaches them, or by a read sent after them', () => {
    const barriers = new Barriers();
    barriers.raise('a', 'e1:5', 1);
    barriers.raise('b', undefined, 1);
    expect([barriers.lower('e1:5', 1), barriers.size]).to.deep.equal([false, 1]);
    expect([barriers.lower(undefined, 2), barriers.size]).to.deep.equal([false, 0]);
  });

  it('tell a snapshot that lags', () => {
    const barriers = new Barriers();
    barriers.raise('a', 'e1:5', 1);
    expect([barriers.lower('e1:4', 1), barriers.lower('e1:4', 2), barriers.size]).to.deep.equal([false, true, 1]);
  });

  it('of one topic stand at the furthest point, and without a position until a later read too', () => {
    const barriers = new Barriers();
    barriers.raise('a', 'e1:9', 1);
    barriers.raise('a', 'e1:5', 2);
    barriers.lower('e1:7', 3);
    expect(barriers.size).to.equal(1);
    barriers.raise('a', 'opaque', 3);
    barriers.lower('e1:9', 3);
    expect(barriers.size).to.equal(1);
    barriers.lower('e1:9', 4);
    expect(barriers.size).to.equal(0);
  });

  it('of a new epoch take the place of the old one', () => {
    const barriers = new Barriers();
    barriers.raise('a', 'e1:9', 1);
    barriers.raise('a', 'e2:0', 1);
    barriers.lower('e2:0', 1);
    expect(barriers.size).to.equal(0);
  });
});

describe('FeedPositions', () => {
  it('F07 know what was seen, topic by topic', () => {
    const positions = new FeedPositions(['a', 'b:*']);
    positions.note('a', 'e1:5');
    positions.note('b:1', 'e1:3');
    expect([positions.seen('a', 'e1:5'), positions.seen('a', 'e1:6')]).to.deep.equal([true, false]);
    expect([positions.seen('b:2', 'e1:1'), positions.seen('a', undefined), positions.seen('a', 'x')]).to.deep.equal([
      false,
      false,
      false,
    ]);
  });

  it('go on at the furthest point of a pattern', () => {
    const positions = new FeedPositions(['b:*']);
    positions.note('b:1', 'e1:7');
    positions.note('b:2', 'e1:4');
    expect(positions.since.get('b:*')).to.equal('e1:7');
    positions.note('b:2', 'e2:1');
    expect(positions.since.get('b:*')).to.equal('e2:1');
  });

  it('F05 find what was skipped, by the last of the topic, or where its feed began', () => {
    const positions = new FeedPositions(['b:*']);
    expect(positions.skipped('b:1', 'e1:9', undefined)).to.equal(false);
    positions.restart('b:*', 'e1:5');
    expect(positions.skipped('b:1', 'e1:5', undefined)).to.equal(false);
    expect(positions.skipped('b:1', 'e1:6', undefined)).to.equal(true);
    expect(positions.skipped('b:1', 'e1:6', 'e1:6')).to.equal(false);
    positions.note('b:1', 'e1:7');
    expect([positions.skipped('b:1', 'e1:7', undefined), positions.skipped('b:1', 'e1:8', undefined)]).to.deep.equal([
      false,
      true,
    ]);
    expect(positions.skipped('b:1', undefined, undefined)).to.equal(false);
  });

  it('F06 forget a topic whose feed begins anew', () => {
    const positions = new FeedPositions(['a', 'b:*']);
    for (const topic of ['a', 'b:1', 'b:2']) positions.note(topic, 'e1:7');
    positions.restart('b:*');
    expect([positions.seen('b:1', 'e1:1'), positions.seen('a', 'e1:1')]).to.deep.equal([false, true]);
    expect([...positions.since.keys()]).to.deep.equal(['a']);
  });

  it('stay bounded under a pattern that brings ever new topics', () => {
    const positions = new FeedPositions(['*']);
    for (let i = 0; i < 5000; i++) positions.note(`t${i}`, `e1:${i}`);
    expect(positions.reached().length).to.be.at.most(1001);
    expect(positions.seen('t4999', 'e1:4999')).to.equal(true);
  });
});

describe('SeamRead', () => {
  it('F74 gives back what a snapshot lacks, all of it where that can not be told', () => {
    const read = new SeamRead(1, [], 10);
    for (const position of ['e1:4', 'e1:5', 'e1:6', undefined]) read.keep(kept(position));
    expect(read.newerThan('e1:5').map(({position}) => position)).to.deep.equal(['e1:6', undefined]);
    expect(read.newerThan('e2:5')).to.have.length(4);
    expect(read.newerThan(undefined)).to.have.length(4);
  });

  it('F06 leaves out what came before its feed began anew, for a snapshot from there on', () => {
    const read = new SeamRead(1, [], 10);
    read.keep(kept('e1:4'));
    read.keep(kept('e1:5', 'b'));
    read.restart('a', 'e2:1');
    read.restart('a', 'e3:0');
    expect(read.newerThan('e3:0').map(({topic}) => topic)).to.deep.equal(['b']);
    expect(read.newerThan('e2:9')).to.have.length(2);
  });

  it('tells a snapshot that lies before what was known', () => {
    const read = new SeamRead(1, ['e1:4', 'e2:9'], 10);
    expect([
      read.startedAfter('e1:3'),
      read.startedAfter('e1:4'),
      read.startedAfter('x'),
      read.startedAfter(undefined),
    ]).to.deep.equal([true, false, false, false]);
  });

  it('gives up what is too much, and knows which snapshot has it all the same', () => {
    const read = new SeamRead(1, [], 2);
    for (const offset of [1, 2, 3, 4]) read.keep(kept(`e1:${offset}`));
    expect(read.newerThan('e1:3').map(({position}) => position)).to.deep.equal(['e1:4']);
    expect([read.incomplete('e1:2'), read.incomplete('e1:3'), read.incomplete(undefined)]).to.deep.equal([
      true,
      false,
      true,
    ]);
    const opaque = new SeamRead(1, [], 1);
    for (const position of ['x', 'y']) opaque.keep(kept(position));
    expect(opaque.incomplete('y')).to.equal(true);
  });
});
