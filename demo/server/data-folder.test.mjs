import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {claimFolder} from './data-folder.mjs';
import {openDatabase} from './database.mjs';

describe('the folder of the data', () => {
  let place;
  const {warn} = console;
  const said = [];

  before(() => {
    place = mkdtempSync(join(tmpdir(), 'total-widgets-data-'));
    console.warn = (text) => said.push(text);
  });
  after(() => {
    console.warn = warn;
    rmSync(place, {recursive: true, force: true});
  });

  it('is begun anew where it cannot be opened, and the old one is kept aside', async () => {
    const folder = join(place, 'torn');
    mkdirSync(join(folder, 'base'), {recursive: true});
    writeFileSync(join(folder, 'PG_VERSION'), 'nonsense');
    const db = await openDatabase({folder});
    assert.deepEqual(await db.query('select 1 as one'), [{one: 1}]);
    await db.close();
    assert.ok(existsSync(`${folder}.broken/PG_VERSION`));
    assert.ok(said.some((text) => text.includes('could not be opened')));
  });

  it('is left alone while another process has it: this one works in memory', async () => {
    const folder = join(place, 'taken');
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(`${folder}.lock`, String(other.pid));
    const db = await openDatabase({folder});
    assert.deepEqual(await db.query('select 2 as two'), [{two: 2}]);
    await db.close();
    assert.equal(existsSync(folder), false);
    other.kill();
  });

  it('is taken over from a process that is gone', () => {
    const folder = join(place, 'left');
    writeFileSync(`${folder}.lock`, '999999999');
    const release = claimFolder(folder);
    assert.equal(typeof release, 'function');
    release();
    assert.equal(existsSync(`${folder}.lock`), false);
  });
});
