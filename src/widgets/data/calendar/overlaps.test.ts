import {expect} from '@open-wc/testing';
import {sideBySide} from './overlaps.js';

const placed = (...blocks: [number, number][]) =>
  sideBySide(blocks.map(([from, to]) => ({from, to}))).map(({start, width}) => [start, width]);

describe('events of the same time', () => {
  it('have the whole width where nothing else is', () => {
    expect(placed([0, 60], [60, 120])).to.deep.equal([
      [0, 1],
      [0, 1],
    ]);
  });

  it('stand side by side where they overlap', () => {
    expect(placed([0, 60], [30, 90])).to.deep.equal([
      [0, 0.5],
      [0.5, 0.5],
    ]);
  });

  it('take the first column that is free, and the room after them', () => {
    const third = 1 / 3;
    expect(placed([0, 120], [0, 30], [0, 30], [30, 120])).to.deep.equal([
      [0, third],
      [third, third],
      [2 * third, third],
      [third, 2 * third],
    ]);
  });

  it('do not mind those of another time', () => {
    expect(placed([0, 60], [30, 90], [90, 120])[2]).to.deep.equal([0, 1]);
    expect(placed()).to.deep.equal([]);
  });

  it('never lie over each other, however many', () => {
    const blocks = Array.from({length: 60}, (_, at) => ({from: (at * 7) % 97, to: ((at * 7) % 97) + 5 + (at % 11)}));
    const sorted = blocks.toSorted((one, other) => one.from - other.from);
    const places = sideBySide(sorted);
    sorted.forEach((one, i) =>
      sorted.forEach((other, j) => {
        if (i >= j || one.from >= other.to || other.from >= one.to) return;
        const [a, b] = [places[i]!, places[j]!];
        expect(a.start + a.width <= b.start + 1e-9 || b.start + b.width <= a.start + 1e-9, `${i} and ${j}`).to.be.true;
      }),
    );
  });
});
