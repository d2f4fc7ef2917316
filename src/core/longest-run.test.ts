import {expect} from '@open-wc/testing';
import {longestRun} from './longest-run.js';

const run = (...numbers: number[]): number[] =>
  [...longestRun(numbers)].sort((a, b) => a - b).map((at) => numbers[at] ?? NaN);

describe('longestRun', () => {
  it('is everything in an ordered list, one of a reversed one, nothing of nothing', () => {
    expect(run(0, 1, 2, 3)).to.deep.equal([0, 1, 2, 3]);
    expect(run(3, 2, 1, 0)).to.have.length(1);
    expect(run()).to.deep.equal([]);
  });

  it('leaves out what has no old place', () => {
    expect(run(-1, 0, -1, 1, -1)).to.deep.equal([0, 1]);
    expect(run(-1, -1)).to.deep.equal([]);
  });

  it('moves only the one that moved', () => {
    expect(run(3, 0, 1, 2)).to.deep.equal([0, 1, 2]);
    expect(run(1, 2, 3, 0)).to.deep.equal([1, 2, 3]);
  });

  it('is as long as can be, for every order of six', () => {
    const orders = (items: number[]): number[][] =>
      items.length < 2
        ? [items]
        : items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
    const longest = (items: number[], least = -1): number =>
      items.reduce(
        (best, item, at) => (item > least ? Math.max(best, 1 + longest(items.slice(at + 1), item)) : best),
        0,
      );
    for (const order of orders([0, 1, 2, 3, 4, 5])) {
      const found = run(...order);
      expect(found, String(order)).to.have.length(longest(order));
      expect(found).to.deep.equal([...found].sort((a, b) => a - b));
    }
  });

  it('leads through the one that must stay, where there is one', () => {
    const kept = (numbers: number[], through: number): number[] =>
      [...longestRun(numbers, through)].sort((a, b) => a - b);
    expect(kept([2, 0, 1], 0)).to.deep.equal([0]);
    expect(kept([0, 3, 1, 2], 1)).to.deep.equal([0, 1]);
    expect(kept([0, -1, 1], 1)).to.deep.equal([0, 2]);
  });
});
