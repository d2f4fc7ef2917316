import {expect} from '@open-wc/testing';
import {LiveWindow} from './live-window.js';
import {Pace} from './pace.js';

const NOW = Date.UTC(2026, 2, 2, 14);
const frames = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at++) await new Promise((done) => requestAnimationFrame(done));
};

describe('the window of a live chart', () => {
  it('F82 holds the newest and no more, however much comes', () => {
    const view = new LiveWindow(3);
    for (let value = 0; value < 200_000; value++) view.push(value, NOW + value);
    expect(view.size).to.equal(3);
    expect(view.rows.map((row) => row['value'])).to.deep.equal([199_997, 199_998, 199_999]);
  });

  it('F82 takes records at the pace of a feed, however large the window is', () => {
    const view = new LiveWindow(10_000);
    const start = performance.now();
    for (let id = 0; id < 150_000; id++) view.push({id, time: NOW + id, n: id}, NOW);
    // Looking each one up among all would take minutes.
    expect(performance.now() - start).to.be.lessThan(5000);
    expect(view.keys.at(-1)).to.equal('149999');
    view.push({id: 149_990, n: -1}, NOW);
    expect(view.size).to.equal(10_000);
    expect(view.rows.at(-10)?.['n']).to.equal(-1);
  }).timeout(10_000);

  it('takes a point that was forgotten as a new one', () => {
    const view = new LiveWindow(2);
    for (const id of ['a', 'b', 'c', 'a']) view.push({id, n: 1}, NOW);
    expect(view.keys).to.deep.equal(['c', 'a']);
  });

  it('keeps the key of a point while the window moves', () => {
    const view = new LiveWindow(2);
    for (const id of ['a', 'b', 'c']) view.push({id, time: NOW, n: 1}, NOW);
    expect(view.keys).to.deep.equal(['b', 'c']);
  });

  it('renews a point that it knows, in its place', () => {
    const view = new LiveWindow(3);
    for (const id of ['a', 'b']) view.push({id, n: 1}, NOW);
    view.push({id: 'a', n: 2}, NOW);
    expect(view.rows.map((row) => row['n'])).to.deep.equal([2, 1]);
  });

  it('says when a figure came, and counts figures that were there before', () => {
    const live = new LiveWindow(3);
    live.push(5, NOW);
    expect(live.rows).to.deep.equal([{time: NOW, value: 5}]);
    const given = new LiveWindow(3);
    given.reset([1, 2]);
    given.push(3, NOW);
    expect(given.rows.map((row) => row['x'])).to.deep.equal([1, 2, 3]);
    expect(new Set(given.keys).size).to.equal(3);
  });

  it('says when a record came that doesn’t say so itself', () => {
    const view = new LiveWindow(3);
    view.push({n: 1}, NOW);
    view.push({n: 1, date: 'Monday'}, NOW);
    expect(view.rows).to.deep.equal([
      {n: 1, time: NOW},
      {n: 1, date: 'Monday'},
    ]);
  });

  it('holds the newest of a list that has them first and is longer than the window', () => {
    const view = new LiveWindow(2);
    view.reset([3, 2, 1].map((second) => ({id: second, time: `2026-01-01T00:00:0${second}Z`})));
    expect(view.rows.map((row) => row['id'])).to.deep.equal([2, 3]);
  });

  it('turns a list around that has the newest first', () => {
    const view = new LiveWindow(3);
    view.reset([
      {id: 'b', time: '2026-03-02T14:01:00Z'},
      {id: 'a', time: '2026-03-02T14:00:00Z'},
    ]);
    expect(view.keys).to.deep.equal(['a', 'b']);
  });

  it('becomes smaller and larger without losing the newest', () => {
    const view = new LiveWindow(4);
    for (let value = 1; value < 7; value++) view.push(value, NOW);
    view.resize(2);
    expect(view.rows.map((row) => row['value'])).to.deep.equal([5, 6]);
    view.resize(3);
    view.push(7, NOW);
    expect(view.rows.map((row) => row['value'])).to.deep.equal([5, 6, 7]);
  });
});

describe('the pace of drawing', () => {
  it('draws once a frame, however often it is asked', async () => {
    let count = 0;
    const pace = new Pace(() => count++);
    for (let at = 0; at < 100; at++) pace.ask(0);
    expect(count).to.equal(0);
    await frames(3);
    expect(count).to.equal(1);
  });

  it('waits for the interval', async () => {
    let count = 0;
    const pace = new Pace(() => count++);
    pace.ask(60_000);
    await frames(2);
    pace.ask(60_000);
    await frames(3);
    expect(count).to.equal(1);
    expect(pace.waiting).to.be.true;
    pace.stop();
    expect(pace.waiting).to.be.false;
  });
});
