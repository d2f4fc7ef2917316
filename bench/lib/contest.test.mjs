import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {failureLines, interleave, turnsOf} from './contest.mjs';

describe('a contest', () => {
  it('takes samples of all in turns', async () => {
    const asked = [];
    const sample = async (name) => {
      asked.push(name);
      return {ms: asked.length};
    };
    const {samples, failures} = await interleave(['a', 'b'], 2, sample, () => {});
    assert.equal(asked.join(''), 'abba');
    assert.deepEqual(samples, {a: [{ms: 1}, {ms: 4}], b: [{ms: 2}, {ms: 3}]});
    assert.deepEqual(failures, {});
  });
  it('goes on without one that fails, and says so', async () => {
    const lines = [];
    const sample = async (name) => {
      if (name === 'a') throw new Error('no row showed\nat some line');
      return {ms: 1};
    };
    const {samples, failures} = await interleave(['a', 'b'], 2, sample, (line) => lines.push(line));
    assert.deepEqual([samples.a.length, samples.b.length], [0, 2]);
    assert.equal(lines.filter((line) => line === 'a: no row showed').length, 1);
    assert.equal(failureLines(failures, {a: 'Ada'}), '\nNot measured to the end: Ada (no row showed)\n');
  });
  it('has a third of the rounds, and one at the least', () =>
    assert.deepEqual([1, 3, 9, 10].map(turnsOf), [1, 1, 3, 4]));
});
