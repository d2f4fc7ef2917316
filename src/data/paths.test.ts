import {expect} from '@open-wc/testing';
import {leastTime} from '../testing/least-time.js';
import {getIn, getPath, getPointer, parseAnyPath, parsePath, parsePointer, readIdent, readPath} from './paths.js';

const body = {
  totals: {users: 12, 'new-ones': 3},
  rows: [{name: 'Ada', tags: ['x', 'y']}, {name: 'Bob'}],
  $count: 2,
  'a/b': {'~c': 'escaped', '': 'nameless'},
};

describe('data paths', () => {
  it('reads dotted paths with dots and brackets for list positions', () => {
    expect(getPath(body, 'totals.users')).to.equal(12);
    expect(getPath(body, 'totals.new-ones')).to.equal(3);
    expect(getPath(body, 'rows[1].name')).to.equal('Bob');
    expect(getPath(body, 'rows.0.tags[1]')).to.equal('y');
    expect(getPath(body, '$count')).to.equal(2);
    expect(getPath(body, 'rows.length')).to.equal(2);
  });

  it('reads JSON Pointers with their escapes', () => {
    expect(getPath(body, '/totals/users')).to.equal(12);
    expect(getPointer(body, '/rows/0/name')).to.equal('Ada');
    expect(getPointer(body, '/a~1b/~0c')).to.equal('escaped');
    expect(getPointer(body, '/a~1b/')).to.equal('nameless');
    expect(getPointer(body, '')).to.equal(body);
  });

  it('answers undefined where the way ends', () => {
    expect(getPath(body, 'totals.users.more')).to.equal(undefined);
    expect(getPath(body, 'rows[7].name')).to.equal(undefined);
    expect(getPath(null, 'a')).to.equal(undefined);
    expect(getPath('text', 'length')).to.equal(undefined);
    expect(getPointer(body, '/nothing/here')).to.equal(undefined);
    expect(getIn(body, [])).to.equal(body);
  });

  it('answers undefined for what is no path', () => {
    for (const text of ['', '.', 'a.', '.a', 'a..b', 'a[b]', 'a[', 'a b', '1a', 'a[1', 'é']) {
      expect(parsePath(text), text).to.equal(undefined);
      expect(getPath({a: {b: 1}}, text), text).to.equal(undefined);
    }
    expect(parsePointer('a')).to.equal(undefined);
    expect(parsePointer('/a~2')).to.equal(undefined);
    expect(parsePointer('/a~')).to.equal(undefined);
  });

  it('reads a path inside a text and says where it ends', () => {
    expect(readPath('{form.rows[0].x?}', 1)).to.deep.equal({parts: ['form', 'rows', '0', 'x'], end: 15});
    expect(readPath('a.b.', 0)).to.deep.equal({parts: ['a', 'b'], end: 3});
    expect(readPath('9', 0)).to.equal(undefined);
    expect(readIdent('  key: 1', 2)).to.equal('key');
    expect(parseAnyPath('/a/b')).to.deep.equal(['a', 'b']);
  });

  it('F112 never follows a prototype, by dotted path or pointer', () => {
    for (const path of ['__proto__', '__proto__.x', 'constructor.name', 'a.constructor', 'prototype', '/__proto__/x']) {
      expect(getPath({a: {}}, path), path).to.equal(undefined);
      expect(parseAnyPath(path), path).to.equal(undefined);
    }
    expect(getPath({}, 'toString')).to.equal(undefined);
    expect(getPath([], 'map')).to.equal(undefined);
    expect(getPath(Object.create({inherited: 1}), 'inherited')).to.equal(undefined);
    expect(getPath(JSON.parse('{"__proto__":{"x":1}}'), '__proto__.x')).to.equal(undefined);
  });

  it('F111 reads rows whose keys shadow the prototype', () => {
    const row = JSON.parse('{"hasOwnProperty":"shadow","toString":{"valueOf":"deep"}}');
    expect(getPath(row, 'hasOwnProperty')).to.equal('shadow');
    expect(getPath(row, 'toString.valueOf')).to.equal('deep');
  });

  it('keeps answering after more paths than it remembers', () => {
    for (let i = 0; i < 1200; i++) expect(getPath({[`k${i}`]: i}, `k${i}`)).to.equal(i);
    expect(getPath({k1: 'again'}, 'k1')).to.equal('again');
  });

  it('reads a hostile 8 KB path in milliseconds', () => {
    const texts = ['a.', 'a[0]', '-', '{', '$a.0'].map((piece) => piece.repeat(8192 / piece.length));
    expect(leastTime(() => texts.forEach(parsePath))).to.be.lessThan(50);
  });
});
