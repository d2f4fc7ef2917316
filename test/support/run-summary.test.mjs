import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {lastLines} from './run-summary.mjs';

const passed = (name, duration) => ({name, passed: true, skipped: false, duration});
const session = (testFile, tests, errors = []) => ({
  testFile,
  errors,
  testResults: {name: '', suites: [{name: '<x-widget>', suites: [], tests}], tests: []},
});

describe('the last lines of a run', () => {
  const lines = lastLines(
    [
      session('/top/a.test.ts', [passed('shows', 1500), {name: 'waits', passed: false, skipped: true}]),
      session('/top/b.test.ts', [
        passed('shows', 4000),
        {name: 'breaks', passed: false, skipped: false, error: {message: 'no'}},
      ]),
      {testFile: '/top/c.test.ts', errors: [{message: 'could not be loaded'}]},
    ],
    '/top',
  );

  it('name the slowest files, the slowest first', () => {
    assert.deepEqual(lines.slice(1, 3), ['     4.0 s  b.test.ts', '     1.5 s  a.test.ts']);
  });

  it('name each failed test, and each file that could not run', () => {
    assert.ok(lines.includes('FAIL b.test.ts: <x-widget> > breaks: no'));
    assert.ok(lines.includes('FAIL c.test.ts: could not be loaded'));
  });

  it('count', () => assert.equal(lines.at(-1), '2 passed, 2 failed, 1 skipped in 3 files'));
});
