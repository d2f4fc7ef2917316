import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {builtinSource, nodesOf, writeIconModules} from './icons.mjs';

describe('icons', () => {
  let folder;
  let count;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'icons-'));
    count = await writeIconModules(folder);
  });
  after(() => rm(folder, {recursive: true}));

  const load = async (name) => (await import(pathToFileURL(join(folder, 'lucide', `${name}.js`)).href)).default;

  it('reads shapes and their attributes from a file', () => {
    const svg = '<svg viewBox="0 0 24 24">\n<path d="M0 0" />\n<circle\n  cx="1" r="2" />\n<script>x</script></svg>';
    assert.deepEqual(nodesOf(svg), [
      ['path', {d: 'M0 0'}],
      ['circle', {cx: '1', r: '2'}],
    ]);
  });

  it('writes every icon as a module, the former names too', async () => {
    assert.ok(count > 1500);
    assert.ok((await load('rocket')).length > 0);
    assert.deepEqual(await load('home'), await load('house'));
  });

  it('carries the licence', async () => {
    assert.match(await readFile(join(folder, 'lucide', 'LICENSE'), 'utf8'), /ISC License/);
  });

  it('finds the built-in set as the script would write it', async () => {
    const present = await readFile(new URL('../src/icons/builtin.ts', import.meta.url), 'utf8');
    assert.equal(present, await builtinSource());
  });
});
