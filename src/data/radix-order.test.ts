import {expect} from '@open-wc/testing';
import {radixOrder} from './radix-order.js';

const sorted = (numbers: readonly number[], desc = false): number[] =>
  [...radixOrder(Float64Array.from(numbers), desc)].map((place) => numbers[place] as number);

describe('an order by digits', () => {
  const odd = [3, -1, 0.5, -0.5, 1e300, -1e300, 5e-324, -5e-324, Infinity, -Infinity, 2 ** 53, 65536, 65535, 0];

  it('is that of numbers, whatever their size and sign', () => {
    expect(sorted(odd)).to.deep.equal(odd.toSorted((a, b) => a - b));
    expect(sorted(odd, true)).to.deep.equal(odd.toSorted((a, b) => b - a));
    expect(sorted([])).to.deep.equal([]);
    expect(sorted([7])).to.deep.equal([7]);
  });

  it('keeps the places of equals, few or many, in both directions', () => {
    for (const count of [10, 10_000]) {
      const numbers = Float64Array.from({length: count}, (_, place) => (place * 7919) % 5);
      for (const desc of [false, true]) {
        const order = [...radixOrder(numbers, desc)];
        const expected = [...numbers.keys()].sort((a, b) => {
          const difference = (numbers[a] as number) - (numbers[b] as number);
          return (desc ? -difference : difference) || a - b;
        });
        expect(order).to.deep.equal(expected);
      }
    }
  });
});
