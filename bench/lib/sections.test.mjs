import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {withSection} from './sections.mjs';

const TEXT = '# Results\n\nHow they came.\n\n## mount\n\n### Buttons\n\nold\n\n## table\n\nrows\n';

describe('a section of the results', () => {
  it('takes the place of the one before, and leaves the others', () =>
    assert.equal(
      withSection(TEXT, 'mount', '### Buttons\n\nnew\n'),
      '# Results\n\nHow they came.\n\n## mount\n\n### Buttons\n\nnew\n\n## table\n\nrows\n',
    ));
  it('comes last where there is none yet', () =>
    assert.equal(withSection('# Results\n', 'live', 'figures'), '# Results\n\n## live\n\nfigures\n'));
  it('is found by its whole name', () =>
    assert.match(withSection(TEXT, 'tab', 'x'), /## table\n\nrows\n\n## tab\n\nx\n$/));
});
