import assert from 'node:assert/strict';
import {it} from 'node:test';
import {groupsOf} from './test-groups.mjs';

it('puts the tests of each area and of each folder of widgets together, but for those that say that they want to be alone', () => {
  const tests = ['form/a/a', 'form/b/b', 'data/c/c'].map((name) => ({file: `src/widgets/${name}.test.ts`, text: ''}));
  const alone = {file: 'src/widgets/form/d/d.test.ts', text: '// In a page of its own: the clock.\n'};
  const core = {file: 'src/core/words/words.test.ts', text: ''};
  assert.deepEqual(groupsOf([...tests, core, alone]), {
    groups: {
      'widgets/form': ['src/widgets/form/a/a.test.ts', 'src/widgets/form/b/b.test.ts'],
      'widgets/data': ['src/widgets/data/c/c.test.ts'],
      core: ['src/core/words/words.test.ts'],
    },
    alone: ['src/widgets/form/d/d.test.ts'],
  });
});
