import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {numberOrder} from './number-order.mjs';

const sorted = (numbers) => [...numberOrder(Float64Array.from(numbers))].map((place) => numbers[place]);

describe('the order of numbers', () => {
  it('is from the smallest to the largest, below nothing and with fractions', () => {
    const numbers = [3, -1.5, 0, 1e300, -1e300, 0.1, -0.1, 2 ** 53, -Infinity, Infinity, 1e-300];
    assert.deepEqual(
      sorted(numbers),
      numbers.toSorted((one, other) => one - other),
    );
  });
  it('keeps the order of equal ones', () => assert.deepEqual([...numberOrder([2, 1, 2, 1])], [1, 3, 0, 2]));
  it('is that of a sort by comparison', () => {
    const numbers = Array.from({length: 5000}, (_, at) => Math.sin(at) * 10 ** (at % 9));
    assert.deepEqual(
      sorted(numbers),
      numbers.toSorted((one, other) => one - other),
    );
  });
  it('of nothing is nothing', () => assert.equal(numberOrder([]).length, 0));
  it('leaves the numbers as they are', () => {
    const numbers = Float64Array.of(2, -1);
    numberOrder(numbers);
    assert.deepEqual([...numbers], [2, -1]);
  });
});
