import assert from 'node:assert/strict';
import {it} from 'node:test';
import {groupsOf} from './test-groups.mjs';

it('puts the tests of each folder of widgets together, but for those that say that they want to be alone', () => {
  const tests = ['form/a/a', 'form/b/b', 'data/c/c'].map((name) => ({file: `src/widgets/${name}.test.ts`, text: ''}));
  const alone = {file: 'src/widgets/form/d/d.test.ts', text: '// In a page of its own: the clock.\n'};
  assert.deepEqual(groupsOf([...tests, alone]), {
    groups: {
      form: ['src/widgets/form/a/a.test.ts', 'src/widgets/form/b/b.test.ts'],
      data: ['src/widgets/data/c/c.test.ts'],
    },
    alone: ['src/widgets/form/d/d.test.ts'],
  });
});
