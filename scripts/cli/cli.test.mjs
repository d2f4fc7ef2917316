import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {readResource} from './read-resource.mjs';

describe('A-28 M-26 what the command line knows of a resource', () => {
  let folder;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'resource-'))));
  after(() => rm(folder, {recursive: true, force: true}));

  const file = async (name, body) => {
    const path = join(folder, name);
    await writeFile(path, JSON.stringify(body));
    return path;
  };

  it('is metadata as it stands in a file', async () => {
    const metadata = {name: 'desks', fields: ['name']};
    assert.deepEqual(await readResource(await file('desks.json', metadata)), metadata);
  });

  it('is made of what a server says of it, by the last part of its address', async () => {
    const described = (description, form) => ({fields: description.fields, form});
    const body = {data: {fields: [{name: 'name'}], can: {sort: true}}};
    const path = await file('desks', body);
    assert.deepEqual(await readResource(path, described), {fields: [{name: 'name'}], form: undefined, name: 'desks'});
  });

  it('says what can’t be read', async () => {
    await assert.rejects(readResource(await file('list.json', [1])), /is no metadata/);
  });
});
