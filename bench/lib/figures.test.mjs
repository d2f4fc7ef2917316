import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {droppedFrames, figure, geometricMean, kib, median, medians, quantile, table, turn} from './figures.mjs';

describe('figures', () => {
  it('have the middle value as their median, or the mean of the two in the middle', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 3, 2]), 2.5);
  });
  it('leave out what is no number, and are none where nothing is left', () => {
    assert.equal(median([Number.NaN, 3]), 3);
    assert.ok(Number.isNaN(median([])));
  });
  it('have a median for each name', () =>
    assert.deepEqual(
      medians([
        {a: 1, b: 10},
        {a: 3, b: 30},
        {a: 2, b: 20},
      ]),
      {a: 2, b: 20},
    ));
  it('have quantiles', () => assert.equal(quantile([5, 1, 4, 2, 3], 0.95), 5));
  it('have a mean in which twice and half cancel out', () => assert.equal(geometricMean([2, 0.5, 1]), 1));
  it('count frames that did not come', () => assert.equal(droppedFrames([16.7, 33.4, 16.6, 8, 100]), 1 + 5));
  it('are short', () => {
    assert.deepEqual([0.123, 4.051, 25.64, 184.4, 30, 'x', Number.NaN].map(figure), [
      '0.12',
      '4.05',
      '25.6',
      '184',
      '30',
      'x',
      '–',
    ]);
    assert.equal(kib(2560), '2.5');
  });
  it('make a table with the figures on the right', () =>
    assert.equal(table(['', 'ms'], [['Lit', 1.5]]), '|  | ms |\n| --- | ---: |\n| Lit | 1.50 |'));
});

describe('the order of contenders', () => {
  it('puts each of them first in turn', () => {
    const orders = [0, 1, 2, 3, 4, 5].map((round) => turn(['a', 'b', 'c'], round).join(''));
    assert.deepEqual(orders, ['abc', 'bca', 'cab', 'cba', 'acb', 'bac']);
  });
  it('keeps all of them', () => assert.deepEqual(turn(['a', 'b', 'c'], 5).sort(), ['a', 'b', 'c']));
});
