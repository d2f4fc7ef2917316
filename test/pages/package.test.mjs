import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {findElements, listFiles, root} from '../../scripts/lib/project.mjs';
import {node, npm} from '../../scripts/lib/run.mjs';

const TOP = new Set(['package.json', 'README.md', 'LICENSE']);
const MOST_DEPENDENCIES = 13;

describe('F125 the packed tarball', () => {
  /** @type {string[]} */
  let files;
  let manifest;

  before(async () => {
    await freshDist();
    const {output} = await npm(['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error']);
    files = JSON.parse(output.slice(output.indexOf('[')))[0].files.map(({path}) => path);
    manifest = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  });

  it('F125 holds the built files, the package file, the licence and the readme, and nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !file.startsWith('dist/') && !TOP.has(file)),
      [],
    );
    for (const file of [
      'package.json',
      'LICENSE',
      'dist/total-widgets.js',
      'dist/custom-elements.json',
      'dist/sri.json',
      'dist/sbom.json',
    ]) {
      assert.ok(files.includes(file), `${file} is missing`);
    }
  });

  it('F125 holds no test, no source map of a test and no TypeScript source', () => {
    assert.deepEqual(
      files.filter((file) => /\.test\./.test(file) || /(?<!\.d)\.ts$/.test(file)),
      [],
    );
  });

  it('F125 runs nothing when it is installed', () => {
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
      assert.equal(manifest.scripts[name], undefined, name);
  });

  it('F125 lists every package that its modules load, and few', async () => {
    const listed = Object.keys(manifest.dependencies);
    // One editor of one author comes in nine packages.
    const works = new Set(listed.map((name) => name.replace(/^prosemirror-.*/, 'prosemirror')));
    assert.ok(works.size <= MOST_DEPENDENCIES, listed.join(', '));
    const modules = (await listFiles('dist')).filter(
      (file) => file.endsWith('.js') && !/^dist\/(?:chunks|icons|testing|total-widgets)/.test(file),
    );
    const texts = await Promise.all(modules.map((file) => readFile(`${root}${file}`, 'utf8')));
    const used = new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*(["'])([^"'.][^"']*)\1/g)].map(([, , name]) => name),
      ),
    );
    const packages = new Set(
      [...used].map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    );
    assert.deepEqual([...packages].filter((name) => !listed.includes(name)).sort(), []);
  });

  it('has an entry with types for every element', async () => {
    for (const {tag} of await findElements()) {
      assert.ok(files.includes(`dist/elements/${tag}.js`), tag);
      assert.ok(files.includes(`dist/elements/${tag}.d.ts`), tag);
    }
  });

  it('can be loaded where there is no document', async () => {
    const tags = (await findElements()).map(({tag}) => tag);
    const program = `for (const tag of ${JSON.stringify(tags)}) await import('total-widgets/elements/' + tag + '.js');
      await import('total-widgets'); await import('total-widgets/autoloader.js'); await import('total-widgets/all.js');
      await import('total-widgets/relay');`;
    const {code, output} = await node(['--input-type=module', '--eval', program]);
    assert.equal(code, 0, output);
  });
});
