import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {root} from '../lib/project.mjs';
import {withClearPolicy} from './clear-policy.mjs';

describe("Lit's Trusted Types policy in the bundles", () => {
  it('F121 can be given a clear message in the Lit that is installed', async () => {
    const code = await readFile(`${root}node_modules/lit-html/lit-html.js`, 'utf8');
    assert.match(withClearPolicy(code), /try\{return s\.createPolicy\("lit-html"/);
  });

  it('F121 stops the build when Lit makes its policy in another way', () => {
    assert.throws(() => withClearPolicy('export const html = 1;'), /not known here/);
  });
});
