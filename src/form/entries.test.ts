import {expect} from '@open-wc/testing';
import type {Values} from '../data/types.js';
import {fromEntries, toEntries, type Entry} from './entries.js';

describe('a form’s values as pairs of names and texts', () => {
  const values: Values = {
    name: 'Ada',
    admin: true,
    boss: null,
    tags: ['a', 'b'],
    addresses: [
      {street: 'Main 1', phones: [{no: '1'}, {no: '2'}]},
      {street: 'Side 2', phones: []},
    ],
  };

  it('F-03 are written with nested names, and with the form’s own before them', () => {
    expect(toEntries(values)).to.deep.equal([
      ['name', 'Ada'],
      ['admin', 'true'],
      ['boss', ''],
      ['tags[]', 'a'],
      ['tags[]', 'b'],
      ['addresses[0][street]', 'Main 1'],
      ['addresses[0][phones][0][no]', '1'],
      ['addresses[0][phones][1][no]', '2'],
      ['addresses[1][street]', 'Side 2'],
    ]);
    expect(toEntries({a: {b: 1}}, 'user')).to.deep.equal([['user[a][b]', '1']]);
  });

  it('F-03 are read back to the same values, as texts', () => {
    const texts: Values = {
      name: 'Ada',
      tags: ['a', 'b'],
      addresses: [
        {street: 'Main 1', phones: [{no: '1'}, {no: '2'}]},
        {street: 'Side 2', zip: ''},
      ],
    };
    for (const form of [undefined, 'employee']) expect(fromEntries(toEntries(texts, form), form)).to.deep.equal(texts);
  });

  it('keep files', () => {
    const file = new File(['x'], 'x.txt');
    expect(fromEntries(toEntries({papers: [file as never]}))).to.deep.equal({papers: [file]});
  });

  it('take the last of a name that comes twice, and rows in the order of their numbers', () => {
    expect(
      fromEntries([
        ['a', 'false'],
        ['a', 'true'],
      ]),
    ).to.deep.equal({a: 'true'});
    expect(
      fromEntries([
        ['r[10][n]', 'b'],
        ['r[9][n]', 'a'],
      ]),
    ).to.deep.equal({r: [{n: 'a'}, {n: 'b'}]});
  });

  it('F-12 F-13 F-14 obey the special fields', () => {
    const entries: Entry[] = [
      ['form[r][0][n]', 'a'],
      ['form[r][0][_sort_r]', '2'],
      ['form[r][1][n]', 'b'],
      ['form[r][1][_drop_r]', 'true'],
      ['form[r][2][n]', 'c'],
      ['form[r][2][_sort_r]', '0'],
      ['form[r][2][_drop_r]', 'false'],
      ['form[r][_add_r]', 'true'],
    ];
    expect(fromEntries(entries, 'form')).to.deep.equal({r: [{n: 'c'}, {n: 'a'}, {}]});
    expect(
      fromEntries([
        ['r[0][n]', 'a'],
        ['r[0][_drop_r]', 'true'],
      ]),
    ).to.deep.equal({r: []});
  });

  it('F-15 keep the kind of a value that can be of several', () => {
    expect(
      fromEntries([
        ['content[_union_type]', 'image'],
        ['content[url]', '/a.png'],
      ]),
    ).to.deep.equal({
      content: {_union_type: 'image', url: '/a.png'},
    });
  });

  it('leave out what names a prototype', () => {
    const read = fromEntries([
      ['__proto__[hit]', '1'],
      ['a[constructor][prototype][hit]', '1'],
      ['b', '2'],
    ]);
    expect(read).to.deep.equal({b: '2'});
    expect(({} as {hit?: unknown}).hit).to.equal(undefined);
  });
});
