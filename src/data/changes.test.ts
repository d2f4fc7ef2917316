import {expect} from '@open-wc/testing';
import {ChangeLog, mergeChanges} from './changes.js';
import type {Change} from './types.js';

const patch = (parts: Partial<Extract<Change, {type: 'patch'}>>): Change => ({
  type: 'patch',
  inserted: [],
  updated: new Map(),
  removed: [],
  moved: false,
  ...parts,
});

describe('ChangeLog', () => {
  it('is empty until told, and again when taken', () => {
    const log = new ChangeLog();
    expect(log.take()).to.equal(undefined);
    log.inserted('1');
    expect(log.take()).to.deep.equal(patch({inserted: ['1']}));
    expect(log.take()).to.equal(undefined);
  });

  it('a row that came and went is no change', () => {
    const log = new ChangeLog();
    log.inserted('1');
    log.updated('1', new Set(['a']));
    log.removed('1');
    expect(log.take()).to.equal(undefined);
  });

  it('a row that went and came has changed and may stand elsewhere', () => {
    const log = new ChangeLog();
    log.removed('1');
    log.inserted('1');
    expect(log.take()).to.deep.equal(patch({updated: new Map([['1', undefined]]), moved: true}));
  });

  it('joins fields; one unknown makes all unknown', () => {
    const log = new ChangeLog();
    log.updated('1', new Set(['a']));
    log.updated('1', new Set(['b']));
    log.updated('2', new Set(['a']));
    log.updated('2', undefined);
    expect(log.take()).to.deep.equal(
      patch({
        updated: new Map([
          ['1', new Set(['a', 'b'])],
          ['2', undefined],
        ]),
      }),
    );
  });

  it('gives up telling more than 10,000 rows apart', () => {
    const log = new ChangeLog();
    for (let i = 0; i <= 10_000; i++) log.removed(String(i));
    expect(log.take()).to.deep.equal({type: 'replace'});
  });
});

describe('mergeChanges', () => {
  it('is the second where there was none', () => {
    const change = patch({inserted: ['1']});
    expect(mergeChanges(undefined, change)).to.equal(change);
  });

  it('folds two by key', () => {
    const first = patch({inserted: ['1', '2'], removed: ['3'], updated: new Map([['4', new Set(['a'])]])});
    const second = patch({
      removed: ['1'],
      inserted: ['3'],
      updated: new Map([
        ['4', new Set(['b'])],
        ['2', new Set(['c'])],
      ]),
    });
    const merged = mergeChanges(first, second);
    expect(merged).to.deep.equal(
      patch({
        inserted: ['2'],
        updated: new Map([
          ['3', undefined],
          ['4', new Set(['a', 'b'])],
        ]),
        moved: true,
      }),
    );
  });

  it('a replacement swallows the rest', () => {
    expect(mergeChanges({type: 'replace'}, patch({inserted: ['1']}))).to.deep.equal({type: 'replace'});
    expect(mergeChanges(patch({inserted: ['1']}), {type: 'replace'})).to.deep.equal({type: 'replace'});
  });

  it('what undoes itself is a patch of nothing', () => {
    expect(mergeChanges(patch({inserted: ['1']}), patch({removed: ['1']}))).to.deep.equal(patch({}));
  });
});
