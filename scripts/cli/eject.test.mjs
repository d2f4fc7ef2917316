import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {freshDist} from '../lib/fresh-dist.mjs';

const run = promisify(execFile);

describe('A-28 M-28 the command line of the package as it is built', () => {
  let folder;
  let metadata;
  let eject;

  before(async () => {
    const dist = await freshDist();
    folder = await mkdtemp(join(tmpdir(), 'eject-'));
    metadata = join(folder, 'desks.json');
    const fields = [
      {name: 'name', label: 'Name "of" <it>', required: true},
      {name: 'price', type: 'currency'},
    ];
    await writeFile(metadata, JSON.stringify({name: 'desks', fields}));
    eject = (...given) => run(process.execPath, [join(dist, 'cli/total-widgets.mjs'), 'eject', ...given]);
  });
  after(() => rm(folder, {recursive: true, force: true}));

  it('writes the page of a resource as plain widgets, which it says nothing else beside', async () => {
    const {stdout, stderr} = await eject(metadata);
    for (const tag of ['page-header', 'filter-bar', 'table', 'form-modal', 'modal', 'record'])
      assert.match(stdout, new RegExp(`<${tag}-widget[\\s>]`));
    assert.match(stdout, /data-source="form:update_desk\(\{id\}\)"/);
    assert.doesNotMatch(stdout, /<resource-/);
    assert.equal(stderr, '');
  });

  it('writes into a file, in another language, with what is offered', async () => {
    const out = join(folder, 'desks.html');
    const {stdout} = await eject(metadata, '--only', 'index,show', '--lang', 'de', '--out', out);
    const page = await readFile(out, 'utf8');
    assert.equal(stdout, '');
    assert.match(page, /label="Filter/);
    assert.match(page, /<record-widget/);
    assert.doesNotMatch(page, /form-modal|delete_desk/);
  });

  it('says what can’t be read, and fails', async () => {
    await assert.rejects(eject(join(folder, 'none.json')), ({code, stderr}) => code === 2 && /none\.json/.test(stderr));
  });
});
