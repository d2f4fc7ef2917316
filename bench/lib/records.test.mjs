import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {COLUMNS, labelMaker, NEEDLE, randomFrom, wideRows} from './records.mjs';

describe('the records of the benchmark', () => {
  it('are the same at every run', () => assert.deepEqual(wideRows(50), wideRows(50)));
  it('have a field for each column, numbers and texts', () => {
    const [row] = wideRows(1);
    assert.deepEqual(
      Object.keys(row),
      COLUMNS.map(({field}) => field),
    );
    assert.equal(typeof row.price, 'number');
    assert.equal(typeof row.customer, 'string');
  });
  it('have what is filtered by in about one of 25', () => {
    const share = wideRows(10_000).filter(({customer}) => customer.toLowerCase().includes(NEEDLE)).length / 10_000;
    assert.ok(share > 0.03 && share < 0.05, String(share));
  });
  it('have labels with numbers that go on', () => {
    const make = labelMaker();
    make(3);
    const [next] = make(1);
    assert.equal(next.id, 4);
    assert.match(next.label, /^\w+ \w+ \w+$/);
  });
  it('come of numbers from 0 to below 1', () => {
    const random = randomFrom(1);
    const numbers = Array.from({length: 1000}, random);
    assert.ok(numbers.every((number) => number >= 0 && number < 1));
    assert.ok(new Set(numbers).size > 990);
  });
});
