import {expect} from '@open-wc/testing';
import {SourceFault} from './source-fault.js';
import {listText, queryOfOptions, scalarText} from './source-options.js';

function faultOf(step: () => unknown): string {
  try {
    step();
  } catch (fault) {
    return fault instanceof SourceFault ? fault.code : 'thrown';
  }
  return 'none';
}

describe('options of a tuple', () => {
  const rows: readonly (readonly [string, unknown, readonly (readonly string[])[]])[] = [
    ['nothing', undefined, []],
    ['null', null, []],
    [
      'scalars',
      {limit: 20, active: true, name: 'x', big: 5n},
      [
        ['limit', '20'],
        ['active', 'true'],
        ['name', 'x'],
        ['big', '5'],
      ],
    ],
    ['missing ones', {a: undefined, b: null, c: 1}, [['c', '1']]],
    ['dates', {since: new Date(0)}, [['since', '1970-01-01T00:00:00.000Z']]],
    [
      'lists',
      {load: ['a', 'b.c'], ids: [1, 'x,y']},
      [
        ['load', 'a,b.c'],
        ['ids', '1,x\\,y'],
      ],
    ],
    [
      'objects',
      {page: {size: 20, after: 'c'}, a: {b: {c: 1}}},
      [
        ['page[size]', '20'],
        ['page[after]', 'c'],
        ['a[b][c]', '1'],
      ],
    ],
    [
      'pairs, in their order and repeated',
      [
        ['tag', 'a'],
        ['limit', 1],
        ['tag', 'b'],
      ],
      [
        ['tag', 'a'],
        ['limit', '1'],
        ['tag', 'b'],
      ],
    ],
    [
      'a filter by field',
      {filter: {active: true, age: {gte: 18, lt: 65}}},
      [
        ['filter[active]', 'true'],
        ['filter[age][gte]', '18'],
        ['filter[age][lt]', '65'],
      ],
    ],
    ['a filter by list', {filter: {role: ['a', 'b']}}, [['filter[role][in]', 'a,b']]],
    ['a filter by nothing', {filter: {gone: null, unasked: undefined}}, [['filter[gone][null]', 'true']]],
    [
      'a filter as pairs',
      {
        filter: [
          ['a', 1],
          ['b', [2, 3]],
        ],
      },
      [
        ['filter[a]', '1'],
        ['filter[b][in]', '2,3'],
      ],
    ],
    [
      'conditions',
      {
        filter: [
          {field: 'a', op: 'range', value: [1, 2]},
          {field: 'b', value: null},
        ],
      },
      [
        ['filter[a][range]', '1,2'],
        ['filter[b][null]', 'true'],
      ],
    ],
    ['a sort text', {sort: '-a,b'}, [['sort', '-a,b']]],
    ['a sort list', {sort: ['-a', {field: 'b'}, ['c', 'DESC'], ['d', 'asc']]}, [['sort', '-a,b,-c,d']]],
    ['a sort object', {sort: {a: 'desc_nulls_last', b: 'asc'}}, [['sort', '-a,b']]],
    ['no sort', {sort: null}, []],
  ];
  for (const [name, options, expected] of rows) {
    it(`take ${name}`, () => {
      expect(queryOfOptions(options)).to.deep.equal(expected);
    });
  }

  it('are refused where they are no options', () => {
    for (const options of [
      5,
      'limit=5',
      [1],
      [['a']],
      {a: () => 1},
      {a: [{}]},
      {a: Number.NaN},
      {'': 1},
      {filter: [5]},
      {filter: [{op: 'eq'}]},
      {sort: [5]},
    ]) {
      expect(
        faultOf(() => queryOfOptions(options)),
        JSON.stringify(options),
      ).to.equal('expected');
    }
  });

  it('F112 are refused where a key names a prototype, or has no end', () => {
    expect(faultOf(() => queryOfOptions(JSON.parse('{"a":{"__proto__":1}}')))).to.equal('forbidden-key');
    expect(faultOf(() => queryOfOptions({filter: {'a.constructor': 1}}))).to.equal('forbidden-key');
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(faultOf(() => queryOfOptions(loop))).to.equal('too-deep');
  });

  it('are frozen', () => {
    const query = queryOfOptions({a: 1});
    expect(Object.isFrozen(query) && Object.isFrozen(query[0])).to.equal(true);
  });
});

describe('text of values', () => {
  it('is the text of scalars and of lists of them', () => {
    expect([scalarText('x'), scalarText(1.5), scalarText(false), scalarText(7n)]).to.deep.equal([
      'x',
      '1.5',
      'false',
      '7',
    ]);
    expect(listText([1, 'a,b', true])).to.equal('1,a\\,b,true');
    expect(listText('a,b')).to.equal('a,b');
  });

  it('is refused for anything else', () => {
    for (const value of [{}, [], null, undefined, Number.POSITIVE_INFINITY, new Date(Number.NaN)]) {
      expect(
        faultOf(() => scalarText(value)),
        String(value),
      ).to.equal('expected');
    }
  });
});
